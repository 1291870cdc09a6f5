namespace NewsAnalysis.Notebooks.Tests.Running;

public class NotebookParametersTests
{
    public static TheoryData<object?, string> Literals => new()
    {
        { "plain", "\"plain\"" },
        { "a\"b\\c\n\0{}\u2028", "\"a\\\"b\\\\c\\n\\0{}\\u2028\"" },
        { 5, "5" },
        { 5_000_000_000L, "5000000000L" },
        { 1.5, "1.5d" },
        { 1.5m, "1.5m" },
        { true, "true" },
        { new DateOnly(2024, 3, 16), "new DateOnly(2024, 3, 16)" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void Values_become_literals(object? value, string literal) =>
        Assert.Equal($"// Parameters\nvar x = {literal};", NotebookParameters.SourceOf(new Dictionary<string, object?> { ["x"] = value }));

    [Fact]
    public async Task A_hostile_text_stays_a_text()
    {
        const string hostile = "\"; throw new Exception(); //\n\u0085*/ #r \"x\" {0} \\\" \ud83d\ude00";
        using var session = new Cells();
        await session.RunAsync(NotebookParameters.SourceOf(new Dictionary<string, object?> { ["text"] = hostile }));
        Assert.Equal(hostile, session.Session.Variables.Single().Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1x")]
    [InlineData("a b")]
    [InlineData("class")]
    [InlineData("x; throw null")]
    public void Names_must_be_identifiers(string name) =>
        Assert.Throws<ArgumentException>(() => NotebookParameters.SourceOf(new Dictionary<string, object?> { [name] = 1 }));

    [Theory]
    [InlineData("true", true)]
    [InlineData("-12", -12)]
    [InlineData("12345678901", 12345678901L)]
    [InlineData("2.50", 2.5)]
    [InlineData("007", "007")]
    [InlineData("1,160", "1,160")]
    [InlineData("./articles", "./articles")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("", "")]
    public void A_text_of_a_command_line_means(string text, object value) => Assert.Equal(value, NotebookParameters.Infer(text));

    [Fact]
    public void The_cell_follows_the_defaults_and_is_replaced_on_the_next_run()
    {
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Code, "#r \"x.dll\"");
        document.Add(CellKind.Code, "var x = 1;").Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("parameters");
        document.Add(CellKind.Code, "x");
        NotebookParameters.Inject(document, new Dictionary<string, object?> { ["x"] = 2 });
        NotebookParameters.Inject(document, new Dictionary<string, object?> { ["x"] = 3 });
        Assert.Equal(["#r \"x.dll\"", "var x = 1;", "// Parameters\nvar x = 3;", "x"], document.Cells.Select(cell => cell.Source));
        Assert.Equal(["injected-parameters"], document.Cells[2].Tags);
    }

    [Fact]
    public void Without_defaults_the_cell_comes_first_and_nothing_to_give_adds_none()
    {
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Code, "x");
        NotebookParameters.Inject(document, new Dictionary<string, object?>());
        Assert.Single(document.Cells);
        NotebookParameters.Inject(document, new Dictionary<string, object?> { ["x"] = null });
        Assert.Equal("// Parameters\nstring x = null;", document.Cells[0].Source);
    }
}
