namespace NewsAnalysis.Notebooks.Tests.Scripting;

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
    [InlineData("#!sharp", "#!csharp")]
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
}
