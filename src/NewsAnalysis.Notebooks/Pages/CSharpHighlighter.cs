using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>C# as HTML with the parts of speech marked: <c>k</c> keyword, <c>s</c> text, <c>n</c> number, <c>c</c> comment, <c>t</c> type, <c>f</c> method, <c>d</c> directive.</summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The encoded HTML of <paramref name="code"/>; its text is the code, character for character.</summary>
    public static string Write(string code)
    {
        var html = new StringBuilder();
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(code, Options).GetRoot().DescendantTokens())
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia)
                Write(html, trivia);
            Append(html, ClassOf(token), token.Text);
            foreach (SyntaxTrivia trivia in token.TrailingTrivia)
                Write(html, trivia);
        }
        return html.ToString();
    }

    private static void Write(StringBuilder html, SyntaxTrivia trivia)
    {
        string? kind = trivia.IsDirective ? "d" : trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => "c",
            _ => null,
        };
        Append(html, kind, trivia.ToFullString());
    }

    private static void Append(StringBuilder html, string? kind, string text)
    {
        if (text.Length == 0)
            return;
        string encoded = WebUtility.HtmlEncode(text);
        if (kind is null)
            html.Append(encoded);
        else
            html.Append("<span class=\"").Append(kind).Append("\">").Append(encoded).Append("</span>");
    }

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "s",
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => ClassOfName(token),
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        _ => null,
    };

    private static string? ClassOfName(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "k",
        BaseTypeDeclarationSyntax or TypeParameterSyntax or DelegateDeclarationSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "f",
        SimpleNameSyntax name => ClassOfName(name),
        _ => null,
    };

    private static string? ClassOfName(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => "f",
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when member.Name == name && call.Expression == member => "f",
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax } => "f",
        ObjectCreationExpressionSyntax or TypeArgumentListSyntax or BaseTypeSyntax or ArrayTypeSyntax or NullableTypeSyntax
            or TypeOfExpressionSyntax or TypeConstraintSyntax or AttributeSyntax or DeclarationPatternSyntax => "t",
        VariableDeclarationSyntax declaration when declaration.Type == name => "t",
        ParameterSyntax parameter when parameter.Type == name => "t",
        MethodDeclarationSyntax method when method.ReturnType == name => "t",
        LocalFunctionStatementSyntax function when function.ReturnType == name => "t",
        PropertyDeclarationSyntax property when property.Type == name => "t",
        CastExpressionSyntax cast when cast.Type == name => "t",
        ForEachStatementSyntax loop when loop.Type == name => "t",
        _ => null,
    };
}
