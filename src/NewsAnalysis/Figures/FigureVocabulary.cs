namespace NewsAnalysis;

/// <summary>How exactly the words give the number.</summary>
public enum Modifier
{
    /// <summary>The number itself: <c>12</c>, <c>only 12</c>.</summary>
    Exact,

    /// <summary><c>about</c>, <c>nearly</c>, <c>some</c>: no bounds.</summary>
    About,

    /// <summary><c>over</c>, <c>more than</c>: open above.</summary>
    MoreThan,

    /// <summary><c>at least</c>: open above.</summary>
    AtLeast,

    /// <summary><c>fewer than</c>, <c>under</c>: open below.</summary>
    LessThan,

    /// <summary><c>up to</c>: open below.</summary>
    AtMost,

    /// <summary><c>between 40 and 60</c>: both bounds given.</summary>
    Between,

    /// <summary><c>dozens</c>: a conventional number stands for a vague count.</summary>
    Vague,
}

/// <summary>The direction of a change that a figure is the size of.</summary>
public enum Change
{
    /// <summary>Up by this much.</summary>
    Increase,

    /// <summary>Down by this much.</summary>
    Decrease,
}

/// <summary>What kind of quantity a figure is.</summary>
public enum Dimension
{
    /// <summary>A number of people or things.</summary>
    Count,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A part of a whole, in percent or percentage points.</summary>
    Share,

    /// <summary>A length, height, depth or distance.</summary>
    Length,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A volume.</summary>
    Volume,

    /// <summary>A mass or weight.</summary>
    Mass,

    /// <summary>A speed.</summary>
    Speed,

    /// <summary>A temperature.</summary>
    Temperature,

    /// <summary>How long something lasts.</summary>
    Duration,

    /// <summary>How old someone or something is.</summary>
    Age,

    /// <summary>An energy.</summary>
    Energy,

    /// <summary>A power.</summary>
    Power,

    /// <summary>An amount of data.</summary>
    Data,

    /// <summary>One quantity per another.</summary>
    Rate,

    /// <summary>A quantity of another kind, such as an earthquake's magnitude.</summary>
    Other,
}

/// <summary>The indicators that figures are gathered by: the contract's closed list.</summary>
public enum Measure
{
    /// <summary>People killed or found dead.</summary>
    Deaths,

    /// <summary>People hurt.</summary>
    Injuries,

    /// <summary>People not accounted for.</summary>
    Missing,

    /// <summary>People who fled or were forced out, refugees among them.</summary>
    Displaced,

    /// <summary>People moved out or told to leave.</summary>
    Evacuated,

    /// <summary>People saved.</summary>
    Rescued,

    /// <summary>People held hostage or abducted.</summary>
    Hostages,

    /// <summary>People arrested or held.</summary>
    Detained,

    /// <summary>Cases of a disease.</summary>
    Infections,

    /// <summary>People in hospital.</summary>
    Hospitalised,

    /// <summary>People affected in another way: without power, hungry, stranded.</summary>
    Affected,

    /// <summary>Homes, houses or buildings destroyed, damaged or unsafe.</summary>
    HomesDamaged,

    /// <summary>Attacks, raids and strikes.</summary>
    Attacks,

    /// <summary>Jobs cut, created or held.</summary>
    Jobs,

    /// <summary>Votes, shares of a vote, ballots.</summary>
    Votes,

    /// <summary>Prices and their changes.</summary>
    Price,

    /// <summary>Revenue or sales.</summary>
    Revenue,

    /// <summary>Profit or loss.</summary>
    Profit,

    /// <summary>Aid, relief, grants, compensation.</summary>
    Aid,

    /// <summary>People who live somewhere.</summary>
    Population,

    /// <summary>An age.</summary>
    Age,
}
