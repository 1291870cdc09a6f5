using System.Data;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Tests.Display;

public class ObjectFormatterTests
{
    private const string Hostile = "<script>alert('x')</script>\"&";
    private readonly ObjectFormatter formatter = new();

    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "null" },
        { "text with <b>", "text with <b>" },
        { 1234.5, "1234.5" },
        { 1234567m, "1234567" },
        { true, "true" },
        { 'x', "x" },
        { DayOfWeek.Monday, "Monday" },
        { new DateOnly(2024, 3, 16), "2024-03-16" },
        { new DateTime(2024, 3, 16, 10, 54, 0), "2024-03-16 10:54:00" },
        { new DateTimeOffset(2024, 3, 16, 10, 54, 0, TimeSpan.FromMinutes(330)), "2024-03-16 10:54:00+05:30" },
        { TimeSpan.FromMinutes(90), "01:30:00" },
        { (1, "b"), "(1, b)" },
        { typeof(Dictionary<string, int?[]>), "Dictionary<string, int?[]>" },
        { new[] { 1, 2, 3 }, "[1, 2, 3]" },
        { Array.Empty<string>(), "[]" },
        { new[] { [1], new[] { 2, 3 } }, "[[1], [2, 3]]" },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Plain_values_are_plain_text_alone_and_the_same_in_every_culture(object? value, string text)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(text, formatter.Format(value).Text("text/plain"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Records_become_a_table_with_the_columns_as_declared()
    {
        MimeBundle bundle = formatter.Format(new[] { new Row("Zed", 1, null), new Row("Amy", 20, "n") });
        Assert.Equal(["text/html", "text/plain"], bundle.MimeTypes);
        Assert.Equal("Zeta  Alpha  Note\nZed       1  null\nAmy      20  n\n(2 rows)", bundle.Text("text/plain"));
        Assert.Contains(">Zeta</th><th style=\"text-align:right\">Alpha</th><th style=\"text-align:left\">Note</th>", bundle.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_tables_are_cut_and_counted()
    {
        MimeBundle bundle = formatter.Format(Enumerable.Range(0, 1234).Select(n => new Row("r", n, null)).ToList());
        Assert.EndsWith("(20 of 1,234 rows)", bundle.Text("text/plain"), StringComparison.Ordinal);
        Assert.EndsWith("<p>20 of 1,234 rows</p>", bundle.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_sequences_are_read_no_further_than_shown()
    {
        int read = 0;
        IEnumerable<Row> Endless()
        {
            while (true)
                yield return new Row("r", read++, null);
        }

        Assert.EndsWith("(the first 20 rows; there are more)", formatter.Format(Endless()).Text("text/plain"), StringComparison.Ordinal);
        Assert.Equal(21, read);
    }

    [Fact]
    public void Hostile_text_is_encoded_wherever_it_is()
    {
        object[] values =
        [
            new[] { new Row(Hostile, 1, Hostile) },
            new Dictionary<string, string> { [Hostile] = Hostile },
            new { Name = Hostile, Inner = new { Deep = new[] { Hostile } } },
            new InvalidOperationException(Hostile),
            new[] { new { List = new[] { new { Hostile } } } },
            Table(),
        ];
        Assert.All(values, value =>
        {
            string html = formatter.Format(value).Text("text/html")!;
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void What_is_a_table_is_shown_as_one(object value, string text)
    {
        MimeBundle bundle = formatter.Format(value);
        Assert.Equal(text, bundle.Text("text/plain"));
        Assert.StartsWith("<table><thead>", bundle.Text("text/html"), StringComparison.Ordinal);
    }

    public static TheoryData<object, string> Tables => new()
    {
        { new[] { (1, "a"), (2, "b") }, "Item1  Item2\n    1  a\n    2  b\n(2 rows)" },
        { new[] { Tuple.Create(1, 2, 3, 4, 5, 6, 7, Tuple.Create(8)) }, "Item1  Item2  Item3  Item4  Item5  Item6  Item7  Item8\n    1      2      3      4      5      6      7  (8)" },
        { new Dictionary<string, int> { ["a"] = 2 }.OrderBy(pair => pair.Value), "Key  Value\na        2" },
        { new[] { 1, 2, 3 }.GroupBy(n => n % 2 == 0 ? "even" : "odd"), "Key   Values\nodd   [1, 3]\neven  [2]\n(2 rows)" },
        { new[,] { { 1, 2.5 }, { 30, 4 } }, " 0    1\n 1  2.5\n30    4\n(2 rows)" },
        { Rows(), "Name  Count\nx         1\ny      null\n(2 rows)" },
        { Rows().DefaultView, "Name  Count\nx         1\ny      null\n(2 rows)" },
        { Rows().Rows, "Name  Count\nx         1\ny      null\n(2 rows)" },
        { Rows().CreateDataReader(), "Name  Count\nx         1\ny      null\n(2 rows)" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_has_parts_shows_them_in_its_text(object value, string text) => Assert.Equal(text, formatter.Format(value).Text("text/plain"));

    public static TheoryData<object, string> Texts => new()
    {
        { (1, new[] { 1, 2 }, new { A = 1 }), "(1, [1, 2], { A = 1 })" },
        { new { A = 1, B = new { C = "x" } }, "{ A = 1, B = { C = x } }" },
        { Task.FromResult(new { A = 1 }), "Task<anonymous type> { Status = RanToCompletion, Result = { A = 1 } }" },
        { Task.FromException(new InvalidOperationException("no")), "Task { Status = Faulted, Exception = System.InvalidOperationException: no }" },
        { new ReadOnlyMemory<int>([1, 2]), "[1, 2]" },
        { Rows().Rows[0], "DataRow { Name = x, Count = 1 }" },
        { Later(), "IAsyncEnumerable<int>" },
        { new object(), "object" },
    };

    [Fact]
    public void A_reader_gives_no_more_rows_than_are_shown()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("N", typeof(int));
        for (int n = 0; n < 100; n++)
            table.Rows.Add(n);
        Assert.EndsWith("(the first 20 rows; there are more)", formatter.Format(table.CreateDataReader()).Text("text/plain"), StringComparison.Ordinal);
        Assert.EndsWith("(20 of 100 rows)", formatter.Format(table).Text("text/plain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 1 })]
    [InlineData("image/jpeg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    [InlineData("image/gif", new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61 })]
    public void Bytes_of_a_picture_are_a_picture(string mimeType, byte[] bytes)
    {
        Assert.Equal([mimeType, "text/plain"], formatter.Format(bytes).MimeTypes);
        Assert.Equal(Convert.ToBase64String(bytes), formatter.Format(bytes, mimeType).Text(mimeType));
        Assert.Equal("[1, 2]", formatter.Format(new byte[] { 1, 2 }).Text("text/plain"));
    }

    [Fact]
    public void Rows_within_rows_stop_opening_before_they_flood()
    {
        var rows = Enumerable.Range(0, 20).Select(a => new { Inner = Enumerable.Range(0, 20).Select(b => new { Deep = Enumerable.Range(0, 20).Select(c => new { c }).ToList() }).ToList() }).ToList();
        Assert.InRange(new ObjectFormatter(new FormatOptions { MaxDepth = 20 }).Format(rows).Text("text/html")!.Length, 200_000, 1_000_000);
        Assert.True(new ObjectFormatter(new FormatOptions { MaxDepth = 20, MaxValues = 50 }).Format(rows).Text("text/html")!.Length < 10_000);
    }

    [Fact]
    public void Members_that_are_left_out_are_counted() =>
        Assert.Contains("… = 1 more members", new ObjectFormatter(new FormatOptions { MaxColumns = 2 }).Format(new { A = 1, B = 2, C = 3 }).Text("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void Nested_objects_open_on_demand_and_circles_end()
    {
        var node = new Node { Name = "a" };
        node.Next = node;
        string html = formatter.Format(node).Text("text/html")!;
        Assert.StartsWith("<details open><summary><code>Node</code></summary>", html, StringComparison.Ordinal);
        Assert.Equal("Node { Name = a, Next = Node }", formatter.Format(node).Text("text/plain"));
    }

    [Fact]
    public void A_getter_that_throws_is_told_in_its_place() =>
        Assert.Contains("InvalidOperationException: not now", formatter.Format(new Throwing()).Text("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void Long_text_is_cut_with_a_note_of_how_much() =>
        Assert.Equal("aaaaa… (15 more characters)", new ObjectFormatter(new FormatOptions { MaxTextLength = 5 }).Format(new string('a', 20)).Text("text/plain"));

    [Fact]
    public void Text_is_never_cut_within_a_character() =>
        Assert.Equal("aa… (4 more characters)", new ObjectFormatter(new FormatOptions { MaxTextLength = 3 }).Format("aa😀😀").Text("text/plain"));

    [Fact]
    public void Registered_formatters_come_first_and_the_closest_wins()
    {
        formatter.Register<object>("text/html", _ => "any");
        formatter.Register<Row>("text/html", row => $"row {row!.Alpha}");
        Assert.Equal("row 1", formatter.Format(new Row("z", 1, null)).Text("text/html"));
        Assert.Equal("any", formatter.Format(new Node()).Text("text/html"));
    }

    [Fact]
    public void A_type_it_has_not_is_refused_and_the_ones_it_has_are_named()
    {
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => formatter.Format(5, "image/png"));
        Assert.Contains("text/plain", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_is_content_of_the_type_asked_for() =>
        Assert.Equal("# x", formatter.Format("# x", "text/markdown").Text("text/markdown"));

    [Fact]
    public void Json_is_an_object_in_its_bundle()
    {
        MimeBundle bundle = MimeBundle.Of("application/json", "{\"a\":1}");
        Assert.IsType<JsonObject>(bundle.Content("application/json"));
        Assert.Equal("{\"a\":1}", bundle.Text("application/json"));
    }

    private static DataTable Rows()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("Name");
        table.Columns.Add("Count", typeof(int));
        table.Rows.Add("x", 1);
        table.Rows.Add("y", DBNull.Value);
        return table;
    }

    private static async IAsyncEnumerable<int> Later()
    {
        await Task.Yield();
        yield return 1;
    }

    private static DataTable Table()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("Name");
        table.Rows.Add(Hostile);
        return table;
    }

    public sealed record Row(string Zeta, int Alpha, string? Note);

    private sealed class Node
    {
        public string? Name { get; set; }

        public Node? Next { get; set; }
    }

    private sealed class Throwing
    {
        public int Fine { get; } = 1;

        public int Value => Fine > 0 ? throw new InvalidOperationException("not now") : 0;
    }
}
