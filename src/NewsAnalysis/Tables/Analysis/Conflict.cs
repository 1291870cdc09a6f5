using System.Collections.Immutable;

namespace NewsAnalysis;

/// <summary>Values of one indicator for one day that different sources give and that cannot all be true.</summary>
/// <param name="Day">The day the values hold for.</param>
/// <param name="Points">The values, the lowest first; each excludes at least one of the others.</param>
public sealed record Conflict(DateOnly Day, ImmutableArray<SeriesPoint> Points)
{
    /// <summary>The lowest value.</summary>
    public SeriesPoint Lowest => Points[0];

    /// <summary>The highest value.</summary>
    public SeriesPoint Highest => Points[^1];

    /// <summary>The highest value less the lowest one.</summary>
    public decimal Spread => Highest.Value - Lowest.Value;
}
