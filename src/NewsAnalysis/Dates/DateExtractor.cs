using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Finds the expressions of time in a document and resolves them.</summary>
internal static class DateExtractor
{
    /// <summary>Every rule, with an example each.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } = [];

    /// <summary>The rows of a document, in reading order.</summary>
    public static ImmutableArray<TimeExpression> Extract(Document document) => [];
}
