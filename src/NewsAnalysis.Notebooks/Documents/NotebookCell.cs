using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Code to run.</summary>
    Code,

    /// <summary>Markdown to read.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered.</summary>
    Raw,
}

/// <summary>One cell of a <see cref="NotebookDocument"/>.</summary>
public sealed class NotebookCell
{
    private readonly JsonObject node;

    internal NotebookCell(JsonObject node) => this.node = node;

    /// <summary>What it holds.</summary>
    public CellKind Kind => NotebookJson.TextOf(node["cell_type"]) switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>Its id; null in formats before 4.5.</summary>
    public string? Id
    {
        get => NotebookJson.TextOf(node["id"]);
        internal set => node["id"] = value;
    }

    /// <summary>Its text, with line ends as written.</summary>
    public string Source
    {
        get => NotebookJson.TextOf(node["source"]) ?? "";
        set => node["source"] = NotebookJson.Lines(value);
    }

    /// <summary>Its metadata; changes are written.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (node["metadata"] is not JsonObject metadata)
                node["metadata"] = metadata = [];
            return metadata;
        }
    }

    /// <summary>The tags in its metadata.</summary>
    public IReadOnlyList<string> Tags =>
        (node["metadata"] as JsonObject)?["tags"] is JsonArray tags ? [.. tags.Select(NotebookJson.TextOf).OfType<string>()] : [];

    /// <summary>The number in brackets beside a code cell; null when it has not run, and for other kinds.</summary>
    public int? ExecutionCount
    {
        get => node["execution_count"] is JsonValue value && value.TryGetValue(out int count) ? count : null;
        set => node["execution_count"] = value;
    }

    /// <summary>What a code cell has shown; empty for other kinds. A copy: change it through the methods here.</summary>
    public IReadOnlyList<NotebookOutput> Outputs =>
        node["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(output => new NotebookOutput(output))] : [];

    /// <summary>The files attached to a Markdown cell, by name, each in its MIME types; empty when there are none.</summary>
    internal JsonObject? Attachments => node["attachments"] as JsonObject;

    /// <summary>Removes all outputs and the execution count of a code cell; does nothing to other kinds.</summary>
    public void ClearOutputs()
    {
        if (Kind != CellKind.Code)
            return;
        node["outputs"] = new JsonArray();
        node["execution_count"] = null;
    }

    /// <summary>Adds an output as Jupyter stores it; text goes on in the stream before it when that has the same name.</summary>
    /// <param name="output">What the cell has shown. Updates of displays and wishes to clear are not stored: see <see cref="CellOutputs"/>.</param>
    /// <returns>What is stored; null when nothing is.</returns>
    public NotebookOutput? AddOutput(CellOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (node["outputs"] is not JsonArray outputs)
            node["outputs"] = outputs = [];
        if (output is StreamOutput stream && outputs.LastOrDefault() is JsonObject last && NotebookJson.TextOf(last["output_type"]) == "stream" && NotebookJson.TextOf(last["name"]) == stream.Name)
        {
            last["text"] = NotebookJson.Lines(NotebookJson.TextOf(last["text"]) + stream.Text);
            return new NotebookOutput(last);
        }
        if (NotebookOutput.ToJson(output) is not { } made)
            return null;
        outputs.Add((JsonNode)made);
        return new NotebookOutput(made);
    }

    internal static string NameOf(CellKind kind) => kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "markdown",
        _ => "raw",
    };

    /// <summary>Adds the members that the format requires where they are missing.</summary>
    internal void Complete()
    {
        _ = Metadata;
        if (Kind == CellKind.Code)
        {
            if (node["outputs"] is not JsonArray)
                node["outputs"] = new JsonArray();
            if (!node.ContainsKey("execution_count"))
                node["execution_count"] = null;
        }
    }
}
