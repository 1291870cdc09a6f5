using System.Text;

namespace NewsAnalysis.Tables;

/// <summary>Tables as plain text, for terminals.</summary>
internal static class PlainTable
{
    private const int WidestCell = 32;

    public static string Write<T>(Table<T> table, int maxRows) where T : ITableRow<T>
    {
        var shown = Math.Min(maxRows, table.Count);
        var rows = Enumerable.Range(0, shown).Select(index => table[index]).ToArray();
        var columns = ReaderView.Columns(table, rows);
        var lines = rows.Select(row => columns.Select(column => Cell(CellText.Readable(column.Value(row)))).ToArray())
            .Prepend([.. columns.Select(column => column.Name)])
            .ToArray();
        var text = new StringBuilder(ReaderView.Caption(table, shown)).Append('\n');
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Length; i++)
                text.Append(i == line.Length - 1 ? line[i] : line[i].PadRight(lines.Max(cells => cells[i].Length) + 2));
            while (text[^1] == ' ')
                text.Length--;
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(string text) => CellText.Cut(Whitespace.Collapse(text).Trim(), WidestCell);
}
