using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Dates;
using NewsAnalysis.Figures;
using NewsAnalysis.Linking;
using NewsAnalysis.Sources;
using NewsAnalysis.Text;

namespace NewsAnalysis;

/// <summary>Turns an article into rows. A pure function of the article: no clock, no culture, no network; safe to call from many threads.</summary>
/// <example>
/// <code>
/// var found = Extractor.Extract("At least 31 people died on Friday, officials said.", new DateOnly(2024, 3, 9));
/// Console.WriteLine(found.Figures[0].Low); // 31
/// </code>
/// </example>
public static class Extractor
{
    /// <summary>Extracts all rows of an article. Metadata that the article lacks is read from its page.</summary>
    public static Extraction Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = Document.Parse(PageLayout.Read(article));
        var dates = DateExtractor.Extract(document);
        var figures = FigureExtractor.Extract(document, dates);
        var sources = SourceExtractor.Extract(document, dates);
        figures = FigureLinker.Link(document, figures, dates, sources);
        var sentences = ImmutableArray.CreateBuilder<Span>(document.Sentences.Length);
        foreach (var sentence in document.Sentences)
            sentences.Add(sentence.Span);
        return new Extraction(WithCounts(document), sentences.MoveToImmutable(), figures, dates, sources);
    }

    /// <summary>Extracts all rows of a text.</summary>
    /// <param name="text">The text of an article; any characters at all.</param>
    /// <param name="published">The day that relative dates count from; null takes it from the text.</param>
    public static Extraction Extract(string text, DateOnly? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(new Article { Id = "-", Text = text, Published = published is { } day ? new PublicationTime(day) : null });
    }

    private static Article WithCounts(Document document)
    {
        var words = 0;
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsContent)
                continue;
            foreach (var token in document.Tokens[sentence.FirstToken..sentence.EndToken])
            {
                if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Ordinal or TokenKind.Decade)
                    words++;
            }
        }

        return document.Article with { Words = words, Sentences = document.Sentences.Length };
    }
}
