using System.Reflection;

namespace NewsAnalysis.Notebooks;

/// <summary>What a <see cref="ScriptSession"/> starts with.</summary>
public sealed record ScriptSessionOptions
{
    /// <summary>The namespaces every session imports unless told otherwise.</summary>
    public static IReadOnlyList<string> DefaultUsings { get; } =
    [
        "System",
        "System.Collections",
        "System.Collections.Generic",
        "System.Globalization",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Text",
        "System.Text.RegularExpressions",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    /// <summary>The folder that relative paths in <c>#r</c> and <c>#load</c> start from. Null: the process's current directory when the session is made.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>Namespaces, or types whose static members are meant, that every cell sees without a <c>using</c>.</summary>
    public IReadOnlyList<string> Usings { get; init; } = DefaultUsings;

    /// <summary>Assemblies of the host that cells may use without <c>#r</c>.</summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>
    /// Where results of restoring packages (<c>#r "nuget: Id, Version"</c>) are kept from one session to the next; the packages themselves are
    /// in NuGet's own folder. Null: the user's folder of caches.
    /// </summary>
    public string? PackageFolder { get; init; }

    /// <summary>How much of a value is shown.</summary>
    public FormatOptions Formatting { get; init; } = new();

    /// <summary>Characters one cell may write to its streams before the rest is cut, with a note of how much. Null: no limit.</summary>
    public int? MaxStreamLength { get; init; } = 1_000_000;

    /// <summary>
    /// Answers <see cref="Console.ReadLine"/> in a cell: gets the request, returns the line, or null at the end of input.
    /// Null: reading from the console is an error that says so, because nobody is there to answer.
    /// </summary>
    public Func<InputRequest, string?>? Input { get; init; }

    /// <summary>
    /// Receives what code of a cell that is over shows while no other cell runs, a timer say, on the thread of that code.
    /// Null: it is shown with the next cell.
    /// </summary>
    public Action<CellOutput>? LateOutput { get; init; }
}

/// <summary>A cell's wish to read one line.</summary>
/// <param name="Prompt">What to show before the answer; may be empty.</param>
/// <param name="IsPassword">True when the answer must not be echoed.</param>
public sealed record InputRequest(string Prompt, bool IsPassword);

/// <summary>How one cell is run.</summary>
public sealed record CellRunOptions
{
    /// <summary>What messages call the cell, such as <c>cell 3</c>. Null: <c>cell</c> and the execution count.</summary>
    public string? Name { get; init; }

    /// <summary>The language the cell starts in, by the name that <c>#!</c> lines use, such as <c>html</c>. Null: C#.</summary>
    public string? Language { get; init; }

    /// <summary>Longest time the cell's code may run; compiling it does not count. Null: no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>True: the run does not count, and a last expression is not displayed.</summary>
    public bool IsSilent { get; init; }
}
