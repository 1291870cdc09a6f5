using System.Globalization;

namespace NewsAnalysis;

/// <summary>Some days in a row, the first and the last included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; never before <paramref name="From"/>.</param>
public readonly record struct DayRange(DateOnly From, DateOnly To)
{
    /// <summary>Number of days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>True when <paramref name="day"/> is one of the days; false for null.</summary>
    public bool Contains(DateOnly? day) => day is { } known && known >= From && known <= To;

    /// <summary>Both days, as ISO 8601 writes an interval: <c>2025-11-04/2025-11-13</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");
}
