namespace NewsAnalysis.Notebooks.Tests.Editing;

/// <summary>Whatever is typed, and wherever, an answer comes and stays within the text.</summary>
public class EveryPlaceTests
{
    private const string Cell = """"
        #!time
        #r "System.Linq.dll"
        using System.Text; using static System.Math; using Words = System.Collections.Generic.List<string>;
        /// <summary>A <see cref="Shape"/>.</summary>
        [Obsolete("old")] abstract record Shape(string Name) : IDisposable { public abstract double Area { get; } public void Dispose() { } }
        class Square(double side) : Shape("square") { public override double Area => side * side; int[] parts = [1, 2, .. new[] { 3 }]; }
        static class Words2 { extension(string text) { public int Count => text.Length; } }
        enum Colour { Red, Green = 4 }
        async Task<T> Later<T>(T value, int after = 1) where T : class, new() { await Task.Delay(after); return value; }
        var shapes = new List<Shape> { new Square(2) { } };
        var text = $"{shapes[0].Name,-10:N2} and {{not}} {(shapes.Count > 0 ? "some" : @"none")}";
        foreach (var (name, area) in shapes.Select(shape => (shape.Name, shape.Area)).Where(pair => pair.Area is > 1 and not 3 or 7))
            if (name is { Length: > 2 } and ['s', .., var last]) Console.WriteLine(name?.ToUpper()[^1]);
        var query = from shape in shapes let size = shape.Area where size > 1 orderby size descending select new { shape.Name, size };
        var kind = shapes[0] switch { Square { Area: 4 } => Colour.Red, null => throw new Exception(), _ => default(Colour) };
        try { checked { goto end; } } catch (InvalidOperationException error) when (error.Message != null) { throw; } finally { }
        end: unsafe { int n = 1; int* pointer = &n; Console.Write(pointer->ToString()); }
        var raw = """
          # not a directive "quoted"
          """; /* comment */ // more
        #if NEVER
        nothing here
        #endif
        char c = '\n'; dynamic any = 1.5e3; any.Anything(out int result); delegate*<int, void> f = null;
        Pow(2, y: 3)
        #!markdown
        # A *title*
        """";

    [Fact]
    public async Task Completion_and_inspection_answer_all_over_a_cell()
    {
        using var session = new Cells();
        await session.RunAsync("var earlier = 1;");
        // Places of the whole cell, and beginnings of it with the place at their end; a prime step meets every kind of token.
        for (int position = 0; position <= Cell.Length; position += 7)
        {
            AssertWithin(await session.Session.CompleteAsync(Cell, position, CancellationToken.None), Cell, position);
            AssertWithin(await session.Session.CompleteAsync(Cell[..position], position, CancellationToken.None), Cell[..position], position);
            _ = await session.Session.InspectAsync(Cell, position, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Completion_answers_in_garbage()
    {
        using var session = new ScriptSession();
        var random = new Random(20261125);
        string[] pieces = [.. Cell.Split(' '), "{", "}", "(", ")", ".", "\"", "'", "$\"{", "\"\"\"", "/*", "//", "#", "=>", "\n", "<", ">", "[", "]", ";", ",", "?", ":", "\ud83d\ude00", "\ud83d", "\0"];
        for (int round = 0; round < 150; round++)
        {
            string code = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            int position = random.Next(code.Length + 1);
            AssertWithin(await session.CompleteAsync(code, position, CancellationToken.None), code, position);
            _ = await session.InspectAsync(code, position, CancellationToken.None);
            _ = ScriptSession.CheckCompleteness(code);
        }
    }

    private static void AssertWithin(CompletionList list, string code, int position)
    {
        Assert.InRange(list.Start, 0, position);
        Assert.InRange(list.End, position, code.Length);
        Assert.All(list.Items, item => Assert.NotEqual("", item.Text));
    }
}
