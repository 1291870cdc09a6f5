namespace NewsAnalysis.Tables;

/// <summary>What a person is shown of a table: the columns that say something.</summary>
internal static class ReaderView
{
    /// <summary>The columns that hold something in these rows, without offsets, links by number and hashes; all of them for a table without rows.</summary>
    public static IReadOnlyList<Column<T>> Columns<T>(Table<T> table, IReadOnlyCollection<T> rows) where T : ITableRow<T> =>
        rows.Count == 0 ? table.Columns : [.. table.Columns.Where(column => !IsForMachines(column.Name) && rows.Any(row => column.Value(row) is not (null or "")))];

    /// <summary>The table's name, its number of rows, and how many of them are shown when not all are.</summary>
    public static string Caption<T>(Table<T> table, int shown) where T : ITableRow<T> =>
        $"{TableName.Of<T>()}: {TableName.Rows(table.Count)}{(shown < table.Count ? $", the first {shown} shown" : "")}";

    private static bool IsForMachines(string name) =>
        name is "start" or "end" or "attribution" or "partOf" or "hash" || name.EndsWith("Start", StringComparison.Ordinal) || name.EndsWith("End", StringComparison.Ordinal);
}
