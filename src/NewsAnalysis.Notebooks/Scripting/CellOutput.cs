namespace NewsAnalysis.Notebooks;

/// <summary>Something a cell shows while it runs. Outputs of one cell arrive one after the other, in the order they were made.</summary>
public abstract record CellOutput;

/// <summary>Text written to a standard stream.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, with its line ends as written.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value displayed by <c>display</c> or its kin.</summary>
/// <param name="Data">The value in every MIME type that it has.</param>
/// <param name="DisplayId">The name under which it may be updated later; null when it cannot be.</param>
public sealed record DisplayOutput(MimeBundle Data, string? DisplayId = null) : CellOutput;

/// <summary>A new state of a value displayed earlier.</summary>
/// <param name="Data">The value in every MIME type that it has.</param>
/// <param name="DisplayId">The name of the display to replace, wherever in the notebook it is.</param>
public sealed record UpdateOutput(MimeBundle Data, string DisplayId) : CellOutput;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">The value in every MIME type that it has.</param>
/// <param name="ExecutionCount">The cell's number in the session, from 1.</param>
public sealed record ResultOutput(MimeBundle Data, int ExecutionCount) : CellOutput;

/// <summary>The end of a cell that failed.</summary>
/// <param name="Error">What went wrong, and where.</param>
public sealed record ErrorOutput(CellError Error) : CellOutput;

/// <summary>A wish to remove what the cell has shown so far.</summary>
/// <param name="Wait">True: only once the next output arrives, so that nothing flickers.</param>
public sealed record ClearOutput(bool Wait) : CellOutput;
