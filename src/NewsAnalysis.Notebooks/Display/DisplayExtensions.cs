namespace NewsAnalysis.Notebooks;

/// <summary>What every cell can call on any value.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value below the cell.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeType">The only MIME type to show; null for all that the value has.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static DisplayedValue Display<T>(this T value, string? mimeType = null) => NotebookFunctions.Show(value, mimeType);

    /// <summary>Shows a text as content of a MIME type.</summary>
    /// <param name="content">The content.</param>
    /// <param name="mimeType">The MIME type, such as <c>text/markdown</c>.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static DisplayedValue DisplayAs(this string content, string mimeType) => NotebookFunctions.Show(content, mimeType);
}
