using System.Collections;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsAnalysis.Notebooks;

/// <summary>Reads values that are tables or tuples by what they are, not by what members they happen to have.</summary>
internal sealed partial class ViewReader
{
    private static object? Empty(object? value) => value is DBNull ? null : value;

    // Memory is a sequence that cannot be enumerated.
    private static IEnumerable? AsArray(object value, Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>))
            ? (IEnumerable?)type.GetMethod("ToArray", Type.EmptyTypes)!.Invoke(value, null)
            : null;

    // The columns of a row: a tuple's items (the interface unfolds long ones), a group's key and values, else what is declared.
    private static IReadOnlyList<Member> RowMembers(object item) => item switch
    {
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(at => new Member(string.Create(CultureInfo.InvariantCulture, $"Item{at + 1}"), row => ((ITuple)row)[at]))],
        _ when IsGroup(item) => [new Member("Key", group => Group(group)!.GetProperty("Key")!.GetValue(group)), new Member("Values", group => group)],
        _ => Members.Of(item.GetType()),
    };

    private static bool IsGroup(object item) => item is IEnumerable && Group(item) is not null;

    private static Type? Group(object item) => item.GetType().GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IGrouping<,>));

    private TextView ReadTuple(ITuple tuple, Type type, int depth, int longest)
    {
        IEnumerable<string> items = Enumerable.Range(0, tuple.Length).Select(at => PlainView.Inline(Read(tuple[at], depth - 1, options.MaxCellLength)));
        return new TextView { TypeName = TypeNames.Of(type), Text = ScalarText.Cut($"({string.Join(", ", items)})", longest) };
    }

    private TableView ReadData(DataView view, int depth)
    {
        DataColumnCollection columns = view.Table!.Columns;
        return Rows("DataView", [.. columns.Cast<DataColumn>().Select(column => column.ColumnName)], view.Cast<DataRowView>().Take(options.MaxRows).Select(row => row.Row.ItemArray), view.Count, view.Count > options.MaxRows, depth);
    }

    // A reader can be read once only: the rows that are shown are gone from it.
    private TableView ReadData(IDataReader reader, int depth)
    {
        string[] columns = reader.IsClosed ? [] : [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new List<object?[]>();
        bool hasMore = false;
        while (!reader.IsClosed && reader.Read())
        {
            hasMore = rows.Count == options.MaxRows;
            if (hasMore)
                break;
            var row = new object[columns.Length];
            reader.GetValues(row);
            rows.Add(row);
        }
        return Rows(TypeNames.Of(reader.GetType()), columns, rows, hasMore ? null : rows.Count, hasMore, depth);
    }

    private ObjectView ReadDataRow(DataRow row, int depth) => new()
    {
        TypeName = "DataRow",
        Summary = "DataRow",
        Members = [.. row.Table.Columns.Cast<DataColumn>().Take(options.MaxColumns).Select(column => (column.ColumnName, ReadCell(Empty(row.RowState == DataRowState.Deleted ? null : row[column]), depth)))],
    };

    private ObjectView ReadDataSet(DataSet set, int depth) => new()
    {
        TypeName = "DataSet",
        Summary = "DataSet",
        Members = [.. set.Tables.Cast<DataTable>().Take(options.MaxColumns).Select(table => (table.TableName, Read(table, depth - 1, options.MaxCellLength)))],
    };

    private TableView ReadMatrix(Array matrix, Type type, int depth)
    {
        (int rows, int columns) = (matrix.GetLength(0), matrix.GetLength(1));
        (int firstRow, int firstColumn) = (matrix.GetLowerBound(0), matrix.GetLowerBound(1));
        IEnumerable<object?[]> cells = Enumerable.Range(firstRow, Math.Min(rows, options.MaxRows))
            .Select(row => Enumerable.Range(firstColumn, Math.Min(columns, options.MaxColumns)).Select(column => matrix.GetValue(row, column)).ToArray());
        string[] names = [.. Enumerable.Range(firstColumn, columns).Select(column => column.ToString(CultureInfo.InvariantCulture))];
        return Rows(TypeNames.Of(type), names, cells, rows, rows > options.MaxRows, depth);
    }

    private TableView Rows(string typeName, string[] columns, IEnumerable<object?[]> rows, int? count, bool hasMore, int depth)
    {
        int shown = Math.Min(columns.Length, options.MaxColumns);
        return new TableView
        {
            TypeName = typeName,
            Columns = columns[..shown],
            Rows = [.. rows.Select(row => (IReadOnlyList<ValueView>)[.. row.Take(shown).Select(cell => ReadCell(Empty(cell), depth))])],
            Count = count,
            HasMore = hasMore,
            HiddenColumns = columns.Length - shown,
        };
    }
}
