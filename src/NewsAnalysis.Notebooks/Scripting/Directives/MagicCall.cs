using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>A command as a cell writes it.</summary>
/// <param name="Command">Which.</param>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Source">The line itself.</param>
/// <param name="Arguments">What is no option, in order.</param>
/// <param name="Options">What follows <c>--name</c>, by name without dashes; empty text for an option that stands alone.</param>
internal sealed record MagicCall(MagicCommand Command, int Line, string Source, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>The lines that follow, for a command that takes them; null else.</summary>
    public string? Content { get; init; }

    /// <summary>True where what surrounds it is JavaScript: values then go there.</summary>
    public bool IsInScript { get; init; }

    /// <summary>True when the lines that follow are its own.</summary>
    public bool TakesRest => Command.Name == "#!value" && !AsksForHelp && !Options.ContainsKey("from-file") && !Options.ContainsKey("from-url") && !Options.ContainsKey("from-value");

    /// <summary>True when it asks what it is.</summary>
    public bool AsksForHelp => Options.ContainsKey("help") || Arguments.Any(argument => argument is "-h" or "-?");

    /// <summary>Reads the line.</summary>
    public static MagicCall Read(MagicCommand command, string source, int line)
    {
        var arguments = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        string? open = null;
        foreach (string word in Words(source).Skip(1))
        {
            if (word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2)
            {
                string[] pair = word[2..].Split('=', 2);
                options[pair[0]] = pair.Length > 1 ? pair[1] : "";
                open = pair.Length > 1 ? null : pair[0];
            }
            else if (open is not null)
            {
                options[open] = word;
                open = null;
            }
            else
            {
                arguments.Add(word);
            }
        }
        return new MagicCall(command, line, source, arguments, options);
    }

    /// <summary>The error of this command.</summary>
    public CellError Error(string message, string cell) => Error(Source, Line, message, cell) with { Name = "MagicError" };

    /// <summary>The error of a command that is not here, and what to do instead.</summary>
    public static CellError Unknown(string name, string source, int line, string cell) =>
        Error(source, line, OtherMagic.Find(name) is { } other ? $"There is no {name} here. {other.Advice}" : $"There is no {name} here. The nearest that there is: {MagicCommand.Nearest(name)}. #!lsmagic lists all.", cell) with { Name = "UnknownMagic" };

    private static CellError Error(string source, int line, string message, string cell) =>
        CompilationError.Describe([new CellDiagnostic("MAGIC", message, cell, line, 1, line, source.Split([' ', '\t'], 2)[0].Length + 1)], new string('\n', line - 1) + source, cell)
            with
        { Message = message };

    // Quotes hold words together, also in the middle of one, as in @input:"Your name"; within braces they are those of JSON.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool isQuoted = false;
        bool isOpen = false;
        int braces = 0;
        foreach (char character in line)
        {
            braces += isQuoted ? 0 : character == '{' ? 1 : character == '}' ? -1 : 0;
            if (character == '"' && braces == 0)
            {
                isQuoted = !isQuoted;
                isOpen = true;
            }
            else if (char.IsWhiteSpace(character) && !isQuoted && braces <= 0)
            {
                if (isOpen)
                    words.Add(word.ToString());
                word.Clear();
                isOpen = false;
            }
            else
            {
                word.Append(character);
                isOpen = true;
            }
        }
        if (isOpen)
            words.Add(word.ToString());
        return words;
    }
}
