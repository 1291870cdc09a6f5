using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>The members of what stands before a dot.</summary>
internal sealed class MemberLookup(SemanticModel model, int position, CancellationToken cancellation)
{
    /// <summary>The members of <paramref name="node"/>: of a namespace, of a type (its static ones), or of a value's type with the extension methods that fit it.</summary>
    public IEnumerable<ISymbol> Of(SyntaxNode? node)
    {
        if (node is null)
            return [];
        (ISymbol? symbol, ITypeSymbol? type) = Meaning(node);
        return symbol switch
        {
            INamespaceSymbol space => model.LookupNamespacesAndTypes(position, space),
            ITypeSymbol named => StaticMembers(named),
            // "Color Color": the name means the value and its type.
            _ when type is not null && symbol is not null && symbol.Name == type.Name && node is SimpleNameSyntax => InstanceMembers(node, type).Concat(StaticMembers(type)),
            _ when type is not null => InstanceMembers(node, type),
            _ => [],
        };
    }

    private (ISymbol? Symbol, ITypeSymbol? Type) Meaning(SyntaxNode node)
    {
        SymbolInfo info = model.GetSymbolInfo(node, cancellation);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (model.GetAliasInfo(node, cancellation) is { } alias)
            symbol = alias.Target;
        ITypeSymbol? type = model.GetTypeInfo(node, cancellation).Type;
        // "list." before a line that starts with a name parses as a type; what is meant is a value.
        if ((symbol is null or IErrorTypeSymbol) && (type is null or IErrorTypeSymbol) && node is NameSyntax or { ContainsDiagnostics: true })
        {
            ExpressionSyntax expression = SyntaxFactory.ParseExpression(node.ToString());
            symbol = model.GetSpeculativeSymbolInfo(node.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
            type = model.GetSpeculativeTypeInfo(node.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type;
        }
        if (node.Parent is ConditionalAccessExpressionSyntax && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (node.Parent is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.PointerMemberAccessExpression } && type is IPointerTypeSymbol pointer)
            type = pointer.PointedAtType;
        return (symbol is ITypeSymbol { TypeKind: TypeKind.Error } ? null : symbol, type is { TypeKind: TypeKind.Error or TypeKind.Dynamic } ? null : type);
    }

    private IEnumerable<ISymbol> StaticMembers(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error ? [] : model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(member => member.IsStatic || member is ITypeSymbol);

    private IEnumerable<ISymbol> InstanceMembers(SyntaxNode node, ITypeSymbol type) =>
        node is BaseExpressionSyntax
            ? model.LookupBaseMembers(position)
            : model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(member => !member.IsStatic && member is not ITypeSymbol);
}
