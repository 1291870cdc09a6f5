using NewsAnalysis.Tables;

namespace NewsAnalysis.DataFrames;

/// <summary>Finds the rows of a table by what a frame says of them.</summary>
internal static class RowFinder
{
    public static Table<T> Find<T>(FrameValues frame, Table<T> table) where T : ITableRow<T>
    {
        // A column that always has a value tells rows apart; what an analyst filled in or computed does not.
        var columns = table.Columns.Where(column => !column.IsNullable && frame.Names.Contains(column.Name, StringComparer.Ordinal)).ToArray();
        if (columns.Length == 0 && frame.Count > 0)
            throw new ArgumentException($"The frame has no column that tells rows of {TableName.Of<T>()} apart. {frame.Describe()}", nameof(frame));
        var byKey = new Dictionary<string, Queue<T>>(StringComparer.Ordinal);
        foreach (var row in table)
        {
            var key = Key(columns, column => column.Value(row));
            if (!byKey.TryGetValue(key, out var same))
                byKey[key] = same = new();
            same.Enqueue(row);
        }

        var values = columns.ToDictionary(column => column.Name, column => frame.Column(column.Name), StringComparer.Ordinal);
        var found = new List<T>(frame.Count);
        for (var number = 0; number < frame.Count; number++)
        {
            if (!byKey.TryGetValue(Key(columns, column => values[column.Name][number]), out var same))
                throw new ArgumentException($"Row {number} of the frame is no row of the table {TableName.Of<T>()}. Give the table that the frame was made of, and change none of its columns.", nameof(frame));
            // Rows that look the same are taken in turn; a frame that repeats a row gets it again.
            found.Add(same.Count > 1 ? same.Dequeue() : same.Peek());
        }

        return found.ToTable();
    }

    private static string Key<T>(Column<T>[] columns, Func<Column<T>, object?> value) =>
        string.Join('\u001f', columns.Select(column => CellText.Exact(value(column))));
}
