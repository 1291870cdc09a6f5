using System.Reflection;
using System.Text.Encodings.Web;

namespace NewsAnalysis.Notebooks;

/// <summary>Values that write themselves as HTML: by the interface of this engine, or by that of ASP.NET, <c>IHtmlContent</c>, which is found by name.</summary>
internal static class HtmlContent
{
    private const string Interface = "Microsoft.AspNetCore.Html.IHtmlContent";

    /// <summary>Encodes what HTML would read as its own, and leaves the letters of every language.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>True for such a value.</summary>
    public static bool IsContent(object value) => value is Interactive.Html.IHtmlContent || value.GetType().GetInterface(Interface) is not null;

    /// <summary>The HTML that the value writes; null when it is no such value.</summary>
    public static string? TryWrite(object value)
    {
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        if (value is Interactive.Html.IHtmlContent own)
        {
            own.WriteTo(text, Encoder);
            return text.ToString();
        }
        MethodInfo? write = value.GetType().GetInterface(Interface)?.GetMethod("WriteTo", [typeof(TextWriter), typeof(HtmlEncoder)]);
        if (write is null)
            return null;
        write.Invoke(value, [text, Encoder]);
        return text.ToString();
    }
}
