using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>Outputs as HTML, each by the best of its MIME types.</summary>
internal sealed class OutputHtml(PageOptions options, MarkdownHtml markdown)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Pictures = ["image/png", "image/svg+xml", "image/jpeg", "image/gif", "image/webp"];
    private readonly List<MimeRenderer> used = [];
    private int count;

    /// <summary>The renderers that the page needs, in the order of their first use.</summary>
    public IReadOnlyList<MimeRenderer> Used => used;

    /// <summary>The HTML of an output.</summary>
    public string Write(NotebookOutput output) => output.Kind switch
    {
        NotebookOutputKind.Stream => $"<pre class=\"stream{(output.Name == "stderr" ? " stderr" : "")}\">{Encode(AnsiText.Strip(output.Text ?? ""))}</pre>",
        NotebookOutputKind.Error => $"<pre class=\"error\">{Encode(AnsiText.Strip(ErrorText(output)))}</pre>",
        NotebookOutputKind.Display or NotebookOutputKind.Result => $"<div class=\"value\">{Write(output.Data)}</div>",
        _ => "",
    };

    private static string ErrorText(NotebookOutput output) =>
        output.Traceback.Count > 0 ? string.Join("\n", output.Traceback) : $"{output.Name}: {output.Text}";

    private string Write(MimeBundle data)
    {
        foreach (MimeRenderer renderer in options.MimeRenderers)
        {
            if (data.Content(renderer.MimeType) is not { } content)
                continue;
            if (!used.Contains(renderer))
                used.Add(renderer);
            return renderer.Render(new MimeRenderContext(string.Create(CultureInfo.InvariantCulture, $"output-{++count}"), content, data));
        }
        foreach (string mimeType in Pictures)
        {
            if (data.Text(mimeType) is { } picture)
                return Picture(mimeType, picture, data.Text("text/plain"));
        }
        if (data.Text("text/html") is { } html)
            return html;
        if (data.Text("text/markdown") is { } text)
            return markdown.Write(text, null, listHeadings: false);
        if (data.Text("application/javascript") is { } script)
            return $"<script>{script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal)}</script>";
        if (data.Text("text/plain") is { } plain)
            return $"<pre>{Encode(AnsiText.Strip(plain))}</pre>";
        return data.Content("application/json") is { } json
            ? $"<pre>{Encode(json.ToJsonString(Indented))}</pre>"
            : $"<p class=\"note\">An output of {Encode(string.Join(", ", data.MimeTypes))}, which this page cannot draw.</p>";
    }

    // As an image, an SVG cannot run scripts or load anything.
    private static string Picture(string mimeType, string content, string? words)
    {
        string base64 = mimeType == "image/svg+xml"
            ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content))
            : string.Concat(content.Where(character => char.IsAsciiLetterOrDigit(character) || character is '+' or '/' or '='));
        return $"<img src=\"data:{mimeType};base64,{base64}\" alt=\"{Encode(words ?? "")}\">";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
