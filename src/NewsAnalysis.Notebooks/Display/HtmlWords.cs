using System.Net;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>The words of HTML, for those who read a notebook as text.</summary>
internal static class HtmlWords
{
    private const int Longest = 10_000;
    private static readonly string[] Silent = ["script", "style", "template"];
    private static readonly string[] Blocks = ["p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "pre", "section", "details", "summary", "title", "text"];

    /// <summary>The words, a block a line; empty where there are none.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        int at = 0;
        while (at < html.Length && text.Length < Longest)
        {
            int open = html.IndexOf('<', at);
            if (open < 0 || open == html.Length - 1)
                open = html.Length;
            text.Append(html, at, open - at);
            if (open >= html.Length)
                break;
            // A sign that starts no tag, as in "1 < 2", is a word.
            if (!char.IsAsciiLetter(html[open + 1]) && html[open + 1] is not ('/' or '!' or '?'))
            {
                text.Append("&lt;");
                at = open + 1;
                continue;
            }
            at = SkipTag(html, open, text);
        }
        IEnumerable<string> lines = text.ToString().Split('\n')
            .Select(line => string.Join(' ', WebUtility.HtmlDecode(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);
        return ScalarText.Cut(string.Join('\n', lines), Longest);
    }

    private static int SkipTag(string html, int open, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
            return After(html, "-->", open);
        int end = After(html, ">", open);
        int start = html[open + 1] == '/' ? open + 2 : open + 1;
        int stop = start;
        while (stop < html.Length && char.IsAsciiLetterOrDigit(html[stop]))
            stop++;
        string name = html[start..stop].ToLowerInvariant();
        if (start == open + 1 && Silent.Contains(name, StringComparer.Ordinal))
            return After(html, $"</{name}", end) is var close && close < html.Length ? After(html, ">", close) : html.Length;
        text.Append(Blocks.Contains(name, StringComparer.Ordinal) ? '\n' : name is "td" or "th" ? ' ' : "");
        return end;
    }

    private static int After(string html, string mark, int from)
    {
        int found = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + mark.Length;
    }
}
