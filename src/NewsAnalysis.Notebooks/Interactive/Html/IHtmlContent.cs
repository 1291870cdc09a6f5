using System.Text.Encodings.Web;

namespace NewsAnalysis.Notebooks.Interactive.Html;

/// <summary>
/// Content that writes itself as HTML. Its name and its member are those of ASP.NET's interface, so that a notebook's
/// <c>using Microsoft.AspNetCore.Html;</c> finds it where no package brings the original.
/// </summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="encoder">Encodes what is text and not HTML.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}

/// <summary>HTML that is written as it is, unencoded: trust what you give it.</summary>
/// <param name="value">The HTML; null is as empty.</param>
public sealed class HtmlString(string? value) : IHtmlContent
{
    /// <summary>Nothing.</summary>
    public static HtmlString Empty { get; } = new("");

    /// <summary>The HTML; null as it was given.</summary>
    public string? Value { get; } = value;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Value);
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
