using System.Buffers;
using System.Net;
using System.Reflection;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>The frame of every page: head with content security policy and style, body.</summary>
internal static class PageShell
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(" ;,'\"<>");
    private static readonly Lazy<string> Style = new(() => ReadResource("page.css"));

    /// <summary>A whole page.</summary>
    /// <param name="title">The title, not encoded.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="head">HTML for the head.</param>
    /// <param name="body">HTML of the body.</param>
    /// <param name="scriptSources">Origins that scripts may come from.</param>
    public static string Write(string title, string language, string head, string body, IEnumerable<string> scriptSources)
    {
        string sources = string.Concat(scriptSources.Distinct(StringComparer.Ordinal).Select(source => " " + CheckSource(source)));
        string policy = $"default-src 'none'; script-src 'unsafe-inline'{sources}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data:; base-uri 'none'; form-action 'none'";
        return new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(WebUtility.HtmlEncode(language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(policy).Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n<style>\n").Append(Style.Value).Append("</style>\n")
            .Append(head)
            .Append("</head>\n<body>\n").Append(body).Append("</body>\n</html>\n")
            .ToString();
    }

    private static string CheckSource(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps && !source.AsSpan().ContainsAny(Unsafe)
            ? source
            : throw new ArgumentException($"\"{source}\" is not an origin of scripts. Give one such as https://cdn.example.org.", nameof(source));

    private static string ReadResource(string name)
    {
        Assembly assembly = typeof(PageShell).Assembly;
        using Stream stream = assembly.GetManifestResourceStream($"NewsAnalysis.Notebooks.Pages.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
