using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>A notebook to run and where its outputs go; paths are made full before anything runs, because running moves the current directory.</summary>
/// <param name="Path">The file as it was given.</param>
/// <param name="FullPath">The file.</param>
/// <param name="OutputPath">What is written, without extension; null when nothing is.</param>
internal sealed record RunTarget(string Path, string FullPath, string? OutputPath)
{
    /// <summary>The notebook's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(FullPath)!;

    /// <summary>True for a notebook in the format <c>.dib</c>.</summary>
    public bool IsDib => System.IO.Path.GetExtension(FullPath).Equals(".dib", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file's name without extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(FullPath);

    /// <summary>The targets of a run: notebooks of the same name get numbers, in the order given, so that none overwrites another.</summary>
    public static List<RunTarget> For(IReadOnlyList<string> paths, NotebookRunOptions options)
    {
        string? folder = options.OutputFolder is null ? null : System.IO.Path.GetFullPath(options.OutputFolder);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var targets = new List<RunTarget>();
        foreach (string path in paths)
        {
            string full = System.IO.Path.GetFullPath(path);
            string name = System.IO.Path.GetFileNameWithoutExtension(full);
            string free = name;
            for (int number = 2; !taken.Add(free); number++)
                free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            targets.Add(new RunTarget(path, full, folder is null ? null : System.IO.Path.Combine(folder, free)));
        }
        return targets;
    }
}
