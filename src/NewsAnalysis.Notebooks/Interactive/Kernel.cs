namespace NewsAnalysis.Notebooks.Interactive;

/// <summary>
/// What a cell can ask of its notebook, under the name and with the calls that notebooks written for .NET Interactive use. Every cell
/// sees it without a <c>using</c>.
/// </summary>
public static class Kernel
{
#pragma warning disable IDE1006 // The name is the one that notebooks in the wild call.
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeTypes">The only MIME types to show, best first; none for all that the value has.</param>
    /// <returns>A handle to replace it in place.</returns>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => NotebookFunctions.Show(value, mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Content that is shown as HTML, unencoded: trust what you give it.</summary>
    /// <param name="html">The HTML.</param>
    public static MimeContent HTML(string html) => NotebookFunctions.HTML(html);

    /// <summary>Runs a script where the notebook is shown, if the viewer lets it.</summary>
    /// <param name="script">The JavaScript.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void Javascript(string script) => NotebookFunctions.Javascript(script);

    /// <summary>Adds a style sheet to what the cell shows.</summary>
    /// <param name="css">The rules.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a notebook cell.</exception>
    public static void CSS(string css) => NotebookFunctions.CSS(css);

    /// <summary>Asks the reader for a line.</summary>
    /// <param name="prompt">What to show before the answer.</param>
    /// <param name="typeHint">What kind of value is meant, such as <c>text</c> or <c>file</c>; the answer is text whatever it says.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The line; empty at the end of input.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, or the code does not run in a notebook cell.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text", CancellationToken cancellation = default) =>
        Task.Run(() => NotebookFunctions.Ask(prompt) ?? "", cancellation);

    /// <summary>Asks the reader for a line that is not echoed.</summary>
    /// <param name="prompt">What to show before the answer.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The line, wrapped so that it is not shown by accident; empty at the end of input.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, or the code does not run in a notebook cell.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "", CancellationToken cancellation = default) =>
        Task.Run(() => new PasswordString(NotebookFunctions.AskPassword(prompt) ?? ""), cancellation);
}

/// <summary>A password that shows itself only to those who ask for it by name.</summary>
public sealed class PasswordString
{
    private readonly string clearText;

    /// <summary>Wraps a password.</summary>
    /// <param name="clearText">The password.</param>
    public PasswordString(string clearText) => this.clearText = clearText;

    /// <summary>The password itself.</summary>
    public string GetClearTextPassword() => clearText;

    /// <summary>Dots, whatever the password is.</summary>
    public override string ToString() => "••••••••";
}
