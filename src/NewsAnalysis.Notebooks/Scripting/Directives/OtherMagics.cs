namespace NewsAnalysis.Notebooks;

/// <summary>Commands of other engines that notebooks in the wild use, and what serves here.</summary>
internal static class OtherMagics
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> All = new(Read);

    /// <summary>What to do in place of the command; null where nothing is known of it.</summary>
    public static string? Advice(string name) => All.Value.TryGetValue(name, out string? advice) ? $"There is no {name} here. {advice}" : null;

    private static Dictionary<string, string> Read()
    {
        using Stream stream = typeof(OtherMagics).Assembly.GetManifestResourceStream("NewsAnalysis.Notebooks.Scripting.Directives.other-magics.tsv")!;
        using var reader = new StreamReader(stream);
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            string[] columns = line.Split('\t');
            if (columns.Length != 2)
                continue;
            foreach (string name in columns[0].Split(' '))
                found.TryAdd(name, columns[1]);
        }
        return found;
    }
}
