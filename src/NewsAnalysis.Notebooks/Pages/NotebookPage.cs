using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Makes an executed notebook one HTML page that needs nothing beside it: no file, no network.</summary>
public static class NotebookPage
{
    /// <summary>The page of a notebook.</summary>
    /// <param name="document">The notebook, with its outputs.</param>
    /// <param name="options">How it looks; null for the defaults.</param>
    /// <param name="folder">The folder that relative pictures in its Markdown start from; null for the folder of the notebook's file.</param>
    /// <remarks>
    /// <c>text/html</c> outputs are put in as they are: they come from the notebook's own run, and whoever ran it trusts it. Markdown is
    /// the author's text and is not trusted: HTML in it is shown, not rendered.
    /// </remarks>
    public static string Build(NotebookDocument document, PageOptions? options = null, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= new PageOptions();
        folder ??= document.Path is null ? null : Path.GetDirectoryName(Path.GetFullPath(document.Path));
        var markdown = new MarkdownHtml(folder);
        var outputs = new OutputHtml(options, markdown);
        var cells = new StringBuilder();
        foreach (NotebookCell cell in document.Cells)
            WriteCell(cells, cell, document.Language, options, markdown, outputs);

        string title = document.Title;
        var body = new StringBuilder();
        if (options.IndexHref is { } index)
            body.Append("<p class=\"back\"><a href=\"").Append(Encode(index)).Append("\">All notebooks</a></p>\n");
        WriteContents(body, markdown.Headings);
        body.Append("<main>\n");
        if (!markdown.Headings.Any(heading => heading.Level == 1))
            body.Append("<h1>").Append(Encode(title)).Append("</h1>\n");
        WriteFailure(body, document);
        body.Append(cells).Append("</main>\n");

        string head = string.Concat(outputs.Used.Select(renderer => renderer.HeadHtml).OfType<string>().Distinct(StringComparer.Ordinal).Select(html => html + "\n"));
        return PageShell.Write(title, options.Language, head, body.ToString(), outputs.Used.SelectMany(renderer => renderer.ScriptSources));
    }

    private static void WriteContents(StringBuilder body, List<PageHeading> headings)
    {
        List<PageHeading> listed = [.. headings.Where(heading => heading.Level is 2 or 3)];
        if (listed.Count < 2)
            return;
        body.Append("<nav aria-label=\"Contents\">\n<ol>\n");
        foreach (PageHeading heading in listed)
            body.Append(CultureInfo.InvariantCulture, $"<li class=\"level-{heading.Level}\"><a href=\"#{Encode(heading.Id)}\">{Encode(heading.Words)}</a></li>\n");
        body.Append("</ol>\n</nav>\n");
    }

    private static void WriteFailure(StringBuilder body, NotebookDocument document)
    {
        NotebookCell? failed = document.Cells.FirstOrDefault(cell =>
            !cell.Tags.Contains("raises-exception", StringComparer.Ordinal) && cell.Outputs.Any(output => output.Kind == NotebookOutputKind.Error));
        if (failed is null)
            return;
        string message = failed.Outputs.First(output => output.Kind == NotebookOutputKind.Error).Text ?? "";
        string number = failed.ExecutionCount?.ToString(CultureInfo.InvariantCulture) ?? "?";
        body.Append("<p class=\"failure\">The run stopped at <a href=\"#cell-").Append(number).Append("\">cell ").Append(number).Append("</a>: ").Append(Encode(AnsiText.Strip(message))).Append("</p>\n");
    }

    private static void WriteCell(StringBuilder html, NotebookCell cell, string? language, PageOptions options, MarkdownHtml markdown, OutputHtml outputs)
    {
        if (cell.Tags.Contains("remove-cell", StringComparer.Ordinal))
            return;
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                html.Append("<section class=\"markdown\">\n").Append(markdown.Write(cell.Source, cell.Attachments, listHeadings: true)).Append("</section>\n");
                break;
            case CellKind.Code when !string.IsNullOrWhiteSpace(cell.Source) || cell.Outputs.Count > 0:
                WriteCode(html, cell, language, options, outputs);
                break;
        }
    }

    private static void WriteCode(StringBuilder html, NotebookCell cell, string? language, PageOptions options, OutputHtml outputs)
    {
        string? number = cell.ExecutionCount?.ToString(CultureInfo.InvariantCulture);
        html.Append("<section class=\"code\"").Append(number is null ? "" : $" id=\"cell-{number}\"").Append(">\n");
        if (!cell.Tags.Contains("remove-input", StringComparer.Ordinal))
        {
            bool isFolded = options.FoldCode || cell.Tags.Contains("hide-input", StringComparer.Ordinal) || IsHidden(cell);
            bool isCSharp = CellLanguage.Of(cell) is null && (language is null || language.ToUpperInvariant() is "C#" or "CSHARP" or "POLYGLOT-NOTEBOOK");
            string code = isCSharp ? CSharpHighlighter.Write(cell.Source) : Encode(cell.Source);
            html.Append(isFolded ? "<details>" : "<details open>").Append("<summary>Code").Append(number is null ? "" : $" [{number}]").Append("</summary><pre><code>")
                .Append(code).Append("</code></pre></details>\n");
        }
        foreach (NotebookOutput output in cell.Outputs)
            html.Append("<div class=\"output\">").Append(outputs.Write(output)).Append("</div>\n");
        html.Append("</section>\n");
    }

    private static bool IsHidden(NotebookCell cell) =>
        (cell.Metadata["jupyter"] as JsonObject)?["source_hidden"] is JsonValue value && value.TryGetValue(out bool isHidden) && isHidden;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
