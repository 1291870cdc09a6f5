namespace NewsAnalysis;

/// <summary>The four types of TIMEX3.</summary>
public enum TimexType
{
    /// <summary>A calendar time of a day or longer: <c>October 7</c>, <c>last year</c>.</summary>
    Date,

    /// <summary>A time of the day: <c>noon</c>, <c>Monday night</c>.</summary>
    Time,

    /// <summary>A length of time: <c>three days</c>.</summary>
    Duration,

    /// <summary>A repeated time: <c>every Friday</c>.</summary>
    Set,
}
