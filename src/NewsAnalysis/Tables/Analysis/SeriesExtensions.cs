using NewsAnalysis.Tables;

namespace NewsAnalysis;

/// <summary>Makes series of figures.</summary>
public static class SeriesExtensions
{
    /// <summary>One indicator over time.</summary>
    /// <param name="figures">The figures; give the whole table, so that a source keeps its colour in all charts.</param>
    /// <param name="measure">The indicator.</param>
    /// <param name="place">Only figures for this place, compared as written, ignoring case and a leading <c>the</c>; null for all, those without a place too.</param>
    /// <param name="country">Only figures for this country, an ISO 3166-1 alpha-2 code; null for all.</param>
    /// <param name="unit">Only figures in this unit; null takes the unit that most of the indicator's figures have.</param>
    /// <param name="withParts">True to keep figures that are a part of another one, such as the children among the dead.</param>
    /// <returns>
    /// The levels that are reported; sizes of changes (<c>rose by 200</c>) and the earlier level of a revision (<c>to 66 from 48</c>) are left out. What an article says twice, in headline and
    /// lede, is one point.
    /// </returns>
    /// <example>
    /// <code>
    /// var found = Extractor.Extract("Floods killed 12 people in Arra on Friday.", new DateOnly(2024, 3, 9));
    /// foreach (var point in found.Figures.Series(Measure.Deaths, place: "Arra"))
    ///     Console.WriteLine($"{point.Day:yyyy-MM-dd} {point.Value}"); // 2024-03-08 12
    /// </code>
    /// </example>
    public static FigureSeries Series(
        this IEnumerable<ReportedFigure> figures,
        Measure measure,
        string? place = null,
        string? country = null,
        string? unit = null,
        bool withParts = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return SeriesBuilder.Build([.. figures], measure, unit, place, country, withParts);
    }

    /// <summary>All figures of one unit over time, whatever they count: money by its currency code, levels by <c>m</c>, any counted noun.</summary>
    /// <param name="figures">The figures; give the whole table, so that a source keeps its colour in all charts.</param>
    /// <param name="unit">The unit: <c>USD</c>, <c>m</c>, <c>vessel</c>.</param>
    /// <param name="place">Only figures for this place, compared as written, ignoring case and a leading <c>the</c>; null for all.</param>
    /// <param name="country">Only figures for this country, an ISO 3166-1 alpha-2 code; null for all.</param>
    /// <param name="withParts">True to keep figures that are a part of another one.</param>
    /// <returns>The levels that are reported, as for an indicator.</returns>
    public static FigureSeries Series(
        this IEnumerable<ReportedFigure> figures,
        string unit,
        string? place = null,
        string? country = null,
        bool withParts = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentException.ThrowIfNullOrEmpty(unit);
        return SeriesBuilder.Build([.. figures], null, unit, place, country, withParts);
    }
}
