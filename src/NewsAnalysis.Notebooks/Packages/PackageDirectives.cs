using System.Buffers;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>The lines <c>#r "nuget: Id, Version"</c> and <c>#i "nuget: source"</c> of a cell and of the files it loads.</summary>
/// <param name="Code">The cell without them; every other character is where it was.</param>
/// <param name="Packages">The packages asked for, in order.</param>
/// <param name="Sources">The feeds to ask besides those of the configuration: addresses and folders, as written.</param>
/// <param name="Errors">Lines that say nothing that can be done.</param>
internal sealed record PackageDirectives(
    string Code,
    IReadOnlyList<Placed<PackageRequest>> Packages,
    IReadOnlyList<Placed<string>> Sources,
    IReadOnlyList<CellDiagnostic> Errors)
{
    private const string Prefix = "nuget:";
    private const string Usage = "Write #r \"nuget: Id, Version\", or #r \"nuget: Id\" for the newest stable version.";
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    // Both go into a project file, so nothing that MSBuild or XML would read as its own gets through.
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");
    private static readonly SearchValues<char> VersionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.*+-[](), ");

    /// <summary>True when there is anything to do.</summary>
    public bool IsAny => Packages.Count + Sources.Count + Errors.Count > 0;

    /// <summary>Reads a cell.</summary>
    /// <param name="code">The C# of the cell.</param>
    /// <param name="cell">What messages call it.</param>
    /// <param name="load">The text of a file that <c>#load</c> names, given the file that names it, and its full path; null where it cannot be read.</param>
    public static PackageDirectives Read(string code, string cell, Func<string, string?, (string Path, string Text)?> load)
    {
        if (!MayHave(code) && !code.Contains("#load", StringComparison.Ordinal))
            return new PackageDirectives(code, [], [], []);
        var reader = new Reader(load);
        string rest = reader.Read(code, cell, null);
        return new PackageDirectives(rest, reader.Packages, reader.Sources, reader.Errors);
    }

    /// <summary>The text of a loaded file without such lines, which have been dealt with by then.</summary>
    public static string Without(string code) => MayHave(code) ? new Reader((_, _) => null).Read(code, "", null) : code;

    private static bool MayHave(string code) => code.Contains(Prefix, StringComparison.OrdinalIgnoreCase);

    private sealed class Reader(Func<string, string?, (string Path, string Text)?> load)
    {
        private readonly HashSet<string> loaded = new(StringComparer.Ordinal);

        public List<Placed<PackageRequest>> Packages { get; } = [];

        public List<Placed<string>> Sources { get; } = [];

        public List<CellDiagnostic> Errors { get; } = [];

        public string Read(string code, string cell, string? path)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(code, Options);
            var rest = new StringBuilder(code);
            foreach (DirectiveTriviaSyntax directive in tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => (DirectiveTriviaSyntax)trivia.GetStructure()!))
            {
                if (!directive.IsActive)
                    continue;
                if (directive is LoadDirectiveTriviaSyntax { File.ValueText: { Length: > 0 } name } && load(name, path) is { } file && loaded.Add(file.Path))
                    Read(file.Text, Path.GetFileName(file.Path), file.Path);
                else if (Content(directive, LineFrom(code, directive.SpanStart)) is { } content)
                    Take(directive, content, Place(tree, directive, cell), rest);
            }
            return rest.ToString();
        }

        // What stands after nuget:, in quotes or not, as notebooks have both. To the compiler, #i is a directive that it does not know.
        private static string? Content(DirectiveTriviaSyntax directive, string line)
        {
            if (directive is not (ReferenceDirectiveTriviaSyntax or BadDirectiveTriviaSyntax { Identifier.ValueText: "i" }))
                return null;
            string argument = line[(line.IndexOfAny(['r', 'i']) + 1)..].TrimStart();
            if (argument.StartsWith('"'))
            {
                int close = argument.IndexOf('"', 1);
                argument = (close < 0 ? WithoutComment(argument[1..]) : argument[1..close]).TrimStart();
            }
            else
            {
                argument = WithoutComment(argument);
            }
            return argument.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? argument[Prefix.Length..].Trim() : null;
        }

        // Addresses have slashes of their own.
        private static string WithoutComment(string text) => text.IndexOf(" //", StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

        private static string LineFrom(string code, int start)
        {
            int end = code.AsSpan(start).IndexOfAny('\r', '\n');
            return end < 0 ? code[start..] : code.Substring(start, end);
        }

        private void Take(DirectiveTriviaSyntax directive, string content, CellDiagnostic place, StringBuilder rest)
        {
            // All of the line: what the compiler does not understand of it is not part of its span.
            for (int at = directive.SpanStart; at < rest.Length && rest[at] is not ('\n' or '\r'); at++)
                rest[at] = ' ';
            if (directive is ReferenceDirectiveTriviaSyntax)
            {
                string[] parts = content.Split(',', 2, StringSplitOptions.TrimEntries);
                string? version = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
                if (parts[0].Length == 0)
                    Errors.Add(place with { Message = $"No package is named. {Usage}" });
                else if (parts[0].AsSpan().ContainsAnyExcept(IdCharacters))
                    Errors.Add(place with { Message = $"\"{parts[0]}\" is not the id of a package. {Usage}" });
                else if (version.AsSpan().ContainsAnyExcept(VersionCharacters))
                    Errors.Add(place with { Message = $"\"{version}\" is not a version. {Usage}" });
                else
                    Packages.Add(new Placed<PackageRequest>(new PackageRequest(parts[0], version), place));
            }
            else if (content.Length == 0)
            {
                Errors.Add(place with { Message = "No source is named. Write #i \"nuget: https://…/v3/index.json\", or the path of a folder of packages." });
            }
            else
            {
                Sources.Add(new Placed<string>(content, place));
            }
        }

        private static CellDiagnostic Place(SyntaxTree tree, SyntaxNode directive, string cell)
        {
            FileLinePositionSpan span = tree.GetLineSpan(directive.Span);
            return new CellDiagnostic("NUGET", "", cell, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
        }
    }
}
