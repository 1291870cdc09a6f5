using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles.Reading;

public class HtmlFormTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset=utf-8><title>Bridge closes | Tarn Courier</title><link rel=canonical href="https://tarn.example/bridge">
        <script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#org","name":"Tarn Courier"},{"@type":["NewsArticle"],"headline":"Bridge closes after crack is found","datePublished":"2024-05-03T08:00:00+01:00","dateModified":"2024-05-03T09:30:00Z","author":[{"@type":"Person","name":"Ana Holt"},{"name":"Tarn Courier"}],"publisher":{"@id":"#org"}}]}</script></head>
        <body class="has-sidebar"><nav><p>Home, News, Sport, Culture and a good deal more of it all.</p></nav><main><article><h1>Bridge closes after crack is found</h1><p class="byline">By Ana Holt</p>
        <div class="body"><p>The Tarn bridge was closed on Friday after inspectors found a crack 4 metres long, the council said.</p><aside><p>Subscribe to our newsletter to get more stories like this one every day.</p></aside>
        <p>About 12,000 cars cross it <a href=x>each day</a>, the roads agency said.<br>It will stay shut.</p><ul><li>The detour is 14 km.</li></ul><div class="related-links"><p>Ten other bridges in trouble, and why they matter.</p></div></div></article></main>
        <footer><p>Copyright Tarn Courier 2024, all rights reserved by the publisher.</p></footer></body></html>
        """;

    [Fact]
    public void Reads_linked_data()
    {
        var article = Inputs.Article("p.html", Page);
        Assert.Equal(("Bridge closes after crack is found", "Tarn Courier", "Ana Holt", "en", "https://tarn.example/bridge"), (article.Title, article.Outlet, string.Join("; ", article.Authors), article.Language, article.Url));
        Assert.Equal(("2024-05-03T08:00:00+01:00", "2024-05-03T09:30:00+00:00"), (article.Published.ToString(), article.Updated.ToString()));
    }

    [Fact]
    public void The_text_is_the_paragraphs_of_the_report() => Assert.Equal(
        "The Tarn bridge was closed on Friday after inspectors found a crack 4 metres long, the council said.\n\nAbout 12,000 cars cross it each day, the roads agency said.\nIt will stay shut.\n\nThe detour is 14 km.",
        Inputs.Article("p.html", Page).Text);

    [Fact]
    public void Reads_meta_elements_and_the_page_itself()
    {
        var article = Inputs.Article("p.htm", """
            <html><head><meta property="og:title" content="Dam leaks - Tarn Courier"><meta property="og:site_name" content="Tarn Courier"><meta name="author" content="https://tarn.example/ida"></head>
            <body><div class=story><span class="byline">By Ida Berg and Jo Marsh</span><time datetime="2023-05-03T10:00Z">then</time><p>The dam leaks again, the water board said on Tuesday, and nobody knows why.</p><p>It leaked in May too, by the same board's account.</p></div></body></html>
            """);
        Assert.Equal(("Dam leaks", "Tarn Courier", "Ida Berg; Jo Marsh", "2023-05-03T10:00:00+00:00"), (article.Title, article.Outlet, string.Join("; ", article.Authors), article.Published.ToString()));
    }

    [Theory]
    [InlineData("<link rel=canonical href='https://tarn.example/2019/11/19/dam'>", "", "2019-11-19")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"MedicalWebPage\",\"datePublished\":\"2019-11-14T08:00:00Z\"}</script>", "", "2019-11-14T08:00:00+00:00")]
    [InlineData("<link rel=canonical href='https://tarn.example/2019/11/19/dam'>", "<p>Published: 18/11/2019</p>", "2019-11-18")]
    [InlineData("<meta property='og:site_name' content='CNN'>", "<p>Published: 10/02/2019</p>", "2019-10-02")]
    [InlineData("<link rel=canonical href='https://tarn.in/dam'><meta name=pubdate content='10/02/2019'>", "", "2019-02-10")]
    public void Finds_the_day_wherever_the_page_tells_it(string head, string before, string published)
    {
        var article = PageLayout.Read(Inputs.Article("p.html", $"<html><head>{head}</head><body><article><h1>Dam leaks again</h1>{before}<p>The dam leaks again, the water board said on Tuesday, and nobody knows why.</p><p>It leaked in May too, by the same board's account.</p></article></body></html>"));
        Assert.Equal(published, article.Published.ToString());
    }

    [Fact]
    public void A_date_below_the_headline_counts_wherever_the_report_starts() => Assert.Equal("2019-11-15", Inputs.Article("p.html", $"<h1>Dam leaks again</h1><div>By Ida Berg</div><div>November 15, 2019</div>{string.Concat(Enumerable.Repeat("<div><a href=x>More</a></div>", 20))}<div><p>The dam leaks again, the water board said on Tuesday, and nobody knows why.</p></div>").Published.ToString());

    private const string Lede = "The dam leaks again, the water board said on Tuesday, and nobody knows why.";
    private static readonly string Report = string.Concat(Enumerable.Range(1, 8).Select(number => $"<p>Engineer {number} said that the dam had leaked before and that it would be mended by June at the latest.</p>"));
    private static readonly string Aside = string.Concat(Enumerable.Range(1, 30).Select(number => $"<p>Voice {number} tells of something else altogether, at a length that outdoes the report of the day by far.</p>"));

    [Theory]
    [InlineData("<div class='post-comments'>", "</div>")]
    [InlineData("<div class='inline-gallery'>", "</div>")]
    [InlineData("<div><div><div><div><div><div><div><ul>", "</ul></div></div></div></div></div></div></div>")]
    public void What_stands_beside_the_report_may_be_longer_than_it(string open, string close)
    {
        var text = Inputs.Article("p.html", $"<body><div id=story><h1>Dam leaks again</h1><p>{Lede}</p>{Report}</div>{open}{Aside}{close}</body>").Text;
        Assert.StartsWith(Lede, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Voice 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_nothing_but_comments_is_read() => Assert.Contains("Voice 30", Inputs.Article("p.html", $"<body><div class=comments>{Aside}</div></body>").Text, StringComparison.Ordinal);

    [Fact]
    public void Parts_that_are_made_alike_are_one_report_up_to_the_next_headline()
    {
        var part = $"<div><div><div><div><div><div class='text wide'>{Report}</div></div></div></div></div></div>";
        var text = Inputs.Article("p.html", $"<body><h1>Dam leaks again</h1><div><div><div><div><div><div class='text wide'><p>{Lede}</p>{Report}</div></div></div></div></div></div><img>{part.Replace("Engineer", "Miner", StringComparison.Ordinal)}<h1>Another story</h1>{part.Replace("Engineer", "Voice", StringComparison.Ordinal)}</body>").Text;
        Assert.Contains("Engineer 1", text, StringComparison.Ordinal);
        Assert.Contains("Miner 8", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Voice", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_style_is_no_name_of_a_part() => Assert.StartsWith(Lede, Inputs.Article("p.html", $"<body><div class='Bxsh(modalShadow)'><h1>Dam leaks again</h1><p>{Lede}</p>{Report}</div><div><div><div><div><div><div><div>{Aside}</div></div></div></div></div></div></div></body>").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<![CDATA[", "]]>")]
    [InlineData("//<![CDATA[\n", "\n//]]>")]
    [InlineData("/*<![CDATA[*/", "/*]]>*/")]
    public void Linked_data_may_be_hidden_from_readers_of_xml(string open, string close) =>
        Assert.Equal("2019-11-14", Inputs.Article("p.html", $"<script type='application/ld+json'>{open}{{\"@type\":\"NewsArticle\",\"headline\":\"Dam\",\"datePublished\":\"2019-11-14\"}}{close}</script><p>{Lede}</p>").Published.ToString());

    [Theory]
    [InlineData("03/04/2019", ProblemCodes.AmbiguousDate)]
    [InlineData("March 16, 2024 10:54 IST", ProblemCodes.AmbiguousTimeZone)]
    public void Says_what_it_took_a_doubtful_date_line_for(string line, string code)
    {
        var article = Inputs.Article("p.html", $"<article><h1>Dam leaks again</h1><p>Published: {line}</p><p>The dam leaks again, the water board said on Tuesday, and nobody knows why.</p></article>");
        Assert.Equal(code, Assert.Single(article.Problems).Code);
    }

    [Fact]
    public void Reads_pages_without_paragraph_elements() => Assert.Equal(
        "The dam leaks again, the water board said on Tuesday.\n\nNobody knows why, and nobody at the board would say more.",
        Inputs.Article("p.html", "<body><div>The dam leaks again, the water board said on Tuesday.<br><br>Nobody knows why, and nobody at the board would say more.</div></body>").Text);

    [Fact]
    public void Scripts_do_not_run() => Assert.DoesNotContain("written", Inputs.Article("p.html", Page.Replace("</article>", "<script>document.write('<p>This was written by a script on the page.</p>')</script></article>", StringComparison.Ordinal)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_without_prose_is_reported() => Assert.Equal([ProblemCodes.NoArticle], Inputs.Read("p.html", "<html><body><nav><a href=/>Home</a></nav></body></html>").Codes());

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<table><tr><td><table>")]
    public void A_page_nested_beyond_reason_is_refused(string element) => Assert.Equal([ProblemCodes.NoArticle], Inputs.Read("p.html", string.Concat(Enumerable.Repeat(element, 50_000))).Codes());

    [Theory]
    [InlineData("<script type='application/ld+json'>[[[[</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":5,\"author\":{\"name\":[[[[[[[[\"x\"]]]]]]]]}}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":5,\"author\":{\"@id\":\"#a\"},\"datePublished\":\"never\"}</script>")]
    [InlineData("<meta property='og:title'><meta content=x><link rel=canonical href='javascript:alert(1)'>")]
    public void Hostile_metadata_is_left_out(string head)
    {
        var article = Inputs.Article("p.html", head + "<p>The dam leaks again, the water board said on Tuesday.</p>");
        Assert.Equal((null, null, 0), (article.Title, article.Url, article.Authors.Length));
    }

    [Theory]
    [InlineData("<table><tr><td>Menu</td><td>{0}</td></tr></table>")]
    [InlineData("<form><div>{0}</div></form>")]
    public void ReadsReportsInsideLayoutTablesAndPageWideForms(string page)
    {
        const string report = "<p>The ferry sank off the northern coast late on Monday night.</p><p>Rescuers pulled at least twelve people from the cold water.</p>";
        var html = "<html><body>" + page.Replace("{0}", report, StringComparison.Ordinal) + "</body></html>";
        Assert.Equal("The ferry sank off the northern coast late on Monday night.\n\nRescuers pulled at least twelve people from the cold water.", NewsAnalysis.Articles.Reading.HtmlPage.Read(html).Text);
    }
}
