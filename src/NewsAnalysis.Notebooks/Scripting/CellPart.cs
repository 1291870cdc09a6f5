using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// A stretch of a cell in one language. <c>#!</c> at the start of a line changes the language of what follows; lines keep their
/// numbers, because what is not part of a stretch is left as empty lines.
/// </summary>
/// <param name="Text">The text, with the lines before it empty.</param>
/// <param name="MimeType">Null: it is C#. Else it is shown as this.</param>
/// <param name="IsTimed">True when <c>#!time</c> asks how long it takes.</param>
/// <param name="Error">What is wrong with the directive that starts it; null when nothing is.</param>
internal sealed record CellPart(string Text, string? MimeType, bool IsTimed, CellError? Error)
{
    private static readonly string[] Known = ["#!csharp", "#!html", "#!javascript", "#!markdown", "#!time"];

    /// <summary>The stretches of <paramref name="code"/>, in order.</summary>
    public static IEnumerable<CellPart> Split(string code, string cell)
    {
        if (!code.Contains("#!", StringComparison.Ordinal))
            return [new CellPart(code, null, false, null)];
        string[] lines = code.ReplaceLineEndings("\n").Split('\n');
        var parts = new List<CellPart>();
        var text = new StringBuilder();
        string? mimeType = null;
        bool isTimed = false;
        for (int at = 0; at < lines.Length; at++)
        {
            string line = lines[at];
            if (!line.StartsWith("#!", StringComparison.Ordinal) || (mimeType is null && IsInsideToken(text.ToString())))
            {
                text.Append(line).Append('\n');
                continue;
            }
            string name = line.Split([' ', '\t'], 2)[0];
            bool startsPart = name is not "#!time";
            if (startsPart)
            {
                parts.Add(new CellPart(text.ToString(), mimeType, isTimed, null));
                text.Clear().Append('\n', at + 1);
            }
            else
            {
                text.Append('\n');
            }
            switch (name)
            {
                case "#!time":
                    isTimed = true;
                    break;
                case "#!csharp" or "#!c#" or "#!C#":
                    mimeType = null;
                    break;
                case "#!markdown":
                    mimeType = "text/markdown";
                    break;
                case "#!html":
                    mimeType = "text/html";
                    break;
                case "#!javascript" or "#!js":
                    mimeType = "application/javascript";
                    break;
                default:
                    return [.. parts, new CellPart("", null, false, Unknown(name, line, at + 1, cell))];
            }
        }
        parts.Add(new CellPart(text.ToString(), mimeType, isTimed, null));
        return parts;
    }

    // A line of a raw string or of a comment may start with #! and mean nothing by it.
    private static bool IsInsideToken(string before)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(before, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script));
        // Unterminated: comment, verbatim string, raw string (plain, and interpolated).
        return tree.GetDiagnostics().Any(diagnostic => diagnostic.Id is "CS1035" or "CS1039" or "CS8997" or "CS8998" or "CS8076");
    }

    private static CellError Unknown(string name, string line, int number, string cell)
    {
        string nearest = Known.MinBy(known => Distance(known, name))!;
        string message = $"There is no {name} here. The nearest that there is: {nearest}. All: {string.Join(", ", Known)}.";
        return CompilationError.Describe([new CellDiagnostic("MAGIC", message, cell, number, 1, number, name.Length + 1)], new string('\n', number - 1) + line, cell)
            with
        { Name = "UnknownMagic", Message = message };
    }

    private static int Distance(string left, string right)
    {
        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[right.Length];
    }
}
