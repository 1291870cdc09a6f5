namespace NewsAnalysis.Notebooks.Tests.Scripting.Directives;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Cells session;

    public ImportTests() => session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });

    [Fact]
    public async Task Files_of_every_kind_run_in_the_session()
    {
        NotebookDocument notebook = NotebookDocument.Create();
        notebook.Add(CellKind.Markdown, "# not shown");
        notebook.Add(CellKind.Code, "int FromNotebook() => 1;\nConsole.Write(\"said\");\n\"a result of its own\"");
        notebook.Save(Path.Combine(folder.Path, "lib", "a.ipynb"));
        folder.Write("lib/b.dib", "#!csharp\n\n#!import c.csx\nint FromDib() => FromScript() + 1;\n\n#!markdown\n\ntext\n");
        folder.Write("lib/c.csx", "#!/usr/bin/env dotnet-script\nint FromScript() => 1;");
        folder.Write("lib/d.cs", "public static class Code { public static int Value => 3; }");
        Assert.Equal("6", await session.RunAsync("#!import lib/a.ipynb\n#!import \"lib/b.dib\"\n#!import ./lib/d.cs\nFromNotebook() + FromDib() + Code.Value"));
        Assert.Equal(["StreamOutput", "ResultOutput"], session.Outputs.Select(output => output.GetType().Name));
    }

    [Fact]
    public async Task An_error_in_an_imported_file_names_it()
    {
        folder.Write("bad.dib", "#!csharp\n\nint ok = 1;\n\n#!csharp\n\nint a = 1;\nnope();\n");
        CellError error = await session.FailAsync("#!import bad.dib");
        Assert.Equal(("bad.dib cell 2", 2), (error.Cell, error.Line));
        folder.Write("throws.cs", "\nthrow new Exception(\"inside\");");
        error = await session.FailAsync("#!import throws.cs");
        Assert.Equal(("throws.cs", 2, "inside"), (error.Cell, error.Line, error.Message));
    }

    [Fact]
    public async Task Files_that_import_each_other_are_told_so()
    {
        folder.Write("one.dib", "#!csharp\n\n#!import two.dib\n");
        folder.Write("two.dib", "#!csharp\n\n#!import one.dib\n");
        CellError error = await session.FailAsync("#!import one.dib");
        Assert.Contains("one.dib → two.dib → one.dib", error.Message, StringComparison.Ordinal);
        Assert.Equal("1", await session.RunAsync("1"));
    }

    [Fact]
    public async Task Cells_of_other_languages_are_what_their_metadata_say()
    {
        NotebookDocument notebook = NotebookDocument.Create();
        notebook.Add(CellKind.Code, "<b>bold</b>").Metadata["polyglot_notebook"] = new System.Text.Json.Nodes.JsonObject { ["kernelName"] = "html" };
        notebook.Save(Path.Combine(folder.Path, "html.ipynb"));
        await session.RunAsync("#!import html.ipynb");
        Assert.Equal("<b>bold</b>", Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("text/html"));
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }
}
