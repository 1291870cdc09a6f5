using System.Text;

namespace NewsAnalysis.Tables;

/// <summary>Makes one line of text that was wrapped and indented.</summary>
internal static class Whitespace
{
    /// <summary>Every run of white space and control characters becomes one space; the ends keep theirs.</summary>
    public static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
                line.Append(character);
            else if (line.Length == 0 || line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString();
    }
}
