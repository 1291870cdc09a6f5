namespace NewsAnalysis.Notebooks.Tests.Scripting.Directives;

public sealed class OtherLanguageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Cells session;

    public OtherLanguageTests() => session = new Cells(new ScriptSessionOptions { BaseDirectory = folder.Path, Input = request => $"answer to {request.Prompt}" });

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "F#")]
    [InlineData("#!pwsh\n#!about\nGet-ChildItem | #!csharp", "PowerShell")]
    [InlineData("#!sql-shop --name rows\nselect 1", "SQL")]
    [InlineData("#!KQL\nEvents | take 1", "KQL")]
    [InlineData("#!http\nGET https://example.org", "HTTP")]
    public async Task A_part_in_another_language_is_left_out_and_says_what_to_do(string code, string language)
    {
        CellResult result = await session.TryAsync(code);
        Assert.True(result.IsSuccess);
        Assert.Equal([language], result.LeftOut);
        Assert.StartsWith($"stderr:This part is {language}, and this engine runs C#, so it was left out. ", session.Streams, StringComparison.Ordinal);
        Assert.Empty(session.Outputs.OfType<DisplayOutput>());
    }

    [Fact]
    public async Task What_is_CSharp_beside_it_runs()
    {
        CellResult result = await session.TryAsync("var x = 1;\n#!fsharp\nlet y = x +\n#!csharp\nx + 1");
        Assert.Equal((2, "F#"), ((int)result.Value!, Assert.Single(result.LeftOut)));
        Assert.Equal(5, (await session.FailAsync("var a = 1;\n#!fsharp\nlet\n#!csharp\nnope()")).Line);
    }

    [Fact]
    public async Task A_connection_is_left_out_with_all_that_runs_there()
    {
        CellResult result = await session.TryAsync("#!connect mssql --kernel-name shop \"Server=.;\"\n#!connect jupyter --kernel-name den --kernel-spec deno\nvar x = 1;");
        Assert.Equal(2, result.LeftOut.Count);
        Assert.Equal("1", await session.RunAsync("x"));
        Assert.Equal(["for the kernel \"den\""], (await session.TryAsync("#!den\nconsole.log(1)")).LeftOut);
        Assert.Equal("UnknownMagic", (await session.FailAsync("#!ben\nconsole.log(1)")).Name);
    }

    [Fact]
    public async Task A_value_of_another_language_is_an_error_that_names_it()
    {
        await session.TryAsync("#!fsharp\nlet x = 1");
        Assert.Contains("There is no kernel \"fsharp\" here", (await session.FailAsync("#!share --from fsharp x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_handed_values_as_JSON()
    {
        await session.RunAsync("record Day(string Name, double? Rain);\nvar days = new[] { new Day(\"</script>\", 1.5), new Day(\"Tue\", null) };\nvar limit = 3;");
        await session.RunAsync("#!javascript\n#!share --from csharp days\n#!set --value @csharp:limit --name most\nconsole.log(days, most);");
        Assert.Equal(
            "var days = [{\"Name\":\"\\u003C/script\\u003E\",\"Rain\":1.5},{\"Name\":\"Tue\",\"Rain\":null}];\nvar most = 3;\nconsole.log(days, most);",
            Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("application/javascript"));
        Assert.Contains("There is no variable nope yet", (await session.FailAsync("#!js\n#!share --from csharp nope\n1")).Message, StringComparison.Ordinal);
        await session.RunAsync("#!javascript\nconsole.log(1);");
        Assert.Equal("console.log(1);", Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("application/javascript"));
    }

    [Fact]
    public async Task A_value_may_come_from_an_answer_or_a_variable()
    {
        await session.RunAsync("#!value --name first --from-value @input:\"Who?\"\n#!value --from-value @csharp:first --name second");
        Assert.Equal("answer to Who?", await session.RunAsync("second"));
    }

    [LinuxFact]
    public async Task Paths_may_be_written_as_on_Windows()
    {
        folder.Write("lib/a.cs", "public static class A { public static int One => 1; }");
        folder.Write("lib/b.csx", "int Two() => 2;");
        File.Copy(typeof(FactAttribute).Assembly.Location, Path.Combine(folder.Path, "lib", "xunit.core.dll"));
        folder.Write("lib/c.txt", "three");
        Assert.Equal("1 2 three", await session.RunAsync("#!import lib\\a.cs\n#!value --name c --from-file .\\lib\\c.txt\n#load \"lib\\b.csx\"\n#r \".\\lib\\xunit.core.dll\"\n$\"{A.One} {Two()} {c}\""));
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }
}
