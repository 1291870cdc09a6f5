using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// The names that may be used at a place without a qualifier. The names that the cell itself declares are few, and the compiler is
/// asked for each whether it reaches the place; the many others are those of the session.
/// </summary>
internal sealed class ScopeLookup(CSharpCompilation compilation, SemanticModel model, CompletionSite site, CancellationToken cancellation)
{
    /// <summary>The symbols whose names <paramref name="fits"/> takes.</summary>
    public IEnumerable<ISymbol> Find(Func<string, bool> fits)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in OwnNames().Where(name => fits(name) && own.Add(name)))
        {
            foreach (ISymbol symbol in model.LookupSymbols(site.Start, name: name))
                yield return symbol;
        }
        SessionNames names = SessionNames.Of(compilation.ScriptCompilationInfo!.PreviousScriptCompilation!, cancellation);
        foreach (ISymbol symbol in names.Declared().Where(symbol => fits(symbol.Name) && own.Add(symbol.Name) | symbol is IMethodSymbol))
            yield return symbol;
        foreach (ISymbol symbol in names.Imported.Concat(names.ImportedBy(compilation)).Where(symbol => fits(symbol.Name) && !own.Contains(symbol.Name)))
            yield return symbol;
    }

    /// <summary>The types, and what leads to one.</summary>
    public IEnumerable<ISymbol> FindTypes(Func<string, bool> fits) => Find(fits).Where(symbol => symbol is INamespaceOrTypeSymbol or IAliasSymbol);

    // Every name that the cell declares anywhere, and what the types around the place inherit.
    private IEnumerable<string> OwnNames()
    {
        SyntaxNode root = model.SyntaxTree.GetRoot(cancellation);
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.SpanStart != site.Start && IsDeclaration(token))
                yield return token.ValueText;
        }
        foreach (TypeDeclarationSyntax declaration in site.Left.Parent?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>() ?? [])
        {
            if (model.GetDeclaredSymbol(declaration, cancellation) is not { } type)
                continue;
            foreach (ISymbol member in model.LookupSymbols(site.Start, type))
                yield return member.Name;
        }
        if (site.Left.Parent?.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is not null)
            yield return "value";
    }

    private static bool IsDeclaration(SyntaxToken token) => token.Parent switch
    {
        VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or TypeParameterSyntax or ForEachStatementSyntax or CatchDeclarationSyntax
            or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax or LocalFunctionStatementSyntax
            or BaseTypeDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or EventDeclarationSyntax or DelegateDeclarationSyntax or EnumMemberDeclarationSyntax => true,
        _ => false,
    };
}
