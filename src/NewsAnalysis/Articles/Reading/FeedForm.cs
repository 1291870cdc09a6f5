using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace NewsAnalysis.Articles.Reading;

/// <summary>RSS, RDF and Atom feeds: each item is an article. Document types are refused, so that no entity can grow or reach out.</summary>
internal static class FeedForm
{
    public static IEnumerable<ArticleOrProblem> Read(Stream stream, SourceFile file)
    {
        var decoding = TextDecoding.Open(stream, DeclaredEncoding);
        if (decoding.IsBinary)
        {
            yield return Problems.BinaryFile(file.Path);
            yield break;
        }

        if (decoding.IsEmpty)
        {
            yield return Problems.EmptyFile(file.Path);
            yield break;
        }

        using var reader = XmlReader.Create(decoding.Reader, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1 << 20,
            MaxCharactersInDocument = file.Options.MaxFileLength,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
        var channel = new Channel();
        var any = false;
        while (true)
        {
            var (item, failure) = NextItem(reader, channel, file);
            if (failure is not null)
            {
                yield return failure;
                any = true;
            }

            if (item is null)
                break;
            any = true;
            var found = new List<ArticleOrProblem>();
            ReadItem(item, channel, file, found);
            foreach (var result in found)
                yield return result;
        }

        if (decoding.Notice(file.Path) is { } notice)
            yield return notice;
        if (!any)
            yield return Problems.InvalidFeed(file.Path, null, "it holds no item and no entry");
    }

    private sealed class Channel
    {
        public string? Title { get; set; }
    }

    private static (XElement? Item, Problem? Failure) NextItem(XmlReader reader, Channel channel, SourceFile file)
    {
        try
        {
            // ReadFrom stops after the element, which may be the next item already.
            while (reader.ReadState is ReadState.Initial or ReadState.Interactive && (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry" || reader.Read()))
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName is "item" or "entry")
                    return ((XElement)XNode.ReadFrom(reader), null);
                if (reader.LocalName == "title" && channel.Title is null && reader.Depth <= 2)
                {
                    using var title = reader.ReadSubtree();
                    channel.Title = Plain(XElement.Load(title).Value);
                }
            }

            return (null, null);
        }
        catch (XmlException error)
        {
            return (null, Problems.InvalidFeed(file.Path, error.LineNumber > 0 ? error.LineNumber : null, error.Message.Contains("DTD", StringComparison.Ordinal) ? "it declares a document type, which is refused" : error.Message));
        }
    }

    private static void ReadItem(XElement item, Channel channel, SourceFile file, List<ArticleOrProblem> found)
    {
        var fields = new ArticleFields(file, null, found);
        var authors = new List<string>();
        string? content = null, summary = null, guid = null, link = null, published = null, updated = null;
        foreach (var element in item.Elements())
        {
            var value = element.Attribute("type")?.Value == "xhtml" ? string.Concat(element.Nodes()) : element.Value;
            switch (element.Name.LocalName)
            {
                case "title" when element.Name.NamespaceName is not "http://search.yahoo.com/mrss/":
                    fields.Set("title", Plain(value));
                    break;
                case "encoded" or "content" when element.Name.NamespaceName is not "http://search.yahoo.com/mrss/":
                    content ??= value;
                    break;
                case "description" or "summary" when element.Name.NamespaceName is not "http://search.yahoo.com/mrss/":
                    summary ??= value;
                    break;
                case "guid" or "id":
                    guid = value;
                    break;
                case "link":
                    link = element.Attribute("rel")?.Value is null or "alternate" ? element.Attribute("href")?.Value ?? value : link;
                    break;
                case "pubDate" or "published" or "issued":
                    published = value;
                    break;
                case "date":
                    published ??= value;
                    break;
                case "updated" or "modified":
                    updated = value;
                    break;
                case "creator" or "author":
                    authors.Add(Author(element));
                    break;
                case "source":
                    fields.Set("outlet", Plain(element.Elements().FirstOrDefault(child => child.Name.LocalName == "title")?.Value ?? value));
                    break;
            }
        }

        fields.Set("id", string.IsNullOrWhiteSpace(guid) ? link : guid);
        fields.Set("url", HtmlMetadata.WebAddress(link) ?? HtmlMetadata.WebAddress(guid));
        fields.Set("published", published ?? updated);
        fields.Set("updated", published is null ? null : updated);
        fields.Authors = [.. authors.SelectMany(author => author.Split([",", ";", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(author => author.Length > 1)];
        fields.Outlet ??= channel.Title;
        var text = Paragraphs(content);
        fields.Set("text", text.Length > 0 ? text : Paragraphs(summary));
        fields.Finish();
    }

    /// <summary>The name of an author: Atom's <c>name</c>, or RSS's <c>mail (name)</c>.</summary>
    private static string Author(XElement element)
    {
        var name = element.Elements().FirstOrDefault(child => child.Name.LocalName == "name")?.Value ?? element.Value;
        name = Plain(name);
        if (name.Contains('@') && name.IndexOf('(') is var open and > 0)
            name = name[(open + 1)..].TrimEnd(')', ' ');
        return name.Contains('@') ? "" : name[BylineWords.OpeningLength(name)..];
    }

    private static string Plain(string html) => HtmlNesting.IsTooDeep(html) ? html.Trim() : HtmlWalk.Line(new HtmlParser().ParseDocument(html).Body!);

    private static string Paragraphs(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return "";
        if (HtmlNesting.IsTooDeep(html) || (!html.Contains('<') && !html.Contains('&')))
            return html.Trim();
        return HtmlBody.Fragment(new HtmlParser().ParseDocument(html));
    }

    private static string? DeclaredEncoding(string head)
    {
        var at = head.IndexOf("encoding=", StringComparison.Ordinal);
        if (at < 0 || head.IndexOf("?>", StringComparison.Ordinal) is var close && close < at)
            return null;
        var value = head.AsSpan(at + "encoding=".Length).TrimStart(['"', '\'']);
        var end = value.IndexOfAny('"', '\'');
        return end > 0 ? value[..end].ToString() : null;
    }
}
