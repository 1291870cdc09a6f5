namespace NewsAnalysis.Charts;

/// <summary>How days are labelled on an axis of so many days.</summary>
internal static class DayTicks
{
    private const int EveryDayUpTo = 8;
    private const int DaysUpTo = 400;

    /// <summary>A day in milliseconds on short axes, where plotly.js would label hours; null leaves the step to it.</summary>
    public static object? Every(int days) => days <= EveryDayUpTo ? 86_400_000 : null;

    /// <summary>Day, month and year; null leaves months and years to plotly.js.</summary>
    public static string? Format(int days) => days <= DaysUpTo ? "%-d %b<br>%Y" : null;
}
