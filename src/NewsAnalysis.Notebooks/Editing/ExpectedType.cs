using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>The type that a value at a place has to have, as far as what is before it says.</summary>
internal static class ExpectedType
{
    /// <summary>The type; null where nothing says.</summary>
    public static ITypeSymbol? Of(CompletionSite site, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxToken left = site.Left.IsKind(SyntaxKind.NewKeyword) ? site.Left.GetPreviousToken() : site.Left;
        ITypeSymbol? type = left.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => TypeOf(declaration.Type),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => TypeOf(property.Type),
            AssignmentExpressionSyntax assignment when assignment.OperatorToken == left => TypeOf(assignment.Left),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison when comparison.OperatorToken == left => TypeOf(comparison.Left),
            BaseArgumentListSyntax list => ParameterOf(list, list.Arguments.GetWithSeparators().Count(part => part.IsToken && part.SpanStart < site.Start), null),
            NameColonSyntax { Parent: ArgumentSyntax { Parent: BaseArgumentListSyntax list } } name => ParameterOf(list, 0, name.Name.Identifier.ValueText),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => Returned(left.Parent),
            _ when site.Place == CompletionPlace.Pattern => Matched(left.Parent),
            _ => null,
        };
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

        ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellation).Type;

        ITypeSymbol? ParameterOf(BaseArgumentListSyntax list, int index, string? name) =>
            Completer.Called(model, list, cancellation)
                .Select(called => called is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)called).Parameters)
                .Select(parameters => name is null ? parameters.ElementAtOrDefault(index) : parameters.FirstOrDefault(parameter => parameter.Name == name))
                .FirstOrDefault(parameter => parameter is not null)?.Type;

        ITypeSymbol? Returned(SyntaxNode node) => node.Ancestors().FirstOrDefault(outer => outer is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) switch
        {
            MethodDeclarationSyntax method => TypeOf(method.ReturnType),
            LocalFunctionStatementSyntax function => TypeOf(function.ReturnType),
            PropertyDeclarationSyntax property => TypeOf(property.Type),
            _ => null,
        };

        ITypeSymbol? Matched(SyntaxNode? node)
        {
            foreach (SyntaxNode outer in node?.AncestorsAndSelf() ?? [])
            {
                switch (outer)
                {
                    // A property of a pattern has a type of its own.
                    case SubpatternSyntax { NameColon.Name: { } property }:
                        return model.GetSymbolInfo(property, cancellation).Symbol is IPropertySymbol { Type: var matched } ? matched : null;
                    case IsPatternExpressionSyntax test:
                        return TypeOf(test.Expression);
                    case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test:
                        return TypeOf(test.Left);
                    case SwitchStatementSyntax statement:
                        return TypeOf(statement.Expression);
                    case SwitchExpressionSyntax expression:
                        return TypeOf(expression.GoverningExpression);
                }
            }
            return null;
        }
    }
}
