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
    /// <summary>The MIME type of scripts.</summary>
    public const string Script = "application/javascript";

    /// <summary>What is to be done; null for text.</summary>
    public MagicCall? Call { get; init; }

    /// <summary>What is left out, because another engine would have to run it; null for all else.</summary>
    public OtherMagic? LeftOut { get; init; }

    /// <summary>The stretches of <paramref name="code"/>, in order.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="cell">What messages call it.</param>
    /// <param name="language">The language it starts in, as a command without its mark; null for C#.</param>
    /// <param name="connected">The names of other kernels that the notebook has asked to be connected to; those that the cell asks for are added.</param>
    public static IEnumerable<CellPart> Split(string code, string cell, string? language = null, ISet<string>? connected = null)
    {
        var start = new CellLanguageState(null, null);
        if (language is not null)
        {
            start = MagicCommand.Find("#!" + language) is { IsLanguage: true } own
                ? new CellLanguageState(own.MimeType, null)
                : new CellLanguageState(null, OtherMagic.Find("#!" + language) is { Kind: OtherMagicKind.Language } other ? other : OtherMagic.Unknown(language));
        }
        return code.Contains("#!", StringComparison.Ordinal) || start.LeftOut is not null
            ? new Splitter(cell, start, connected ?? new HashSet<string>(StringComparer.Ordinal)).Split(code)
            : [new CellPart(code, start.MimeType, false, null)];
    }

    /// <summary>The language that a stretch is in.</summary>
    /// <param name="MimeType">The MIME type to show it as; null for C#.</param>
    /// <param name="LeftOut">What it is where it is left out; null where it is not.</param>
    private readonly record struct CellLanguageState(string? MimeType, OtherMagic? LeftOut)
    {
        public bool IsCSharp => MimeType is null && LeftOut is null;
    }

    private sealed class Splitter(string cell, CellLanguageState language, ISet<string> connected)
    {
        private readonly List<CellPart> parts = [];
        private readonly StringBuilder text = new();
        private CellLanguageState language = language;
        private bool isTimed;

        public List<CellPart> Split(string code)
        {
            string[] lines = code.ReplaceLineEndings("\n").Split('\n');
            for (int at = 0; at < lines.Length; at++)
            {
                string line = lines[at];
                string name = line.Split([' ', '\t'], 2)[0].TrimEnd();
                if (!line.StartsWith("#!", StringComparison.Ordinal) || (language.IsCSharp && IsInsideToken(text.ToString())))
                {
                    Append(line, at, lines.Length);
                }
                else if (LanguageOf(name) is { } next)
                {
                    End(at + 1);
                    language = next;
                }
                else if (language.LeftOut is not null)
                {
                    // Its commands are its own.
                    Append(line, at, lines.Length);
                }
                else if (OtherMagic.Find(name) is { Kind: OtherMagicKind.Connection } connection && language.IsCSharp)
                {
                    End(at + 1);
                    parts.Add(new CellPart("", null, false, null) { LeftOut = connection });
                    if (MagicCall.Read(MagicCommand.All[0], line, at + 1).Options.GetValueOrDefault("kernel-name") is { Length: > 0 } kernel)
                        connected.Add("#!" + kernel);
                }
                else if (MagicCommand.Find(name) is not { } command)
                {
                    // Text of another language may start a line so; C# may not, but for the first line of a script that a shell runs.
                    if (!language.IsCSharp)
                        Append(line, at, lines.Length);
                    else if (at == 0 && line.StartsWith("#!/", StringComparison.Ordinal))
                        text.Append('\n');
                    else
                        return [.. parts, new CellPart("", null, false, MagicCall.Unknown(name, line, at + 1, cell))];
                }
                else if (Take(command, line, lines, at))
                {
                    return parts;
                }
            }
            End(lines.Length);
            return parts;
        }

        // True when the command takes the lines that follow as its own.
        private bool Take(MagicCommand command, string line, string[] lines, int at)
        {
            End(at + 1);
            if (command.Name == "#!time")
            {
                isTimed = true;
                return false;
            }
            MagicCall call = MagicCall.Read(command, line, at + 1) with { IsInScript = language.MimeType == Script };
            parts.Add(new CellPart("", null, false, null) { Call = call.TakesRest ? call with { Content = string.Join('\n', lines[(at + 1)..]) } : call });
            return call.TakesRest;
        }

        private CellLanguageState? LanguageOf(string name)
        {
            if (MagicCommand.Find(name) is { } own)
                return own.IsLanguage ? new CellLanguageState(own.MimeType, null) : null;
            if (OtherMagic.Find(name) is { Kind: OtherMagicKind.Language } other)
                return new CellLanguageState(null, other);
            return connected.Contains(name) ? new CellLanguageState(null, OtherMagic.Unknown(name[2..])) : null;
        }

        private void Append(string line, int at, int count) => text.Append(line).Append(at < count - 1 ? "\n" : "");

        private void End(int lines)
        {
            if (language.LeftOut is null)
                parts.Add(new CellPart(text.ToString(), language.MimeType, isTimed, null));
            else if (text.ToString().AsSpan().Trim().Length > 0)
                parts.Add(new CellPart("", null, false, null) { LeftOut = language.LeftOut });
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
