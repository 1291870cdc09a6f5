using System.Collections;
using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsAnalysis.Tables;

/// <summary>A table read as a database's result set.</summary>
[SuppressMessage("Usage", "CA2201", Justification = "IDataRecord prescribes IndexOutOfRangeException for unknown columns.")]
[SuppressMessage("Naming", "CA1710", Justification = "A data reader is no collection, though its base class can be gone through.")]
internal sealed partial class TableReader<T> : DbDataReader, IDbColumnSchemaGenerator where T : ITableRow<T>
{
    private readonly Table<T> _table;
    private readonly ReaderColumn<T>[] _columns;
    private readonly Dictionary<string, int> _ordinals;
    private int _row = -1;
    private bool _closed;

    public TableReader(Table<T> table, ReaderProfile profile)
    {
        _table = table;
        _columns = [.. table.Columns.Select(column => ReaderColumn<T>.Of(column, profile))];
        _ordinals = new Dictionary<string, int>(_columns.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _columns.Length; i++)
            _ordinals.TryAdd(_columns[i].Name, i);
    }

    public override int FieldCount => _columns.Length;

    public override bool HasRows => _table.Count > 0;

    public override bool IsClosed => _closed;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        ThrowIfClosed();
        if (_row + 1 >= _table.Count)
        {
            _row = _table.Count;
            return false;
        }

        _row++;
        return true;
    }

    public override bool NextResult()
    {
        ThrowIfClosed();
        _row = _table.Count;
        return false;
    }

    public override void Close() => _closed = true;

    public override string GetName(int ordinal) => Column(ordinal).Name;

    public override int GetOrdinal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _ordinals.TryGetValue(name, out var ordinal)
            ? ordinal
            : throw new IndexOutOfRangeException($"There is no column '{name}'; the table has {string.Join(", ", _columns.Select(column => column.Name))}.");
    }

    public override Type GetFieldType(int ordinal) => Column(ordinal).Type;

    public override string GetDataTypeName(int ordinal) => Column(ordinal).Type.Name;

    public override object GetValue(int ordinal)
    {
        var column = Column(ordinal);
        ThrowIfClosed();
        if ((uint)_row >= (uint)_table.Count)
            throw new InvalidOperationException("There is no row here: call Read first, and go on only while it returns true.");
        return column.Value(_table[_row]);
    }

    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Math.Min(values.Length, _columns.Length);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    public override DataTable GetSchemaTable()
    {
        var schema = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        schema.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        schema.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        schema.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        schema.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        schema.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsUnique, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsKey, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsLong, typeof(bool));
        schema.Columns.Add(SchemaTableOptionalColumn.IsReadOnly, typeof(bool));
        for (var i = 0; i < _columns.Length; i++)
            schema.Rows.Add(_columns[i].Name, i, -1, _columns[i].Type, _columns[i].IsNullable, false, false, false, true);
        return schema;
    }

    public ReadOnlyCollection<DbColumn> GetColumnSchema() => new([.. _columns.Select((column, ordinal) => (DbColumn)new TableColumn(column.Name, ordinal, column.Type, column.IsNullable))]);

    private ReaderColumn<T> Column(int ordinal) => (uint)ordinal < (uint)_columns.Length
        ? _columns[ordinal]
        : throw new IndexOutOfRangeException($"There is no column {ordinal}; the table has {_columns.Length}, counted from 0.");

    private void ThrowIfClosed()
    {
        if (_closed)
            throw new InvalidOperationException("The reader is closed; make a new one with ToDataReader.");
    }

    private sealed class TableColumn : DbColumn
    {
        public TableColumn(string name, int ordinal, Type type, bool nullable)
        {
            ColumnName = name;
            ColumnOrdinal = ordinal;
            DataType = type;
            DataTypeName = type.Name;
            AllowDBNull = nullable;
            IsReadOnly = true;
        }
    }
}
