namespace NewsAnalysis.Notebooks;

/// <summary>Completes lines that start with <c>#</c>: commands, directives of the compiler, and the paths that some of them take.</summary>
internal static class DirectiveCompletion
{
    private const int MostPaths = 500;

    private static readonly CompletionItem[] Directives =
    [
        new("#r", "keyword", "#r \"file.dll\" or #r \"nuget: Package, version\": refers to a library."),
        new("#load", "keyword", "#load \"file.csx\": runs a file of C#."),
        new("#i", "keyword", "#i \"nuget: source\": fetches packages from there too."),
        .. new[] { "#define", "#elif", "#else", "#endif", "#endregion", "#error", "#if", "#line", "#nullable", "#pragma", "#region", "#undef", "#warning" }.Select(name => new CompletionItem(name, "keyword", null)),
    ];

    /// <summary>The completions at <paramref name="position"/> where its line is a command or a directive; else null.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The place.</param>
    /// <param name="baseDirectory">The folder that relative paths start from.</param>
    public static CompletionList? At(string code, int position, string baseDirectory)
    {
        int start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        string line = code[start..position];
        start += line.Length - line.TrimStart().Length;
        line = line.TrimStart();
        if (!line.StartsWith('#'))
            return null;
        string name = line.Split([' ', '\t'], 2)[0];
        if (name.Length == line.Length)
            return new CompletionList(start, WordEnd(code, position), [.. Words(name).Where(item => item.Text.StartsWith(line, StringComparison.Ordinal))]);
        string argument = line[name.Length..].TrimStart();
        return name switch
        {
            "#r" when argument.StartsWith('"') => Quoted(argument[1..], position, baseDirectory, [".dll"], new CompletionItem("nuget:", "keyword", "A package, with its version: nuget: Package, 1.2.3")),
            "#load" when argument.StartsWith('"') => Quoted(argument[1..], position, baseDirectory, [".cs", ".csx"]),
            "#!import" => Quoted(argument.TrimStart('"'), position, baseDirectory, [".cs", ".csx", ".dib", ".ipynb"]),
            _ => CompletionList.None(position),
        };
    }

    private static IEnumerable<CompletionItem> Words(string name) => name.StartsWith("#!", StringComparison.Ordinal)
        ? MagicCommand.All.Select(command => new CompletionItem(command.Name, "keyword", command.Summary))
        : Directives.Concat(name == "#" ? [new CompletionItem("#!", "keyword", "A command of this engine.")] : []);

    private static int WordEnd(string code, int position)
    {
        while (position < code.Length && char.IsAsciiLetter(code[position]))
            position++;
        return position;
    }

    private static CompletionList Quoted(string path, int position, string baseDirectory, string[] extensions, params CompletionItem[] others)
    {
        if (path.Contains('"', StringComparison.Ordinal))
            return CompletionList.None(position);
        string file = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        List<CompletionItem> items = [.. others.Where(item => item.Text.StartsWith(path, StringComparison.Ordinal))];
        try
        {
            var folder = new DirectoryInfo(Path.GetFullPath(path[..^file.Length], baseDirectory));
            items.AddRange(folder.EnumerateFileSystemInfos(file + "*")
                .Where(entry => entry is DirectoryInfo || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                .Where(entry => file.StartsWith('.') || !entry.Name.StartsWith('.'))
                .Take(MostPaths)
                .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                .Select(entry => entry is DirectoryInfo ? new CompletionItem(entry.Name + "/", "folder", null) : new CompletionItem(entry.Name, "file", null)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that is not there, or that may not be looked into, has nothing to offer.
        }
        return new CompletionList(position - file.Length, position, items);
    }
}
