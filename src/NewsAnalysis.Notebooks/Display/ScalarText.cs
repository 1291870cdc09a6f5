using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>The text of values that are one word to a reader: numbers, dates, names. The same on every machine.</summary>
internal static class ScalarText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The text of a scalar; null when the value is not one.</summary>
    public static string? TryGet(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        char character => character.ToString(),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        Enum or Guid or Uri or Version => value.ToString(),
        Type type => TypeNames.Of(type),
        Delegate function => TypeNames.Of(function.GetType()) + (function.Method.Name.StartsWith('<') ? "" : $" {function.Method.Name}"),
        // Only what is the framework's own is known to be one word; a user's formattable type may have members to show.
        IFormattable formattable when value.GetType().IsPrimitive || value is decimal or BigInteger or Complex or Half or Int128 or UInt128 => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => Words(value),
    };

    /// <summary>True for numbers.</summary>
    public static bool IsNumber(object value) =>
        value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal or Half or Int128 or UInt128 or BigInteger;

    /// <summary>Indented JSON.</summary>
    public static string Json(object value) => value switch
    {
        JsonNode node => node.ToJsonString(Indented),
        JsonDocument document => JsonSerializer.Serialize(document.RootElement, Indented),
        _ => JsonSerializer.Serialize((JsonElement)value, Indented),
    };

    /// <summary>The text, or its start and how much is missing; never through the middle of a character.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        int at = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, at)}… ({text.Length - at:N0} more characters)");
    }

    // A type of the framework that has words of its own and no members worth a row (an XElement, an IPAddress, an index).
    private static string? Words(object value)
    {
        Type type = value.GetType();
        if (value is System.Data.DataTable or System.Data.DataRow or System.Data.DataSet or System.Data.DataView or System.Data.IDataReader)
            return null;
        if (value is System.Collections.IEnumerable)
            return value is System.Xml.Linq.XObject ? value.ToString() : null;
        // Their words are those of a debugger.
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>) || type.GetGenericTypeDefinition() == typeof(ArraySegment<>)))
            return null;
        bool isFramework = type.Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));
        System.Reflection.MethodInfo? own = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        bool hasWords = own is not null && own.DeclaringType != typeof(object) && own.DeclaringType != typeof(ValueType) && !Members.IsRecordText(own);
        if (isFramework)
            return hasWords ? (value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString()) : null;
        return hasWords && Members.Of(type).Count == 0 ? value.ToString() : null;
    }
}
