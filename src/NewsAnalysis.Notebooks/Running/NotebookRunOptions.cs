namespace NewsAnalysis.Notebooks;

/// <summary>How notebooks are run, and what is written.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>Values for the cells tagged <c>parameters</c>, as <see cref="NotebookParameters"/> takes them.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new Dictionary<string, object?>();

    /// <summary>
    /// Answers to what cells ask (<c>Kernel.GetInputAsync("City")</c>, <c>@input:"City"</c>, passwords), by prompt. What has none is an error of its cell, unless
    /// <see cref="ScriptSessionOptions.Input"/> of <see cref="Session"/> asks somebody.
    /// </summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Longest time a cell may run. Null: no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Where the executed notebooks and the pages go, under the names of their notebooks. Null: nowhere.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>True: the notebook file itself gets its outputs, if every cell ran; a failed run leaves it alone. Injected parameters are not written into it, and nothing into a <c>.dib</c> file, which has no place for outputs.</summary>
    public bool InPlace { get; init; }

    /// <summary>True: an HTML page goes beside each executed notebook in <see cref="OutputFolder"/>.</summary>
    public bool WritePages { get; init; } = true;

    /// <summary>How many notebooks may run at once. Those of one folder can run side by side; those of others wait, because a process has one current directory.</summary>
    public int MaxParallelism { get; init; } = 1;

    /// <summary>True: the time of each cell is written into its metadata, which then differs from run to run.</summary>
    public bool RecordTimes { get; init; }

    /// <summary>What each session starts with; the base directory is the notebook's folder whatever this says.</summary>
    public ScriptSessionOptions Session { get; init; } = new();

    /// <summary>How the pages look.</summary>
    public PageOptions Page { get; init; } = new();
}
