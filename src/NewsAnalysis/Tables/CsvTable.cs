using CsvHelper;

namespace NewsAnalysis.Tables;

/// <summary>Tables as CSV.</summary>
internal static class CsvTable
{
    // Spreadsheets take a cell that starts so for a formula; some also take the full-width forms, which the CSV library's own guard does not know.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static void Write<T>(Table<T> table, TextWriter writer) where T : ITableRow<T>
    {
        using var csv = CsvWriter.Create(writer, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        csv.EndRecord();
        foreach (var row in table)
        {
            foreach (var column in table.Columns)
                csv.WriteField(Cell(column.Value(row)));
            csv.EndRecord();
        }
    }

    private static string Cell(object? value) => value is string text ? Neutralise(text) : CellText.Exact(value);

    private static string Neutralise(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
