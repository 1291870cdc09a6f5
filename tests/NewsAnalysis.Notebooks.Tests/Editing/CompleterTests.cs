namespace NewsAnalysis.Notebooks.Tests.Editing;

public class CompleterTests
{
    /// <summary>Cells that ran, the cell that is typed with its place as |, names that must be offered, names that must not.</summary>
    public static TheoryData<string[], string, string, string> Places => new()
    {
        { [], "Console.WriteL|", "WriteLine", "Write ReadLine" },
        { [], "Mat|", "Math MathF", "Console" },
        { [], "System.Console.Wri|", "Write WriteLine", "ReadLine" },
        { [], "var s = \"a\"; s.Sub|", "Substring", "Split" },
        { [], "Console.wl|", "WriteLine", "Write" },
        { ["var total = 1;"], "tot|", "total", "" },
        { ["class Box { public int Width; int hidden; public static int Count; }", "var box = new Box();"], "box.|", "Width ToString", "hidden Count" },
        { ["class Box { public int Width; public static int Count; }"], "Box.|", "Count", "Width" },
        { [], "new[] { 1 }.Sel|", "Select SelectMany", "Sum" },
        { [], "new List<string> { \"a\" }.Where(word => word.Le|", "Length", "" },
        { [], "void F(int amount) { int local = 1; am| }", "amount", "local" },
        { [], "void F(int amount) { int local = 1; lo| }", "local", "" },
        { [], "using System.Col|", "Collections", "Console" },
        { [], "using Sys|", "System", "String" },
        { [], "using static System.Ma|", "Math", "" },
        { [], "var x = new StringB|", "StringBuilder", "" },
        { [], "var x = new IEnum|", "", "IEnumerable" },
        { [], "List<Str|> x;", "String StringBuilder", "" },
        { [], "class Box { public int Width { get; set; } public int Height { get; } } new Box { |", "Width", "Height ToString" },
        { [], "class Box { public int Width { get; set; } public int Depth { get; set; } } new Box { Width = 1, |", "Depth", "Width" },
        { [], "record Box(int Width); new Box(1) with { |", "Width", "" },
        { [], "record Box(int Width); object o = null; var b = o is Box { |", "Width", "" },
        { [], "void Paint(int red, int green) { } Paint(|", "red: green:", "" },
        { [], "void Paint(int red, int green) { } Paint(1, |", "green:", "red:" },
        { [], "class C { public override | }", "string ToString() => base.ToString();", "" },
        { [], "[Obs| class C { }", "Obsolete", "ObsoleteAttribute" },
        { [], "string text = \"a\"; $\"{text.Len|}\"", "Length", "" },
        { [], "string text = \"a\"; text?.Len|", "Length", "" },
        { [], "foreach (var n in Enumer|", "Enumerable", "" },
        { [], "whi|", "while", "" },
        { [], "var list = new List<int>();\nlist.\nvar y = 2;".Replace("list.\n", "list.|\n", StringComparison.Ordinal), "Count Add", "" },
        { [], "int F(DayOfWeek day) => 1; F(DayOfWeek.Mo|", "Monday", "Tuesday" },
        { [], "object o = 1; if (o i|", "is", "" },
        { ["static int Twice(this int n) => n * 2;"], "4.Tw|", "Twice", "" },
        { ["using System.Numerics;"], "BigI|", "BigInteger", "" },
        { [], "using System.Numerics; BigI|", "BigInteger", "" },
        { ["int @class = 1;"], "cla|", "@class", "" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Offers_what_may_stand_there(string[] cells, string typed, string offered, string left)
    {
        using var session = new Cells();
        foreach (string cell in cells)
            await session.RunAsync(cell);
        int position = typed.IndexOf('|', StringComparison.Ordinal);
        CompletionList list = await session.Session.CompleteAsync(typed.Remove(position, 1), position, CancellationToken.None);
        List<string> texts = [.. list.Items.Select(item => item.Text)];
        string[] expected = offered.Contains("=>", StringComparison.Ordinal) ? [offered] : offered.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected, name => Assert.Contains(name, texts));
        Assert.All(left.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.DoesNotContain(name, texts));
    }

    [Theory]
    [InlineData("// Cons|")]
    [InlineData("/* Cons| */")]
    [InlineData("/// <summary>Cons|")]
    [InlineData("\"Cons|\"")]
    [InlineData("\"Cons|")]
    [InlineData("\"\"\"Cons|\"\"\"")]
    [InlineData("$\"Cons|{1}\"")]
    [InlineData("$\"{1:N|}\"")]
    [InlineData("'C|'")]
    [InlineData("12|")]
    [InlineData("int Cons|")]
    [InlineData("var Cons|")]
    [InlineData("class Cons|")]
    [InlineData("#!markdown\nCons|")]
    [InlineData("void F(int Cons|")]
    public async Task Offers_nothing_where_no_name_is_read(string typed)
    {
        using var session = new ScriptSession();
        int position = typed.IndexOf('|', StringComparison.Ordinal);
        CompletionList list = await session.CompleteAsync(typed.Remove(position, 1), position, CancellationToken.None);
        Assert.Equal([], list.Items.Select(item => item.Text));
    }

    [Fact]
    public async Task An_item_tells_what_it_is_and_how_it_is_declared()
    {
        using var session = new ScriptSession();
        CompletionList list = await session.CompleteAsync("var x = Console.WriteLine", 25, CancellationToken.None);
        Assert.Equal((16, 25), (list.Start, list.End));
        Assert.Equal(new CompletionItem("WriteLine", "function", "void Console.WriteLine() (+ 19 overloads)"), Assert.Single(list.Items));
    }

    [Fact]
    public async Task Answers_while_a_cell_runs()
    {
        using var session = new Cells();
        using var stop = new CancellationTokenSource();
        await session.RunAsync("var known = 1;");
        Task<CellResult> running = session.TryAsync("while (true) { await Task.Delay(5); }", cancellation: stop.Token);
        CompletionList list = await session.Session.CompleteAsync("kno", 3, CancellationToken.None);
        Assert.Contains("known", list.Items.Select(item => item.Text));
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await running;
    }
}
