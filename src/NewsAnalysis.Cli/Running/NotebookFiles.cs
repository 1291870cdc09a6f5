namespace NewsAnalysis.Cli.Running;

/// <summary>The notebooks that a command line names: files as they are, folders for the notebooks in them.</summary>
internal static class NotebookFiles
{
    /// <summary>Paths of notebooks, a folder's in ordinal order. A path that does not exist is kept, so that the run says so and goes on.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> paths) => [.. paths.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.TopDirectoryOnly)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".IPYNB" or ".DIB" && !Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal)
        : [path];
}
