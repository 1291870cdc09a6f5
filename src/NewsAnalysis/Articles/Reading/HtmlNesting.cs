using System.Collections.Frozen;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Refuses pages that nest far deeper than any real one: every HTML parser takes time that grows with the square of the depth.</summary>
internal static class HtmlNesting
{
    private const int Deepest = 5000;

    // Elements that are never closed, or that the next one of their kind closes: pages of the nineties leave thousands of them open.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotCounted = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "html", "head", "body", "path", "use", "circle", "rect"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when more elements are open at once than a parser should be asked to hold.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var open = 0;
        while (html.IndexOf('<') is var at and >= 0 && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            var closes = html[0] == '/';
            if (closes)
                html = html[1..];
            var length = 0;
            while (length < html.Length && char.IsAsciiLetterOrDigit(html[length]))
                length++;
            var name = html[..length];
            if (length == 0 || NotCounted.Contains(name))
                continue;
            open = closes ? Math.Max(0, open - 1) : open + 1;
            if (open > Deepest)
                return true;
            if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                var end = html.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
                html = end < 0 ? default : html[end..];
            }
        }

        return false;
    }
}
