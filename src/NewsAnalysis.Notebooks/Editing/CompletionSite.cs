using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>What may stand at a place, as far as the syntax before it tells.</summary>
internal enum CompletionPlace
{
    /// <summary>Text, a comment, a number, or a name that is being made up.</summary>
    Nothing,

    /// <summary>A statement, or a declaration of a cell.</summary>
    Statement,

    /// <summary>A value; types lead to static members.</summary>
    Expression,

    /// <summary>A type or what leads to one.</summary>
    Type,

    /// <summary>A type to make an object of.</summary>
    Creation,

    /// <summary>A pattern after <c>is</c>, <c>not</c>, <c>and</c>, <c>or</c>.</summary>
    Pattern,

    /// <summary>The type of a parameter.</summary>
    Parameter,

    /// <summary>A declaration in the body of a type.</summary>
    Declaration,

    /// <summary>What comes after <c>override</c>.</summary>
    Override,

    /// <summary>A namespace to import.</summary>
    Using,

    /// <summary>A type or namespace after <c>using static</c> or <c>using Alias =</c>.</summary>
    UsingType,

    /// <summary>A member of what is before the dot.</summary>
    Member,

    /// <summary>A property that an object initialiser sets, or a <c>with</c> changes.</summary>
    Initializer,

    /// <summary>A property that a pattern looks at.</summary>
    PropertyPattern,

    /// <summary>The name of an attribute.</summary>
    Attribute,

    /// <summary><c>get</c>, <c>set</c> and their kin.</summary>
    Accessor,

    /// <summary>A label of a <c>switch</c>.</summary>
    SwitchLabel,

    /// <summary>A constraint of a type parameter.</summary>
    Constraint,

    /// <summary>Where a value has ended: an operator that is a word.</summary>
    AfterValue,
}

/// <summary>A place in a cell: what is typed there, and what the syntax before it calls for.</summary>
/// <param name="Place">What may stand there.</param>
/// <param name="Left">The last token before the word that is typed.</param>
/// <param name="Node">The node that the place is about: what is before the dot, the initialiser, the argument list.</param>
/// <param name="Start">Where the word starts.</param>
/// <param name="End">Where the word ends.</param>
/// <param name="Typed">The part of the word before the place.</param>
internal sealed record CompletionSite(CompletionPlace Place, SyntaxToken Left, SyntaxNode? Node, int Start, int End, string Typed)
{
    /// <summary>The site at <paramref name="position"/> of <paramref name="text"/>, whose syntax is <paramref name="root"/>.</summary>
    public static CompletionSite At(SyntaxNode root, string text, int position)
    {
        int start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
            start--;
        int end = position;
        while (start < position && end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
            end++;
        string typed = text[start..position];
        SyntaxToken left = TokenBefore(root, start);
        var nothing = new CompletionSite(CompletionPlace.Nothing, left, null, start, end, typed);
        if (IsInsideText(root, position) || (typed.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(typed[0])))
            return nothing;
        SyntaxToken word = typed.Length > 0 ? root.FindToken(start, findInsideTrivia: true) : default;
        if (word.SpanStart != start)
            word = default;
        (CompletionPlace place, SyntaxNode? node) = SiteRules.Classify(left, word);
        return nothing with { Place = place, Node = node };
    }

    /// <summary>The last token that ends at or before <paramref name="start"/>; the default where there is none.</summary>
    internal static SyntaxToken TokenBefore(SyntaxNode root, int start)
    {
        SyntaxToken token = root.FindToken(start, findInsideTrivia: true);
        while (!token.IsKind(SyntaxKind.None) && (token.SpanStart >= start || token.IsMissing || token.Span.Length == 0))
            token = token.GetPreviousToken(includeSkipped: true);
        return token;
    }

    /// <summary>True inside a comment, a text, a number or a directive.</summary>
    private static bool IsInsideText(SyntaxNode root, int position)
    {
        if (position == 0)
            return false;
        SyntaxTrivia trivia = root.FindTrivia(position - 1);
        if (trivia.IsDirective || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia or SyntaxKind.PreprocessingMessageTrivia)
            return true;
        if (trivia.Kind() is SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            return position < trivia.Span.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal);
        SyntaxToken token = root.FindToken(position - 1, findInsideTrivia: true);
        if (token.SpanStart >= position)
            return false;
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                => position < token.Span.End || (token.ContainsDiagnostics && position == token.Span.End),
            SyntaxKind.NumericLiteralToken => position <= token.Span.End,
            SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
                => position <= token.Span.End,
            SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken => position < token.Span.End,
            SyntaxKind.CloseBraceToken => token.Parent is InterpolationSyntax && position == token.Span.End,
            SyntaxKind.ColonToken => token.Parent is InterpolationFormatClauseSyntax,
            _ => false,
        };
    }
}
