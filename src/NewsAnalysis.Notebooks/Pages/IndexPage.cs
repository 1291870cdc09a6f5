using System.Net;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>One line of the list of pages.</summary>
/// <param name="Title">The notebook's title.</param>
/// <param name="Summary">Its first paragraph; null when it has none.</param>
/// <param name="Href">The page's address, relative to the list; null when there is no page.</param>
/// <param name="Status">How its run ended.</param>
/// <param name="Message">What went wrong, with the place; null when nothing did.</param>
public sealed record IndexEntry(string Title, string? Summary, string? Href, NotebookStatus Status, string? Message)
{
    /// <summary>The line for a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="indexFolder">The folder the list is written to.</param>
    public static IndexEntry Of(NotebookRun run, string indexFolder)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(indexFolder);
        string? summary = run.Document?.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => MarkdownText.Paragraph(cell.Source)).FirstOrDefault(words => words is not null);
        string? href = run.PagePath is null
            ? null
            : string.Join('/', Path.GetRelativePath(indexFolder, run.PagePath).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
        return new IndexEntry(run.Title, summary, href, run.Status, run.Error?.ToString());
    }
}

/// <summary>Makes the page that lists the pages of a run.</summary>
public static class IndexPage
{
    /// <summary>The page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="entries">The pages to list, in order.</param>
    /// <param name="options">How it looks; null for the defaults.</param>
    public static string Build(string title, IReadOnlyList<IndexEntry> entries, PageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(entries);
        var body = new StringBuilder("<main>\n<h1>").Append(Encode(title)).Append("</h1>\n<ul class=\"index\">\n");
        foreach (IndexEntry entry in entries)
        {
            body.Append("<li class=\"").Append(entry.Status.ToString().ToLowerInvariant()).Append("\"><h2>");
            if (entry.Href is { } href)
                body.Append("<a href=\"").Append(Encode(href)).Append("\">").Append(Encode(entry.Title)).Append("</a>");
            else
                body.Append(Encode(entry.Title));
            body.Append("</h2><p class=\"status\">").Append(Words(entry.Status)).Append("</p>");
            if (entry.Summary is { } summary)
                body.Append("<p>").Append(Encode(summary)).Append("</p>");
            if (entry.Message is { } message)
                body.Append("<p class=\"failure\">").Append(Encode(message)).Append("</p>");
            body.Append("</li>\n");
        }
        body.Append("</ul>\n</main>\n");
        return PageShell.Write(title, options?.Language ?? "en", "", body.ToString(), []);
    }

    private static string Words(NotebookStatus status) => status switch
    {
        NotebookStatus.Succeeded => "ran to its end",
        NotebookStatus.Failed => "failed",
        _ => "was canceled",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
