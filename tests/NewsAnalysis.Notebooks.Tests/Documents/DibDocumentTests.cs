using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Documents;

public class DibDocumentTests
{
    private const string Sample = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"aliases\":[\"db\"],\"name\":\"sql-main\"}]}}\n\n"
        + "#!markdown\n\n# Title\n\ntext\n\n#!csharp\n\n#!time\nvar a = 1;\n\na\n\n#!db\n\nselect 1\n\n#!html\n\n<b>x</b>\n";

    [Fact]
    public void Cells_are_cut_at_lines_that_name_a_language()
    {
        var document = DibDocument.Parse(Sample);
        Assert.Equal(["markdown: # Title\n\ntext", "csharp: #!time\nvar a = 1;\n\na", "db: select 1", "html: <b>x</b>"], document.Cells.Select(cell => $"{cell.Language}: {cell.Source}"));
        Assert.Equal("csharp", (string?)document.Metadata!["kernelInfo"]!["defaultKernelName"]);
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\n\n", new string[0])]
    [InlineData("1 + 1", new[] { "csharp: 1 + 1" })]
    [InlineData("1 + 1\n#!markdown\nx", new[] { "csharp: 1 + 1", "markdown: x" })]
    [InlineData("#!csharp", new[] { "csharp: " })]
    [InlineData("\uFEFF#!csharp\r\n\r\nvar a = 1;\r\nvar b = 2;\r\n", new[] { "csharp: var a = 1;\nvar b = 2;" })]
    [InlineData("#!meta\n\nno json\n#!csharp\n1", new[] { "csharp: 1" })]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!csharp\n1", new[] { "csharp: 1" })]
    [InlineData("#!csharp \n  #!markdown\n1", new[] { "csharp:   #!markdown\n1" })]
    public void Any_text_is_a_notebook(string text, string[] cells)
    {
        var document = DibDocument.Parse(text);
        Assert.Equal(cells, document.Cells.Select(cell => $"{cell.Language}: {cell.Source}"));
        Assert.Equal(text, document.ToText());
    }

    [Fact]
    public void What_is_read_is_written_back()
    {
        string[] lines = ["#!csharp", "#!markdown", "#!meta", "#!db", "#!time", "{\"kernelInfo\":{\"items\":[{\"name\":\"db\"}]}}", "", " ", "var a = 1;", "\r", "\uFEFF", "#!", "\u2028"];
        Gen<string> text = Gen.Zip(Gen.Elements(lines), Gen.Elements("\n", "\r\n", "\n\n", "")).Select(pair => pair.Item1 + pair.Item2).ArrayOf().Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), value => DibDocument.Parse(value).ToText() == value).QuickCheckThrowOnFailure();
        Prop.ForAll<string?>(value => DibDocument.Parse(value ?? "").ToText() == (value ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_changed_cell_changes_nothing_else()
    {
        var document = DibDocument.Parse(Sample);
        document.Cells[1].Source = document.Cells[1].Source;
        Assert.Equal(Sample, document.ToText());
        document.Cells[1].Source = "var b = 2;";
        Assert.Equal(Sample.Replace("#!time\nvar a = 1;\n\na", "var b = 2;", StringComparison.Ordinal), document.ToText());
    }

    [Fact]
    public void A_cell_can_be_added_after_whatever_is_there()
    {
        var document = DibDocument.Parse("#!csharp\n1");
        document.Add("markdown", "# Title\n");
        Assert.Equal("#!csharp\n1\n\n#!markdown\n\n# Title\n\n", document.ToText());
        Assert.Equal(["1", "# Title"], DibDocument.Parse(document.ToText()).Cells.Select(cell => cell.Source));
        document = DibDocument.Create();
        document.Add("csharp", "1");
        Assert.Equal("1", Assert.Single(DibDocument.Parse(document.ToText()).Cells).Source);
    }

    [Fact]
    public void A_jupyter_notebook_and_back_is_the_same_cells()
    {
        NotebookDocument notebook = DibDocument.Parse(Sample, "folder/name.dib").ToNotebook();
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code, CellKind.Code], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal("html", (string?)notebook.Cells[3].Metadata["polyglot_notebook"]!["kernelName"]);
        Assert.Equal("Title", notebook.Title);
        DibDocument back = DibDocument.FromNotebook(notebook);
        Assert.Equal(DibDocument.Parse(Sample).Cells.Select(cell => (cell.Language, cell.Source)), back.Cells.Select(cell => (cell.Language, cell.Source)));
        Assert.Equal(back.ToText(), DibDocument.FromNotebook(back.ToNotebook()).ToText());
    }

    [Fact]
    public void What_is_no_text_is_told()
    {
        NotebookFormatException error = Assert.Throws<NotebookFormatException>(() => DibDocument.Parse([0x23, 0xFF, 0xFE], "a.dib"));
        Assert.StartsWith("a.dib: This is not text in UTF-8.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_runs_and_its_executed_copy_is_a_jupyter_notebook()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.dib", "#!markdown\n\n# Title\n\n#!csharp\n\n20 + 1\n\n#!html\n\n<b>x</b>\n");
        string before = await File.ReadAllTextAsync(path);
        NotebookRun run = await new NotebookRunner(new NotebookRunOptions { OutputFolder = Path.Combine(folder.Path, "out"), InPlace = true }).RunAsync(path);
        Assert.Equal((NotebookStatus.Succeeded, "Title"), (run.Status, run.Title));
        var executed = NotebookDocument.Load(Path.Combine(folder.Path, "out", "a.ipynb"));
        Assert.Equal("21", executed.Cells[1].Outputs[0].Data.Text("text/plain"));
        Assert.Equal("<b>x</b>", executed.Cells[2].Outputs[0].Data.Text("text/html"));
        Assert.Contains("<code>&lt;b&gt;x&lt;/b&gt;</code>", await File.ReadAllTextAsync(run.PagePath!), StringComparison.Ordinal);
        Assert.Equal(before, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path)));
    }
}
