using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>Finds the line of a value in JSON text.</summary>
internal static class JsonLines
{
    /// <summary>The line, from 1, of the value at <paramref name="path"/> (such as <c>cells[2].source</c>), or of the nearest value around it that is there; null when that cannot be told.</summary>
    public static int? Find(ReadOnlySpan<byte> utf8, string path)
    {
        for (string at = path; ; at = Parent(at))
        {
            if (at.Length == 0)
                return 1;
            if (Offset(utf8, at) is { } offset)
                return utf8[..(int)offset].Count((byte)'\n') + 1;
        }
    }

    private static string Parent(string path)
    {
        int cut = path.LastIndexOfAny(['.', '[']);
        return cut < 0 ? "" : path[..cut];
    }

    private static long? Offset(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = NotebookJson.MaxDepth });
        var open = new Stack<(string Path, int Index)>();
        string name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Join(open.Peek().Path, Encoding.UTF8.GetString(reader.ValueSpan));
                    continue;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    open.Pop();
                    continue;
            }
            if (open.TryPeek(out (string Path, int Index) around) && around.Index >= 0)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{around.Path}[{around.Index}]");
                open.Pop();
                open.Push((around.Path, around.Index + 1));
            }
            if (name == path)
                return reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                open.Push((name, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
        }
        return null;
    }

    private static string Join(string outer, string name) => outer.Length == 0 ? name : $"{outer}.{name}";
}
