namespace NewsAnalysis.Tests.Tables.Analysis;

public class SourceAnalysisTests
{
    private static readonly Table<Attribution> Sources = Press.Sources(new Press("a", "The Paper", "2025-11-04", "Ann Lee, the Agency, officials, he, sources, confirmed, Said, according to, x")
        .Source("Ann Lee", "Said", "x", SourceKind.Person, "Ann Lee")
        .Source("he", "Said", "x", SourceKind.Person, "Ann Lee")
        .Source("Ann Lee", "according to", "x", SourceKind.Person, "Ann Lee")
        .Source("the Agency", "confirmed", "x", SourceKind.Organisation)
        .Source("officials", "Said", "x", SourceKind.Official)
        .Source("sources", "Said", "x", SourceKind.Anonymous)
        .Source(null, "Said", "x"));

    [Fact]
    public void SharesAddUpToAllAttributions() => Assert.Equal(
        [new(SourceNaming.Named, 4, 57.1m), new(SourceNaming.Described, 1, 14.3m), new(SourceNaming.Anonymous, 1, 14.3m), new(SourceNaming.Unstated, 1, 14.3m)],
        Sources.Shares());

    [Fact]
    public void NoAttributionsHaveNoShares() => Assert.All(Array.Empty<Attribution>().Shares(), share => Assert.Equal((0, 0m), (share.Count, share.Percent)));

    [Fact]
    public void CitationsCountBySourceAndCue() => Assert.Equal(
        ["Ann Lee said 2", "Ann Lee according to 1", "- said 1", "Agency confirmed 1", "officials said 1", "sources said 1"],
        Sources.Citations().Select(row => $"{row.Source ?? "-"} {row.Cue} {row.Count}"));
}
