using System.Text.Encodings.Web;
using NewsAnalysis.Notebooks.Interactive.Html;

namespace NewsAnalysis.Notebooks;

/// <summary>Text that is shown as a MIME type of its own, unencoded: it is its maker's to be safe.</summary>
/// <param name="MimeType">The MIME type, such as <c>text/html</c>.</param>
/// <param name="Text">The content.</param>
public sealed record MimeContent(string MimeType, string Text) : IHtmlContent
{
    /// <summary>Writes HTML and SVG as they are, and any other text encoded.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="encoder">Encodes what is not HTML.</param>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        writer.Write(MimeType is "text/html" or "image/svg+xml" ? Text : encoder.Encode(Text));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
