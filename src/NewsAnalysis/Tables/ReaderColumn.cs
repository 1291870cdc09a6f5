namespace NewsAnalysis.Tables;

/// <summary>A column as a reader gives it: the type it has under a profile, and the values in that type.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">Type of its values when they are there.</param>
/// <param name="IsNullable">True when a row may have no value here.</param>
/// <param name="Value">Reads a row's value; <see cref="DBNull"/> when it has none.</param>
internal sealed record ReaderColumn<T>(string Name, Type Type, bool IsNullable, Func<T, object> Value)
{
    public static ReaderColumn<T> Of(Column<T> column, ReaderProfile profile)
    {
        var (type, convert) = Conversion(column.Type, profile);
        return new(column.Name, type, column.IsNullable, row => column.Value(row) is { } value ? convert(value) : DBNull.Value);
    }

    private static (Type Type, Func<object, object> Convert) Conversion(Type type, ReaderProfile profile)
    {
        if (profile == ReaderProfile.Default)
            return type == typeof(PublicationTime) ? (typeof(DateTimeOffset), value => ((PublicationTime)value).ToDateTimeOffset()) : (type, value => value);
        if (type == typeof(PublicationTime))
            return (typeof(DateTime), value => ((PublicationTime)value).ToDateTimeOffset().DateTime);
        if (type == typeof(DateOnly))
            return (typeof(DateTime), value => ((DateOnly)value).ToDateTime(TimeOnly.MinValue));
        if (type == typeof(DateTimeOffset))
            return (typeof(DateTime), value => ((DateTimeOffset)value).DateTime);
        return Type.GetTypeCode(type) is TypeCode.Object or TypeCode.DBNull ? (typeof(string), CellText.Exact) : (type, value => value);
    }
}
