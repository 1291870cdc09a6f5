namespace NewsAnalysis.Notebooks;

/// <summary>The kernelspecs of this machine, where Jupyter and VS Code look for them. No Python is needed to read or to write them.</summary>
/// <remarks>The folders are those of Jupyter, its variables <c>JUPYTER_DATA_DIR</c> and <c>JUPYTER_PATH</c> respected.</remarks>
public static class KernelSpecs
{
    /// <summary>Every kernelspec that a client would find, by name; of those with the same name, the one that counts.</summary>
    public static IReadOnlyList<KernelSpec> Find() => Find(JupyterFolders.Current);

    /// <summary>Writes a kernelspec; one of that name in the same place is replaced.</summary>
    /// <param name="spec">What to write.</param>
    /// <param name="prefix">A prefix such as a conda environment, for everybody who uses that. Null: for the user alone.</param>
    /// <returns>The folder that it is in.</returns>
    /// <exception cref="ArgumentException">The name is none that Jupyter takes.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static string Install(KernelSpec spec, string? prefix = null) => Install(spec, prefix, JupyterFolders.Current);

    /// <summary>Removes the kernelspec of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="prefix">The prefix it was installed for. Null: the user's own.</param>
    /// <returns>The folder that was removed; null when there was none.</returns>
    /// <exception cref="ArgumentException">The name is none that Jupyter takes.</exception>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static string? Uninstall(string name, string? prefix = null) => Uninstall(name, prefix, JupyterFolders.Current);

    internal static IReadOnlyList<KernelSpec> Find(JupyterFolders folders)
    {
        var found = new SortedDictionary<string, KernelSpec>(StringComparer.OrdinalIgnoreCase);
        foreach (string folder in folders.All())
        {
            foreach (string path in FoldersIn(folder))
            {
                if (KernelSpec.TryRead(path) is { } spec)
                    found.TryAdd(spec.Name, spec);
            }
        }
        return [.. found.Values];
    }

    internal static string Install(KernelSpec spec, string? prefix, JupyterFolders folders)
    {
        ArgumentNullException.ThrowIfNull(spec);
        string folder = FolderOf(spec.Name, prefix, folders);
        Directory.CreateDirectory(folder);
        AtomicFile.Write(Path.Combine(folder, "kernel.json"), System.Text.Encoding.UTF8.GetBytes(spec.ToJson()));
        return folder;
    }

    internal static string? Uninstall(string name, string? prefix, JupyterFolders folders)
    {
        string folder = FolderOf(name, prefix, folders);
        if (!Directory.Exists(folder))
            return null;
        Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static string FolderOf(string name, string? prefix, JupyterFolders folders)
    {
        bool isName = name is { Length: > 0 } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') && !name.StartsWith('.');
        if (!isName)
            throw new ArgumentException($"'{name}' is no name of a kernelspec: it has letters, digits, dots, dashes and underscores.", nameof(name));
        return Path.Combine(prefix is null ? folders.User : JupyterFolders.Of(prefix), name);
    }

    private static IEnumerable<string> FoldersIn(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
