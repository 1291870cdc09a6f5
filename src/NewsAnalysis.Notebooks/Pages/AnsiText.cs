using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Text of terminals without what only a terminal understands.</summary>
internal static class AnsiText
{
    /// <summary>The text without escape sequences and control characters other than tabs and line ends.</summary>
    public static string Strip(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            char character = text[at];
            if (character == '\u001b')
                at = EndOfSequence(text, at);
            else if (character is '\n' or '\t' || !char.IsControl(character))
                plain.Append(character);
            else if (character == '\r')
                plain.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
        }
        return plain.ToString();
    }

    // ESC [ … letter; ESC ] … BEL or ESC \; ESC and one character.
    private static int EndOfSequence(string text, int start)
    {
        int at = start + 1;
        if (at >= text.Length)
            return start;
        if (text[at] == '[')
        {
            at++;
            while (at < text.Length && text[at] is >= ' ' and <= '?')
                at++;
            return Math.Min(at, text.Length - 1);
        }
        if (text[at] == ']')
        {
            while (at < text.Length && text[at] != '\u0007' && !(text[at] == '\u001b' && at + 1 < text.Length && text[at + 1] == '\\'))
                at++;
            return at < text.Length && text[at] == '\u001b' ? at + 1 : Math.Min(at, text.Length - 1);
        }
        return at;
    }
}
