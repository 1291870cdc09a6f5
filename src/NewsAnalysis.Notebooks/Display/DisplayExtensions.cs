using NewsAnalysis.Notebooks.Interactive;

namespace NewsAnalysis.Notebooks;

/// <summary>What every cell can call on any value.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value below the cell.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeTypes">The only MIME types to show, best first; none for all that the value has.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    /// <exception cref="NotSupportedException">The value cannot be shown in such a type.</exception>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => NotebookFunctions.Show(value, mimeTypes);

    /// <summary>Shows a text as content of a MIME type.</summary>
    /// <param name="content">The content.</param>
    /// <param name="mimeType">The MIME type, such as <c>text/markdown</c>.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static DisplayedValue DisplayAs(this string content, string mimeType) => NotebookFunctions.Show(content, mimeType);

    /// <summary>Shows a sequence as a table, a row for each item.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> items) => NotebookFunctions.Show(items);
}
