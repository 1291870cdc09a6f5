using System.Text;
using NewsAnalysis.Tables;

namespace NewsAnalysis.Charts.Plotly;

/// <summary>Text for plotly.js, which reads tags, entities and, where MathJax is loaded, formulas in every text.</summary>
internal static class PlotlyText
{
    private const int LineWidth = 72;
    private const int LongestSentence = 320;
    private const string LineBreak = "<br>";

    /// <summary>Text that is drawn as it stands, on one line.</summary>
    public static string Escape(string text) => Append(new StringBuilder(text.Length + 16), Whitespace.Collapse(text)).ToString();

    /// <summary>Text that is drawn as it stands, cut to a length that labels have room for.</summary>
    public static string Label(string text, int length = 40) => Escape(CellText.Cut(Whitespace.Collapse(text).Trim(), length));

    /// <summary>The sentence of a row in lines of a readable width, the row's words in bold; a long sentence is cut around them.</summary>
    public static string Sentence(Evidence evidence)
    {
        var (text, bold) = Flatten(evidence);
        var first = Math.Max(0, bold.IndexOf(true));
        var start = text.Length <= LongestSentence ? 0 : WordStart(text, Math.Clamp(first - LongestSentence / 2, 0, text.Length - LongestSentence));
        var end = Math.Min(text.Length, start + LongestSentence);
        var lines = new StringBuilder(start > 0 ? "“…" : "“");
        var isBold = false;
        for (int i = start, lineStart = start; i < end; i++)
        {
            if (bold[i] != isBold)
                lines.Append((isBold = bold[i]) ? "<b>" : "</b>");
            var word = text.IndexOf(' ', i + 1) is var next and >= 0 ? next : text.Length;
            if (text[i] == ' ' && word - lineStart > LineWidth)
            {
                lines.Append(LineBreak);
                lineStart = i + 1;
                continue;
            }

            var length = char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            Append(lines, text.AsSpan(i, length));
            i += length - 1;
        }

        return lines.Append(isBold ? "</b>" : "").Append(end < text.Length ? "…”" : "”").ToString();
    }

    /// <summary>Lines of hover text.</summary>
    public static string Lines(params IEnumerable<string?> lines) => string.Join(LineBreak, lines.Where(line => !string.IsNullOrEmpty(line)));

    private static (string Text, List<bool> Bold) Flatten(Evidence evidence)
    {
        var text = new StringBuilder(evidence.Sentence.Length);
        var bold = new List<bool>(evidence.Sentence.Length);
        for (int i = 0, words = 0; i < evidence.Sentence.Length; i++)
        {
            var character = evidence.Sentence[i];
            while (words < evidence.Words.Length && evidence.Words[words].End <= i)
                words++;
            var blank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (blank && (text.Length == 0 || text[^1] == ' '))
                continue;
            text.Append(blank ? ' ' : character);
            bold.Add(words < evidence.Words.Length && evidence.Words[words].Contains(i));
        }

        return (text.ToString(), bold);
    }

    private static int WordStart(string text, int at) => text.IndexOf(' ', at) is var space and >= 0 && space + 1 < text.Length ? space + 1 : at;

    private static StringBuilder Append(StringBuilder escaped, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                // Between two dollar signs plotly.js sees a formula.
                '$' => escaped.Append("&#36;"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped;
    }
}
