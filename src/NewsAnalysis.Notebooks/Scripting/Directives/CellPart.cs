using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// A stretch of a cell in one language, or a command between two. <c>#!</c> at the start of a line makes one; lines keep their
/// numbers, because what is not part of a stretch is left as empty lines.
/// </summary>
/// <param name="Text">The text, with the lines before it empty.</param>
/// <param name="MimeType">Null: it is C#. Else it is shown as this.</param>
/// <param name="IsTimed">True when <c>#!time</c> asks how long it takes.</param>
/// <param name="Error">What is wrong with the directive that starts it; null when nothing is.</param>
internal sealed record CellPart(string Text, string? MimeType, bool IsTimed, CellError? Error)
{
    /// <summary>What is to be done; null for text.</summary>
    public MagicCall? Call { get; init; }

    /// <summary>The stretches of <paramref name="code"/>, in order.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="cell">What messages call it.</param>
    /// <param name="language">The language it starts in, as a command without its mark; null for C#.</param>
    public static IEnumerable<CellPart> Split(string code, string cell, string? language = null)
    {
        string? mimeType = null;
        if (language is not null)
        {
            if (MagicCommand.Find("#!" + language) is not { IsLanguage: true } start)
                return [new CellPart("", null, false, MagicCall.Unknown("#!" + language, "#!" + language, 1, cell))];
            mimeType = start.MimeType;
        }
        return code.Contains("#!", StringComparison.Ordinal) ? new Splitter(cell, mimeType).Split(code) : [new CellPart(code, mimeType, false, null)];
    }

    private sealed class Splitter(string cell, string? mimeType)
    {
        private readonly List<CellPart> parts = [];
        private readonly StringBuilder text = new();
        private string? mimeType = mimeType;
        private bool isTimed;

        public List<CellPart> Split(string code)
        {
            string[] lines = code.ReplaceLineEndings("\n").Split('\n');
            for (int at = 0; at < lines.Length; at++)
            {
                string line = lines[at];
                if (!line.StartsWith("#!", StringComparison.Ordinal) || (mimeType is null && IsInsideToken(text.ToString())))
                {
                    Append(line, at, lines.Length);
                    continue;
                }
                string name = line.Split([' ', '\t'], 2)[0].TrimEnd();
                if (MagicCommand.Find(name) is not { } command)
                {
                    // Text of another language may start a line so; C# may not, but for the first line of a script that a shell runs.
                    if (mimeType is not null)
                    {
                        Append(line, at, lines.Length);
                        continue;
                    }
                    if (at == 0 && line.StartsWith("#!/", StringComparison.Ordinal))
                    {
                        text.Append('\n');
                        continue;
                    }
                    return [.. parts, new CellPart("", null, false, MagicCall.Unknown(name, line, at + 1, cell))];
                }
                End(at + 1);
                if (command.IsLanguage)
                    mimeType = command.MimeType;
                else if (command.Name == "#!time")
                    isTimed = true;
                else if (MagicCall.Read(command, line, at + 1) is { TakesRest: true } last)
                    return [.. parts, new CellPart("", null, false, null) { Call = last with { Content = string.Join('\n', lines[(at + 1)..]) } }];
                else
                    parts.Add(new CellPart("", null, false, null) { Call = MagicCall.Read(command, line, at + 1) });
            }
            End(lines.Length);
            return parts;
        }

        private void Append(string line, int at, int count) => text.Append(line).Append(at < count - 1 ? "\n" : "");

        private void End(int lines)
        {
            parts.Add(new CellPart(text.ToString(), mimeType, isTimed, null));
            text.Clear().Append('\n', lines);
        }
    }

    // A line of a raw string or of a comment may start with #! and mean nothing by it.
    private static bool IsInsideToken(string before)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(before, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script));
        // Unterminated: comment, verbatim string, raw string (plain, and interpolated).
        return tree.GetDiagnostics().Any(diagnostic => diagnostic.Id is "CS1035" or "CS1039" or "CS8997" or "CS8998" or "CS8076");
    }
}
