using Microsoft.Data.Analysis;
using NewsAnalysis.Tables;

namespace NewsAnalysis.DataFrames;

/// <summary>Tables as data frames of Microsoft.Data.Analysis, and back.</summary>
public static class DataFrameExtensions
{
    /// <summary>Copies rows into a data frame: a typed column for each column of their table, missing values as nulls.</summary>
    /// <typeparam name="T">The record that a row is.</typeparam>
    /// <param name="rows">A table, or the result of a filter.</param>
    /// <returns>
    /// Columns of the types of <see cref="ReaderProfile.DataFrame"/>: days are <see cref="DateTime"/> at midnight, because a data frame holds no
    /// <see cref="DateOnly"/>; times of publication are what the clock showed at the place of publication.
    /// </returns>
    /// <remarks>
    /// <c>GroupBy</c> of a data frame leaves out rows whose key is null, and <c>Max</c> of a column of days gives null: fill or filter keys first,
    /// and take the last day from a sorted frame or with LINQ.
    /// </remarks>
    /// <example>
    /// <code>
    /// var figures = Extractor.Extract("The storm left 12 dead and 7 missing.").Figures;
    /// DataFrame frame = figures.ToDataFrame();
    /// Console.WriteLine(frame.Rows.Count); // 2
    /// </code>
    /// </example>
    public static DataFrame ToDataFrame<T>(this IEnumerable<T> rows) where T : ITableRow<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = rows.ToTable();
        return new DataFrame(table.Columns.Select(column => Copy(table, ReaderColumn<T>.Of(column, ReaderProfile.DataFrame))));
    }

    /// <summary>Reads the records that the rows of a frame say, those that the frame changed or added too.</summary>
    /// <typeparam name="T">The record that a row is: <see cref="ReportedFigure"/>, <see cref="TimeExpression"/>, <see cref="Attribution"/> or <see cref="Problem"/>.</typeparam>
    /// <param name="frame">A frame with the table's column names; further columns are passed over, a missing nullable column reads as nulls.</param>
    /// <returns>Records equal to those that the frame was made of. They know no article, so their evidence is the words alone; <see cref="RowsOf{T}"/> gives the originals.</returns>
    /// <exception cref="ArgumentException">A column that the record needs is missing, or a value does not fit its column.</exception>
    /// <exception cref="NotSupportedException">A record whose columns do not hold all of it, as an article's do not hold its text.</exception>
    public static Table<T> ToRecords<T>(this DataFrame frame) where T : ITableRow<T>
    {
        ArgumentNullException.ThrowIfNull(frame);
        return RecordReader.Read<T>(Values(frame));
    }

    /// <summary>The rows of a table that the rows of a frame came from, in the frame's order, with their articles and evidence.</summary>
    /// <typeparam name="T">The record that a row is.</typeparam>
    /// <param name="frame">A frame made of the table, filtered or sorted since.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentException">A row of the frame is no row of the table, or the frame has none of the columns that tell rows apart.</exception>
    public static Table<T> RowsOf<T>(this DataFrame frame, IEnumerable<T> table) where T : ITableRow<T>
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(table);
        return RowFinder.Find(Values(frame), table.ToTable());
    }

    private static FrameValues Values(DataFrame frame) => new(
        checked((int)frame.Rows.Count),
        [.. frame.Columns.Select(column => column.Name)],
        name => [.. frame.Columns[name].Cast<object?>()]);

    private static DataFrameColumn Copy<T>(Table<T> rows, ReaderColumn<T> column) where T : ITableRow<T> => Type.GetTypeCode(column.Type) switch
    {
        TypeCode.Boolean => new BooleanDataFrameColumn(column.Name, Values<T, bool>(rows, column)),
        TypeCode.Byte => new ByteDataFrameColumn(column.Name, Values<T, byte>(rows, column)),
        TypeCode.SByte => new SByteDataFrameColumn(column.Name, Values<T, sbyte>(rows, column)),
        TypeCode.Char => new CharDataFrameColumn(column.Name, Values<T, char>(rows, column)),
        TypeCode.Int16 => new Int16DataFrameColumn(column.Name, Values<T, short>(rows, column)),
        TypeCode.UInt16 => new UInt16DataFrameColumn(column.Name, Values<T, ushort>(rows, column)),
        TypeCode.Int32 => new Int32DataFrameColumn(column.Name, Values<T, int>(rows, column)),
        TypeCode.UInt32 => new UInt32DataFrameColumn(column.Name, Values<T, uint>(rows, column)),
        TypeCode.Int64 => new Int64DataFrameColumn(column.Name, Values<T, long>(rows, column)),
        TypeCode.UInt64 => new UInt64DataFrameColumn(column.Name, Values<T, ulong>(rows, column)),
        TypeCode.Single => new SingleDataFrameColumn(column.Name, Values<T, float>(rows, column)),
        TypeCode.Double => new DoubleDataFrameColumn(column.Name, Values<T, double>(rows, column)),
        TypeCode.Decimal => new DecimalDataFrameColumn(column.Name, Values<T, decimal>(rows, column)),
        TypeCode.DateTime => new DateTimeDataFrameColumn(column.Name, Values<T, DateTime>(rows, column)),
        _ => new StringDataFrameColumn(column.Name, rows.Select(row => column.Value(row) as string)),
    };

    private static IEnumerable<TValue?> Values<T, TValue>(Table<T> rows, ReaderColumn<T> column) where T : ITableRow<T> where TValue : struct =>
        rows.Select(row => column.Value(row) is TValue value ? value : (TValue?)null);
}
