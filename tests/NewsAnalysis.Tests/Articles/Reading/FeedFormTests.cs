namespace NewsAnalysis.Tests.Articles.Reading;

public class FeedFormTests
{
    private const string Rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tarn &amp; Lisk News</title>
        <item><title>Dam &lt;b&gt;leaks&lt;/b&gt;</title><link>https://tarn.example/1</link><guid>g1</guid><pubDate>Tue, 10 Jun 2003 04:00:00 GMT</pubDate><dc:creator>By Ida Berg</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>It leaks.</p><script>x</script><p>So &amp; so.</p>]]></content:encoded></item><item><title>Two</title><description>A &lt;i&gt;summary&lt;/i&gt;.</description></item></channel></rss>
        """;

    [Fact]
    public void Reads_RSS()
    {
        var read = Inputs.Read("f.rss", Rss);
        var article = read[0].Article!;
        Assert.Equal(("g1", "Dam leaks", "Tarn & Lisk News", "Ida Berg", "2003-06-10T04:00:00+00:00", "https://tarn.example/1"), (article.Id, article.Title, article.Outlet, string.Join("; ", article.Authors), article.Published.ToString(), article.Url));
        Assert.Equal(["It leaks.\n\nSo & so.", "A summary."], read.Texts());
    }

    [Fact]
    public void Reads_Atom()
    {
        var article = Inputs.Article("f.atom", """<feed xmlns="http://www.w3.org/2005/Atom"><title>Tarn</title><entry><title>E</title><id>urn:1</id><link href="https://tarn.example/1"/><published>2021-05-05T10:00:00Z</published><updated>2021-05-06T10:00:00Z</updated><author><name>Zed Poe</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body.</p></div></content></entry></feed>""");
        Assert.Equal(("urn:1", "E", "Body.", "2021-05-06T10:00:00+00:00"), (article.Id, article.Title, article.Text, article.Updated.ToString()));
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Assert.Equal([ProblemCodes.InvalidFeed], Inputs.Read("f.xml", "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>&e;</description></item></channel></rss>").Codes());

    [Fact]
    public void What_came_before_a_break_is_read()
    {
        var read = Inputs.Read("f.xml", "<rss><channel><item><description>Fine.</description></item><item><desc");
        Inputs.Equal(read, ["Fine."], [ProblemCodes.InvalidFeed]);
    }

    [Fact]
    public void Other_documents_are_no_feed() => Assert.Equal([ProblemCodes.InvalidFeed], Inputs.Read("f.xml", "<a><b/></a>").Codes());
}
