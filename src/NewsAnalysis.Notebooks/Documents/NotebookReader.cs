using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Reads notebook JSON and checks the shapes that the rest of the library relies on; what else is there is kept and not looked at.</summary>
internal static class NotebookReader
{
    private const string Advice = "Open the notebook in an editor of text, repair that line, or save it again from Jupyter or VS Code.";

    /// <summary>The notebook in <paramref name="utf8"/>.</summary>
    /// <exception cref="NotebookFormatException">It is none, or of another format than 4.</exception>
    public static NotebookDocument Read(ReadOnlySpan<byte> utf8, string? path)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
            throw new NotebookFormatException(path, null, "The file is empty. A notebook is a JSON file; create one in Jupyter or VS Code.");
        byte[] content = utf8.ToArray();
        JsonObject root = ParseObject(content, path);
        new ShapeCheck(content, path).Check(root);
        return new NotebookDocument(root, path);
    }

    private static JsonObject ParseObject(byte[] content, string? path)
    {
        try
        {
            JsonNode? node = JsonNode.Parse(
                content,
                documentOptions: new JsonDocumentOptions { MaxDepth = NotebookJson.MaxDepth, AllowDuplicateProperties = false });
            return node as JsonObject
                ?? throw new NotebookFormatException(path, 1, "A notebook is a JSON object with cells, and this is something else. Check that it is the right file.");
        }
        catch (InvalidOperationException failure)
        {
            throw new NotebookFormatException(path, null, $"A name holds half of a character (an escape such as \\ud800 without its second half). {Advice}", failure);
        }
        catch (JsonException failure)
        {
            int? line = failure.LineNumber is { } number ? (int)Math.Min(number, int.MaxValue - 1) + 1 : null;
            throw new NotebookFormatException(path, line, $"This is not valid JSON: {FirstSentence(failure.Message)} {Advice}", failure);
        }
    }

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        int path = message.IndexOf(" Path:", StringComparison.Ordinal);
        int cut = new[] { end, path }.Where(at => at > 0).DefaultIfEmpty(message.Length).Min();
        return message[..cut];
    }

    private sealed class ShapeCheck(byte[] content, string? path)
    {
        public void Check(JsonObject root)
        {
            CheckStrings(root, "");
            int major = Version(root, "nbformat") ?? throw Wrong("", "A notebook says its format as \"nbformat\": 4, and this file does not. Check that it is the right file.");
            if (major < 4)
                throw Wrong("nbformat", string.Create(CultureInfo.InvariantCulture, $"The notebook has format {major}, and only format 4 is read here. Convert it: jupyter nbconvert --to notebook --nbformat 4 <file>."));
            if (major > 4)
                throw Wrong("nbformat", string.Create(CultureInfo.InvariantCulture, $"The notebook has format {major}, which is newer than the 4 that is read here. Save it as format 4."));
            if (root.ContainsKey("nbformat_minor") && Version(root, "nbformat_minor") is not >= 0)
                throw Wrong("nbformat_minor", $"\"nbformat_minor\" must be a number such as 5. {Advice}");
            ObjectOrMissing(root, "metadata", "");
            if (root["cells"] is not JsonArray cells)
                throw Wrong("cells", $"\"cells\" must be an array of cells. {Advice}");
            for (int at = 0; at < cells.Count; at++)
                CheckCell(cells[at], string.Create(CultureInfo.InvariantCulture, $"cells[{at}]"));
        }

        private static int? Version(JsonObject root, string name) =>
            root[name] is JsonValue value && value.TryGetValue(out int version) ? version : null;

        private void CheckCell(JsonNode? node, string at)
        {
            if (node is not JsonObject cell)
                throw Wrong(at, $"A cell must be an object. {Advice}");
            if (NotebookJson.TextOf(cell["cell_type"]) is not ("code" or "markdown" or "raw"))
                throw Wrong($"{at}.cell_type", $"\"cell_type\" must be \"code\", \"markdown\" or \"raw\". {Advice}");
            if (NotebookJson.TextOf(cell["source"]) is null)
                throw Wrong($"{at}.source", $"\"source\" must be a string or an array of strings. {Advice}");
            ObjectOrMissing(cell, "metadata", at + ".");
            if (cell["id"] is not null and not JsonValue || (cell["id"] is JsonValue id && id.GetValueKind() != JsonValueKind.String))
                throw Wrong($"{at}.id", $"\"id\" must be a string. {Advice}");
            if (cell["outputs"] is null)
                return;
            if (cell["outputs"] is not JsonArray outputs)
                throw Wrong($"{at}.outputs", $"\"outputs\" must be an array. {Advice}");
            for (int output = 0; output < outputs.Count; output++)
            {
                if (outputs[output] is not JsonObject)
                    throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{at}.outputs[{output}]"), $"An output must be an object. {Advice}");
            }
        }

        private void ObjectOrMissing(JsonObject owner, string name, string at)
        {
            if (owner[name] is not null and not JsonObject)
                throw Wrong(at + name, $"\"{name}\" must be an object. {Advice}");
        }

        // JSON can spell half a surrogate pair (\ud800), which is no text and which nothing downstream can write.
        private void CheckStrings(JsonNode? node, string at)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach ((string key, JsonNode? value) in Enumerate(members, at))
                        CheckStrings(value, at.Length == 0 ? key : $"{at}.{key}");
                    break;
                case JsonArray items:
                    for (int index = 0; index < items.Count; index++)
                        CheckStrings(items[index], string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"));
                    break;
                case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                    try
                    {
                        _ = value.GetValue<string>();
                    }
                    catch (InvalidOperationException failure)
                    {
                        throw HalfCharacter(at, failure);
                    }
                    break;
            }
        }

        private List<KeyValuePair<string, JsonNode?>> Enumerate(JsonObject members, string at)
        {
            try
            {
                return [.. members];
            }
            catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
            {
                throw HalfCharacter(at, failure);
            }
        }

        private NotebookFormatException HalfCharacter(string at, Exception failure) =>
            new(path, JsonLines.Find(content, at), $"A string holds half of a character (an escape such as \\ud800 without its second half). {Advice}", failure);

        private NotebookFormatException Wrong(string at, string problem) => new(path, JsonLines.Find(content, at), problem);
    }
}
