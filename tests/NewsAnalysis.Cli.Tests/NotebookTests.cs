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
        using var folder = CopyOf("*.ipynb");
        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--in-place");

        Assert.Equal(0, result.ExitCode);
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.At("notebooks"), "*.ipynb"))
        {
            var (committed, fresh) = (Read(file), Read(Path.Combine(folder.Path, "notebooks", Path.GetFileName(file))));
            Assert.All(Outputs(fresh), output => Assert.NotEqual("error", (string?)output["output_type"]));
            LeaveOutPackagesOfOtherFeeds(committed, fresh);
            Assert.Equal(WithoutPictures(committed), WithoutPictures(fresh));
        }
    }

    [Fact]
    public async Task WhereNoSourceServesAPackageItsCellSaysSoAndTheNotebookGoesOn()
    {
        using var folder = CopyOf("04-*.ipynb");
        Directory.CreateDirectory(Path.Combine(folder.Path, "no-packages"));
        folder.Write("nuget.config", """
            <configuration>
              <config><add key="globalPackagesFolder" value="restored" /></config>
              <packageSources><clear /><add key="empty" value="no-packages" /></packageSources>
            </configuration>
            """);

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--in-place");

        Assert.Equal(0, result.ExitCode);
        var cells = Read(Directory.GetFiles(Path.Combine(folder.Path, "notebooks"))[0])["cells"]!.AsArray();
        Assert.Equal(
            [
                "This cell needs Microsoft.Data.Analysis 0.23.0, which no package source here serves, so it was left out.\n",
                "This cell needs Deedle 7.0.0, which no package source here serves, so it was left out.\n",
                "This cell needs Plotly.NET.CSharp 0.13.0, which no package source here serves, so it was left out.\n",
            ],
            cells.Where(TakesPackages).Select(cell => Packages(cell!)));
        Assert.All(cells.Where(TakesPackages), cell => Assert.Single(cell!["outputs"]!.AsArray()));
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
            var charts = Outputs(Read(Path.ChangeExtension(file, ".ipynb"))).Count(output => output["data"]?["application/vnd.plotly.v1+json"] is not null);
            Assert.Equal(charts, await opened.Page.Locator(".chart.drawn:has(svg.main-svg)").CountAsync());
            Assert.InRange(charts, Path.GetFileName(file).StartsWith("04", StringComparison.Ordinal) ? 0 : 1, 20);
        }
    }

    /// <summary>A folder with notebooks and the articles that they read.</summary>
    private static TemporaryFolder CopyOf(string notebooks)
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.At("notebooks"), notebooks))
            folder.Write(Path.Combine("notebooks", Path.GetFileName(file)), File.ReadAllText(file));
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.At("seeds"), "*", SearchOption.AllDirectories))
            folder.Write(Path.Combine("seeds", Path.GetRelativePath(RepositoryFiles.At("seeds"), file)), File.ReadAllText(file));
        return folder;
    }

    /// <summary>A cell that takes packages shows what this machine's feed serves: it is compared only where that is what the committed notebook had.</summary>
    private static void LeaveOutPackagesOfOtherFeeds(JsonNode committed, JsonNode fresh)
    {
        foreach (var (before, now) in committed["cells"]!.AsArray().Zip(fresh["cells"]!.AsArray()))
        {
            if (!TakesPackages(before) || Packages(before!) == Packages(now!))
                continue;
            Assert.Matches("^(Installed |This cell needs [^\n]*, so it was left out\\.\n$)", Packages(now!));
            before!["outputs"] = new JsonArray();
            now!["outputs"] = new JsonArray();
        }
    }

    private static bool TakesPackages(JsonNode? cell) => cell!["metadata"]!["tags"]?.AsArray().Any(tag => (string?)tag == "raises-exception") == true;

    private static string Packages(JsonNode cell)
    {
        var first = cell["outputs"]!.AsArray().FirstOrDefault();
        return string.Concat((first?["text"] ?? first?["data"]?["text/plain"])?.AsArray().Select(line => (string?)line) ?? []);
    }

    private static IEnumerable<JsonNode> Outputs(JsonNode notebook) => notebook["cells"]!.AsArray().SelectMany(cell => cell!["outputs"]?.AsArray() ?? []).Select(output => output!);

    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    /// <summary>A notebook without what the machine's browser and fonts decide.</summary>
    private static string WithoutPictures(JsonNode notebook)
    {
        foreach (var output in Outputs(notebook))
        {
            if (output["data"] is not JsonObject data)
                continue;
            data.Remove("image/png");
            if (data.ContainsKey("application/vnd.plotly.v1+json"))
                data.Remove("text/html");
        }

        return notebook.ToJsonString();
    }
}
