namespace NewsAnalysis.Notebooks.Tests.Pages;

public class NotebookPageTests
{
    private readonly NotebookDocument document = NotebookDocument.Create();

    [Fact]
    public void A_page_needs_nothing_beside_it()
    {
        document.Add(CellKind.Markdown, "# Title\n\n![far](https://far.example/x.png) <img src=https://far.example/y.png>");
        document.Add(CellKind.Code, "1").AddOutput(new ResultOutput(MimeBundle.Of("text/plain", "1"), 1));
        string page = NotebookPage.Build(document);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.Contains("content=\"default-src 'none'; script-src 'unsafe-inline'; style-src", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <b onclick=x>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](java\tscript:alert(1))")]
    [InlineData("[a](<  javascript:alert(1)>)")]
    [InlineData("[a](JavaScript&colon;alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a][r]\n\n[r]: vbscript:x")]
    [InlineData("[a](x \"\\\"><script>\")")]
    public void Markdown_cannot_do_harm(string markdown)
    {
        document.Add(CellKind.Markdown, markdown);
        string body = NotebookPage.Build(document).Split("<body>")[1];
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", body, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)(href|src)=\"[^\"]*(script|data):", body);
    }

    [Fact]
    public void A_renderer_draws_its_type_and_its_head_is_there_once()
    {
        var renderer = new MimeRenderer("application/vnd.test+json", context => $"<div id=\"{context.ElementId}\"></div><script>draw({context.ScriptJson})</script>") { HeadHtml = "<script>/* drawing library */</script>" };
        for (int n = 0; n < 2; n++)
            document.Add(CellKind.Code, "chart").AddOutput(new DisplayOutput(MimeBundle.Of("application/vnd.test+json", "{\"t\":\"</script><script>alert(1)//<!--\"}").With("image/png", "aGk=")));
        string page = NotebookPage.Build(document, new PageOptions { MimeRenderers = [renderer] });
        Assert.Equal(2, page.Split("drawing library").Length);
        Assert.Contains("<div id=\"output-1\">", page, StringComparison.Ordinal);
        Assert.Contains("<div id=\"output-2\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</script><script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page.Split("<body>")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("drawing library", NotebookPage.Build(NotebookDocument.Create(), new PageOptions { MimeRenderers = [renderer] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Script_sources_widen_the_policy_only_where_they_are_needed()
    {
        var renderer = new MimeRenderer("application/vnd.test+json", _ => "<div></div>") { ScriptSources = ["https://cdn.example.org"] };
        var options = new PageOptions { MimeRenderers = [renderer] };
        Assert.DoesNotContain("cdn.example.org", NotebookPage.Build(document, options), StringComparison.Ordinal);
        document.Add(CellKind.Code, "chart").AddOutput(new DisplayOutput(MimeBundle.Of("application/vnd.test+json", "{}")));
        Assert.Contains("script-src 'unsafe-inline' https://cdn.example.org;", NotebookPage.Build(document, options), StringComparison.Ordinal);
        var hostile = new PageOptions { MimeRenderers = [renderer with { ScriptSources = ["https://a.example; default-src *"] }] };
        Assert.Throws<ArgumentException>(() => NotebookPage.Build(document, hostile));
    }

    [Theory]
    [InlineData("image/png", "aGk=\n", "<img src=\"data:image/png;base64,aGk=\" alt=\"words\">")]
    [InlineData("image/svg+xml", "<svg onload=\"x\"/>", "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9IngiLz4=\" alt=\"words\">")]
    [InlineData("text/html", "<b>bold</b>", "<b>bold</b>")]
    [InlineData("text/markdown", "*soft* <b>", "<p><em>soft</em> &lt;b&gt;</p>")]
    public void An_output_is_shown_by_the_best_of_its_types(string mimeType, string content, string html)
    {
        document.Add(CellKind.Code, "x").AddOutput(new DisplayOutput(MimeBundle.Of("text/plain", "words").With(mimeType, content)));
        Assert.Contains(html, NotebookPage.Build(document), StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_and_errors_are_text_without_terminal_codes()
    {
        NotebookCell cell = document.Add(CellKind.Code, "x");
        cell.ExecutionCount = 4;
        cell.AddOutput(new StreamOutput("stderr", "\u001b[31m<red>\u001b[0m"));
        cell.AddOutput(new ErrorOutput(new CellError("E", "bad <i>", "cell 4", 1, null, ["E: bad <i>", "   at cell 4, line 1"])));
        string page = NotebookPage.Build(document);
        Assert.Contains("<pre class=\"stream stderr\">&lt;red&gt;</pre>", page, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"error\">E: bad &lt;i&gt;\n   at cell 4, line 1</pre>", page, StringComparison.Ordinal);
        Assert.Contains("The run stopped at <a href=\"#cell-4\">cell 4</a>: bad &lt;i&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_list_the_headings_by_names_of_their_own()
    {
        document.Add(CellKind.Markdown, "# T\n\n## Same\n\n## Same\n\n### Über <b>");
        string page = NotebookPage.Build(document);
        Assert.Contains("<a href=\"#same\">Same</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#same-2\">Same</a>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"same-2\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_beside_the_notebook_and_attached_ones_are_put_inside()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dot.png", "hi");
        NotebookDocument attached = NotebookDocument.Parse("{\"cells\":[{\"cell_type\":\"markdown\",\"source\":\"![a](dot.png) ![b](attachment:b.png)\",\"attachments\":{\"b.png\":{\"image/png\":\"Yg==\"}}}],\"nbformat\":4,\"nbformat_minor\":5}"u8);
        string page = NotebookPage.Build(attached, null, folder.Path);
        Assert.Contains("src=\"data:image/png;base64,aGk=\"", page, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,Yg==\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_coloured_and_stays_the_same_text()
    {
        const string code = "#r \"a.dll\"\n// note <b>\nvar x = new List<int> { 1 }; x.Add(\"s\".Length); $\"{x}!\"";
        document.Add(CellKind.Code, code);
        string page = NotebookPage.Build(document);
        string html = page.Split("<pre><code>")[1].Split("</code></pre>")[0];
        Assert.Equal(code, System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "")));
        Assert.Contains("<span class=\"k\">var</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"c\">// note &lt;b&gt;</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"f\">Add</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_between_notebooks_lead_to_their_pages()
    {
        document.Add(CellKind.Markdown, "[next](02-dates.ipynb)");
        Assert.Contains("href=\"02-dates.html\"", NotebookPage.Build(document), StringComparison.Ordinal);
    }
}
