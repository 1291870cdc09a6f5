namespace NewsAnalysis;

/// <summary>Makes tables of rows.</summary>
public static class TableExtensions
{
    /// <summary>Makes a table of rows, such as the result of a filter.</summary>
    /// <typeparam name="T">The record that a row is.</typeparam>
    /// <param name="rows">The rows, in order.</param>
    /// <example>
    /// <code>
    /// var found = Extractor.Extract("The storm left 12 dead and 7 missing.");
    /// var large = found.Figures.Where(figure => figure.Value > 10).ToTable();
    /// </code>
    /// </example>
    public static Table<T> ToTable<T>(this IEnumerable<T> rows) where T : ITableRow<T> => rows as Table<T> ?? new Table<T>(rows);
}
