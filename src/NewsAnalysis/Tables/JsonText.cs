using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAnalysis.Tables;

/// <summary>Writes strings and numbers as JSON so that reading them gives the same string and the same number back.</summary>
internal static class JsonText
{
    /// <summary>Non-ASCII letters stay letters; no indentation.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A property with a string value, or null.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    /// <summary>A property with a decimal value without trailing zeros, or null.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        writer.WritePropertyName(name);
        if (value is { } number)
            writer.WriteNumberValue(Normalise(number));
        else
            writer.WriteNullValue();
    }

    /// <summary>A property with a whole number, or null.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        writer.WritePropertyName(name);
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    /// <summary>A property with a day as <c>2024-03-16</c>, or null.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value) =>
        Write(writer, name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A string value, or null. Half a surrogate pair is written as an escape, since UTF-8 cannot hold it and spans count it.</summary>
    public static void WriteValue(Utf8JsonWriter writer, string? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else if (IndexOfLoneSurrogate(value) < 0)
            writer.WriteStringValue(value);
        else
            writer.WriteRawValue(Escape(value), skipInputValidation: true);
    }

    /// <summary>The same number without trailing zeros: 4.50 is 4.5.</summary>
    public static decimal Normalise(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Escape(string value)
    {
        var json = new StringBuilder(value.Length + 16).Append('"');
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            var lone = IndexOfLoneSurrogate(rest);
            var whole = lone < 0 ? rest : rest[..lone];
            json.Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(whole.ToString()));
            if (lone < 0)
                break;
            json.Append(CultureInfo.InvariantCulture, $"\\u{(int)rest[lone]:x4}");
            rest = rest[(lone + 1)..];
        }

        return json.Append('"').ToString();
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (text[at..].IndexOfAnyInRange('\ud800', '\udfff') is var next and >= 0)
        {
            at += next;
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) != OperationStatus.Done)
                return at;
            at += length;
        }

        return -1;
    }
}
