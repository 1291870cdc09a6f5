using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks;

/// <summary>Tells from the syntax alone whether a cell can run; nothing is compiled.</summary>
internal static class CompletenessCheck
{
    private const int IndentSize = 4;

    /// <summary>The answer for <paramref name="code"/>.</summary>
    public static CodeCompleteness Of(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(CellText.CSharpOf(code), SubmissionCompiler.ParseOptions);
        if (!tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return new CodeCompleteness(CodeStatus.Complete, "");
        return SyntaxFactory.IsCompleteSubmission(tree)
            ? new CodeCompleteness(CodeStatus.Invalid, "")
            : new CodeCompleteness(CodeStatus.Incomplete, Indent(tree, code));
    }

    // One step into the innermost bracket that is open; what follows a line that opens none is as deep as that line.
    private static string Indent(SyntaxTree tree, string code)
    {
        var open = new Stack<SyntaxToken>();
        SyntaxToken last = default;
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing && token.Span.Length > 0))
        {
            last = token;
            if (token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken)
                open.Push(token);
            else if (token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken && open.Count > 0)
                open.Pop();
        }
        // Spaces in a text that spans lines would be part of it.
        if (last.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken && last.ContainsDiagnostics)
            return "";
        return open.Count > 0 ? LineIndent(code, open.Peek().SpanStart) + new string(' ', IndentSize) : LineIndent(code, code.Length);
    }

    private static string LineIndent(string code, int position)
    {
        int start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        int end = start;
        while (end < code.Length && code[end] is ' ' or '\t')
            end++;
        return code[start..end];
    }
}
