using System.Collections;
using System.Collections.Immutable;

namespace NewsAnalysis;

/// <summary>A typed table: a list of immutable records, so that LINQ is its query language, with the columns that every other form is made from.</summary>
/// <typeparam name="T">The record that a row is.</typeparam>
public sealed class Table<T> : IReadOnlyList<T> where T : ITableRow<T>
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
