using System.Collections;
using System.Reflection;

namespace NewsAnalysis.Notebooks;

/// <summary>The first rows of a data frame, as a table shows them.</summary>
/// <param name="Columns">The names of all columns.</param>
/// <param name="Rows">The rows asked for; null where a value is missing.</param>
/// <param name="Count">How many rows the frame has.</param>
internal sealed record FrameRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, long Count);

/// <summary>
/// Data frames that notebooks load as packages, Microsoft.Data.Analysis and Deedle. They do not teach an engine their display, so they are
/// known by name; nothing here references them.
/// </summary>
internal static class KnownFrames
{
    /// <summary>The first rows of a frame or series; null for any other value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="maxRows">How many rows to read.</param>
    public static FrameRows? Read(object value, int maxRows)
    {
        Type type = value.GetType();
        if (type.FullName == "Microsoft.Data.Analysis.DataFrame")
            return ReadDataFrame(value, maxRows);
        foreach (Type face in type.GetInterfaces())
        {
            switch (face.IsGenericType ? face.GetGenericTypeDefinition().FullName : face.FullName)
            {
                case "Deedle.IFrame" when type.GetMethod("GetFrameData", []) is { } data:
                    return ReadFrame(data.Invoke(value, null)!, maxRows);
                case "Deedle.ISeries`1" when type.GetProperty("ObservationsAll") is { } observations:
                    return ReadSeries((IEnumerable)observations.GetValue(value)!, (int)Get(value, "KeyCount")!, maxRows);
            }
        }
        return null;
    }

    private static FrameRows ReadDataFrame(object frame, int maxRows)
    {
        object[] columns = [.. ((IEnumerable)Get(frame, "Columns")!).Cast<object>()];
        var count = (long)Get(Get(frame, "Rows")!, "Count")!;
        object?[][] values = [.. columns.Select(column => ((IEnumerable)column).Cast<object?>().Take(maxRows).ToArray())];
        return new([.. columns.Select(column => (string)Get(column, "Name")!)], Transpose([], values, (int)Math.Min(count, maxRows)), count);
    }

    // The keys of the rows stand before the columns; a key of several parts has a column for each.
    private static FrameRows ReadFrame(object data, int maxRows)
    {
        object?[][] rowKeys = [.. ((IEnumerable)Get(data, "RowKeys")!).Cast<object?[]>()];
        string[] names = [.. ((IEnumerable)Get(data, "ColumnKeys")!).Cast<object?[]>().Select(key => string.Join(" / ", key))];
        int shown = Math.Min(maxRows, rowKeys.Length);
        object?[][] values = [.. ((IEnumerable)Get(data, "Columns")!).Cast<object>().Select(column => Vector(Get(column, "Item2")!, shown))];
        int parts = rowKeys.FirstOrDefault()?.Length ?? 1;
        object?[][] keys = [.. Enumerable.Range(0, parts).Select(part => rowKeys.Take(shown).Select(key => key[part]).ToArray())];
        return new([.. Enumerable.Repeat("", parts), .. names], Transpose(keys, values, shown), rowKeys.Length);
    }

    private static FrameRows ReadSeries(IEnumerable observations, int count, int maxRows) => new(
        ["Key", "Value"],
        [.. observations.Cast<object>().Take(maxRows).Select(observation => (IReadOnlyList<object?>)[Get(observation, "Key"), Optional(Get(observation, "Value"))])],
        count);

    private static object?[] Vector(object vector, int count)
    {
        MethodInfo get = vector.GetType().GetInterfaces().First(face => face.Name == "IVector`1").GetMethod("GetValue", [typeof(long)])!;
        return [.. Enumerable.Range(0, count).Select(row => Optional(get.Invoke(vector, [(long)row])))];
    }

    private static object? Optional(object? value) => value is not null && (bool)Get(value, "HasValue")! ? Get(value, "Value") : null;

    private static List<IReadOnlyList<object?>> Transpose(object?[][] keys, object?[][] columns, int rows) =>
        [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<object?>)[.. keys.Concat(columns).Select(column => column[row])])];

    private static object? Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner);
}
