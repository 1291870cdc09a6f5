using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>A line of the page, without the white space around it.</summary>
/// <param name="Span">Its place in the text; never empty.</param>
/// <param name="StartsParagraph">True after a blank line and at the start of the text.</param>
internal readonly record struct PageLine(Span Span, bool StartsParagraph);

/// <summary>Cuts a text into lines.</summary>
internal static class PageLines
{
    public static ImmutableArray<PageLine> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<PageLine>();
        int start = -1, end = 0, breaks = 2;
        for (var i = 0; i <= text.Length; i++)
        {
            var atBreak = i == text.Length || Paragraphs.IsLineBreak(text, i);
            if (!atBreak && char.IsWhiteSpace(text[i]))
                continue;
            if (!atBreak)
            {
                if (start < 0)
                    start = i;
                end = i + 1;
                continue;
            }

            if (start >= 0)
            {
                lines.Add(new PageLine(new Span(start, end), breaks > 1));
                (start, breaks) = (-1, 0);
            }

            breaks++;
        }

        return lines.ToImmutable();
    }
}
