using System.Buffers;

namespace NewsAnalysis.Notebooks;

/// <summary>A cell that is a name and a question mark asks what the name means, as in other kernels: <c>Console.WriteLine?</c>. It is no C#, so nothing is taken away.</summary>
internal static class HelpQuestion
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" \t\r\n;,()[]{}\"'+-*/%=!&|^~:#$\\");

    /// <summary>The name that is asked for; null when the cell is anything else.</summary>
    public static string? NameIn(string code)
    {
        ReadOnlySpan<char> text = code.AsSpan().Trim();
        ReadOnlySpan<char> name = text.Trim('?');
        bool isQuestion = name.Length is > 0 and < 500 && name.Length < text.Length && !name.Contains('?') && !name.ContainsAny(NotInNames);
        return isQuestion && (char.IsLetter(name[0]) || name[0] is '_' or '@') ? name.ToString() : null;
    }
}
