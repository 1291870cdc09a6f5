namespace NewsAnalysis.Tests.Sources;

/// <summary>The seed article whose sources are known from the report that it restates.</summary>
public class SeedArticleTests
{
    private static readonly Lazy<Extraction> Restated = new(() =>
        Extractor.Extract(File.ReadAllText(Path.Combine(Root(), "seeds", "rafah-2024-03-16.txt"))));

    [Theory]
    [InlineData("Palestinian sources", SourceKind.Anonymous)]
    [InlineData("Palestinian factional sources", SourceKind.Anonymous)]
    [InlineData("Houthi leader Abdul Malik al-Houthi", SourceKind.Person)]
    [InlineData("official figures", SourceKind.Document)]
    public void NamesItsSources(string source, SourceKind kind) =>
        Assert.Contains(Restated.Value.Sources, row => row.Source?.Text == source && row.Kind == kind);

    [Fact]
    public void SplitsNameAndRole()
    {
        var row = Restated.Value.Sources.First(row => row.Kind == SourceKind.Person);
        Assert.Equal(("Abdul Malik al-Houthi", "Houthi leader", "confirmed"), (row.Name, row.Role, row.Cue.Text));
    }

    [Fact]
    public void AttributesBothTollsToTheOfficialFigures()
    {
        var content = Restated.Value.Sources.Single(row => row.Source?.Text == "official figures").Content.Text;
        Assert.Contains("1,160", content, StringComparison.Ordinal);
        Assert.Contains("31,490", content, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NewsAnalysis.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds NewsAnalysis.sln.");
        return folder;
    }
}
