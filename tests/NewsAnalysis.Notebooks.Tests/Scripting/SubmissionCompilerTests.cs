namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class SubmissionCompilerTests
{
    [Theory]
    [InlineData("var x = 1", "CS1002", 1, 10)]
    [InlineData("int a = 1;\n  nope();", "CS0103", 2, 3)]
    [InlineData("string s = 5;", "CS0029", 1, 12)]
    [InlineData("\n\n\tif (true {}", "CS1026", 3, 11)]
    [InlineData("#!time\nmissing", "CS0103", 2, 1)]
    public async Task An_error_has_the_cells_own_line_and_column(string code, string id, int line, int column)
    {
        using var session = new Cells();
        CellError error = await session.FailAsync(code);
        CellDiagnostic first = error.Diagnostics[0];
        Assert.Equal((id, line, column, "cell 1"), (first.Id, first.Line, first.Column, first.Cell));
        Assert.Equal((line, column, "cell 1"), (error.Line, error.Column, error.Cell));
    }

    [Fact]
    public async Task An_error_shows_the_line_and_points_at_the_place()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("int a = 1;\nnope(a);");
        Assert.Equal(
            ["cell 1, line 2, column 1: error CS0103: The name 'nope' does not exist in the current context", "    nope(a);", "    ^"],
            error.Traceback);
    }

    [Fact]
    public async Task Warnings_are_not_shown()
    {
        using var session = new Cells();
        await session.RunAsync("int unused() { int never = 1; return 2; }\n[Obsolete] void Old() {}\nOld();");
        Assert.Empty(session.Outputs);
    }

    [Fact]
    public async Task A_missing_assembly_says_where_it_was_looked_for()
    {
        using var folder = new TemporaryFolder();
        using var session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });
        CellError error = await session.FailAsync("// a comment\n#r \"lib/Nowhere.dll\"");
        Assert.Equal(("CS0006", 2), (error.Diagnostics[0].Id, error.Line!.Value));
        Assert.Contains(Path.Combine(folder.Path, "lib", "Nowhere.dll"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loaded_files_run_and_their_errors_name_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shared/good.csx", "#load \"deeper.csx\"\nint Loaded() => Deeper() + 1;");
        folder.Write("shared/deeper.csx", "int Deeper() => 41;");
        folder.Write("bad.csx", "int ok;\nint Bad() => oops;");
        using var session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });
        Assert.Equal("42", await session.RunAsync("#load \"shared/good.csx\"\nLoaded()"));
        CellError error = await session.FailAsync("#load \"bad.csx\"");
        Assert.Equal(("bad.csx", 2, 14), (error.Cell, error.Line, error.Column));
    }

    [Fact]
    public async Task What_cannot_be_documented_is_not_told_beside_the_error()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("extension(string text) { public int Twice => text.Length * 2; }");
        Assert.Equal("CS9283", Assert.Single(error.Diagnostics).Id);
    }
}
