using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>What an output of a notebook is.</summary>
public enum NotebookOutputKind
{
    /// <summary>Text of a standard stream.</summary>
    Stream,

    /// <summary>A displayed value.</summary>
    Display,

    /// <summary>The value of the last expression.</summary>
    Result,

    /// <summary>An error.</summary>
    Error,

    /// <summary>Something that this library does not know.</summary>
    Unknown,
}

/// <summary>One stored output of a code cell.</summary>
public sealed class NotebookOutput
{
    private readonly JsonObject node;

    internal NotebookOutput(JsonObject node) => this.node = node;

    /// <summary>What it is.</summary>
    public NotebookOutputKind Kind => NotebookJson.TextOf(node["output_type"]) switch
    {
        "stream" => NotebookOutputKind.Stream,
        "display_data" => NotebookOutputKind.Display,
        "execute_result" => NotebookOutputKind.Result,
        "error" => NotebookOutputKind.Error,
        _ => NotebookOutputKind.Unknown,
    };

    /// <summary>The name of the stream (<c>stdout</c>, <c>stderr</c>), or of the error's kind; null for values.</summary>
    public string? Name => NotebookJson.TextOf(node[Kind == NotebookOutputKind.Error ? "ename" : "name"]);

    /// <summary>The text of a stream, or the message of an error; null for values.</summary>
    public string? Text => NotebookJson.TextOf(node[Kind == NotebookOutputKind.Error ? "evalue" : "text"]);

    /// <summary>The lines that tell where an error happened; empty for other kinds.</summary>
    public IReadOnlyList<string> Traceback => node["traceback"] is JsonArray lines ? [.. lines.Select(NotebookJson.TextOf).OfType<string>()] : [];

    /// <summary>A value in its MIME types; empty for streams and errors.</summary>
    public MimeBundle Data
    {
        get
        {
            MimeBundle bundle = MimeBundle.Empty;
            foreach ((string mimeType, JsonNode? content) in node["data"] as JsonObject ?? [])
            {
                if (content is null || string.IsNullOrWhiteSpace(mimeType))
                    continue;
                bundle = !MimeBundle.IsJson(mimeType) && NotebookJson.TextOf(content) is { } text ? bundle.With(mimeType, JsonValue.Create(text)) : bundle.With(mimeType, content.DeepClone());
            }
            return bundle;
        }
    }

    /// <summary>Puts another value in the place of this one; a stream or an error stays as it is.</summary>
    /// <param name="data">The value in its MIME types.</param>
    public void Replace(MimeBundle data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (Kind is NotebookOutputKind.Display or NotebookOutputKind.Result)
            node["data"] = ToJson(data);
    }

    internal static JsonObject? ToJson(CellOutput output) => output switch
    {
        StreamOutput stream => new JsonObject { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = NotebookJson.Lines(stream.Text) },
        DisplayOutput display => new JsonObject { ["data"] = ToJson(display.Data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        ResultOutput result => new JsonObject { ["data"] = ToJson(result.Data), ["execution_count"] = result.ExecutionCount, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" },
        ErrorOutput { Error: var error } => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)JsonValue.Create(line))]),
        },
        _ => null,
    };

    private static JsonObject ToJson(MimeBundle data)
    {
        var made = new JsonObject();
        foreach ((string mimeType, JsonNode content) in data)
        {
            // nbformat keeps text of these types as lines, and all other text as one string.
            bool asLines = mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";
            made[mimeType] = asLines && NotebookJson.TextOf(content) is { } text ? NotebookJson.Lines(text) : content.DeepClone();
        }
        return made;
    }
}
