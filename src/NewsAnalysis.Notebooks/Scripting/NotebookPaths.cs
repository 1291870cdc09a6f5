namespace NewsAnalysis.Notebooks;

/// <summary>Paths as notebooks write them: those of another system too.</summary>
internal static class NotebookPaths
{
    /// <summary>The full path; where it is written as on Windows, and this is another system, with its own separators unless a file of the very name is there.</summary>
    /// <param name="path">The path.</param>
    /// <param name="folder">The folder that it starts from.</param>
    public static string Full(string path, string folder)
    {
        string full = Path.GetFullPath(path, folder);
        return OperatingSystem.IsWindows() || !path.Contains('\\', StringComparison.Ordinal) || Path.Exists(full) ? full : Path.GetFullPath(path.Replace('\\', '/'), folder);
    }
}
