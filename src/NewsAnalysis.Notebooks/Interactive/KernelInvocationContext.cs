namespace NewsAnalysis.Notebooks.Interactive;

/// <summary>The running cell, under the name and with the calls that notebooks written for .NET Interactive use.</summary>
public sealed class KernelInvocationContext
{
    private readonly CellContext cell;

    private KernelInvocationContext(CellContext cell) => this.cell = cell;

    /// <summary>The cell of the running code; null outside of cells.</summary>
    public static KernelInvocationContext? Current => CellContext.Current is { } cell ? new KernelInvocationContext(cell) : null;

    /// <summary>Canceled once the cell is to end: by an interrupt, or because its time is up.</summary>
    public CancellationToken CancellationToken => cell.Stop;

    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeTypes">The only MIME types to show, best first; none for all that the value has.</param>
    /// <returns>A handle to replace it in place.</returns>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => cell.Show(value, mimeTypes);

    /// <summary>Shows a text as content of a MIME type.</summary>
    /// <param name="content">The content.</param>
    /// <param name="mimeType">The MIME type, such as <c>text/markdown</c>.</param>
    /// <returns>A handle to replace it in place.</returns>
    public DisplayedValue DisplayAs(string content, string mimeType) => cell.Show(content, [mimeType]);

    /// <summary>Writes to the cell's standard output.</summary>
    /// <param name="output">The text.</param>
    public void DisplayStandardOut(string output) => cell.Write("stdout", output);

    /// <summary>Writes to the cell's standard error.</summary>
    /// <param name="error">The text.</param>
    public void DisplayStandardError(string error) => cell.Write("stderr", error);
}
