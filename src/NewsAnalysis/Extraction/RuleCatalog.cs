namespace NewsAnalysis;

/// <summary>Every rule of every extractor.</summary>
internal static class RuleCatalog
{
    public static IReadOnlyList<RuleInfo> All { get; } = [.. Dates.DateExtractor.Rules, .. Figures.FigureExtractor.Rules, .. Sources.SourceExtractor.Rules];
}
