namespace NewsAnalysis;

/// <summary>A column of a table, declared once for every form the table takes.</summary>
/// <typeparam name="T">The record that a row is.</typeparam>
/// <param name="Name">The contract's name for it, in camel case.</param>
/// <param name="Type">Type of its values when they are there; enumerations are columns of their contract names.</param>
/// <param name="IsNullable">True when a row may have no value here.</param>
/// <param name="Value">Reads a row's value; null when it has none.</param>
public sealed record Column<T>(string Name, Type Type, bool IsNullable, Func<T, object?> Value);

/// <summary>A record that is the row of a table.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface ITableRow<TSelf> where TSelf : ITableRow<TSelf>
{
    /// <summary>The table's columns, in order.</summary>
    static abstract IReadOnlyList<Column<TSelf>> Columns { get; }
}
