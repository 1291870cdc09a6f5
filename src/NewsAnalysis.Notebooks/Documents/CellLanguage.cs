using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>The language of a cell where it is not the notebook's: VS Code keeps it in the metadata, under one name or another, and not in the cell's text.</summary>
internal static class CellLanguage
{
    /// <summary>The language of a code cell; null for C#, and where nothing says that it is another.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="ofNotebook">The notebook's language, for cells that do not say; null for C#.</param>
    public static string? Of(NotebookCell cell, string? ofNotebook = null)
    {
        string? name = Name(cell) ?? (ofNotebook is null || IsCSharp(ofNotebook) ? null : Canonical(ofNotebook.ToLowerInvariant()));
        return name is null || Canonical(name) == "csharp" ? null : Canonical(name);
    }

    /// <summary>True when a notebook of that language is one of C#, as its metadata has it.</summary>
    public static bool IsCSharp(string language) => language.ToUpperInvariant() is "C#" or "CSHARP" or "POLYGLOT-NOTEBOOK";

    /// <summary>True when a cell says of itself that it is C#, whatever its notebook is.</summary>
    public static bool SaysCSharp(NotebookCell cell) =>
        cell.Kind == CellKind.Code
        && ((Name(cell) is { } name && Canonical(name) == "csharp")
            || (cell.Source.AsSpan().TrimStart().StartsWith("#!c", StringComparison.OrdinalIgnoreCase) && MagicCommand.Find(cell.Source.TrimStart().Split([' ', '\r', '\n'], 2)[0]) is { Name: "#!csharp" }));

    private static string? Name(NotebookCell cell) =>
        NotebookJson.TextOf((cell.Metadata["polyglot_notebook"] as JsonObject)?["kernelName"])
        ?? NotebookJson.TextOf((cell.Metadata["dotnet_interactive"] as JsonObject)?["language"]);

    /// <summary>Says of which language a code cell is.</summary>
    public static void Set(NotebookCell cell, string language)
    {
        if (language == "csharp")
            return;
        cell.Metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        cell.Metadata["dotnet_interactive"] = new JsonObject { ["language"] = language };
    }

    /// <summary>The one name of a language that has several.</summary>
    public static string Canonical(string name) => name switch
    {
        "c#" or "C#" => "csharp",
        "f#" or "F#" => "fsharp",
        "powershell" => "pwsh",
        "js" => "javascript",
        "md" => "markdown",
        _ => name,
    };
}
