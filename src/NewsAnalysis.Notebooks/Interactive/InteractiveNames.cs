using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Lets notebooks that name .NET Interactive's namespaces run: what this engine has of them is read as its own. Where a package brings the
/// real thing, the names are the package's.
/// </summary>
internal static class InteractiveNames
{
    private const string Own = "NewsAnalysis.Notebooks.Interactive";
    private const string HtmlTags = $"{Own}.Html.PocketViewTags";

    // The name of a namespace's root, and of the assemblies that have it.
    private static readonly (string Root, string[] Assemblies)[] Origins =
    [
        ("Microsoft.DotNet.Interactive", ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting"]),
        ("Microsoft.AspNetCore.Html", ["Microsoft.AspNetCore.Html.Abstractions"]),
    ];

    /// <summary>The code with those names read as this engine's. No line moves; columns move only after an alias or an import.</summary>
    public static string Resolve(string code, SessionAssemblies assemblies)
    {
        string[] roots = [.. Origins.Where(origin => code.Contains(origin.Root, StringComparison.Ordinal) && !origin.Assemblies.Any(assemblies.HasPackaged)).Select(origin => origin.Root)];
        if (roots.Length == 0)
            return code;
        SyntaxNode root = Parse(code);
        var changes = new List<TextChange>();
        foreach (SyntaxNode node in root.DescendantNodes(node => !changes.Exists(change => change.Span.Contains(node.Span))))
        {
            if (Change(node, name => roots.Any(origin => name == origin || name.StartsWith(origin + ".", StringComparison.Ordinal))) is { } change)
                changes.Add(change);
        }
        return changes.Count == 0 ? code : SourceText.From(code).WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }

    /// <summary>
    /// The code with the elements of HTML imported, where it fails only because it calls them by their bare names, as the first notebooks for
    /// .NET Interactive could; null for any other failure.
    /// </summary>
    public static string? WithTags(string code, IReadOnlyList<CellDiagnostic> errors)
    {
        if (errors.Any(error => !IsHtmlType(error) && (error.Id != "CS0103" || !HtmlTagNames.Contains(Quoted(error.Message)))))
            return null;
        SyntaxNode root = Parse(code);
        // One-letter names are more often a slip of the reader's than an element, unless an attribute is named.
        bool isHtml = errors.Any(IsHtmlType) || root.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => HtmlTagNames.Contains(name.Identifier.ValueText) && name.Parent switch
        {
            InvocationExpressionSyntax call => call.Expression == name && name.Identifier.ValueText.Length > 1 && call.ArgumentList.Arguments.Count > 0,
            ElementAccessExpressionSyntax access => access.Expression == name && access.ArgumentList.Arguments.Any(argument => argument.NameColon is not null),
            _ => false,
        });
        return isHtml ? code.Insert(root.GetFirstToken().SpanStart, $"using {Own}.Html; using static {HtmlTags}; ") : null;
    }

    private static bool IsHtmlType(CellDiagnostic error) =>
        error.Id is "CS0246" or "CS0103" && Quoted(error.Message) is "PocketView" or "PocketViewTags";

    /// <summary>The packages that .NET Interactive brought with it and that the cell names as if they were here; empty where the errors are about something else.</summary>
    public static IReadOnlyList<Placed<PackageRequest>> PackagesOf(IReadOnlyList<CellDiagnostic> errors) =>
        [.. errors.Where(error => error.Id is "CS0246" or "CS0103")
            .Select(error => (error, Package: Names.Packages.GetValueOrDefault(Quoted(error.Message))))
            .Where(found => found.Package is not null).DistinctBy(found => found.Package)
            .Select(found => new Placed<PackageRequest>(found.Package!, found.error with { Message = "" }))];

    /// <summary>The errors, with what to do where one is about a name of .NET Interactive that is not here.</summary>
    public static IReadOnlyList<CellDiagnostic> Explain(IReadOnlyList<CellDiagnostic> errors) =>
        [.. errors.Select(error => Advice(error) is { } advice ? error with { Message = $"{error.Message}. {advice}" } : error)];

    // Few cells need it, and none waits for it at the start.
    private static InteractiveNameList Names => field ??= InteractiveNameList.Read();

    private static HashSet<string> HtmlTagNames => field ??= [.. typeof(Interactive.Html.PocketViewTags).GetProperties().Select(property => property.Name)];

    private static SyntaxNode Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script)).GetRoot();

    private static TextChange? Change(SyntaxNode node, Func<string, bool> isOurs)
    {
        switch (node)
        {
            case UsingDirectiveSyntax { NamespaceOrType: { } name } imported when isOurs(name.ToString()):
                string full = name.ToString();
                if (Names.Types.TryGetValue(full, out string? type))
                    // What Kernel has, cells see without it.
                    return type == $"{Own}.Kernel" && imported.Alias is null ? new TextChange(imported.Span, "") : new TextChange(name.Span, type);
                return Names.Namespaces.TryGetValue(full, out string? space) && imported.Alias is null ? space is null ? new TextChange(imported.Span, "") : new TextChange(name.Span, space) : null;
            case QualifiedNameSyntax or MemberAccessExpressionSyntax when node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null && isOurs(node.ToString()) && Names.Types.TryGetValue(node.ToString(), out string? own):
                return new TextChange(node.Span, own);
            default:
                return null;
        }
    }

    private static string? Advice(CellDiagnostic error)
    {
        switch (error.Id)
        {
            // Names that are nowhere, and members that a type does not have: the first quoted name or the second.
            case "CS0103" or "CS0246" or "CS0234":
                string name = Quoted(error.Message).Split('<')[0];
                return Names.Packages.TryGetValue(name, out PackageRequest? package)
                    ? $".NET Interactive brought it; here it is a package like any other: #r \"nuget: {package}\""
                    : Names.Absent.GetValueOrDefault(name);
            case "CS0117" or "CS1061" or "CS0426":
                string[] quoted = error.Message.Split('\'');
                bool isInteractive = error.Id == "CS1061" && quoted.Length > 3 && quoted[3] is "Explore" or "ToTabularDataResource" or "ExploreWithSandDance" or "ExploreWithNteract";
                return quoted.Length > 3 && (isInteractive || quoted[1] is "Kernel" or "KernelInvocationContext" or "Formatter") ? Names.Absent.GetValueOrDefault(quoted[3]) : null;
            default:
                return null;
        }
    }

    private static string Quoted(string message) => message.Split('\'') is { Length: > 1 } parts ? parts[1] : "";
}
