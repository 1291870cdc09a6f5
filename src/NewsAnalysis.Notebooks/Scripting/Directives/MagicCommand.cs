namespace NewsAnalysis.Notebooks;

/// <summary>A line that starts with <c>#!</c>: the language of what follows, or something to do.</summary>
/// <param name="Name">Its name, with the mark.</param>
/// <param name="Usage">How it is written.</param>
/// <param name="Summary">What it does, in one sentence.</param>
internal sealed record MagicCommand(string Name, string Usage, string Summary)
{
    /// <summary>Other names that notebooks use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The MIME type under which what follows is shown; null where it is no language to show.</summary>
    public string? MimeType { get; init; }

    /// <summary>True when it says of which language the lines after it are.</summary>
    public bool IsLanguage { get; init; }

    /// <summary>All there are, by name.</summary>
    public static IReadOnlyList<MagicCommand> All { get; } =
    [
        new("#!about", "#!about", "Says which engine, runtime and system this is."),
        new("#!csharp", "#!csharp", "What follows is C#.") { IsLanguage = true, Aliases = ["#!c#", "#!C#"] },
        new("#!html", "#!html", "What follows is shown as HTML.") { IsLanguage = true, MimeType = "text/html" },
        new("#!import", "#!import file", "Runs a notebook (.ipynb, .dib) or a file of C# (.cs, .csx) in this session."),
        new("#!javascript", "#!javascript", "What follows runs as JavaScript where the notebook is shown.") { IsLanguage = true, MimeType = "application/javascript", Aliases = ["#!js"] },
        new("#!lsmagic", "#!lsmagic", "Lists these commands."),
        new("#!markdown", "#!markdown", "What follows is shown as Markdown.") { IsLanguage = true, MimeType = "text/markdown", Aliases = ["#!md"] },
        new("#!mermaid", "#!mermaid", "What follows is shown as a Mermaid diagram, by viewers that draw those.") { IsLanguage = true, MimeType = "text/vnd.mermaid" },
        new("#!set", "#!set --name variable --value value", "Declares a variable: a text, a number, @csharp:other, @input:\"Prompt\" or @password:\"Prompt\"."),
        new("#!share", "#!share --from csharp variable [--as name]", "Gives a variable another name; above JavaScript, hands it there as JSON."),
        new("#!time", "#!time", "Shows how long the rest of the cell takes."),
        new("#!value", "#!value --name variable [--from-file path | --from-url address | --from-value value]", "Declares a text: that of the file or the address, the value, or the lines that follow."),
        new("#!who", "#!who", "Lists the names of the variables."),
        new("#!whos", "#!whos", "Lists the variables with their types and values."),
    ];

    /// <summary>The command of that name; null when there is none.</summary>
    public static MagicCommand? Find(string name) => All.FirstOrDefault(command => command.Name == name || command.Aliases.Contains(name, StringComparer.Ordinal));

    /// <summary>The name that looks most like <paramref name="name"/>.</summary>
    public static string Nearest(string name) => All.MinBy(command => Distance(command.Name, name))!.Name;

    private static int Distance(string left, string right)
    {
        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[right.Length];
    }
}
