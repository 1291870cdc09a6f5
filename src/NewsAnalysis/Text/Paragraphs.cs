using System.Collections.Immutable;

namespace NewsAnalysis.Text;

/// <summary>The plainest reading of a page: every run of lines between blank ones is a paragraph.</summary>
internal static class Paragraphs
{
    public static ImmutableArray<Block> Split(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int start = -1, end = 0, breaks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsWhiteSpace(character))
            {
                if (IsLineBreak(text, i))
                    breaks++;
                continue;
            }

            if (start >= 0 && breaks > 1)
            {
                blocks.Add(new Block(new Span(start, end), BlockKind.Body));
                start = -1;
            }

            if (start < 0)
                start = i;
            end = i + 1;
            breaks = 0;
        }

        if (start >= 0)
            blocks.Add(new Block(new Span(start, end), BlockKind.Body));
        return blocks.ToImmutable();
    }

    /// <summary>True at the character that ends a line; a carriage return before a line feed is not counted.</summary>
    public static bool IsLineBreak(string text, int at) => text[at] switch
    {
        '\n' or '\u2028' or '\u0085' or '\f' => true,
        '\u2029' => true,
        '\r' => at + 1 >= text.Length || text[at + 1] != '\n',
        _ => false,
    };
}
