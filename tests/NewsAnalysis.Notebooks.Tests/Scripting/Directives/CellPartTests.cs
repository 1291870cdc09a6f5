using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Scripting.Directives;

public class CellPartTests
{
    [Fact]
    public async Task Languages_change_within_a_cell_and_lines_keep_their_numbers()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("var a = 1;\n#!markdown\n# Title\n\ntext\n#!csharp\nint b = a;\nnope");
        Assert.Equal("# Title\n\ntext", Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("text/markdown"));
        Assert.Equal(8, error.Line);
    }

    [Fact]
    public async Task Html_is_shown_as_it_is()
    {
        using var session = new Cells();
        await session.RunAsync("#!html\n<b>bold</b>");
        Assert.Equal("<b>bold</b>", Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("text/html"));
    }

    [Fact]
    public async Task Time_is_shown_after_the_result()
    {
        using var session = new Cells();
        await session.RunAsync("#!time\n1 + 1");
        Assert.Equal("2", session.Result);
        Assert.StartsWith("Wall time: ", Assert.IsType<DisplayOutput>(session.Outputs[^1]).Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!markdwn", "#!markdown")]
    [InlineData("#!tim", "#!time")]
    [InlineData("#!cshrp", "#!csharp")]
    public async Task An_unknown_magic_names_the_nearest(string magic, string nearest)
    {
        using var session = new Cells();
        CellError error = await session.FailAsync($"1\n{magic}\n2");
        Assert.Equal(("UnknownMagic", 2), (error.Name, error.Line!.Value));
        Assert.Contains($"The nearest that there is: {nearest}.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var t = \"\"\"\n#!nothing\n\"\"\"; t", "#!nothing")]
    [InlineData("var t = @\"\n#!nothing\"; t", "\n#!nothing")]
    [InlineData("/*\n#!nothing\n*/ 5", "5")]
    public async Task A_line_within_a_text_or_comment_is_no_magic(string code, string result)
    {
        using var session = new Cells();
        Assert.Equal(result, await session.RunAsync(code));
    }

    [Fact]
    public async Task A_diagram_comes_in_the_types_that_viewers_draw_and_as_text()
    {
        using var session = new Cells();
        await session.RunAsync("#!mermaid\ngraph LR\n  a --> b");
        MimeBundle data = Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data;
        Assert.Equal(["text/vnd.mermaid", "text/markdown", "text/plain"], data.MimeTypes);
        Assert.Equal("```mermaid\ngraph LR\n  a --> b\n```", data.Text("text/markdown"));
    }

    [Fact]
    public async Task A_line_of_another_language_that_looks_like_a_magic_is_its_text()
    {
        using var session = new Cells();
        await session.RunAsync("#!markdown\n#!/bin/sh\n#!nothing");
        Assert.Equal("#!/bin/sh\n#!nothing", Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("text/markdown"));
    }

    [Fact]
    public async Task A_cell_may_start_in_another_language()
    {
        using var session = new ScriptSession();
        var outputs = new List<CellOutput>();
        CellResult result = await session.RunAsync("<i>x</i>\n#!csharp\n1 + 1", outputs.Add, new CellRunOptions { Language = "html" });
        Assert.Equal(("<i>x</i>", 2), (Assert.IsType<DisplayOutput>(outputs[0]).Data.Text("text/html"), (int)result.Value!));
        result = await session.RunAsync("let x = 1", null, new CellRunOptions { Language = "fsharp" });
        Assert.Equal(["F#"], result.LeftOut);
        result = await session.RunAsync("select 1", null, new CellRunOptions { Language = "my-database" });
        Assert.Equal(["for the kernel \"my-database\""], result.LeftOut);
    }

    [Theory]
    [InlineData("#!spawn den", "There are no other kernels to start here.")]
    [InlineData("#!nuget Dapper", "#r \"nuget: Package, Version\"")]
    public async Task A_magic_of_another_engine_says_what_serves_here(string magic, string advice)
    {
        using var session = new Cells();
        CellError error = await session.FailAsync(magic);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_line_of_a_script_for_the_shell_is_no_magic()
    {
        using var session = new Cells();
        Assert.Equal("3", await session.RunAsync("#!/usr/bin/env dotnet-script\n1 + 2"));
    }

    [Fact]
    public void Any_text_is_cut_into_parts_that_keep_their_lines()
    {
        string[] pieces = ["#!csharp", "#!html", "#!time", "#!who", "#!set --name \"a", "#!value --name x", "#!nothing", "#!fsharp", "#!connect x --kernel-name y", "#!y", "#!", "#!/bin/sh", " -h", "\n", "\n", "\"\"\"", "/*", "x", "{", "\u2028"];
        Prop.ForAll(Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary(), code =>
        {
            string[] lines = code.ReplaceLineEndings("\n").Split('\n');
            // A line of a part is the cell's line of that number, or empty.
            return CellPart.Split(code, "cell").Where(part => part.Call is null && part.Error is null)
                .All(part => part.Text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => (line, at)).All(entry => entry.line.Length == 0 || entry.line == lines[entry.at]));
        }).QuickCheckThrowOnFailure();
    }
}
