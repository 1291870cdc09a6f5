namespace NewsAnalysis.Notebooks;

/// <summary>Content that is shown as it is, with what serves viewers that cannot draw it.</summary>
internal static class ContentDisplay
{
    /// <summary>The content under its MIME type, and its words as plain text; a diagram also as Markdown: JupyterLab draws the first, VS Code the second.</summary>
    public static MimeBundle Of(string mimeType, string content)
    {
        var bundle = MimeBundle.Of(mimeType, mimeType == "image/svg+xml" ? WithNamespace(content) : content);
        return mimeType switch
        {
            "text/vnd.mermaid" => bundle.With("text/markdown", $"```mermaid\n{content}\n```").With("text/plain", content),
            "text/markdown" => bundle.With("text/plain", content),
            "text/html" or "image/svg+xml" when HtmlWords.Of(content) is { Length: > 0 } words => bundle.With("text/plain", words),
            _ => bundle,
        };
    }

    // In a page, SVG needs no namespace, and people leave it out; as a picture it is not drawn without.
    private static string WithNamespace(string svg)
    {
        int open = svg.IndexOf("<svg", StringComparison.Ordinal);
        int end = open < 0 ? -1 : svg.IndexOf('>', open);
        return end < 0 || svg.AsSpan(open, end - open).Contains("xmlns", StringComparison.Ordinal) ? svg : svg.Insert(open + 4, " xmlns=\"http://www.w3.org/2000/svg\"");
    }
}
