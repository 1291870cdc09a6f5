using System.Text.Json.Nodes;

namespace NewsAnalysis.Cli.Tests;

/// <summary>The committed notebooks are valid, current, and make pages that work from disk.</summary>
public class NotebookTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int LongestCell = 8;

    public static TheoryData<string> Notebooks => [.. Directory.EnumerateFiles(RepositoryFiles.At("notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void IsFormat45WithIdsOurKernelAndShortCells(string name)
    {
        var notebook = Read(RepositoryFiles.At("notebooks", name));
        Assert.Equal((4, 5), ((int)notebook["nbformat"]!, (int)notebook["nbformat_minor"]!));
        Assert.Equal("newsanalysis-csharp", (string?)notebook["metadata"]!["kernelspec"]!["name"]);
        var cells = notebook["cells"]!.AsArray();
        Assert.All(cells, cell => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", (string?)cell!["id"]));
        Assert.Equal(cells.Count, cells.Select(cell => (string?)cell!["id"]).Distinct().Count());
        Assert.All(cells.Where(cell => (string?)cell!["cell_type"] == "code"), cell => Assert.InRange(cell!["source"]!.AsArray().Count, 1, LongestCell));
    }

    [Fact]
    public async Task OutputsAreWhatARunGives()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.At("notebooks"), "*.ipynb"))
            folder.Write(Path.Combine("notebooks", Path.GetFileName(file)), File.ReadAllText(file));
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.At("seeds"), "*", SearchOption.AllDirectories))
            folder.Write(Path.Combine("seeds", Path.GetRelativePath(RepositoryFiles.At("seeds"), file)), File.ReadAllText(file));

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--in-place");

        Assert.Equal(0, result.ExitCode);
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.At("notebooks"), "*.ipynb"))
            Assert.Equal(WithoutPictures(Read(file)), WithoutPictures(Read(Path.Combine(folder.Path, "notebooks", Path.GetFileName(file)))));
    }

    [BrowserFact]
    public async Task PagesDrawEveryChartWithTheNetworkOff()
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync(RepositoryFiles.Root, null, "run", "notebooks", "--out", folder.Path);
        Assert.Equal(0, result.ExitCode);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "0*.html"))
        {
            await using var opened = await browser.OpenAsync(await File.ReadAllTextAsync(file));
            Assert.Empty(opened.Requests);
            Assert.Empty(opened.Errors);
            var charts = Read(Path.ChangeExtension(file, ".ipynb"))["cells"]!.AsArray()
                .SelectMany(cell => cell!["outputs"]?.AsArray() ?? [])
                .Count(output => output!["data"]?["application/vnd.plotly.v1+json"] is not null);
            Assert.Equal(charts, await opened.Page.Locator(".chart.drawn:has(svg.main-svg)").CountAsync());
            Assert.InRange(charts, 1, 20);
        }
    }

    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    /// <summary>A notebook without what the machine's browser and fonts decide.</summary>
    private static string WithoutPictures(JsonNode notebook)
    {
        foreach (var output in notebook["cells"]!.AsArray().SelectMany(cell => cell!["outputs"]?.AsArray() ?? []))
        {
            if (output!["data"] is not JsonObject data)
                continue;
            data.Remove("image/png");
            if (data.ContainsKey("application/vnd.plotly.v1+json"))
                data.Remove("text/html");
        }

        return notebook.ToJsonString();
    }
}
