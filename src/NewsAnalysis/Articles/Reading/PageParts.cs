using System.Collections.Frozen;
using AngleSharp.Dom;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>What an element of a page is for.</summary>
internal enum PagePart
{
    /// <summary>May hold the report.</summary>
    Report,

    /// <summary>Menus, teasers, advertisements, forms.</summary>
    Drop,

    /// <summary>Pictures with their captions, and what readers wrote: text beside the report, of any length.</summary>
    Apart,

    /// <summary>Says who wrote and when.</summary>
    Byline,
}

/// <summary>Tells the parts of a page by element, attribute and class name.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> NeverReport = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "nav", "footer", "aside", "button", "figure", "figcaption", "iframe", "svg", "select", "textarea", "input", "menu", "dialog", "object", "embed", "audio", "video", "canvas", "math", "head", "title"],
        StringComparer.Ordinal);

    // Old pages are laid out by tables, and some servers wrap a whole page in a form.
    private static readonly FrozenSet<string> SeldomReport = FrozenSet.ToFrozenSet(["form", "table"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "section", "article", "main", "header", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "tr", "td", "th", "caption", "figure", "aside", "nav", "footer", "form", "address", "center", "details", "summary", "fieldset"],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PagePart> Names = LexiconFile.Open("page-boilerplate.tsv").Rows
        .SelectMany(row => row.Phrases, (row, word) => (word, part: row.Enumeration<PagePart>("kind")))
        .ToFrozenDictionary(entry => entry.word, entry => entry.part, StringComparer.OrdinalIgnoreCase);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>True for elements that hold no report however much text is in them.</summary>
    public static bool IsNeverReport(IElement element) => NeverReport.Contains(element.LocalName);

    /// <summary>What an element is for, by its tag, its role and the words of its class and id.</summary>
    public static PagePart Of(IElement element)
    {
        if (IsNeverReport(element) || SeldomReport.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return PagePart.Drop;
        if (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
            return PagePart.Drop;
        if (element.LocalName is "html" or "body" or "main" or "article")
            return PagePart.Report;
        foreach (var attribute in (ReadOnlySpan<string>)["role", "class", "id"])
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and < 500 } value && OfName(value) is not PagePart.Report and var part)
                return part;
        }

        return PagePart.Report;
    }

    private static PagePart OfName(string value)
    {
        foreach (var name in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // "Bxsh(modalShadow)" is a rule of style, not a name.
            if (name.Contains('('))
                continue;
            var previous = "";
            foreach (var word in Words(name))
            {
                if (Names.TryGetValue(word, out var part) || Names.TryGetValue(previous + word, out part))
                    return part;
                previous = word;
            }
        }

        return PagePart.Report;
    }

    /// <summary>The words of a class name: cut at everything that is no letter, and before capitals.</summary>
    private static IEnumerable<string> Words(string value)
    {
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var inside = i < value.Length && char.IsLetter(value[i]) && !(i > start && char.IsUpper(value[i]) && char.IsLower(value[i - 1]));
            if (inside)
                continue;
            if (i > start)
                yield return value[start..i];
            start = i < value.Length && char.IsLetter(value[i]) ? i : i + 1;
        }
    }
}
