using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsAnalysis.Notebooks;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Words">Its words.</param>
/// <param name="Id">The name to link to.</param>
internal sealed record PageHeading(int Level, string Words, string Id);

/// <summary>
/// Markdown as HTML that can do no harm and needs no network: HTML in it is shown as text, links lead only where links may,
/// pictures are put inside the page.
/// </summary>
/// <param name="folder">The folder that relative pictures start from; null where there is none.</param>
internal sealed class MarkdownHtml(string? folder)
{
    private const long LargestPicture = 8 * 1024 * 1024;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseTaskLists().UseEmphasisExtras().DisableHtml().Build();

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>The headings so far, in order.</summary>
    public List<PageHeading> Headings { get; } = [];

    /// <summary>The HTML of <paramref name="markdown"/>.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="attachments">Files attached to the cell; null for none.</param>
    /// <param name="listHeadings">True: its headings become part of the page's contents.</param>
    public string Write(string markdown, JsonObject? attachments, bool listHeadings)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (LinkInline link in document.Descendants<LinkInline>().ToList())
            Correct(link, attachments);
        foreach (AutolinkInline link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !MayLead(link.Url))
                link.ReplaceBy(new LiteralInline(link.Url));
        }
        if (listHeadings)
        {
            foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
                Name(heading);
        }
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static bool MayLead(string url)
    {
        // A browser drops control characters and outer blanks before it looks at the scheme.
        string bare = string.Concat(url.Where(character => !char.IsControl(character) && !char.IsWhiteSpace(character)));
        int colon = bare.IndexOf(':', StringComparison.Ordinal);
        int end = bare.AsSpan().IndexOfAny('/', '?', '#');
        bool hasScheme = colon >= 0 && (end < 0 || colon < end);
        return !hasScheme || bare[..colon].ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO";
    }

    private static bool IsRelative(string url) => MayLead(url) && !url.Contains(':', StringComparison.Ordinal) && !url.StartsWith('/') && !url.StartsWith('#');

    private void Name(HeadingBlock heading)
    {
        string words = MarkdownText.Words(heading);
        var slug = new StringBuilder();
        foreach (char character in words.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
                slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        string stem = slug.ToString().Trim('-') is { Length: > 0 } found ? found : "section";
        string id = stem;
        for (int number = 2; !ids.Add(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        heading.GetAttributes().Id = id;
        if (words.Length > 0)
            Headings.Add(new PageHeading(heading.Level, words, id));
    }

    private void Correct(LinkInline link, JsonObject? attachments)
    {
        string url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        link.GetDynamicUrl = null;
        if (!link.IsImage)
        {
            if (!MayLead(url))
                link.Url = "#";
            // The pages of notebooks lie beside each other, as the notebooks do.
            else if (IsRelative(url) && url.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
                link.Url = url[..^".ipynb".Length] + ".html";
            return;
        }
        if (Picture(url, attachments) is { } inside)
        {
            link.Url = inside;
            return;
        }
        // A picture that is elsewhere would need the network: its words and its address stand for it.
        link.IsImage = false;
        if (!MayLead(url))
            link.Url = "#";
        if (link.FirstChild is null)
            link.AppendChild(new LiteralInline(url));
    }

    private string? Picture(string url, JsonObject? attachments)
    {
        if (url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            return url;
        if (url.StartsWith("attachment:", StringComparison.Ordinal))
        {
            var file = attachments?[Uri.UnescapeDataString(url["attachment:".Length..])] as JsonObject;
            (string? mimeType, JsonNode? content) = file?.FirstOrDefault(entry => entry.Key.StartsWith("image/", StringComparison.Ordinal)) ?? default;
            return NotebookJson.TextOf(content) is { } base64 ? $"data:{mimeType};base64,{Base64(base64)}" : null;
        }
        return folder is not null && IsRelative(url) ? FromFile(Path.GetFullPath(Uri.UnescapeDataString(url), folder)) : null;
    }

    private static string Base64(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static string? FromFile(string path)
    {
        string? mimeType = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => "image/png",
            ".JPG" or ".JPEG" => "image/jpeg",
            ".GIF" => "image/gif",
            ".WEBP" => "image/webp",
            ".SVG" => "image/svg+xml",
            _ => null,
        };
        try
        {
            return mimeType is not null && new FileInfo(path) is { Exists: true, Length: <= LargestPicture }
                ? $"data:{mimeType};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}"
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
