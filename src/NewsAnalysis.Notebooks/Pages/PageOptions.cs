namespace NewsAnalysis.Notebooks;

/// <summary>How notebook pages look, and what they can draw.</summary>
public sealed record PageOptions
{
    /// <summary>
    /// Renderers for MIME types that a browser does not draw by itself, such as <c>application/vnd.plotly.v1+json</c>; best first.
    /// An output that has one of these types is drawn by it, whatever else it has.
    /// </summary>
    public IReadOnlyList<MimeRenderer> MimeRenderers { get; init; } = [];

    /// <summary>The language of the text, as HTML names it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>True: code is folded away until the reader opens it.</summary>
    public bool FoldCode { get; init; }

    /// <summary>The address of the page that lists all pages, relative to the page; null for no link.</summary>
    public string? IndexHref { get; init; }
}

/// <summary>Draws one MIME type on pages.</summary>
/// <param name="MimeType">The MIME type.</param>
/// <param name="Render">Makes the body's HTML, encoded, of one output.</param>
public sealed record MimeRenderer(string MimeType, Func<MimeRenderContext, string> Render)
{
    /// <summary>HTML for the page's head, scripts and styles, put there once and only where the page has such an output; null for none.</summary>
    public string? HeadHtml { get; init; }

    /// <summary>Origins that the page's content security policy lets scripts come from, such as <c>https://cdn.example.org</c>; none keeps the page off the network.</summary>
    public IReadOnlyList<string> ScriptSources { get; init; } = [];
}

/// <summary>One output to draw.</summary>
/// <param name="ElementId">A name that is this output's own on the page, for the element's <c>id</c>.</param>
/// <param name="Content">The content: JSON for JSON types, else a string.</param>
/// <param name="Data">The whole output, with its other MIME types.</param>
public sealed record MimeRenderContext(string ElementId, System.Text.Json.Nodes.JsonNode Content, MimeBundle Data)
{
    /// <summary>The content as JSON that may stand inside a <c>script</c> element: nothing in it can end the element.</summary>
    public string ScriptJson => PageJson.ForScript(Content);
}
