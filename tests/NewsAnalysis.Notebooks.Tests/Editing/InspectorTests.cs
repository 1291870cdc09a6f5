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

    [Theory]
    [InlineData("static class Words\n{\n    extension(string text)\n    {\n        /// <summary>Counts.</summary>\n        public int Count() => 1;\n    }\n}", "\"\".Count|()", "Counts.")]
    [InlineData("namespace Shop { /// <summary>A thing.</summary>\nclass Item; }", "Shop.Item|", "A thing.")]
    [InlineData("/// <summary>A dog.</summary>\nclass Dog { /// <summary>Barks.</summary>\npublic virtual void Bark() { } }\nclass Pug : Dog { public override void Bark() { } }", "new Pug().Ba|rk()", "Barks.")]
    public async Task The_documentation_of_earlier_types_is_read(string cell, string code, string summary)
    {
        using var session = new Cells();
        await session.RunAsync(cell);
        int position = code.IndexOf('|', StringComparison.Ordinal);
        Inspection? inspection = await session.Session.InspectAsync(code.Remove(position, 1), position, CancellationToken.None);
        Assert.Contains(summary, inspection?.Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [ReferencePackTheory]
    [InlineData("Console.Write|Line(\"a\")", "Writes the specified string value, followed by the current line terminator, to the standard output stream.")]
    [InlineData("new List<int>().Ad|d(1)", "Adds an object to the end of the List.")]
    [InlineData("new[] { 1 }.Wher|e(n => n > 1)", "Filters a sequence of values based on a predicate.")]
    [InlineData("strin|g s", "Represents text as a sequence of UTF-16 code units.")]
    [InlineData("new StringBuilder().ToStr|ing()", "Converts the value of this instance to a String.")]
    public async Task The_documentation_of_the_platform_is_read(string code, string summary)
    {
        using var session = new ScriptSession();
        int position = code.IndexOf('|', StringComparison.Ordinal);
        Inspection? inspection = await session.InspectAsync(code.Remove(position, 1), position, CancellationToken.None);
        Assert.Contains("\n\n" + summary, inspection?.Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documentation_beside_a_referenced_file_is_read()
    {
        using var session = new Cells();
        Inspection? inspection = await session.Session.InspectAsync("typeof(NewsAnalysis.Notebooks.CellStatus)", 34, CancellationToken.None);
        Assert.Contains("How a cell ended.", inspection?.Data.Text("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_says_how_it_is_written()
    {
        using var session = new ScriptSession();
        Inspection? inspection = await session.InspectAsync("1\n#!time\n2", 5, CancellationToken.None);
        Assert.Equal("#!time\n\nShows how long the rest of the cell takes.", inspection?.Data.Text("text/plain"));
    }

    [Fact]
    public async Task Nothing_is_said_of_what_has_no_name()
    {
        using var session = new ScriptSession();
        Assert.Null(await session.InspectAsync("1 + 1", 2, CancellationToken.None));
        Assert.Null(await session.InspectAsync("nowhere", 2, CancellationToken.None));
    }
}
