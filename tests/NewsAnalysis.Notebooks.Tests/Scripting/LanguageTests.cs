namespace NewsAnalysis.Notebooks.Tests.Scripting;

/// <summary>What C# can do across cells: cells that run one after the other, and the plain text of the last one's result.</summary>
public class LanguageTests
{
    public static TheoryData<string[], string> Basics => new()
    {
        { ["1 + 2 + 3"], "6" },
        { ["\"a\" + \"b\""], "ab" },
        { ["var x = 5;", "x * 2"], "10" },
        { ["class Box { public int Value; }", "var box = new Box { Value = 3 };", "box.Value"], "3" },
        { ["record Point(int X, int Y);", "new Point(1, 2) with { Y = 5 } == new Point(1, 5)"], "true" },
        { ["new[] { 3, 1, 2 }.Order().Select(n => n * n).Sum()"], "14" },
        { ["(from n in Enumerable.Range(1, 4) where n % 2 == 0 select n).ToList()"], "[2, 4]" },
        { ["await Task.Delay(1); 7"], "7" },
        { ["async Task<int> Later(int n) { await Task.Yield(); return n; }", "await Later(8)"], "8" },
        { ["async Task<int> Later(int n) { await Task.Delay(1); return n; }", "Later(9).Result"], "9" },
        { ["static int Twice(this int n) => n * 2;", "4.Twice()"], "8" },
        { ["int F() => 1;", "int F() => 2;", "F()"], "2" },
        { ["var x = 1;", "var x = \"now text\";", "x"], "now text" },
        { ["using System.Numerics;", "new BigInteger(2) * 3"], "6" },
        { ["using static System.Math;", "// nothing but a comment", "Max(1, 2)"], "2" },
        { ["IEnumerable<int> Count() { for (int n = 0; ; n++) yield return n; }", "Count().Take(3)"], "[0, 1, 2]" },
        { ["int total = 0; foreach (int n in new[] { 1, 2 }) total += n; total"], "3" },
        { ["var (a, b) = (1, 2);", "a + b"], "3" },
        { ["string text = \"\"\"\n  raw \"text\"\n  \"\"\"; text"], "raw \"text\"" },
        { ["List<int> list = [1, .. new[] { 2, 3 }]; list.Count"], "3" },
        { ["enum Colour { Red, Blue }", "Colour.Blue"], "Blue" },
        { ["interface IShape { double Area { get; } } record Square(double Side) : IShape { public double Area => Side * Side; }", "((IShape)new Square(3)).Area"], "9" },
        { ["Func<int, int> square = n => n * n;", "square(4)"], "16" },
        { ["int? none = null; none"], "null" },
        { ["return 12;"], "12" },
        { ["class Counter { public int Value { get; set => field = value + 1; } }", "new Counter { Value = 1 }.Value"], "2" },
    };

    public static TheoryData<string[], string> Declarations => new()
    {
        { ["int F(int n) => 1; ", "int F(string text) => 2;", "F(\"a\") + F(1)"], "3" },
        { ["record Point(int X, int Y);", "var p = new Point(1, 2);", "record Point(string Name);", "new Point(\"new\").Name + p.X"], "new1" },
        { ["T Same<T>(T value) => value;", "Same(\"a\") + Same(1)"], "a1" },
        { ["class Box<T> { public T Value; }", "class Box { }", "new Box<int> { Value = 4 }.Value"], "4" },
        { ["abstract class Shape { public abstract double Area { get; } }", "class Square(double side) : Shape { public override double Area => side * side; }", "new Square(2).Area"], "4" },
        { ["interface INamed { string Name { get; } string Greeting => \"Hello \" + Name; }", "record Person(string Name) : INamed;", "((INamed)new Person(\"Ada\")).Greeting"], "Hello Ada" },
        { ["record struct Span(int Start, int End) { public int Length => End - Start; }", "new Span(1, 4).Length"], "3" },
        { ["enum Level { Low = 1, High }", "(int)Level.High"], "2" },
        { ["delegate int Change(int n);", "Change twice = n => n * 2;", "twice(4)"], "8" },
        { ["class Node { public Node Next; public class Inner { public int Value = 6; } }", "new Node.Inner().Value"], "6" },
        { ["partial class Half { public int A = 1; } partial class Half { public int B = 2; }", "new Half().A + new Half().B"], "3" },
        { ["class Celsius(double degrees) { public double Degrees => degrees; public static implicit operator Celsius(double d) => new(d); }", "Celsius c = 21.5;", "c.Degrees"], "21.5" },
        { ["class Named { public required string Name { get; init; } }", "new Named { Name = \"x\" }.Name"], "x" },
        { ["class Clamped { public int Value { get => field; set => field = Math.Clamp(value, 0, 10); } }", "new Clamped { Value = 20 }.Value"], "10" },
        { ["[Flags] enum Marks { None, A = 1, B = 2 }", "Marks.A | Marks.B"], "A, B" },
        { ["static class Counter { public static int Count; }", "Counter.Count++; Counter.Count++;", "Counter.Count"], "2" },
        { ["const int Most = 5;", "Most + 1"], "6" },
        { ["class Vector { public int X; public void operator +=(int n) => X += n; }", "var v = new Vector(); v += 3;", "v.X"], "3" },
        { ["int x = 1, y = 2;", "(x, y) = (y, x);", "x"], "2" },
    };

    public static TheoryData<string[], string> Statements => new()
    {
        { ["int total = 0; void Add(int n) => total += n;", "Add(2); Add(3);", "total"], "5" },
        { ["Func<Task<int>> later = async () => { await Task.Yield(); return 5; };", "await later()"], "5" },
        { ["async IAsyncEnumerable<int> Numbers() { yield return 1; await Task.Yield(); yield return 2; }", "int sum = 0; await foreach (int n in Numbers()) sum += n; sum"], "3" },
        { ["class Later : IAsyncDisposable { public static int Ended; public ValueTask DisposeAsync() { Ended++; return default; } }", "{ await using var later = new Later(); }", "Later.Ended"], "1" },
        { ["using (var reader = new StringReader(\"line\")) Console.Write(reader.ReadLine());", "1"], "1" },
        { ["string Read() { using var held = new StringReader(\"line\"); return held.ReadLine(); }", "Read()"], "line" },
        { ["object thing = (Name: \"a\", Size: 3);", "thing is (string name, int size) && size > 2 ? name : \"none\""], "a" },
        { ["string Kind(object o) => o switch { null => \"null\", int and > 5 => \"big\", int => \"small\", string { Length: 0 } => \"empty\", int[] and [var first, ..] => \"list\", _ => \"other\" };", "Kind(7) + Kind(\"\") + Kind(1.5)"], "bigemptyother" },
        { ["int[] list = [1, 2, 3, 4];", "list is [var first, .., var last] ? first + last : 0"], "5" },
        { ["Span<int> Halves() => new int[] { 1, 2 }; Halves().Length"], "2" },
        { ["(int Low, int High) Range() => (1, 9);", "var (low, high) = Range();", "high - low"], "8" },
        { ["string? maybe = null;", "maybe?.Length ?? -1"], "-1" },
        { ["#nullable enable\nstring? maybe = \"a\";", "maybe!.Length"], "1" },
        { ["unsafe int First(int[] values) { fixed (int* start = values) return *start; }", "First([7, 8])"], "7" },
        { ["unsafe { int n = 3; int* p = &n; *p = 4; Console.Write(n); }", "1"], "1" },
        { ["int Factorial(int n) { return Inner(n); int Inner(int m) => m <= 1 ? 1 : m * Inner(m - 1); }", "Factorial(5)"], "120" },
        { ["ref int At(int[] values, int index) => ref values[index];", "var values = new[] { 1, 2 }; At(values, 0) = 9; values[0]"], "9" },
        { ["var person = new { Name = \"Ada\", Age = 36 };", "person.Name"], "Ada" },
        { ["dynamic any = \"text\";", "any.Length"], "4" },
        { ["var text = $\"{1 + 1:000} {\"nested\"}\";", "text"], "002 nested" },
        { ["Expression<Func<int, int>> tree = n => n + 1;".Replace("Expression", "System.Linq.Expressions.Expression", StringComparison.Ordinal), "tree.Compile()(1)"], "2" },
        { ["goto end; Console.Write(\"never\"); end: ;", "1"], "1" },
        { ["int n = 0; try { n = int.Parse(\"x\"); } catch (FormatException) when (n == 0) { n = 3; } finally { n++; }", "n"], "4" },
        { ["var by = new Dictionary<string, int> { [\"a\"] = 1 }; by[\"b\"] = 2;", "by.Values.Sum()"], "3" },
        { ["string Show(params IEnumerable<int> numbers) => string.Join('-', numbers);", "Show(1, 2, 3)"], "1-2-3" },
        { ["var now = 1; var f = () => now; now = 2;", "f()"], "2" },
        { ["if (true) { return 4; }", "5"], "5" },
        { ["var (a, (b, c)) = (1, (2, 3));", "a + b + c"], "6" },
    };

    public static TheoryData<string[], string> Imports => new()
    {
        { ["using static System.Math;", "Max(3, 4)"], "4" },
        { ["using Text = System.Text.StringBuilder;", "new Text().Append(\"x\").ToString()"], "x" },
        { ["using Pair = (int Left, int Right);", "Pair pair = (1, 2);", "pair.Right"], "2" },
        { ["using System.Numerics;", "var n = new BigInteger(2);", "BigInteger.Pow(n, 10)"], "1024" },
    };

    /// <summary>Types that C# allows only outside of other types, and cells are types.</summary>
    public static TheoryData<string[], string> Hoisted => new()
    {
        { ["static class Words { extension(string text) { public int WordCount => text.Split(' ').Length; } }", "\"one two\".WordCount"], "2" },
        { ["static class Words { extension(string text) { public int WordCount => text.Split(' ').Length; } }\n\"one two\".WordCount"], "2" },
        { ["static class Numbers { extension(int) { public static int Answer => 42; } }", "int.Answer"], "42" },
        { ["static class Lists { extension<T>(IEnumerable<T> items) { public bool IsEmpty => !items.Any(); public IEnumerable<T> Twice() => items.Concat(items); } }", "new[] { 1 }.Twice().Count() + (new int[0].IsEmpty ? 10 : 0)"], "12" },
        { ["record Article(string Title);\nstatic class Articles { extension(Article article) { public int Length => article.Title.Length; } }\nvar a = new Article(\"News\");", "a.Length"], "4" },
        { ["static class Words { extension(string text) { public int Mark => 1; } }", "static class Words { extension(string text) { public int Mark => 2; } }", "\"\".Mark"], "2" },
        { ["static class Words { extension(string text) { public int Mark => 1; } }", "int Old() => \"\".Mark;", "static class Words { extension(string text) { public int Mark => 2; } }", "Old() * 10 + \"\".Mark"], "12" },
        { ["record Article(string Title);", "var old = new Article(\"a\");", "record Article(string Title, int Year);\nstatic class Articles { extension(Article article) { public int Age => 2026 - article.Year; } }", "new Article(\"b\", 2020).Age + old.Title"], "6a" },
        { ["static class Words { extension(string text) { public int Mark => 1; } }\nrecord Kept(int Value);\nstatic class Others { extension(Kept kept) { public int Mark => kept.Value; } }", "static class Words { extension(string text) { public int Mark => 2; } }", "\"\".Mark + new Kept(5).Mark"], "7" },
        { ["namespace Shop { public class Item { public int Price = 3; } }", "new Shop.Item().Price"], "3" },
        { ["namespace Shop { class Item { internal int Price = 3; } }", "using Shop;", "new Item().Price"], "3" },
        { ["namespace Shop { class Item { public int Price = 3; } }\nnamespace Shop.Till { class Bill { public int Sum(Item item) => item.Price; } }", "using Shop; using Shop.Till;", "new Bill().Sum(new Item())"], "3" },
        { ["namespace Shop { class Item { public int Price = 3; } }", "using Shop;", "namespace Shop { class Item { public int Price = 4; } }", "new Item().Price"], "4" },
        { ["namespace Shop;\nclass Item { public int Price = 5; }", "new Shop.Item().Price"], "5" },
        { ["using System.Numerics;", "static class Big { extension(int n) { public BigInteger Cube => new BigInteger(n) * n * n; } }", "3.Cube"], "27" },
        { ["static class Fixed { public static int Two => 2; }", "using static Fixed;", "static class Words { extension(string text) { public int Mark => text.Length; } }\n\"abc\".Mark + Two"], "5" },
        { ["record Article(string Title);", "var a = new Article(\"News\");", "static class Articles { extension(Article article) { public int Length => article.Title.Length; } }", "a.Length"], "4" },
        { ["static class More { public static int Twice(this int n) => n * 2; }", "3.Twice()"], "6" },
        { ["static class More { public static int Twice(this int n) => n * 2; }", "static class More { public static int Twice(this int n) => n * 3; }", "3.Twice()"], "9" },
        { ["class Timer { public int Ticks = 1; }", "new Timer().Ticks"], "1" },
        { ["record Group(string Name);\nnew Group(\"a\").Name"], "a" },
        { ["class Task<T> { public int Ticks = 1; }", "new Task<int>().Ticks"], "1" },
        { ["class List<T> { public int Ticks = 2; }\nnew List<int>().Ticks"], "2" },
        { ["static int Most = 5;\nclass Limit { public int Value => Most; }", "new Limit().Value"], "5" },
        { ["static int Most = 5;\nclass Limit<T> { public int Value => Most; }", "class Limit<T> { public int Value => 6; }", "new Limit<int>().Value"], "6" },
        { ["var Point = 1;", "class Point { public static int Zero => 0; }", "Point.Zero"], "0" },
        { ["class Point { public static int Zero => 0; }", "var Point = \"text\";", "Point.Length"], "4" },
        { ["record A(int X);\nrecord B(A Inner);", "var b = new B(new A(1));", "record A(string Name);", "new A(\"new\").Name + b.Inner.X"], "new1" },
        { ["record A(int X);", "int Old(A a) => a.X; var old = new A(3);", "record A(int X, int Y);", "Old(old) + new A(1, 2).Y"], "5" },
        { ["class Loud { public override string ToString() => \"LOUD\"; }", "new Loud()"], "LOUD" },
        { ["interface IShape { double Area { get; } }", "record Square(double Side) : IShape { public double Area => Side * Side; }", "record Circle(double R) : IShape { public double Area => 3 * R * R; }", "new IShape[] { new Square(2), new Circle(1) }.Sum(s => s.Area)"], "7" },
        { ["using Number = System.Int32;", "static class Plus { extension(Number n) { public Number Next => n + 1; } }", "3.Next"], "4" },
        { ["static class Words { public static int Twice(this int n) => n * 2; extension(string text) { public int Twice => text.Length.Twice(); } }", "\"abc\".Twice + 1.Twice()"], "8" },
        { ["/// <summary>Doc.</summary>\n[Obsolete] static class Words { extension(string text) { public int Mark => 1; } }", "\"\".Mark"], "1" },
    };

    [Theory]
    [MemberData(nameof(Basics))]
    [MemberData(nameof(Declarations))]
    [MemberData(nameof(Statements))]
    [MemberData(nameof(Imports))]
    [MemberData(nameof(Hoisted))]
    public async Task Works_across_cells(string[] cells, string result)
    {
        using var session = new Cells();
        string? last = null;
        foreach (string cell in cells)
            last = await session.RunAsync(cell);
        Assert.Equal(result, last);
    }

    [Theory]
    [InlineData("int a = 1;\nstatic class Words { extension(string text) { public int Mark => nope; } }", "CS0103", 2, 66)]
    [InlineData("static class Words { extension(string text) { public int Mark => 1; } }\n  nope;", "CS0103", 2, 3)]
    [InlineData("namespace Shop { class Item { int Price = \"a\"; } }", "CS0029", 1, 43)]
    public async Task An_error_of_a_hoisted_type_has_the_cells_own_line_and_column(string code, string id, int line, int column)
    {
        using var session = new Cells();
        CellError error = await session.FailAsync(code);
        Assert.Equal((id, line, column, "cell 1"), (error.Diagnostics[0].Id, error.Diagnostics[0].Line, error.Diagnostics[0].Column, error.Diagnostics[0].Cell));
    }

    [Fact]
    public async Task An_error_beside_an_alias_that_the_reader_never_wrote_has_its_own_column()
    {
        using var session = new Cells();
        await session.RunAsync("class Article { }");
        CellError error = await session.FailAsync("class Article { } static class Articles { extension(Article article) { public int Age => 1; } } nope();");
        Assert.Equal((1, 97), (error.Line, error.Column));
    }

    [Fact]
    public async Task A_hoisted_type_that_uses_what_only_cells_have_says_what_to_do()
    {
        using var session = new Cells();
        await session.RunAsync("var rate = 2;");
        CellError error = await session.FailAsync("static class Prices { extension(int price) { public int InEuro => price * rate; } }");
        Assert.Contains("An earlier cell declares 'rate'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_a_hoisted_type_has_its_line()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("static class Words\n{\n    extension(string text) { public int Mark =>\n        int.Parse(text); }\n}\n\"x\".Mark");
        Assert.Contains(error.Traceback, line => line.Contains("cell 1, line 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hoisted_type_of_a_cell_that_failed_is_not_there()
    {
        using var session = new Cells();
        await session.FailAsync("static class Words { extension(string text) { public int Mark => 1; } }\nnope");
        await session.FailAsync("\"\".Mark");
        Assert.Equal("2", await session.RunAsync("static class Words { extension(string text) { public int Mark => 2; } }\n\"\".Mark"));
    }
}
