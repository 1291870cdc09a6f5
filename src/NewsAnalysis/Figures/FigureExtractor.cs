using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Finds the reported figures in a document: number, bounds, unit, counted noun, measure. Dates come first, so that a year is never a count.</summary>
internal static class FigureExtractor
{
    /// <summary>Every rule, with an example each.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } = [];

    /// <summary>The rows of a document, in reading order.</summary>
    public static ImmutableArray<ReportedFigure> Extract(Document document, ImmutableArray<TimeExpression> dates) => [];
}
