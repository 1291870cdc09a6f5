using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>The language of a cell where it is not the notebook's: VS Code keeps it in the metadata, under one name or another, and not in the cell's text.</summary>
internal static class CellLanguage
{
    /// <summary>The language of a code cell; null for C#, and where nothing says that it is another.</summary>
    public static string? Of(NotebookCell cell)
    {
        string? name = NotebookJson.TextOf((cell.Metadata["polyglot_notebook"] as JsonObject)?["kernelName"])
            ?? NotebookJson.TextOf((cell.Metadata["dotnet_interactive"] as JsonObject)?["language"]);
        return name is null || Canonical(name) == "csharp" ? null : Canonical(name);
    }

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
