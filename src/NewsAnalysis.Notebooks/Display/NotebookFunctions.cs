using NewsAnalysis.Notebooks.Interactive;

namespace NewsAnalysis.Notebooks;

/// <summary>What every cell can call by its bare name. The names are those that C# notebooks know.</summary>
public static class NotebookFunctions
{
#pragma warning disable IDE1006, CA1707 // The names are those that notebooks in the wild call.
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static DisplayedValue display(object? value) => Show(value);

    /// <summary>Shows a value below the cell in MIME types of your choice; a string is taken as content of that type.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeTypes">The MIME types, such as <c>text/markdown</c>, best first; none for all that the value has.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => Show(value, mimeTypes);

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">True: only once the next output arrives, so that nothing flickers.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void clear_output(bool wait = false) => CellContext.Require().Send(new ClearOutput(wait));
#pragma warning restore IDE1006, CA1707

    /// <summary>Content that is shown as HTML, unencoded: trust what you give it.</summary>
    /// <param name="html">The HTML.</param>
    public static MimeContent HTML(string html) => new("text/html", html);

    /// <summary>Runs a script where the notebook is shown, if the viewer lets it.</summary>
    /// <param name="script">The JavaScript.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Javascript(string script) => Show(script, "application/javascript");

    /// <summary>Adds a style sheet to what the cell shows.</summary>
    /// <param name="css">The rules.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void CSS(string css) => Show($"<style>{css}</style>", "text/html");

    /// <summary>Asks the reader for a line.</summary>
    /// <param name="prompt">What to show before the answer.</param>
    /// <returns>The line; null at the end of input.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, or the code does not run in a notebook cell.</exception>
    public static string? Ask(string prompt = "") => CellContext.Require().Session.ReadLine(prompt, isPassword: false);

    /// <summary>Asks the reader for a line that is not echoed.</summary>
    /// <param name="prompt">What to show before the answer.</param>
    /// <returns>The line; null at the end of input.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, or the code does not run in a notebook cell.</exception>
    public static string? AskPassword(string prompt = "") => CellContext.Require().Session.ReadLine(prompt, isPassword: true);

    internal static DisplayedValue Show(object? value, params IReadOnlyList<string> mimeTypes) => CellContext.Require().Show(value, mimeTypes);
}
