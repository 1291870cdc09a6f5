namespace NewsAnalysis;

/// <summary>What the words around a time add to its value: the <c>mod</c> attribute of TIMEX3 (TimeML 1.2.1, section 2.2.4).</summary>
public enum TimexModifier
{
    /// <summary><c>APPROX</c>: about that time or that long, as in <c>about two years ago</c>, <c>nearly an hour</c>, <c>a week or so</c>.</summary>
    Approximate = 1,

    /// <summary><c>LESS_THAN</c>: shorter, as in <c>less than an hour</c>.</summary>
    LessThan,

    /// <summary><c>MORE_THAN</c>: longer, as in <c>more than four decades ago</c>.</summary>
    MoreThan,

    /// <summary><c>EQUAL_OR_LESS</c>: at most that long, as in <c>up to 180 days</c>.</summary>
    EqualOrLess,

    /// <summary><c>EQUAL_OR_MORE</c>: at least that long, as in <c>at least 30 days</c>.</summary>
    EqualOrMore,

    /// <summary><c>START</c>: the first part of it, as in <c>early next year</c>, <c>earlier this month</c>.</summary>
    Start,

    /// <summary><c>MID</c>: the middle of it, as in <c>mid-November</c>.</summary>
    Middle,

    /// <summary><c>END</c>: the last part of it, as in <c>late November</c>, <c>the end of the week</c>.</summary>
    End,
}
