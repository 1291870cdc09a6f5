using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// A notebook in the format <c>.dib</c>: plain text in which a line such as <c>#!csharp</c> or <c>#!markdown</c> starts a cell. It holds no
/// outputs. What was read is written back character for character, but for the cells that were changed.
/// </summary>
public sealed class DibDocument
{
    private const string MetadataName = "meta";
    private const char ByteOrderMark = '\uFEFF';
    private static readonly string[] Languages =
        ["csharp", "c#", "C#", "fsharp", "f#", "F#", "pwsh", "powershell", "javascript", "js", "html", "markdown", "md", "mermaid", "http", "kql", "sql", "raw", MetadataName];

    // Every character of the text is in one of these, in order; metadata and blank text before the first cell are here too.
    private readonly List<DibCell> pieces;

    private DibDocument(List<DibCell> pieces, string? path)
    {
        this.pieces = pieces;
        Path = path;
        Metadata = MetadataOf(pieces);
    }

    /// <summary>The file it was read from; null when it does not come from one.</summary>
    public string? Path { get; }

    /// <summary>The JSON of its <c>#!meta</c> part, for reading; null when it has none.</summary>
    public JsonObject? Metadata { get; }

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<DibCell> Cells => [.. pieces.Where(piece => piece.Language != MetadataName && (piece.Marker.Length > 0 || piece.Source.AsSpan().Trim().Trim(ByteOrderMark).Length > 0))];

    /// <summary>An empty notebook of C#.</summary>
    public static DibDocument Create() => Parse("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"aliases\":[],\"name\":\"csharp\"}]}}\n\n");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookFormatException">It is not text in UTF-8.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static DibDocument Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads a notebook from its bytes.</summary>
    /// <param name="utf8">Text in UTF-8; a byte order mark is kept.</param>
    /// <param name="path">The file to name in messages; null when there is none.</param>
    /// <exception cref="NotebookFormatException">It is not UTF-8.</exception>
    public static DibDocument Parse(ReadOnlySpan<byte> utf8, string? path = null)
    {
        try
        {
            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8), path);
        }
        catch (DecoderFallbackException failure)
        {
            throw new NotebookFormatException(path, null, "This is not text in UTF-8. Check that it is the right file, or save it again as UTF-8.", failure);
        }
    }

    /// <summary>Reads a notebook from its text; any text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file to name in messages; null when there is none.</param>
    public static DibDocument Parse(string text, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new HashSet<string>(Languages, StringComparer.Ordinal);
        List<DibCell> pieces = Cut(text, names, "csharp");
        // The notebook may name kernels of its own, whose lines start cells too, and another language for what comes before the first.
        JsonNode? kernels = MetadataOf(pieces)?["kernelInfo"];
        string language = NotebookJson.TextOf((kernels as JsonObject)?["defaultKernelName"]) ?? "csharp";
        names.UnionWith(Kernels(kernels));
        return new DibDocument(Cut(text, names, language), path);
    }

    /// <summary>Adds a cell at the end.</summary>
    /// <param name="language">Its language, as the line that starts it names it.</param>
    /// <param name="source">Its text.</param>
    /// <returns>The cell.</returns>
    public DibCell Add(string language, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        ArgumentNullException.ThrowIfNull(source);
        if (pieces.LastOrDefault() is { } last)
            last.EndWithLine();
        var cell = new DibCell(language, $"#!{language}\n", "\n") { Source = source };
        pieces.Add(cell);
        return cell;
    }

    /// <summary>The notebook as text.</summary>
    public string ToText() => string.Concat(pieces.Select(piece => piece.Marker + piece.Body));

    /// <summary>Writes the notebook, in UTF-8; a file that is there is replaced whole.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(ToText()));
    }

    /// <summary>The same cells as a Jupyter notebook; those in other languages say so in their metadata, as VS Code has it.</summary>
    public NotebookDocument ToNotebook()
    {
        var notebook = NotebookDocument.Create(Path);
        if (Metadata is not null)
            notebook.Metadata["polyglot_notebook"] = Metadata.DeepClone();
        foreach (DibCell cell in Cells)
        {
            string language = CellLanguage.Canonical(cell.Language);
            CellKind kind = language switch { "markdown" => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code };
            NotebookCell made = notebook.Add(kind, cell.Source);
            if (kind == CellKind.Code)
                CellLanguage.Set(made, language);
        }
        return notebook;
    }

    /// <summary>The cells of a Jupyter notebook, without their outputs.</summary>
    /// <param name="notebook">The notebook.</param>
    public static DibDocument FromNotebook(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        DibDocument made = notebook.Metadata["polyglot_notebook"] is JsonObject metadata ? Parse($"#!meta\n\n{metadata.ToJsonString()}\n\n") : Create();
        foreach (NotebookCell cell in notebook.Cells)
        {
            string language = cell.Kind switch { CellKind.Markdown => "markdown", CellKind.Raw => "raw", _ => CellLanguage.Of(cell) ?? "csharp" };
            made.Add(language, cell.Source);
        }
        return made;
    }

    private static JsonObject? MetadataOf(List<DibCell> pieces)
    {
        foreach (DibCell piece in pieces.Where(piece => piece.Language == MetadataName))
        {
            try
            {
                if (JsonNode.Parse(piece.Source, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject metadata)
                    return metadata;
            }
            catch (JsonException)
            {
                // It is kept as the text that it is.
            }
        }
        return null;
    }

    private static IEnumerable<string> Kernels(JsonNode? kernels) =>
        ((kernels as JsonObject)?["items"] as JsonArray ?? []).OfType<JsonObject>()
            .SelectMany(item => ((item["aliases"] as JsonArray) ?? []).Append(item["name"]))
            .Select(NotebookJson.TextOf).OfType<string>();

    private static List<DibCell> Cut(string text, HashSet<string> names, string firstLanguage)
    {
        var pieces = new List<DibCell>();
        string language = firstLanguage;
        string marker = "";
        int bodyStart = text.StartsWith(ByteOrderMark) ? 1 : 0;
        if (bodyStart > 0)
            pieces.Add(new DibCell(firstLanguage, "", text[..1]));
        int lineStart = bodyStart;
        while (lineStart < text.Length)
        {
            int end = text.IndexOf('\n', lineStart);
            int next = end < 0 ? text.Length : end + 1;
            if (text.AsSpan(lineStart, next - lineStart).StartsWith("#!") && text[(lineStart + 2)..next].TrimEnd() is var name && names.Contains(name))
            {
                if (lineStart > bodyStart || marker.Length > 0)
                    pieces.Add(new DibCell(language, marker, text[bodyStart..lineStart]));
                (language, marker, bodyStart) = (name, text[lineStart..next], next);
            }
            lineStart = next;
        }
        if (bodyStart < text.Length || marker.Length > 0)
            pieces.Add(new DibCell(language, marker, text[bodyStart..]));
        return pieces;
    }
}
