using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>What the elements of a page's head say: <c>&lt;meta&gt;</c>, <c>&lt;title&gt;</c>, <c>&lt;link rel=canonical&gt;</c>, JSON-LD scripts.</summary>
internal sealed class HtmlMetadata
{
    private static readonly FrozenDictionary<string, (string Field, int Rank)> Names = LexiconFile.Open("page-meta.tsv").Rows
        .SelectMany(row => row.Phrases, (row, name) => (name, field: row["field"]))
        .Select((entry, rank) => (entry.name, entry.field, rank))
        .ToFrozenDictionary(entry => entry.name, entry => (entry.field, entry.rank), StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Field, int Rank, string Value)> _found = [];

    private HtmlMetadata()
    {
    }

    public List<string> LinkedData { get; } = [];

    public string? DocumentTitle { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>ISO 639-1 code of the page's declared language.</summary>
    public string? Language { get; private set; }

    /// <summary>The surest value of a field.</summary>
    public string? this[string field] => All(field).FirstOrDefault();

    /// <summary>The values of the surest name that a field goes by.</summary>
    public IEnumerable<string> All(string field)
    {
        var values = _found.Where(found => found.Field == field).ToArray();
        return values.Length == 0 ? [] : values.Where(found => found.Rank == values.Min(other => other.Rank)).Select(found => found.Value);
    }

    public static HtmlMetadata Read(IDocument document)
    {
        var metadata = new HtmlMetadata();
        foreach (var element in HtmlWalk.Elements(document))
            metadata.Add(element);
        return metadata;
    }

    private void Add(IElement element)
    {
        switch (element.LocalName)
        {
            case "html":
                var language = element.GetAttribute("lang") ?? "";
                if (language.Length >= 2 && char.IsAsciiLetter(language[0]) && char.IsAsciiLetter(language[1]) && (language.Length == 2 || language[2] is '-' or '_'))
                    Language = language[..2].ToLowerInvariant();
                break;
            case "title" when element is IHtmlTitleElement:
                DocumentTitle ??= HtmlWalk.Line(element);
                break;
            case "link" when "canonical".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase):
                Canonical ??= WebAddress(element.GetAttribute("href"));
                break;
            case "script" when "application/ld+json".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase):
                LinkedData.Add(element.TextContent);
                break;
            case "meta":
                AddMeta(element);
                break;
        }
    }

    private void AddMeta(IElement element)
    {
        if (element.GetAttribute("content")?.Trim() is not { Length: > 0 } content)
            return;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            if (element.GetAttribute(attribute) is not { } name || !Names.TryGetValue(name, out var meaning))
                continue;
            if (meaning.Field == "url" && WebAddress(content) is null)
                continue;
            _found.Add((meaning.Field, meaning.Rank, System.Net.WebUtility.HtmlDecode(content)));
            return;
        }
    }

    /// <summary>An http or https address as written; null for anything else.</summary>
    public static string? WebAddress(string? written) =>
        written?.Trim() is { } address && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ? address : null;
}
