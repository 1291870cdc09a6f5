using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Puts a check into every loop of a cell, on the line where the loop's body starts, so that a cell that is to stop ends by an
/// exception in its own code. Aborting a thread from outside is the last resort: the runtime does not promise to survive it.
/// </summary>
internal static class LoopChecks
{
    private const string Check = "global::NewsAnalysis.Notebooks.CellStop.Check();";

    /// <summary>The code with checks; the same code where there is nothing to check. No line moves.</summary>
    public static string Insert(string code, SyntaxNode root)
    {
        var inserts = new List<(int At, string Text)>();
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            StatementSyntax? body = node switch
            {
                WhileStatementSyntax loop => loop.Statement,
                DoStatementSyntax loop => loop.Statement,
                ForStatementSyntax loop => loop.Statement,
                CommonForEachStatementSyntax loop => loop.Statement,
                GotoStatementSyntax jump => jump,
                _ => null,
            };
            if (body is BlockSyntax block)
            {
                inserts.Add((block.OpenBraceToken.Span.End, Check));
            }
            else if (body is not null)
            {
                inserts.Add((body.SpanStart, "{" + Check));
                inserts.Add((body.Span.End, "}"));
            }
        }
        if (inserts.Count == 0)
            return code;
        var text = new StringBuilder(code);
        foreach ((int at, string insert) in inserts.Select((insert, order) => (insert, order)).OrderByDescending(entry => entry.insert.At).ThenByDescending(entry => entry.order).Select(entry => entry.insert))
            text.Insert(at, insert);
        return text.ToString();
    }
}
