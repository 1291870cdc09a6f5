using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Lets notebooks that name .NET Interactive's namespace run: what this engine has of it is read as its own. Where a package brings the
/// real thing, the names are the package's.
/// </summary>
internal static class InteractiveNames
{
    private const string Root = "Microsoft.DotNet.Interactive";
    private const string Own = "NewsAnalysis.Notebooks.Interactive";

    // Their names here are visible in every cell, so a using of them is of no more use.
    private static readonly string[] Namespaces = [Root, $"{Root}.Formatting"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [$"{Root}.Kernel"] = "Kernel",
        [$"{Root}.PasswordString"] = "PasswordString",
        [$"{Root}.Formatting.Formatter"] = "Formatter",
        [$"{Root}.Formatting.HtmlFormatter"] = "HtmlFormatter",
        [$"{Root}.Formatting.PlainTextFormatter"] = "PlainTextFormatter",
    };

    /// <summary>The code with those names read as this engine's. No line moves; columns move only after an alias.</summary>
    public static string Resolve(string code, SessionAssemblies assemblies)
    {
        if (!code.Contains(Root, StringComparison.Ordinal) || assemblies.HasPackaged(Root) || assemblies.HasPackaged($"{Root}.Formatting"))
            return code;
        SyntaxNode root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script)).GetRoot();
        var changes = new List<(Microsoft.CodeAnalysis.Text.TextSpan Span, string Text)>();
        foreach (SyntaxNode node in root.DescendantNodes(node => !changes.Exists(change => change.Span.Contains(node.Span))))
        {
            switch (node)
            {
                case UsingDirectiveSyntax { Alias: null, NamespaceOrType: { } name } imported when Namespaces.Contains(name.ToString(), StringComparer.Ordinal) || (imported.StaticKeyword != default && name.ToString() == $"{Root}.Kernel"):
                    changes.Add((imported.Span, new string(' ', imported.Span.Length)));
                    break;
                case UsingDirectiveSyntax { Alias: not null, NamespaceOrType: { } name } when Types.TryGetValue(name.ToString(), out string? type):
                    changes.Add((name.Span, $"{Own}.{type}"));
                    break;
                case QualifiedNameSyntax or MemberAccessExpressionSyntax when node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null && Types.TryGetValue(node.ToString(), out string? type):
                    changes.Add((node.Span, type.PadLeft(node.Span.Length)));
                    break;
            }
        }
        var text = new StringBuilder(code);
        foreach ((Microsoft.CodeAnalysis.Text.TextSpan span, string replacement) in changes.OrderByDescending(change => change.Span.Start))
            text.Remove(span.Start, span.Length).Insert(span.Start, replacement);
        return text.ToString();
    }

    /// <summary>The errors, with what to do where one is about a name of .NET Interactive that is not here.</summary>
    public static IReadOnlyList<CellDiagnostic> Explain(IReadOnlyList<CellDiagnostic> errors) =>
        [.. errors.Select(error => error.Id is "CS0234" or "CS0246" or "CS0103" && IsAboutIt(error.Message)
            ? error with { Message = $"{error.Message}. This is .NET Interactive's. Of it, cells have display, HTML, Javascript, CSS, clear_output, Formatter and Kernel.GetInputAsync, without a using; for HTML of your own, write HTML($\"<b>{{name}}</b>\")" }
            : error)];

    private static bool IsAboutIt(string message) =>
        (message.Contains("'DotNet'", StringComparison.Ordinal) && message.Contains("'Microsoft'", StringComparison.Ordinal))
        || message.Contains("'Microsoft.DotNet'", StringComparison.Ordinal)
        || message.Contains("'PocketView", StringComparison.Ordinal)
        || message.Contains("'KernelInvocationContext'", StringComparison.Ordinal);
}
