using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Tables;

/// <summary>Tables as JSON Lines.</summary>
internal static class JsonTable
{
    public static void Write<T>(Table<T> table, TextWriter writer) where T : ITableRow<T>
    {
        var names = table.Columns.Select(column => JsonEncodedText.Encode(column.Name)).ToArray();
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line, JsonText.Options);
        foreach (var row in table)
        {
            json.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
            {
                json.WritePropertyName(names[i]);
                WriteValue(json, table.Columns[i].Value(row));
            }

            json.WriteEndObject();
            json.Flush();
            writer.Write(Encoding.UTF8.GetString(line.WrittenSpan));
            writer.Write('\n');
            line.ResetWrittenCount();
            json.Reset();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case decimal number:
                json.WriteNumberValue(JsonText.Normalise(number));
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            default:
                JsonText.WriteValue(json, value is null ? null : CellText.Exact(value));
                break;
        }
    }
}
