namespace NewsAnalysis.Notebooks;

/// <summary>What <c>interactive-names.tsv</c> says of names that are not this engine's own.</summary>
/// <param name="Namespaces">Namespaces, and the one of this engine that serves; null where none is needed.</param>
/// <param name="Types">Full names of types, and of those of this engine that serve.</param>
/// <param name="Packages">Roots of namespaces, and the packages that have them.</param>
/// <param name="Absent">Names of what is not here, and what to do instead.</param>
internal sealed record InteractiveNameList(IReadOnlyDictionary<string, string?> Namespaces, IReadOnlyDictionary<string, string> Types, IReadOnlyDictionary<string, PackageRequest> Packages, IReadOnlyDictionary<string, string> Absent)
{
    private const string Resource = "NewsAnalysis.Notebooks.Interactive.interactive-names.tsv";

    /// <summary>Reads the list.</summary>
    public static InteractiveNameList Read()
    {
        var namespaces = new Dictionary<string, string?>(StringComparer.Ordinal);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var packages = new Dictionary<string, PackageRequest>(StringComparer.Ordinal);
        var absent = new Dictionary<string, string>(StringComparer.Ordinal);
        using Stream stream = typeof(InteractiveNameList).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            string[] columns = line.Split('\t');
            foreach (string name in columns[1].Split(' '))
            {
                switch (columns[0])
                {
                    case "namespace":
                        namespaces.Add(name, columns[2] == "-" ? null : columns[2]);
                        break;
                    case "type":
                        types.Add(name, columns[2]);
                        break;
                    case "package":
                        string[] package = columns[2].Split(' ');
                        packages.Add(name, new PackageRequest(package[0], package.ElementAtOrDefault(1)));
                        break;
                    case "absent":
                        absent.Add(name, columns[2]);
                        break;
                    default:
                        throw new InvalidDataException($"{Resource} has a line of no kind: {line}");
                }
            }
        }
        return new InteractiveNameList(namespaces, types, packages, absent);
    }
}
