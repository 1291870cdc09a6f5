using System.Globalization;

namespace NewsAnalysis.DataFrames;

/// <summary>One row of a frame, read by column name into the types that records have.</summary>
/// <param name="columns">The values of each column; null for a column that the frame does not have.</param>
/// <param name="number">The row, counted from 0.</param>
internal readonly struct FrameRow(IReadOnlyDictionary<string, object?[]?> columns, int number)
{
    public string Text(string column) => TextOrNull(column) ?? throw Missing(column);

    public string? TextOrNull(string column) => Value(column)?.ToString();

    public int Whole(string column) => WholeOrNull(column) ?? throw Missing(column);

    public int? WholeOrNull(string column) => Convert(column, value => value is int whole ? whole : Whole(Exactly(value)));

    public decimal Number(string column) => NumberOrNull(column) ?? throw Missing(column);

    public decimal? NumberOrNull(string column) => Convert(column, Exactly);

    public DateOnly? DayOrNull(string column) => Convert(column, value => value switch
    {
        DateOnly day => day,
        DateTime time => DateOnly.FromDateTime(time),
        DateTimeOffset time => DateOnly.FromDateTime(time.DateTime),
        _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    });

    public TEnum Name<TEnum>(string column) where TEnum : struct, Enum => NameOrNull<TEnum>(column) ?? throw Missing(column);

    public TEnum? NameOrNull<TEnum>(string column) where TEnum : struct, Enum => Convert(column, value => value as TEnum? ?? Names<TEnum>.Members[(string)value]);

    private static decimal Exactly(object value) => value is string ? throw new InvalidCastException() : System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static int Whole(decimal value) => value == decimal.Truncate(value) ? decimal.ToInt32(value) : throw new InvalidCastException();

    private object? Value(string column) => columns[column]?[number];

    private TValue? Convert<TValue>(string column, Func<object, TValue> convert) where TValue : struct
    {
        if (Value(column) is not { } value)
            return null;
        try
        {
            return convert(value);
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException or KeyNotFoundException)
        {
            throw new ArgumentException($"Row {number} has '{value}' in column {column}, where {Kind(typeof(TValue))} belongs.", exception);
        }
    }

    private ArgumentException Missing(string column) => new($"Row {number} has no value in column {column}, which must have one.");

    private static string Kind(Type type) =>
        type == typeof(int) ? "a whole number"
        : type == typeof(decimal) ? "a number"
        : type == typeof(DateOnly) ? "a day"
        : $"one of {string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => ContractName.Of((Enum)Enum.ToObject(type, value))))}";

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<string, TEnum> Members = Enum.GetValues<TEnum>().ToDictionary(member => ContractName.Of(member), StringComparer.Ordinal);
    }
}
