namespace NewsAnalysis.Notebooks;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile, or it threw.</summary>
    Failed,

    /// <summary>It was stopped by its cancellation token.</summary>
    Canceled,

    /// <summary>It was stopped because its time was up.</summary>
    TimedOut,
}

/// <summary>What became of one cell.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ExecutionCount">Its number in the session, from 1; a silent run has the number of the run before it.</param>
/// <param name="Value">The value of the last expression; null when there is none, or when it is null.</param>
/// <param name="Error">What went wrong; null when nothing did.</param>
public sealed record CellResult(CellStatus Status, int ExecutionCount, object? Value, CellError? Error)
{
    /// <summary>What another engine would have to run and was left out, as a reader calls it: <c>F#</c>, <c>SQL</c>. Empty for a cell that is all this engine's.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>True when the cell ran to its end.</summary>
    public bool IsSuccess => Status == CellStatus.Succeeded;
}

/// <summary>What went wrong in a cell, and where.</summary>
/// <param name="Name">The kind of error: an exception's type, or <c>CompilationError</c>, <c>Timeout</c>, <c>Interrupted</c>.</param>
/// <param name="Message">What is wrong, in a line or a few.</param>
/// <param name="Cell">The cell that the position is in, such as <c>cell 3</c>, or the file that it loaded.</param>
/// <param name="Line">Line in <paramref name="Cell"/>, from 1; null when not known.</param>
/// <param name="Column">Column in that line, from 1; null when not known, as for an exception.</param>
/// <param name="Traceback">The lines to show a reader: message first, then where it happened, innermost first.</param>
public sealed record CellError(string Name, string Message, string Cell, int? Line, int? Column, IReadOnlyList<string> Traceback)
{
    /// <summary>Every compiler error of the cell; empty when it compiled.</summary>
    public IReadOnlyList<CellDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>The exception that the cell threw; null when it did not throw.</summary>
    public Exception? Exception { get; init; }

    /// <summary>The position and the message in one line: <c>cell 3, line 2: …</c>.</summary>
    public override string ToString()
    {
        string line = Line is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", line {number}") : "";
        return $"{Cell}{line}: {Message}";
    }
}

/// <summary>One error of the compiler, in the cell's own lines and columns.</summary>
/// <param name="Id">The compiler's code, such as <c>CS1002</c>.</param>
/// <param name="Message">The compiler's message, in English.</param>
/// <param name="Cell">The cell, or the file that it loaded.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
/// <param name="EndLine">Line of the end, from 1.</param>
/// <param name="EndColumn">Column just after the end, from 1.</param>
public sealed record CellDiagnostic(string Id, string Message, string Cell, int Line, int Column, int EndLine, int EndColumn);
