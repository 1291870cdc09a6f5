using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>A cell as the C# compiler is to see it: what is not C# is blank, and no character moves.</summary>
internal static class CellText
{
    /// <summary>The C# of <paramref name="code"/>, as long as it is.</summary>
    public static string CSharpOf(string code)
    {
        if (!code.Contains("#!", StringComparison.Ordinal))
            return code;
        var text = new StringBuilder(code);
        foreach ((int start, int end, bool isCSharp, bool isDirective) in Lines(code))
        {
            if (isDirective)
                text[start] = text[start + 1] = '/';
            else if (!isCSharp)
                Blank(text, start, end);
        }
        return text.ToString();
    }

    /// <summary>True where <paramref name="position"/> is in text of another language.</summary>
    public static bool IsOtherLanguage(string code, int position) =>
        code.Contains("#!", StringComparison.Ordinal)
        && Lines(code).LastOrDefault(line => line.Start <= position) is { IsCSharp: false, IsDirective: false, End: >= 0 };

    private static void Blank(StringBuilder text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (text[at] is not ('\r' or '\n'))
                text[at] = ' ';
        }
    }

    private static IEnumerable<(int Start, int End, bool IsCSharp, bool IsDirective)> Lines(string code)
    {
        bool isCSharp = true;
        int start = 0;
        while (start <= code.Length)
        {
            int end = code.IndexOf('\n', start);
            end = end < 0 ? code.Length : end;
            string line = code[start..end];
            string name = line.StartsWith("#!", StringComparison.Ordinal) ? line.Split([' ', '\t', '\r'], 2)[0] : "";
            MagicCommand? command = MagicCommand.Find(name);
            bool startsOther = name.Length > 0 && OtherMagic.Find(name) is { Kind: OtherMagicKind.Language };
            // Text of another language may start a line so.
            bool isDirective = command is not null || startsOther || (isCSharp && line.StartsWith("#!", StringComparison.Ordinal));
            if (startsOther)
                isCSharp = false;
            else if (command is not null)
                isCSharp = command.IsLanguage ? command.MimeType is null : isCSharp && !MagicCall.Read(command, line, 1).TakesRest;
            yield return (start, end, isCSharp, isDirective);
            start = end + 1;
        }
    }
}
