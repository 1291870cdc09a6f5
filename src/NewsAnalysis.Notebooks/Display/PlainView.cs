using System.Globalization;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Writes a view as plain text: aligned columns for rows, one line for short sequences.</summary>
internal static class PlainView
{
    private const int WidestColumn = 60;

    /// <summary>The text of a view.</summary>
    public static string Write(ValueView view, FormatOptions options) => view is TextView text ? text.Text : ScalarText.Cut(view switch
    {
        TableView { Columns.Count: 0 } list => Line(list),
        TableView table => Table(table),
        ObjectView tree => Tree(tree),
        _ => view.TypeName,
    }, options.MaxTextLength);

    /// <summary>A sequence in one line: <c>[1, 2, 3]</c>.</summary>
    public static string Line(TableView list)
    {
        string items = string.Join(", ", list.Rows.Select(row => Inline(row[0])));
        string more = !list.HasMore ? ""
            : list.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $", … {count - list.Rows.Count:N0} more")
            : ", … and more";
        return $"[{items}{more}]";
    }

    /// <summary>A view in one line, within others.</summary>
    public static string Inline(ValueView view) => view switch
    {
        TextView text => text.Text,
        TableView { Columns.Count: 0 } list => Line(list),
        TableView table => table.Note is { } note ? $"{table.TypeName} ({note})" : table.TypeName,
        ObjectView tree => Tree(tree),
        _ => view.TypeName,
    };

    private static string Tree(ObjectView tree) =>
        tree.Members.Count == 0 || tree.Summary != tree.TypeName
            ? tree.Summary
            : $"{(tree.TypeName == TypeNames.Anonymous ? "" : tree.TypeName + " ")}{{ {string.Join(", ", tree.Members.Select(member => $"{member.Name} = {Inline(member.Value)}"))} }}";

    private static string Table(TableView table)
    {
        List<string[]> rows = [[.. table.Columns], .. table.Rows.Select(row => row.Select(cell => Cell(Inline(cell))).ToArray())];
        int[] widths = [.. table.Columns.Select((_, at) => rows.Max(row => row[at].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            string line = string.Join("  ", row.Select((cell, at) => IsNumeric(table, at) ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]))).TrimEnd();
            text.Append(line).Append('\n');
        }
        if (table.Note is { } note)
            text.Append('(').Append(note).Append(')');
        return text.ToString().TrimEnd('\n');
    }

    private static bool IsNumeric(TableView table, int column) =>
        table.Rows.Count > 0 && table.Rows.All(row => row[column] is TextView { IsNumber: true } or TextView { TypeName: "null" });

    private static string Cell(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= WidestColumn ? line : line[..(char.IsHighSurrogate(line[WidestColumn - 2]) ? WidestColumn - 2 : WidestColumn - 1)] + "…";
    }
}
