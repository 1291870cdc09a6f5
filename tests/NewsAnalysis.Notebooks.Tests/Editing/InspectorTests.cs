namespace NewsAnalysis.Notebooks.Tests.Editing;

public class InspectorTests
{
    [Theory]
    [InlineData("Console.Write|Line(\"a\")", "void Console.WriteLine(string? value)")]
    [InlineData("Console.WriteLine(\"a\"|)", "void Console.WriteLine(string? value)")]
    [InlineData("Consol|e", "class System.Console")]
    [InlineData("int tot|al = 1;", "int total")]
    [InlineData("\"a\".Len|gth", "int string.Length { get; }")]
    [InlineData("new List<int>().Whe|re(n => n > 1)", "IEnumerable<int> IEnumerable<int>.Where<int>(Func<int, bool> predicate)")]
    public async Task The_first_line_is_the_declaration_that_is_meant(string code, string first)
    {
        using var session = new ScriptSession();
        int position = code.IndexOf('|', StringComparison.Ordinal);
        Inspection? inspection = await session.InspectAsync(code.Remove(position, 1), position, CancellationToken.None);
        Assert.Equal(first, inspection?.Data.Text("text/plain")?.Split('\n')[0]);
    }

    [Fact]
    public async Task The_documentation_of_earlier_cells_is_read()
    {
        using var session = new Cells();
        await session.RunAsync("""
            /// <summary>Counts words.</summary>
            /// <param name="text">What to read.</param>
            /// <returns>The number of <see cref="System.String"/>s.</returns>
            int CountWords(string text) => text.Split(' ').Length;
            """);
        Inspection? inspection = await session.Session.InspectAsync("CountWords(\"a b\")", 4, CancellationToken.None);
        string text = inspection!.Data.Text("text/plain")!;
        Assert.Equal("int CountWords(string text)\n\nCounts words.\n\nParameters\n\n- text: What to read.\n\nReturns: The number of Strings.", text);
    }

    [Fact]
    public async Task Nothing_is_said_of_what_has_no_name()
    {
        using var session = new ScriptSession();
        Assert.Null(await session.InspectAsync("1 + 1", 2, CancellationToken.None));
        Assert.Null(await session.InspectAsync("nowhere", 2, CancellationToken.None));
    }
}
