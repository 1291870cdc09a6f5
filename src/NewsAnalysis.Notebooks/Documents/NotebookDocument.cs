using System.Text;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// A Jupyter notebook (nbformat 4), held as the JSON that it is: what is not understood here stays as it was, at every level.
/// A notebook that Jupyter wrote is written back byte for byte.
/// </summary>
public sealed class NotebookDocument
{
    private readonly JsonObject root;
    private readonly List<NotebookCell> cells;

    internal NotebookDocument(JsonObject root, string? path)
    {
        this.root = root;
        Path = path;
        cells = [.. CellArray.Select(cell => new NotebookCell((JsonObject)cell!))];
    }

    /// <summary>The file it was read from; null when it does not come from one.</summary>
    public string? Path { get; }

    /// <summary>The metadata of the notebook; changes are written.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (root["metadata"] is not JsonObject metadata)
                root["metadata"] = metadata = [];
            return metadata;
        }
    }

    /// <summary>The minor version of its format 4; 5 and later have cell ids.</summary>
    public int MinorVersion => root["nbformat_minor"]?.GetValue<int>() ?? 0;

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => cells;

    /// <summary>The language of its code cells, as its metadata has it (<c>C#</c>); null when they do not say.</summary>
    public string? Language =>
        NotebookJson.TextOf((Metadata["kernelspec"] as JsonObject)?["language"]) ?? NotebookJson.TextOf((Metadata["language_info"] as JsonObject)?["name"]);

    /// <summary>The title: that of the metadata, else the first heading, else the file's name; <c>Notebook</c> where there is none of these.</summary>
    public string Title =>
        NotebookJson.TextOf(Metadata["title"])
        ?? cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => MarkdownText.Heading(cell.Source)).FirstOrDefault(heading => heading is not null)
        ?? (Path is null ? "Notebook" : System.IO.Path.GetFileNameWithoutExtension(Path));

    private JsonArray CellArray => (JsonArray)root["cells"]!;

    /// <summary>An empty notebook of this engine: format 4.5, kernelspec <c>newsanalysis-csharp</c>.</summary>
    public static NotebookDocument Create() => Create(null);

    /// <summary>An empty notebook that goes by the name of a file, from which its title may come.</summary>
    internal static NotebookDocument Create(string? path) => new(
        new JsonObject
        {
            ["cells"] = new JsonArray(),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = "C# (NewsAnalysis)", ["language"] = "C#", ["name"] = "newsanalysis-csharp" },
                ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = "C#", ["pygments_lexer"] = "csharp" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        },
        path);

    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookFormatException">It is not a notebook of format 4.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static NotebookDocument Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return NotebookReader.Read(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads a notebook from its bytes.</summary>
    /// <param name="utf8">JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="path">The file to name in messages; null when there is none.</param>
    /// <exception cref="NotebookFormatException">It is not a notebook of format 4.</exception>
    public static NotebookDocument Parse(ReadOnlySpan<byte> utf8, string? path = null) => NotebookReader.Read(utf8, path);

    /// <summary>Adds a cell.</summary>
    /// <param name="index">Where, from 0; the number of cells to add at the end.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="source">Its text.</param>
    /// <returns>The cell.</returns>
    public NotebookCell Insert(int index, CellKind kind, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, cells.Count);
        var node = new JsonObject { ["cell_type"] = NotebookCell.NameOf(kind), ["metadata"] = new JsonObject(), ["source"] = NotebookJson.Lines(source) };
        if (kind == CellKind.Code)
        {
            node["execution_count"] = null;
            node["outputs"] = new JsonArray();
        }
        CellArray.Insert(index, (JsonNode)node);
        var cell = new NotebookCell(node);
        cells.Insert(index, cell);
        Upgrade();
        return cell;
    }

    /// <summary>Adds a cell at the end.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="source">Its text.</param>
    /// <returns>The cell.</returns>
    public NotebookCell Add(CellKind kind, string source) => Insert(cells.Count, kind, source);

    /// <summary>Removes a cell.</summary>
    /// <param name="index">Which, from 0.</param>
    public void RemoveAt(int index)
    {
        cells.RemoveAt(index);
        CellArray.RemoveAt(index);
    }

    /// <summary>
    /// Makes it a notebook of format 4.5: each cell gets an id that is valid and its own. Ids come from the cell's place and text, so
    /// that the same notebook gets the same ones.
    /// </summary>
    public void Upgrade()
    {
        if (MinorVersion < 5)
            root["nbformat_minor"] = 5;
        _ = Metadata;
        CellIds.Complete(cells);
        foreach (NotebookCell cell in cells)
            cell.Complete();
    }

    /// <summary>The notebook as Jupyter would write it.</summary>
    public string ToJson() => NotebookJson.Write(root);

    /// <summary>Writes the notebook, in UTF-8 without byte order mark; a file that is there is replaced whole.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(ToJson()));
    }
}
