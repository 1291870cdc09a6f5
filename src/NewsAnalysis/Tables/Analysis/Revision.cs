namespace NewsAnalysis;

/// <summary>A new value of an indicator from someone who gave another one before.</summary>
/// <param name="Source">Who revises.</param>
/// <param name="Earlier">The value before.</param>
/// <param name="Later">The value now.</param>
public sealed record Revision(string Source, SeriesPoint Earlier, SeriesPoint Later)
{
    /// <summary>The later value less the earlier one; negative when revised downwards.</summary>
    public decimal Difference => Later.Value - Earlier.Value;

    /// <summary>True when both values are said of the same day, so that the later one corrects the earlier one; false when the count went on.</summary>
    public bool IsCorrection => Earlier.Day == Later.Day;
}
