using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>Says what a name in a cell means. It never runs code.</summary>
internal sealed class Inspector(SubmissionCompiler compiler)
{
    /// <summary>What the name at <paramref name="position"/> means, or the method whose arguments are there; null where there is none.</summary>
    public Inspection? Inspect(string code, int position, CancellationToken cancellation)
    {
        if (CommandAt(code, position) is { } command)
            return new Inspection(MimeBundle.Of("text/markdown", $"`{command.Usage}`\n\n{command.Summary}").With("text/plain", $"{command.Usage}\n\n{command.Summary}"));
        if (CellText.IsOtherLanguage(code, position))
            return null;
        CSharpCompilation compilation = compiler.Preview(CellText.CSharpOf(code), cancellation);
        SyntaxTree tree = compilation.SyntaxTrees[^1];
        SemanticModel model = compilation.GetSemanticModel(tree);
        List<ISymbol> symbols = SymbolsAt(model, tree.GetRoot(cancellation), position, cancellation);
        return symbols.Count == 0 ? null : InspectionText.Describe(symbols, compilation, cancellation);
    }

    private static MagicCommand? CommandAt(string code, int position)
    {
        int start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        return code.AsSpan(start).StartsWith("#!") ? MagicCommand.Find(code[start..].Split([' ', '\t', '\r', '\n'], 2)[0]) : null;
    }

    private static List<ISymbol> SymbolsAt(SemanticModel model, SyntaxNode root, int position, CancellationToken cancellation)
    {
        foreach (SyntaxToken token in TokensAt(root, position))
        {
            if (Named(model, token, cancellation) is { Count: > 0 } named)
                return named;
        }
        // Inside an argument list: what is called.
        SyntaxToken before = CompletionSite.TokenBefore(root, position);
        for (SyntaxNode? node = before.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseArgumentListSyntax list && list.SpanStart < position && Completer.Called(model, list, cancellation).ToList() is { Count: > 0 } called)
                return called;
        }
        return [];
    }

    // The token the place is in, or at whose end it is.
    private static IEnumerable<SyntaxToken> TokensAt(SyntaxNode root, int position)
    {
        SyntaxToken at = root.FindToken(position);
        if (at.Span.IntersectsWith(position))
            yield return at;
        if (position > 0 && root.FindToken(position - 1) is var before && before != at && before.Span.End == position)
            yield return before;
    }

    private static List<ISymbol> Named(SemanticModel model, SyntaxToken token, CancellationToken cancellation)
    {
        bool isName = token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax or ThisExpressionSyntax or BaseExpressionSyntax || token.Kind() is SyntaxKind.NewKeyword;
        if (!isName || token.Parent is not { } node)
            return [];
        if (model.GetDeclaredSymbol(node, cancellation) is { } declared)
            return [declared];
        SymbolInfo info = model.GetSymbolInfo(node, cancellation);
        IEnumerable<ISymbol> first = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        // "new Thing(": the type is named, its constructors are meant.
        if (node.Parent is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments })
            return [.. Completer.Called(model, arguments, cancellation).DefaultIfEmpty(info.Symbol).OfType<ISymbol>()];
        IEnumerable<ISymbol> group = node is ExpressionSyntax expression ? model.GetMemberGroup(expression, cancellation) : [];
        // "string.Join" is not the Join of a sequence, though a string is one.
        bool isOfType = info.Symbol is IMethodSymbol { IsStatic: true, ReducedFrom: null };
        return [.. first.Concat(group).Where(found => !isOfType || found is not IMethodSymbol { ReducedFrom: not null }).Distinct(SymbolEqualityComparer.Default)];
    }
}
