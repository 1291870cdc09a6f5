using System.Collections;
using System.Collections.Immutable;
using NewsAnalysis.Tables;

namespace NewsAnalysis;

/// <summary>A typed table: a list of immutable records, so that LINQ is its query language, with the columns that every other form is made from.</summary>
/// <typeparam name="T">The record that a row is.</typeparam>
/// <remarks>A filter gives plain rows; <see cref="TableExtensions.ToTable{T}"/> makes them a table again.</remarks>
/// <example>
/// <code>
/// var found = Extractor.Extract("The storm left 12 dead and 7 missing.");
/// Console.Write(found.Figures.ToTable().ToCsv());
/// </code>
/// </example>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.PlainText])]
public sealed partial class Table<T> : IReadOnlyList<T>, IDisplayTable where T : ITableRow<T>
{
    private readonly ImmutableArray<T> _rows;

    /// <summary>Makes a table of rows.</summary>
    public Table(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _rows = [.. rows];
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<Column<T>> Columns => T.Columns;

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>A row.</summary>
    /// <param name="index">Its number, counted from 0.</param>
    public T this[int index] => _rows[index];

    /// <summary>Goes through the rows in order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
