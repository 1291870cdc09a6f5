using System.Globalization;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Finds the files under a path, in ordinal order of their full names.</summary>
internal static class SourceWalk
{
    private static readonly string[] AboutTheFolder = ["README", "LICENSE", "CHANGELOG"];

    /// <summary>A file to read, or a problem to report.</summary>
    public readonly record struct Entry(string Path, Problem? Problem);

    public static IEnumerable<Entry> Of(string path)
    {
        if (path == "-" || File.Exists(path))
            return [new(path, null)];
        return Directory.Exists(path) ? Folder(path) : [new(path, Problems.MissingPath(path))];
    }

    /// <summary>True for files that lie in a folder of articles without being one: hidden files and files about the folder itself.</summary>
    public static bool IsPassedOver(string name) =>
        name.StartsWith('.') || AboutTheFolder.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (name.Length == prefix.Length || !char.IsLetterOrDigit(name[prefix.Length])));

    private static IEnumerable<Entry> Folder(string root)
    {
        var skipped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var found = 0;
        var trimmed = root.Length > 1 ? root.TrimEnd('/', Path.DirectorySeparatorChar) : root;
        foreach (var entry in Walk(trimmed.Length == 0 ? root : trimmed, skipped))
        {
            found++;
            yield return entry;
        }

        if (found == 0)
            yield return new(root, Problems.EmptyFolder(root));
        if (skipped.Count > 0)
            yield return new(root, Problems.SkippedFiles(root, skipped.Values.Sum(), string.Join(", ", skipped.Select(kind => $"{kind.Key}: {kind.Value.ToString(CultureInfo.InvariantCulture)}"))));
    }

    private static IEnumerable<Entry> Walk(string folder, SortedDictionary<string, int> skipped)
    {
        FileSystemInfo[]? entries = null;
        Problem? problem = null;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            problem = Problems.Unreadable(folder, error.Message);
        }

        if (entries is null)
        {
            yield return new(folder, problem);
            yield break;
        }

        // A folder sorts as its name with the slash, so that the order is that of the full paths.
        Array.Sort(entries, static (left, right) => string.CompareOrdinal(Key(left), Key(right)));
        foreach (var entry in entries)
        {
            if (IsPassedOver(entry.Name))
                continue;
            var path = folder.EndsWith('/') ? folder + entry.Name : $"{folder}/{entry.Name}";
            if (entry is DirectoryInfo directory)
            {
                // A link may lead back to a folder above it.
                if (directory.LinkTarget is not null)
                    continue;
                foreach (var inner in Walk(path, skipped))
                    yield return inner;
            }
            else if (ArticleForms.Of(entry.Name) is null)
            {
                var kind = entry.Extension.Length == 0 ? "without extension" : entry.Extension.ToLowerInvariant();
                skipped[kind] = skipped.GetValueOrDefault(kind) + 1;
            }
            else
            {
                yield return new(path, null);
            }
        }
    }

    private static string Key(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;
}
