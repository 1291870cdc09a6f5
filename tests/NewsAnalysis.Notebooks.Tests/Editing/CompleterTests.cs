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
        { ["static class Words { extension(string text) { public int WordCount => 1; public int CountWords() => 1; } }"], "\"a\".|", "WordCount CountWords Length", "" },
        { ["static class Words { extension(int) { public static int Answer => 42; } }"], "int.|", "Answer MaxValue", "" },
        { ["static class Words { extension<T>(IEnumerable<T> items) { public bool IsEmpty => true; } }"], "new int[0].Is|", "IsEmpty IsFixedSize", "" },
        { ["namespace Shop { class Item; }"], "Shop.It|", "Item", "" },
        { ["namespace Shop { class Item; }", "using Shop;"], "new It|", "Item", "" },
        { ["record Point(int X, int Y);"], "new Point(1, 2) is { X|", "X", "" },
        { ["int F(int n) => 1;", "int F(string s) => 2;"], "F|", "F", "" },
        { [], "class C { int total; void M() { to| } }", "total", "" },
        { [], "class Base { protected int inherited; } class C : Base { void M() { inh| } }", "inherited", "" },
        { [], "class C<TItem> { void M() { TI| } }", "TItem", "" },
        { [], "var q = from word in new[] { \"a\" } where wo|", "word", "" },
        { [], "var q = from word in new[] { \"a\" } wh|", "where", "" },
        { [], "Func<int, int> f = number => num|", "number", "" },
        { [], "if (int.TryParse(\"1\", out var parsed)) pars|", "parsed", "" },
        { [], "{ int inner = 1; } inn|", "", "inner" },
        { [], "void F() { lat|; int later = 1; }", "", "later" },
        { [], "class C { int p; public int P { get => p; set { p = val| } } }", "value", "" },
        { [], "class C { publ| }", "public", "" },
        { [], "switch (1) { ca| }", "case", "" },
        { [], "object o = 1; o is not nul|", "null", "" },
        { [], "int? n = 1; n?.ToStr|", "ToString", "HasValue" },
        { [], "(1, Name: 2).Na|", "Name", "" },
        { [], "new { Title = 1 }.Ti|", "Title", "" },
        { [], "dynamic d = 1; d.|", "", "ToString" },
        { [], "typeof(Dat|)", "DateTime", "" },
        { [], "catch|", "", "" },
        { [], "try { } catch (Inv|", "InvalidOperationException", "" },
        { [], "void F(Str|", "String", "" },
        { [], "class C : IDisp|", "IDisposable", "" },
        { [], "void F<T>() where T : IDisp|", "IDisposable", "" },
        { [], "using M = System.Text.StringB|", "StringBuilder", "" },
        { [], "var d = new Dictionary<string, List<int>>(); d[\"a\"].Ad|", "Add AddRange", "" },
        { [], "await Task.Del|", "Delay", "" },
        { [], "int[] numbers = [1]; numbers[^1].CompareT|", "CompareTo", "" },
        { [], "string Kind(DayOfWeek day) => day switch { DayOfWeek.Su|", "Sunday", "" },
        { [], "Console.Write(string.Joi|", "Join", "" },
        { [], "\"text\".ToUpper().|", "ToLower Length", "" },
        { [], "\"text\"\n    .ToUpper()\n    .ToLo|", "ToLower", "" },
        { [], "@cla|", "", "class" },
        { ["record Point(int X, int Y);", "var p = new Point(1, 2);"], "p with { |", "X Y", "get" },
        { [], "DayOfWeek day = |", "DayOfWeek.Monday", "" },
        { [], "DayOfWeek day = Mon|", "DayOfWeek.Monday", "DayOfWeek.Friday" },
        { [], "var day = DateTime.Now.DayOfWeek; if (day == |)", "DayOfWeek.Monday", "" },
        { [], "var day = DateTime.Now.DayOfWeek; var x = day is |", "DayOfWeek.Monday", "" },
        { [], "switch (DateTime.Now.DayOfWeek) { case |", "DayOfWeek.Monday", "" },
        { [], "var day = DateTime.Now.DayOfWeek; var x = day switch { |", "DayOfWeek.Monday", "" },
        { [], "\"\".Equals(\"\", |", "StringComparison.Ordinal", "" },
        { [], "\"\".Equals(\"\", comparisonType: |", "StringComparison.Ordinal", "" },
        { [], "DayOfWeek First() { return |", "DayOfWeek.Monday", "" },
        { [], "List<int> list = new |", "List<int>", "" },
        { ["record Point(int X, int Y);"], "new Point(|", "X: Y:", "original:" },
        { [], "#!ti|", "#!time", "" },
        { [], "#!|", "#!time #!markdown", "" },
        { [], "#|", "#r #load #nullable", "" },
        { [], "#lo|", "#load", "#r" },
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
    [InlineData("#r \"|\"", "lib/ Top.dll nuget:", "readme.txt Part.csx")]
    [InlineData("#r \"lib/In|\"", "Inner.dll", "Top.dll")]
    [InlineData("#load \"|", "lib/ Part.csx", "Top.dll")]
    [InlineData("#!import |", "lib/ Part.csx Other.dib", "Top.dll")]
    [InlineData("#r \"nowhere/|\"", "", "Top.dll")]
    [InlineData("#r \"nuget: Some|\"", "", "nuget:")]
    public async Task Offers_paths_from_the_sessions_folder(string typed, string offered, string left)
    {
        using var folder = new TemporaryFolder();
        foreach (string file in new[] { "Top.dll", "readme.txt", "Part.csx", "Other.dib", "lib/Inner.dll" })
            folder.Write(file, "");
        using var session = new ScriptSession(new ScriptSessionOptions { BaseDirectory = folder.Path });
        int position = typed.IndexOf('|', StringComparison.Ordinal);
        CompletionList list = await session.CompleteAsync(typed.Remove(position, 1), position, CancellationToken.None);
        List<string> texts = [.. list.Items.Select(item => item.Text)];
        Assert.All(offered.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.Contains(name, texts));
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

    [Theory]
    [InlineData("DayOfWeek day = |", "DayOfWeek.Friday")]
    [InlineData("List<int> list = new |", "List<int>")]
    [InlineData("int total = 1; int other = 2; to|", "total")]
    [InlineData("record Point(int X, int Y); new Point(1, 2).|", "X")]
    [InlineData("new List<int>().|", "Add")]
    public async Task The_first_is_the_likeliest(string typed, string first)
    {
        using var session = new ScriptSession();
        int position = typed.IndexOf('|', StringComparison.Ordinal);
        CompletionList list = await session.CompleteAsync(typed.Remove(position, 1), position, CancellationToken.None);
        Assert.Equal(first, list.Items[0].Text);
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
