using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsAnalysis.Notebooks;

/// <summary>The plain words of Markdown: titles and first paragraphs.</summary>
internal static class MarkdownText
{
    /// <summary>The words of the first heading; null when there is none.</summary>
    public static string? Heading(string markdown) =>
        Markdown.Parse(markdown).Descendants<HeadingBlock>().Select(Words).FirstOrDefault(words => words.Length > 0);

    /// <summary>The words of the first paragraph; null when there is none.</summary>
    public static string? Paragraph(string markdown) =>
        Markdown.Parse(markdown).OfType<ParagraphBlock>().Select(Words).FirstOrDefault(words => words.Length > 0);

    /// <summary>The words of a block, without marks.</summary>
    public static string Words(LeafBlock block) => string.Concat(block.Inline?.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }) ?? []).Trim();
}
