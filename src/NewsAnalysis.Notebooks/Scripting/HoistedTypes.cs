using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// The types of a cell. A cell is compiled into a type of its own, and C# allows some declarations only outside of other types:
/// namespaces, and classes with extension methods or <c>extension</c> blocks. So types are lifted out of it, all of them, that they may
/// name one another. Texts keep their lines, and what is not in them is blank.
/// </summary>
/// <param name="Root">The syntax of the cell.</param>
/// <param name="Members">The declarations, in order.</param>
internal sealed record HoistedTypes(CompilationUnitSyntax Root, IReadOnlyList<MemberDeclarationSyntax> Members)
{
    /// <summary>True for the name of an assembly of hoisted types.</summary>
    public static bool IsAssembly(string name) => name.StartsWith("cells-", StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The end of the names of assemblies of hoisted types; they start as those of cells do.</summary>
    public const string Suffix = "-types";

    /// <summary>True when the cell has declarations that cannot stay in it.</summary>
    public static bool AreIn(CompilationUnitSyntax root) => root.Members.Any(IsRequired);

    /// <summary>The declarations that cannot stay in the cell.</summary>
    public static HoistedTypes Required(CompilationUnitSyntax root) => new(root, [.. root.Members.Where(IsRequired)]);

    /// <summary>Every type of the cell.</summary>
    public static HoistedTypes All(CompilationUnitSyntax root) =>
        new(root, [.. root.Members.Where(member => IsRequired(member) || member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)]);

    /// <summary>The full names of the types, in the form of metadata: <c>Shop.Box`1</c>.</summary>
    public IEnumerable<string> Names => Members.SelectMany(member => NamesOf(member, ""));

    /// <summary>The namespaces the types are in.</summary>
    public IEnumerable<string> Namespaces =>
        Members.SelectMany(member => member.DescendantNodesAndSelf().OfType<BaseNamespaceDeclarationSyntax>()).Select(FullName).Distinct(StringComparer.Ordinal);

    /// <summary>The declarations and the cell's imports, as written.</summary>
    public string Text => Keep([.. Root.Usings, .. Members]);

    /// <summary>The declarations and the cell's imports, open to other cells as what a cell declares is.</summary>
    public string PublicText
    {
        get
        {
            var text = new StringBuilder(Text);
            foreach ((int at, int length, string with) in Members.SelectMany(Openings).OrderByDescending(edit => edit.At))
                text.Remove(at, length).Insert(at, with);
            return text.ToString();
        }
    }

    /// <summary>The cell without the declarations.</summary>
    public string Rest
    {
        get
        {
            var text = new StringBuilder(Root.ToFullString());
            foreach (MemberDeclarationSyntax member in Members)
                Blank(text, member.Span.Start, member.Span.End);
            return text.ToString();
        }
    }

    /// <summary>These without the declarations that <paramref name="names"/> declare anew.</summary>
    public HoistedTypes Without(IReadOnlySet<string> names) =>
        this with { Members = [.. Members.Where(member => !NamesOf(member, "").Any(names.Contains))] };

    /// <summary>The error with what to do, where it says that a name is unknown which an earlier cell declares.</summary>
    public static CellDiagnostic Explain(CellDiagnostic error, Func<string, bool> isOfEarlierCell)
    {
        string[] quoted = error.Message.Split('\'');
        return error.Id is "CS0246" or "CS0103" && quoted.Length > 1 && isOfEarlierCell(quoted[1].Split('<')[0])
            ? error with { Message = $"An earlier cell declares '{quoted[1]}', and a namespace or a class with extension blocks can use only what is declared in its own cell, in libraries, or in other namespaces. Declare both in one cell." }
            : error;
    }

    private static bool IsRequired(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax || (member is TypeDeclarationSyntax type && type.Members.Any(IsExtension));

    private static bool IsExtension(MemberDeclarationSyntax member) =>
        member.IsKind(SyntaxKind.ExtensionBlockDeclaration) || member is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member, string space) => member switch
    {
        BaseNamespaceDeclarationSyntax inner => inner.Members.SelectMany(type => NamesOf(type, $"{space}{inner.Name.ToString().Replace(" ", "", StringComparison.Ordinal)}.")),
        TypeDeclarationSyntax { TypeParameterList.Parameters.Count: var arity and > 0 } type => [string.Create(CultureInfo.InvariantCulture, $"{space}{type.Identifier.ValueText}`{arity}")],
        BaseTypeDeclarationSyntax type => [space + type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [space + type.Identifier.ValueText],
        _ => [],
    };

    private static string FullName(BaseNamespaceDeclarationSyntax space) =>
        string.Join('.', space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(outer => outer.Name.ToString().Replace(" ", "", StringComparison.Ordinal)));

    // What a cell declares, later cells may use: "internal" there means the session, as it does for the compiler's own submissions.
    private static IEnumerable<(int At, int Length, string With)> Openings(MemberDeclarationSyntax member)
    {
        foreach (MemberDeclarationSyntax type in member.DescendantNodesAndSelf().OfType<MemberDeclarationSyntax>())
        {
            SyntaxToken access = type.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.InternalKeyword));
            bool isProtectedToo = type.Modifiers.Any(SyntaxKind.ProtectedKeyword);
            if (access != default && !isProtectedToo)
                yield return (access.SpanStart, access.Span.Length, "public");
            else if (type is (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) and { Parent: CompilationUnitSyntax or BaseNamespaceDeclarationSyntax }
                && !type.Modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()) || modifier.IsKind(SyntaxKind.FileKeyword)))
                yield return (type.Modifiers.Count > 0 ? type.Modifiers[0].SpanStart : FirstToken(type).SpanStart, 0, "public ");
        }
    }

    // Attributes come before modifiers.
    private static SyntaxToken FirstToken(MemberDeclarationSyntax type) =>
        type.AttributeLists.Count > 0 ? type.AttributeLists[^1].GetLastToken().GetNextToken() : type.GetFirstToken();

    private static void Blank(StringBuilder text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (text[at] is not ('\r' or '\n'))
                text[at] = ' ';
        }
    }

    private string Keep(IReadOnlyList<SyntaxNode> nodes)
    {
        string source = Root.ToFullString();
        var text = new StringBuilder(source);
        Blank(text, 0, text.Length);
        foreach (SyntaxNode node in nodes)
        {
            // Its documentation comes with it; a directive above it does not.
            int start = node.HasLeadingTrivia && !node.GetLeadingTrivia().Any(trivia => trivia.IsDirective) ? node.FullSpan.Start : node.SpanStart;
            for (int at = start; at < node.Span.End; at++)
                text[at] = source[at];
        }
        return text.ToString();
    }
}
