namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class StopChecksTests
{
    // What a cell means must not change by the checks in it.
    [Theory]
    [InlineData("new[] { 3, 1, 2 }.OrderBy(n => n).Select(n => n * 2).Sum()", "12")]
    [InlineData("Func<int, Func<int, int>> add = x => y => x + y; add(2)(3)", "5")]
    [InlineData("int count = 0; Action more = () => count++; more(); more(); count", "2")]
    [InlineData("Func<int> next = () => throw new Exception(); next is null", "false")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> tree = x => x + 1; tree.ToString()", "x => (x + 1)")]
    [InlineData("System.Linq.Expressions.Expression<Func<int[], int>> tree = xs => xs.Count(x => x > 1); tree.ToString()", "xs => xs.Count(x => (x > 1))")]
    [InlineData("new[] { 1, 2, 3 }.AsQueryable().Where(n => n > 1).Expression.ToString()", "System.Int32[].Where(n => (n > 1))")]
    [InlineData("var f = (int x) => x > 0 ? \"+\" : \"-\"; f(1) + f(-1)", "+-")]
    [InlineData("Func<Task<int>> later = async () => await Task.FromResult(4); await later()", "4")]
    [InlineData("int[] values = [1, 2]; ref int Second() => ref values[1]; Second() = 9; values[1]", "9")]
    [InlineData("async Task Wait() => await Task.Yield(); await Wait(); 1", "1")]
    [InlineData("async Task<int> Five() => await Task.FromResult(5); await Five()", "5")]
    [InlineData("void Nothing() => _ = 1; Nothing(); 2", "2")]
    [InlineData("int Fail() => throw new NotSupportedException(); try { Fail(); } catch (NotSupportedException) { } 3", "3")]
    [InlineData("class Point(int x) { public int Twice() => x * 2; public static Point operator +(Point a, Point b) { return a; } }\n(new Point(4) + new Point(1)).Twice()", "8")]
    [InlineData("abstract class Shape { public abstract int Sides(); }\nclass Square : Shape { public override int Sides() => 4; }\nnew Square().Sides()", "4")]
    [InlineData("static int Run(Func<int> f) => f(); static int Run2(Action a) { a(); return 0; } Run(() => 7)", "7")]
    [InlineData("static string Pick(Action a) => \"action\"; static string Pick(Func<int> f) => \"function\"; int n = 0; Pick(() => n++)", "function")]
    [InlineData("IEnumerable<int> Evens(int most) { for (int i = 0; i <= most; i += 2) yield return i; }\nstring.Join(\",\", Evens(6).Select(n => $\"{n}\"))", "0,2,4,6")]
    [InlineData("dynamic d = 3; Func<dynamic, dynamic> twice = x => x * 2; (int)twice(d)", "6")]
    [InlineData("int i = 0; again: i++; if (i < 3) goto again; i", "3")]
    [InlineData("Func<int, int> f = static x => x switch { > 0 => 1, _ => -1 }; f(5)", "1")]
    [InlineData("Comparison<string> byLength = (a, b) => a.Length - b.Length; byLength(\"abc\", \"a\")", "2")]
    public async Task A_cell_gives_what_it_gave_without_checks(string code, string expected)
    {
        using var session = new Cells();
        Assert.Equal(expected, await session.RunAsync(code));
    }

    [Fact]
    public async Task An_error_stands_at_the_readers_own_column()
    {
        using var session = new Cells();
        CellError error = await session.FailAsync("var f = (int x) => x + 1; var g = (int y) => y.Missing;");
        Assert.Equal((1, 48), (error.Line, error.Column));
    }
}
