namespace NewsAnalysis.Tables;

/// <summary>What tables are called in captions.</summary>
internal static class TableName
{
    /// <summary>The contract's name of the table that a record is a row of; the record's own name for rows of other tables.</summary>
    public static string Of<T>() =>
        typeof(T) == typeof(Article) ? "Articles"
        : typeof(T) == typeof(ReportedFigure) ? "Figures"
        : typeof(T) == typeof(TimeExpression) ? "Dates"
        : typeof(T) == typeof(Attribution) ? "Sources"
        : typeof(T).Name;

    /// <summary>A number of rows in words: <c>1 row</c>, <c>12,000 rows</c>.</summary>
    public static string Rows(int count) => count == 1 ? "1 row" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} rows");
}
