using System.Net;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Writes a view as HTML: tables for rows, a tree that opens for members. Every text is encoded.</summary>
internal static class HtmlView
{
    private const string Right = " style=\"text-align:right\"";
    private const string Left = " style=\"text-align:left\"";
    private const string Short = " style=\"text-align:left;white-space:nowrap\"";

    // A date or a name broken over two lines reads badly, and a column of such short words needs no breaking.
    private const int LongestUnbroken = 24;

    /// <summary>The HTML of a view; null when it is a text, which is better off plain.</summary>
    public static string? TryWrite(ValueView view)
    {
        var html = new StringBuilder();
        switch (view)
        {
            case TableView table when table.Columns.Count > 0:
                Table(html, table);
                return html.ToString();
            case TableView { Rows.Count: > 0 } list when list.Rows.Any(row => row[0] is not TextView):
                Table(html, list);
                return html.ToString();
            case ObjectView { Members.Count: > 0 } tree:
                Tree(html, tree, isOpen: true);
                return html.ToString();
            case TextView { IsBlock: true } block when block.TypeName.EndsWith("Exception", StringComparison.Ordinal):
                Block(html, block);
                return html.ToString();
            default:
                return null;
        }
    }

    private static void Write(StringBuilder html, ValueView view)
    {
        switch (view)
        {
            case TextView { IsBlock: true } block:
                html.Append("<pre>").Append(Encode(block.Text)).Append("</pre>");
                break;
            case TextView text:
                html.Append(Encode(text.Text));
                break;
            case TableView { Columns.Count: 0 } list when list.Rows.All(row => row[0] is TextView { IsBlock: false }):
                html.Append(Encode(PlainView.Line(list)));
                break;
            case TableView table:
                html.Append("<details><summary>").Append(Encode(table.TypeName)).Append(table.Note is { } note ? $" ({Encode(note)})" : "").Append("</summary>");
                Table(html, table);
                html.Append("</details>");
                break;
            case ObjectView { Members.Count: 0 } bare:
                html.Append(Encode(bare.Summary));
                break;
            case ObjectView tree:
                Tree(html, tree, isOpen: false);
                break;
        }
    }

    private static void Table(StringBuilder html, TableView table)
    {
        html.Append("<table>");
        if (table.Columns.Count > 0)
        {
            html.Append("<thead><tr>");
            for (int at = 0; at < table.Columns.Count; at++)
                html.Append("<th").Append(IsNumeric(table, at) ? Right : Left).Append('>').Append(Encode(table.Columns[at])).Append("</th>");
            html.Append("</tr></thead>");
        }
        html.Append("<tbody>");
        string[] styles = [.. Enumerable.Range(0, Math.Max(1, table.Columns.Count)).Select(at => IsNumeric(table, at) ? Right : IsShort(table, at) ? Short : Left)];
        foreach (IReadOnlyList<ValueView> row in table.Rows)
        {
            html.Append("<tr>");
            for (int at = 0; at < row.Count; at++)
            {
                html.Append("<td").Append(styles[at]).Append('>');
                Write(html, row[at]);
                html.Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (table.Note is { } note)
            html.Append("<p>").Append(Encode(note)).Append("</p>");
    }

    private static bool IsNumeric(TableView table, int column) =>
        table.Rows.Count > 0
        && table.Rows.Any(row => row[column] is TextView { IsNumber: true })
        && table.Rows.All(row => row[column] is TextView { IsNumber: true } or TextView { TypeName: "null" });

    private static bool IsShort(TableView table, int column) => table.Rows.All(row => row[column] is TextView { Text.Length: <= LongestUnbroken });

    private static void Tree(StringBuilder html, ObjectView tree, bool isOpen)
    {
        html.Append(isOpen ? "<details open>" : "<details>").Append("<summary><code>").Append(Encode(tree.Summary)).Append("</code></summary><table><tbody>");
        foreach ((string name, ValueView value) in tree.Members)
        {
            html.Append("<tr><th").Append(Left).Append('>').Append(Encode(name)).Append("</th><td").Append(Left).Append('>');
            Write(html, value);
            html.Append("</td></tr>");
        }
        html.Append("</tbody></table></details>");
    }

    private static void Block(StringBuilder html, TextView block)
    {
        string[] lines = block.Text.Split('\n', 2);
        html.Append("<details><summary><code>").Append(Encode(lines[0])).Append("</code></summary><pre>").Append(Encode(lines.Length > 1 ? lines[1] : "")).Append("</pre></details>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
