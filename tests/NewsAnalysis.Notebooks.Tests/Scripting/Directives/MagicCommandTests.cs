namespace NewsAnalysis.Notebooks.Tests.Scripting.Directives;

public class MagicCommandTests
{
    [Fact]
    public async Task Variables_are_listed_by_name_and_with_their_values()
    {
        using var session = new Cells();
        await session.RunAsync("#!who");
        Assert.Equal("No variables yet.", Shown(session));
        await session.RunAsync("var b = new[] { 1, 2 }; var a = \"x\";\n#!who");
        Assert.Equal("a\nb", Shown(session));
        await session.RunAsync("#!whos");
        Assert.Equal("Name  Type    Value\na     string  x\nb     int[]   [1, 2]\n(2 rows)", Shown(session));
    }

    [Fact]
    public async Task Every_command_is_listed_and_explains_itself()
    {
        using var session = new Cells();
        await session.RunAsync("#!lsmagic");
        string all = Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("text/html")!;
        Assert.All(MagicCommand.All, command => Assert.Contains(System.Net.WebUtility.HtmlEncode(command.Usage), all, StringComparison.Ordinal));
        await session.RunAsync("#!whos --help");
        Assert.Equal("#!whos\nLists the variables with their types and values.", Shown(session));
        await session.RunAsync("#!about");
        Assert.StartsWith("C# notebook engine", Shown(session), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!set --name x --value 5\nx + 1", "6")]
    [InlineData("#!set --name x --value 2.5\nx", "2.5")]
    [InlineData("#!set --name x --value https://example.org/a?b=1\nx.Length", "25")]
    [InlineData("#!set --name x --value \"two words\"\nx", "two words")]
    [InlineData("#!set --name=x --value=007\nx", "007")]
    [InlineData("var y = new[] { 1, 2 };\n#!set --name x --value @csharp:y\nx.Sum()", "3")]
    [InlineData("#!set --name x --value @input:\"Your name\"\nx", "Your name (shown)")]
    [InlineData("#!set --name x --value @password:{\"prompt\": \"The key\"}\n$\"{x} {x.GetClearTextPassword()}\"", "•••••••• The key (hidden)")]
    [InlineData("#!set --name x --value @input\nx", "x (shown)")]
    [InlineData("var y = 1;\n#!share --from csharp y --as x\nx", "1")]
    public async Task Values_become_variables(string code, string result)
    {
        using var session = new Cells(new ScriptSessionOptions { Input = request => $"{request.Prompt} ({(request.IsPassword ? "hidden" : "shown")})" });
        Assert.Equal(result, await session.RunAsync(code));
    }

    [Fact]
    public async Task A_value_is_the_rest_of_the_cell_or_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lines.txt", "from file");
        using var session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path });
        await session.RunAsync("#!value --name text\n{ \"a\": [1, 2] }\n#!not a magic\n");
        Assert.Equal("{ \"a\": [1, 2] }\n#!not a magic", await session.RunAsync("text"));
        Assert.Equal("from file", await session.RunAsync("#!value --name text --from-file data/lines.txt\n#!share --from value text\ntext"));
        CellError error = await session.FailAsync("#!value --name text --from-file nowhere.txt");
        Assert.Contains("nowhere.txt", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var one = 1;\n#!set --value 5", "Name a variable and give a value")]
    [InlineData("var one = 1;\n#!set --name class --value 5", "not a name that a variable can have")]
    [InlineData("var one = 1;\n#!set --name x --value @fsharp:y", "There is no kernel \"fsharp\" here")]
    [InlineData("var one = 1;\n#!share --from pwsh y", "There is no kernel \"pwsh\" here")]
    [InlineData("var one = 1;\n#!share --from csharp nothing", "There is no variable nothing yet")]
    [InlineData("var one = 1;\n#!import", "Name one file")]
    [InlineData("var one = 1;\n#!import nowhere.ipynb", "There is no file \"nowhere.ipynb\"")]
    [InlineData("var one = 1;\n#!set --name x --value @csharp:nothing", "'nothing' does not exist")]
    [InlineData("var one = 1;\n#!set --name x --value @input:\"Who?\"", "without anybody to answer")]
    public async Task What_cannot_be_done_is_told_at_its_line(string code, string message)
    {
        using var session = new Cells();
        CellError error = await session.FailAsync(code);
        Assert.Equal(2, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static string? Shown(Cells session) => Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("text/plain");
}
