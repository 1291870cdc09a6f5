using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>JSON as Jupyter writes it: one space a level, keys in order of code points, no escapes but the necessary, a line end at the end.</summary>
internal static class NotebookJson
{
    /// <summary>How deep a notebook may nest.</summary>
    public const int MaxDepth = 256;

    /// <summary>The text of a notebook.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>Text as an array of lines, each with its line end, cut where Python's <c>splitlines</c> cuts.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (!IsLineEnd(text[at]))
                continue;
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                at++;
            lines.Add((JsonNode)JsonValue.Create(text[start..(at + 1)]));
            start = at + 1;
        }
        if (start < text.Length)
            lines.Add((JsonNode)JsonValue.Create(text[start..]));
        return lines;
    }

    /// <summary>The text of a string or of an array of lines; null when the node is neither.</summary>
    public static string? TextOf(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray lines when lines.All(line => line is JsonValue value && value.GetValueKind() == JsonValueKind.String) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    private static bool IsLineEnd(char character) =>
        character is '\n' or '\r' or '\v' or '\f' or '\u001c' or '\u001d' or '\u001e' or '\u0085' or '\u2028' or '\u2029';

    private static void Write(StringBuilder text, JsonNode? node, int level)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonObject members:
                text.Append('{');
                string separator = "";
                foreach ((string key, JsonNode? value) in members.OrderBy(member => member.Key, CodePoints.Instance))
                {
                    Break(text.Append(separator), level + 1);
                    Quote(text, key);
                    text.Append(": ");
                    Write(text, value, level + 1);
                    separator = ",";
                }
                Break(text, level);
                text.Append('}');
                break;
            case JsonArray { Count: 0 }:
                text.Append("[]");
                break;
            case JsonArray items:
                text.Append('[');
                for (int at = 0; at < items.Count; at++)
                {
                    Break(text.Append(at > 0 ? "," : ""), level + 1);
                    Write(text, items[at], level + 1);
                }
                Break(text, level);
                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Quote(text, value.GetValue<string>());
                break;
            default:
                // A number keeps the digits that it was read with.
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void Break(StringBuilder text, int level) => text.Append('\n').Append(' ', level);

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        for (int at = 0; at < value.Length; at++)
        {
            char character = value[at];
            switch (character)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                default:
                    bool isPair = char.IsHighSurrogate(character) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]);
                    if (isPair)
                        text.Append(character).Append(value[++at]);
                    else
                        // Half a character cannot be written as UTF-8.
                        text.Append(char.IsSurrogate(character) ? '\uFFFD' : character);
                    break;
            }
        }
        text.Append('"');
    }

    // Python orders by code point; UTF-16 order differs once characters beyond the basic plane are there.
    private sealed class CodePoints : IComparer<string>
    {
        public static CodePoints Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            int length = Math.Min(x!.Length, y!.Length);
            for (int at = 0; at < length; at++)
            {
                if (x[at] != y[at])
                    return char.IsSurrogate(x[at]) != char.IsSurrogate(y[at]) ? char.IsSurrogate(x[at]).CompareTo(char.IsSurrogate(y[at])) : x[at].CompareTo(y[at]);
            }
            return x.Length.CompareTo(y.Length);
        }
    }
}
