using System.Net;
using System.Text;

namespace NewsAnalysis.Tables;

/// <summary>Tables as HTML for readers, not for machines.</summary>
internal static class HtmlTable
{
    public static string Write<T>(Table<T> table, int maxRows) where T : ITableRow<T>
    {
        var shown = Math.Min(maxRows, table.Count);
        var rows = Enumerable.Range(0, shown).Select(index => table[index]).ToArray();
        var columns = ReaderView.Columns(table, rows);
        var proven = rows.Any(row => EvidenceExtensions.Of(row) is not null);
        var html = new StringBuilder();
        html.Append("<table>\n<caption>").Append(Encode(ReaderView.Caption(table, shown))).Append("</caption>\n<thead><tr>");
        foreach (var column in columns)
            html.Append("<th scope=\"col\">").Append(Encode(column.Name)).Append("</th>");
        html.Append(proven ? "<th scope=\"col\">evidence</th></tr></thead>\n<tbody>\n" : "</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var column in columns)
                html.Append(IsNumber(column.Type) ? "<td style=\"text-align:right\">" : "<td style=\"text-align:left\">").Append(Encode(CellText.Readable(column.Value(row)))).Append("</td>");
            if (proven)
                html.Append("<td style=\"text-align:left\">").Append(EvidenceExtensions.Of(row)?.ToHtml()).Append("</td>");
            html.Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(Whitespace.Collapse(text));

    private static bool IsNumber(Type type) => type == typeof(decimal) || type == typeof(int) || type == typeof(double) || type == typeof(long);
}
