namespace NewsAnalysis.Notebooks;

/// <summary>What becomes of a command of another engine.</summary>
internal enum OtherMagicKind
{
    /// <summary>What follows is in another language, and left out.</summary>
    Language,

    /// <summary>The line joins another kernel; it is left out, and so is what that kernel would run.</summary>
    Connection,

    /// <summary>It is an error.</summary>
    Command,
}

/// <summary>A command of other engines that notebooks in the wild use, and what serves here.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Called">What to call it to a reader.</param>
/// <param name="Advice">What to do in its place.</param>
internal sealed record OtherMagic(OtherMagicKind Kind, string Called, string Advice)
{
    private static readonly Lazy<IReadOnlyDictionary<string, OtherMagic>> All = new(Read);

    // Kernels of databases are named by their connection, after one of these.
    private static readonly string[] Families = ["#!sql-", "#!kql-"];

    /// <summary>The command of that name; null where nothing is known of it.</summary>
    /// <param name="name">The name, with its mark.</param>
    public static OtherMagic? Find(string name) =>
        All.Value.TryGetValue(name, out OtherMagic? known) ? known
        : Array.Find(Families, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase)) is { } family ? All.Value[family[..^1]]
        : null;

    /// <summary>A language that only the notebook knows, as a kernel of its own.</summary>
    /// <param name="name">Its name, without mark.</param>
    public static OtherMagic Unknown(string name) => new(OtherMagicKind.Language, $"for the kernel \"{name}\"", "Write it in C#, or run it with an engine that has that kernel.");

    /// <summary>What is said in the place of a part that is left out.</summary>
    public string Note => $"This part is {Called}, and this engine runs C#, so it was left out. {Advice}\n";

    private static Dictionary<string, OtherMagic> Read()
    {
        using Stream stream = typeof(OtherMagic).Assembly.GetManifestResourceStream("NewsAnalysis.Notebooks.Scripting.Directives.other-magics.tsv")!;
        using var reader = new StreamReader(stream);
        var found = new Dictionary<string, OtherMagic>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            string[] columns = line.Split('\t');
            foreach (string name in columns[1].Split(' '))
                found.TryAdd(name, new OtherMagic(Enum.Parse<OtherMagicKind>(columns[0], ignoreCase: true), columns[2], columns[3]));
        }
        return found;
    }
}
