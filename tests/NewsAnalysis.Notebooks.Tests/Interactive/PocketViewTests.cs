using NewsAnalysis.Notebooks.Interactive.Html;
using static NewsAnalysis.Notebooks.Interactive.Html.PocketViewTags;

namespace NewsAnalysis.Notebooks.Tests.Interactive;

public class PocketViewTests
{
    public static TheoryData<string, string> Elements => new()
    {
        { Text(div()), "<div></div>" },
        { Text(p("a < b & \"c\"")), "<p>a &lt; b &amp; &quot;c&quot;</p>" },
        { Text(p("Zürich, 東京")), "<p>Zürich, 東京</p>" },
        { Text(span(b("one"), " and ", i("two"))), "<span><b>one</b> and <i>two</i></span>" },
        { Text(a[href: "https://example.org/?a=1&b=2", target: "_blank"]("here")), "<a href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\">here</a>" },
        { Text(div[data_kind: 3, hidden: true]()), "<div data-kind=\"3\" hidden=\"true\"></div>" },
        { Text(input["disabled"]), "<input disabled>" },
        { Text(img[src: "a.png", width: 64]()), "<img src=\"a.png\" width=\"64\">" },
        { Text(br), "<br>" },
        { Text(p[style: "x\" onclick=\"y"]("z")), "<p style=\"x&quot; onclick=&quot;y\">z</p>" },
        { Text(ul(new[] { "a", "b" }.Select(item => li(item)))), "<ul><li>a</li><li>b</li></ul>" },
        { Text(tr(new List<object> { td(1), td(2.5) })), "<tr><td>1</td><td>2.5</td></tr>" },
        { Text(p(null, new HtmlString("<wbr>"), new MimeContent("text/plain", "<t>"))), "<p><wbr>&lt;t&gt;</p>" },
        { Text(p(new DateOnly(2024, 5, 6))), "<p>2024-05-06</p>" },
        { Text(script(new HtmlString("1 < 2"))), "<script>1 < 2</script>" },
        { Text(div.p("within")), "<p>within</p>" },
        { Text(new PocketView("my-tag")), "<my-tag></my-tag>" },
        { Text(div[new Dictionary<string, object?> { ["id"] = "x" }]("y")), "<div id=\"x\">y</div>" },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void An_element_is_written_as_HTML(string html, string expected) => Assert.Equal(expected, html);

    [Fact]
    public void An_element_with_attributes_can_be_filled_twice()
    {
        dynamic cell = td[colspan: 2];
        Assert.Equal("<tr><td colspan=\"2\">a</td><td colspan=\"2\">b</td></tr>", Text(tr(cell("a"), cell("b"))));
    }

    [Fact]
    public void A_value_within_an_element_is_shown_as_it_would_be_on_its_own() =>
        Assert.Equal("<p><table><thead><tr><th style=\"text-align:right\">A</th></tr></thead><tbody><tr><td style=\"text-align:right\">1</td></tr></tbody></table></p>", Text(p(new[] { new { A = 1 } }, "")).Replace("<tfoot></tfoot>", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("x onclick=\"y\"")]
    [InlineData("")]
    public void No_name_breaks_out_of_a_tag(string name)
    {
        Assert.Throws<ArgumentException>(() => new PocketView(name));
        Assert.Throws<ArgumentException>(() => Text(div[name]));
    }

    private static string Text(object element) => element.ToString()!;
}
