using Deedle;
using NewsAnalysis.Tables;

namespace NewsAnalysis.DataFrames;

/// <summary>Tables as Deedle frames, and back.</summary>
public static class DeedleExtensions
{
    /// <summary>Copies rows into a frame: a typed column for each column of their table, missing values as missing; the row's number is its key.</summary>
    /// <typeparam name="T">The record that a row is.</typeparam>
    /// <param name="rows">A table, or the result of a filter.</param>
    /// <returns>
    /// Columns of the types of <see cref="ReaderProfile.Default"/>: numbers are <see cref="decimal"/> or <see cref="int"/>, days
    /// <see cref="DateOnly"/>, times of publication <see cref="DateTimeOffset"/>, all else text.
    /// </returns>
    /// <remarks>Deedle prints days and numbers as the current culture writes them; the values do not depend on it.</remarks>
    /// <example>
    /// <code>
    /// var figures = Extractor.Extract("The storm left 12 dead and 7 missing.").Figures;
    /// Frame&lt;int, string&gt; frame = figures.ToFrame();
    /// Console.WriteLine(frame.GetColumn&lt;decimal&gt;("value").Max()); // 12
    /// </code>
    /// </example>
    public static Frame<int, string> ToFrame<T>(this IEnumerable<T> rows) where T : ITableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = rows.ToTable();
        var columns = table.Columns.Select(column => ReaderColumn<T>.Of(column, ReaderProfile.Default)).ToArray();
        return new Frame<int, string>(columns.Select(column => column.Name), columns.Select(column => Copy(table, column)));
    }

    /// <summary>Reads the records that the rows of a frame say, those that the frame changed or added too.</summary>
    /// <typeparam name="T">The record that a row is: <see cref="ReportedFigure"/>, <see cref="TimeExpression"/>, <see cref="Attribution"/> or <see cref="Problem"/>.</typeparam>
    /// <param name="frame">A frame with the table's column names; further columns are passed over, a missing nullable column reads as missing values.</param>
    /// <returns>Records equal to those that the frame was made of. They know no article, so their evidence is the words alone; <see cref="RowsOf{TKey,T}"/> gives the originals.</returns>
    /// <exception cref="ArgumentException">A column that the record needs is missing, or a value does not fit its column.</exception>
    /// <exception cref="NotSupportedException">A record whose columns do not hold all of it, as an article's do not hold its text.</exception>
    public static Table<T> ToRecords<T>(this Frame<int, string> frame) where T : ITableRow<T>
    {
        ArgumentNullException.ThrowIfNull(frame);
        return RecordReader.Read<T>(Values(frame));
    }

    /// <summary>The rows of a table that the rows of a frame came from, in the frame's order, with their articles and evidence.</summary>
    /// <typeparam name="TKey">The key of the frame's rows.</typeparam>
    /// <typeparam name="T">The record that a row is.</typeparam>
    /// <param name="frame">A frame made of the table, filtered, sorted or grouped since.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentException">A row of the frame is no row of the table, or the frame has none of the columns that tell rows apart.</exception>
    public static Table<T> RowsOf<TKey, T>(this Frame<TKey, string> frame, IEnumerable<T> table)
        where TKey : notnull
        where T : ITableRow<T>
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(table);
        return RowFinder.Find(Values(frame), table.ToTable());
    }

    private static FrameValues Values<TKey>(Frame<TKey, string> frame) where TKey : notnull => new(
        frame.RowCount,
        [.. frame.ColumnKeys],
        name => [.. frame.Columns[name].ObservationsAll.Select(observation => observation.Value.HasValue ? observation.Value.Value : null)]);

    private static ISeries<int> Copy<T>(Table<T> rows, ReaderColumn<T> column) where T : ITableRow<T> => Type.GetTypeCode(column.Type) switch
    {
        TypeCode.Int32 => Series<T, int>(rows, column),
        TypeCode.Int64 => Series<T, long>(rows, column),
        TypeCode.Double => Series<T, double>(rows, column),
        TypeCode.Decimal => Series<T, decimal>(rows, column),
        TypeCode.Boolean => Series<T, bool>(rows, column),
        TypeCode.DateTime => Series<T, DateTime>(rows, column),
        TypeCode.String => Series<T, string>(rows, column),
        _ when column.Type == typeof(DateOnly) => Series<T, DateOnly>(rows, column),
        _ when column.Type == typeof(DateTimeOffset) => Series<T, DateTimeOffset>(rows, column),
        _ => Series<T, object>(rows, column),
    };

    private static Series<int, TValue> Series<T, TValue>(Table<T> rows, ReaderColumn<T> column) where T : ITableRow<T> => rows
        .Select((row, number) => KeyValuePair.Create(number, column.Value(row) is TValue value and not DBNull ? new OptionalValue<TValue>(value) : OptionalValue<TValue>.Missing))
        .ToSparseSeries();
}
