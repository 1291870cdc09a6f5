using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Puts a check into every loop, method and lambda of a cell, on the line where its body starts, so that a cell that is to stop ends by
/// an exception in its own code, also where a library calls it: <c>Enumerable.Range(0, max).Count(n => IsPrime(n))</c>.
/// The runtime's ways to stop a thread from outside end the process too often to be used.
/// </summary>
internal static class StopChecks
{
    private const string Check = "global::NewsAnalysis.Notebooks.CellStop.Check();";

    /// <summary>The code with checks; the same code where there is nothing to check. No line moves.</summary>
    /// <param name="code">The text of <paramref name="root"/>.</param>
    /// <param name="root">The cell.</param>
    /// <param name="model">What the cell means; asked for only where its grammar does not tell, which is in lambdas without a block.</param>
    public static string Insert(string code, SyntaxNode root, Func<SemanticModel> model)
    {
        var edits = new List<Edit>();
        var meaning = new Lazy<SemanticModel>(model);
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            switch (node)
            {
                case WhileStatementSyntax loop:
                    AddToStatement(edits, loop.Statement);
                    break;
                case DoStatementSyntax loop:
                    AddToStatement(edits, loop.Statement);
                    break;
                case ForStatementSyntax loop:
                    AddToStatement(edits, loop.Statement);
                    break;
                case CommonForEachStatementSyntax loop:
                    AddToStatement(edits, loop.Statement);
                    break;
                case GotoStatementSyntax jump:
                    AddToStatement(edits, jump);
                    break;
                case BaseMethodDeclarationSyntax { Body: { } body }:
                    AddToStatement(edits, body);
                    break;
                case LocalFunctionStatementSyntax { Body: { } body }:
                    AddToStatement(edits, body);
                    break;
                case AnonymousFunctionExpressionSyntax { Block: { } body }:
                    AddToStatement(edits, body);
                    break;
                case MethodDeclarationSyntax { ExpressionBody: { } body } method:
                    AddToArrow(edits, body, method.SemicolonToken, ReturnsNothing(method.ReturnType, method.Modifiers));
                    break;
                case LocalFunctionStatementSyntax { ExpressionBody: { } body } function:
                    AddToArrow(edits, body, function.SemicolonToken, ReturnsNothing(function.ReturnType, function.Modifiers));
                    break;
                case LambdaExpressionSyntax { ExpressionBody: { } body } lambda when body is not ThrowExpressionSyntax && lambda.AsyncKeyword == default:
                    AddToLambda(edits, lambda, body, meaning);
                    break;
            }
        }
        return Apply(code, edits);
    }

    private static void AddToStatement(List<Edit> edits, StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            edits.Add(new Edit(block.OpenBraceToken.Span.End, 0, Check));
        }
        else
        {
            edits.Add(new Edit(body.SpanStart, 0, "{" + Check));
            edits.Add(new Edit(body.Span.End, 0, "}"));
        }
    }

    // "int F() => value;" becomes "int F() {check; return value;}".
    private static void AddToArrow(List<Edit> edits, ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon, bool returnsNothing)
    {
        if (arrow.Expression is ThrowExpressionSyntax || semicolon.IsMissing)
            return;
        edits.Add(new Edit(arrow.ArrowToken.SpanStart, arrow.ArrowToken.Span.Length, Opening(returnsNothing)));
        edits.Add(new Edit(semicolon.Span.End, 0, "}"));
    }

    private static void AddToLambda(List<Edit> edits, LambdaExpressionSyntax lambda, ExpressionSyntax body, Lazy<SemanticModel> meaning)
    {
        // A lambda that becomes data, an expression tree, must stay as it is, with every lambda in it.
        if (meaning.Value.GetSymbolInfo(lambda).Symbol is not IMethodSymbol { ReturnsVoid: var returnsNothing }
            || lambda.AncestorsAndSelf().OfType<LambdaExpressionSyntax>().Any(outer => meaning.Value.GetTypeInfo(outer).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate }))
        {
            return;
        }
        edits.Add(new Edit(body.SpanStart, 0, Opening(returnsNothing)));
        edits.Add(new Edit(body.Span.End, 0, ";}"));
    }

    private static string Opening(bool returnsNothing) => returnsNothing ? "{" + Check : "{" + Check + "return ";

    private static bool ReturnsNothing(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (modifiers.Any(SyntaxKind.AsyncKeyword) && type is IdentifierNameSyntax or QualifiedNameSyntax { Right: IdentifierNameSyntax });

    private static string Apply(string code, List<Edit> edits)
    {
        if (edits.Count == 0)
            return code;
        var text = new StringBuilder(code);
        foreach (Edit edit in edits.Select((edit, order) => (edit, order)).OrderByDescending(entry => entry.edit.At).ThenByDescending(entry => entry.order).Select(entry => entry.edit))
            text.Remove(edit.At, edit.Length).Insert(edit.At, edit.Text);
        return text.ToString();
    }

    private readonly record struct Edit(int At, int Length, string Text);
}
