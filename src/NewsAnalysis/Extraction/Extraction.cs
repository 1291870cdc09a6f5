using System.Collections.Immutable;

namespace NewsAnalysis;

/// <summary>All that was found in one article: one line of <c>newsanalysis extract</c>.</summary>
public sealed class Extraction
{
    private readonly ImmutableArray<Span> _sentences;

    internal Extraction(
        Article article,
        ImmutableArray<Span> sentences,
        ImmutableArray<ReportedFigure> figures,
        ImmutableArray<TimeExpression> dates,
        ImmutableArray<Attribution> sources)
    {
        _sentences = sentences;
        Article = article;
        var origin = new Origin(this);
        Figures = [.. figures.Select(row => row with { Article = article.Id, Origin = origin })];
        Dates = [.. dates.Select(row => row with { Article = article.Id, Origin = origin })];
        Sources = [.. sources.Select(row => row with { Article = article.Id, Origin = origin })];
    }

    /// <summary>The article, with the metadata that its page gave.</summary>
    public Article Article { get; }

    /// <summary>The reported figures, in reading order.</summary>
    public ImmutableArray<ReportedFigure> Figures { get; }

    /// <summary>The time expressions, in reading order.</summary>
    public ImmutableArray<TimeExpression> Dates { get; }

    /// <summary>The attributions, in reading order of their cues.</summary>
    public ImmutableArray<Attribution> Sources { get; }

    /// <summary>Number of sentences.</summary>
    internal int SentenceCount => _sentences.Length;

    /// <summary>Doubts about the article that were settled one way, such as an ambiguous time zone; empty for most articles.</summary>
    public ImmutableArray<Problem> Problems => Article.Problems;

    /// <summary>The place of a sentence in the article's text.</summary>
    /// <param name="sentence">Its number, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The article has no such sentence.</exception>
    public Span SentenceSpan(int sentence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sentence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sentence, _sentences.Length);
        return _sentences[sentence];
    }
}
