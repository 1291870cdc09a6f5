namespace NewsAnalysis.Notebooks;

/// <summary>Text that is shown as a MIME type of its own, unencoded: it is its maker's to be safe.</summary>
/// <param name="MimeType">The MIME type, such as <c>text/html</c>.</param>
/// <param name="Text">The content.</param>
public sealed record MimeContent(string MimeType, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
