using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Finds who said what in a document, and links speakers across it.</summary>
internal static class SourceExtractor
{
    /// <summary>Every rule, with an example each.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } = [];

    /// <summary>The rows of a document, in reading order.</summary>
    public static ImmutableArray<Attribution> Extract(Document document) => [];
}
