using System.Reflection;
using System.Text.Encodings.Web;

namespace NewsAnalysis.Notebooks;

/// <summary>Values that write themselves as HTML by the interface of ASP.NET, <c>IHtmlContent</c>, which is found by name.</summary>
internal static class HtmlContent
{
    /// <summary>The HTML that the value writes; null when it is no such value.</summary>
    public static string? TryWrite(object value)
    {
        MethodInfo? write = value.GetType().GetInterface("Microsoft.AspNetCore.Html.IHtmlContent")?.GetMethod("WriteTo", [typeof(TextWriter), typeof(HtmlEncoder)]);
        if (write is null)
            return null;
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        write.Invoke(value, [text, HtmlEncoder.Default]);
        return text.ToString();
    }
}
