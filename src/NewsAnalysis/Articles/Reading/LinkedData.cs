using System.Net;
using System.Text.Json;

namespace NewsAnalysis.Articles.Reading;

/// <summary>What a page's JSON-LD says about its article (schema.org <c>NewsArticle</c> and its kin).</summary>
internal sealed class LinkedData
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private (string? Published, string? Modified)? _page;

    public string? Headline { get; private set; }

    public string? Publisher { get; private set; }

    public List<string> Authors { get; } = [];

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Url { get; private set; }

    public string? Body { get; private set; }

    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var data = new LinkedData();
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(WithoutMarks(script), Lenient);
                data.Index(json.RootElement);
                if (data.Find(json.RootElement) is { } article)
                    data.Take(article);
                else if (data.Headline is null && FindIn(json.RootElement, 0, IsDatedPage) is { } page)
                    data._page ??= (Text(page, "datePublished"), Text(page, "dateModified"));
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // A page with broken linked data still has its text and its other metadata.
            }
        }

        data.Published ??= data._page?.Published;
        data.Modified ??= data._page?.Modified;
        return data;
    }

    /// <summary>The script without the marks that hide it from readers of XML: <c>&lt;![CDATA[</c>, in a comment or not.</summary>
    private static string WithoutMarks(string script)
    {
        var (start, end) = (script.IndexOf("<![CDATA[", StringComparison.Ordinal), script.LastIndexOf("]]>", StringComparison.Ordinal));
        return start >= 0 && end > start && script.AsSpan(0, start).IndexOfAny('{', '[') < 0 ? script[(start + "<![CDATA[".Length)..end].Trim('/', '*', ' ', '\r', '\n', '\t') : script.Trim();
    }

    private void Index(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Index(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            // A bare reference to an object is no description of it.
            if (Text(element, "@id") is { } id && element.EnumerateObject().Count() > 1)
                _byId[id] = element.Clone();
            if (element.TryGetProperty("@graph", out var graph))
                Index(graph);
        }
    }

    /// <summary>The first wanted object in an object, an array, a graph, or what a page says it is about.</summary>
    private static JsonElement? FindIn(JsonElement element, int depth, Predicate<JsonElement> isWanted)
    {
        if (depth > 8)
            return null;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (FindIn(item, depth + 1, isWanted) is { } found)
                    return found;
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (isWanted(element))
                return element;
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (element.TryGetProperty(name, out var inner) && FindIn(inner, depth + 1, isWanted) is { } found)
                    return found;
            }
        }

        return null;
    }

    private JsonElement? Find(JsonElement root) => Headline is null ? FindIn(root, 0, IsArticle) : null;

    private static bool IsArticle(JsonElement element) =>
        Types(element).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting" || type is "Report");

    /// <summary>A page that is not called an article may still say when it was published.</summary>
    private static bool IsDatedPage(JsonElement element) => Types(element).Any(type => type.EndsWith("WebPage", StringComparison.Ordinal)) && Text(element, "datePublished") is not null;

    private void Take(JsonElement article)
    {
        Headline = Text(article, "headline") ?? Text(article, "name");
        Published = Text(article, "datePublished");
        Modified = Text(article, "dateModified");
        Url = HtmlMetadata.WebAddress(Text(article, "url"));
        if (article.TryGetProperty("publisher", out var publisher))
            Publisher = Names(publisher, 0).FirstOrDefault();
        if (article.TryGetProperty("author", out var author) || article.TryGetProperty("creator", out author))
            Authors.AddRange(Names(author, 0));
        if (Text(article, "articleBody") is { } body)
            Body = string.Join("\n\n", body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The names of persons or organisations: a string, an object with a name, a reference, or an array of those.</summary>
    private List<string> Names(JsonElement element, int depth)
    {
        var names = new List<string>();
        if (depth > 4)
            return names;
        if (element.ValueKind == JsonValueKind.String)
            names.Add(WebUtility.HtmlDecode(element.GetString()!));
        else if (element.ValueKind == JsonValueKind.Array)
            names.AddRange(element.EnumerateArray().SelectMany(item => Names(item, depth + 1)));
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("name", out var name))
            names.AddRange(Names(name, depth + 1));
        else if (element.ValueKind == JsonValueKind.Object && Text(element, "@id") is { } id && _byId.TryGetValue(id, out var other) && other.TryGetProperty("name", out name))
            names.AddRange(Names(name, depth + 1));
        return names;
    }

    private static IEnumerable<string> Types(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return [];
        if (type.ValueKind == JsonValueKind.String)
            return [type.GetString()!];
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!) : [];
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && WebUtility.HtmlDecode(value.GetString()!).Trim() is { Length: > 0 } text ? text : null;
}
