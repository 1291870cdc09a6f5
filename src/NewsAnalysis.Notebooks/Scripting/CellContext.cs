using NewsAnalysis.Notebooks.Interactive;

namespace NewsAnalysis.Notebooks;

/// <summary>The cell that the running code belongs to. It flows with the code into tasks, threads and continuations, so sessions side by side never mix.</summary>
internal sealed class CellContext(ScriptSession session, OutputChannel output, CancellationToken stop)
{
    private static readonly AsyncLocal<CellContext?> Ambient = new();

    /// <summary>The cell of the running code; null outside of cells.</summary>
    public static CellContext? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The session the cell runs in.</summary>
    public ScriptSession Session { get; } = session;

    /// <summary>True once the cell is to end: its loops then do.</summary>
    public bool IsStopping { get; set; }

    /// <summary>True once nobody waits for the cell's end any more: what it still shows goes nowhere.</summary>
    public bool IsLeftBehind { get; set; }

    /// <summary>Canceled once the cell is to end.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>The way out of the cell.</summary>
    public OutputChannel Output { get; } = output;

    /// <summary>The cell of the running code, or an error that says that there is none.</summary>
    public static CellContext Require() =>
        Current ?? throw new InvalidOperationException("Nothing can be displayed here: this code does not run in a notebook cell.");

    /// <summary>Shows a value, in these MIME types or, where there are none, in all that it has.</summary>
    public DisplayedValue Show(object? value, IReadOnlyList<string> mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(mimeTypes);
        var shown = new DisplayedValue(Session.NextDisplayId(), [.. mimeTypes]);
        Send(new DisplayOutput(Session.Formatter.Format(value, shown.MimeTypes), shown.DisplayId));
        return shown;
    }

    /// <summary>Shows an output; when the cell is over, with the session's next outputs.</summary>
    public void Send(CellOutput output)
    {
        if (!IsLeftBehind && !Output.TrySend(output))
            Session.SendLate(output);
    }

    /// <summary>Writes to a stream of the cell; when the cell is over, with the session's next outputs.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        if (!IsLeftBehind && !Output.TryWrite(stream, text))
            Session.SendLate(new StreamOutput(stream, text.ToString()));
    }
}
