using System.Text.Json;

namespace NewsAnalysis.Cli.Tests.Running;

public class RunCommandTests
{
    [Fact]
    public async Task WritesExecutedCopiesPagesAndAnIndex()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/a.ipynb", Notebook("1 + 1"));
        folder.Write("notebooks/b.ipynb", Notebook("display(\"shown\");"));

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"2\"", File.ReadAllText(Path.Combine(folder.Path, "out", "a.ipynb")));
        Assert.Contains("shown", File.ReadAllText(Path.Combine(folder.Path, "out", "b.html")));
        Assert.Contains("a.html", File.ReadAllText(Path.Combine(folder.Path, "out", "index.html")));
        Assert.Contains(Path.Combine("out", "index.html"), result.Output);
    }

    [Theory]
    [InlineData("int x = ;", "line 1")]
    [InlineData("var ok = 1;\nthrow new InvalidOperationException(\"no way\");", "line 2")]
    public async Task AFailingNotebookIsNamedWithCellAndLineAndTheRestRuns(string code, string line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/1-bad.ipynb", Notebook("1", code));
        folder.Write("notebooks/2-good.ipynb", Notebook("2 + 2"));

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1-bad.ipynb, cell 2, " + line, result.Error);
        Assert.True(File.Exists(Path.Combine(folder.Path, "out", "2-good.html")));
        Assert.Contains("1-bad", File.ReadAllText(Path.Combine(folder.Path, "out", "index.html")));
    }

    [Fact]
    public async Task PartsInOtherLanguagesAreNamedAndTheRestRuns()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/mixed.dib", "#!csharp\n\nvar x = 1;\n\n#!fsharp\n\nlet y = 2\n\n#!pwsh\n\nGet-ChildItem\n\n#!fsharp\n\nlet z = 3\n\n#!csharp\n\nx + 41\n");

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("mixed.dib: left out cells 2 and 4 (F#), cell 3 (PowerShell)", result.Error);
        Assert.Contains("\"42\"", File.ReadAllText(Path.Combine(folder.Path, "out", "mixed.ipynb")));
    }

    [Fact]
    public async Task AnswersAreGivenByPrompt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/asks.ipynb", Notebook("await Kernel.GetInputAsync(\"Your key\")"));

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--input", "Your key=Zm9v==");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Zm9v==", File.ReadAllText(Path.Combine(folder.Path, "out", "asks.ipynb")));
        result = await Tool.RunAsync(folder.Path, null, "run", "notebooks");
        Assert.Contains("Nobody is there to answer \"Your key\"", result.Error);
        Assert.Equal(2, (await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--input", "=x")).ExitCode);
    }

    [Fact]
    public async Task ANotebookHasTheLibraryWithoutAReference()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/new.ipynb", Notebook("using NewsAnalysis;\nusing NewsAnalysis.Charts;\n$\"{nameof(Corpus)} {nameof(Chart)}\""));

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Corpus Chart", File.ReadAllText(Path.Combine(folder.Path, "out", "new.html")));
    }

    [Fact]
    public async Task ACellThatNeverEndsIsStopped()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/1-endless.ipynb", Notebook("while (true) { }"));
        folder.Write("notebooks/2-good.ipynb", Notebook("2 + 2"));

        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--timeout", "2");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("1-endless.ipynb, cell 1", result.Error);
        Assert.True(File.Exists(Path.Combine(folder.Path, "out", "2-good.html")));
    }

    [Fact]
    public async Task AnOutputFolderThatCannotBeWrittenIsAFailureWithItsName()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/a.ipynb", Notebook("1"));
        // Root may write to read-only folders; a file in the folder's place stops everyone.
        folder.Write("out", "not a folder");
        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("out", result.Error);
        Assert.Contains("--out", result.Error);
    }

    [Fact]
    public async Task TheCorpusIsGivenAsAFullPath()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/a.ipynb", Notebook("corpus"));
        folder.Write("articles/one.txt", "Two died.");
        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--corpus", "articles");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(JsonEncodedText.Encode(Path.Combine(folder.Path, "articles")).Value, File.ReadAllText(Path.Combine(folder.Path, "out", "a.ipynb")));
    }

    [Fact]
    public async Task InPlaceWritesIntoTheNotebookAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("notebooks/a.ipynb", Notebook("1 + 1"));
        var result = await Tool.RunAsync(folder.Path, null, "run", "notebooks", "--in-place");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"2\"", File.ReadAllText(path));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "out")));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "empty")]
    [InlineData("run", "notebooks", "--timeout", "0")]
    [InlineData("run", "notebooks", "--corpus", "nowhere")]
    [InlineData("run", "notebooks", "-p", "novalue")]
    [InlineData("run", "notebooks", "-p", "not a name=1")]
    public async Task WrongUsageEndsWithTwo(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        if (arguments.Length > 2)
            folder.Write("notebooks/a.ipynb", Notebook("1"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "empty"));
        var result = await Tool.RunAsync(folder.Path, null, arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("newsanalysis: ", result.Error);
    }

    private static string Notebook(params string[] cells) => JsonSerializer.Serialize(new
    {
        cells = cells.Select((code, i) => new { cell_type = "code", id = $"cell-{i}", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source = code }),
        metadata = new { kernelspec = new { name = "newsanalysis-csharp", language = "C#", display_name = "C#" } },
        nbformat = 4,
        nbformat_minor = 5,
    });
}
