namespace NewsAnalysis.Notebooks;

/// <summary>Content that is shown as it is, with what serves viewers that cannot draw it.</summary>
internal static class ContentDisplay
{
    /// <summary>The content under its MIME type and, for a diagram, as Markdown and as text: JupyterLab draws the first, VS Code the second.</summary>
    public static MimeBundle Of(string mimeType, string content) => mimeType == "text/vnd.mermaid"
        ? MimeBundle.Of(mimeType, content).With("text/markdown", $"```mermaid\n{content}\n```").With("text/plain", content)
        : MimeBundle.Of(mimeType, content);
}
