using System.Collections.Immutable;

namespace NewsAnalysis.Text;

/// <summary>One sentence, headline, byline or list item: a run of tokens.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last UTF-16 code unit.</param>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Block">Which part of the page the sentence belongs to.</param>
/// <param name="Paragraph">Number of the block on the page, counted from 0; sentences of one paragraph share it.</param>
public readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken, BlockKind Block, int Paragraph)
{
    /// <summary>The words with their tags, lemmas and heads, which are worked out when first asked for.</summary>
    /// <exception cref="InvalidOperationException">The sentence was made by hand and belongs to no document.</exception>
    public WordList Words => new(Owner, FirstToken, EndToken);

    /// <summary>The clauses in the order of their predicates; the main clause is the one that covers the whole sentence.</summary>
    /// <exception cref="InvalidOperationException">The sentence was made by hand and belongs to no document.</exception>
    public ImmutableArray<Clause> Clauses => Owner.ClausesOf(Owner.SentenceOf(FirstToken));

    /// <summary>The document that the sentence belongs to; null for a sentence made by hand.</summary>
    internal Document? Document { get; init; }

    private Document Owner => Document ?? throw new InvalidOperationException("This sentence belongs to no document: take it from Document.Sentences.");

    /// <summary>The sentence's place in the text.</summary>
    public Span Span => new(Start, End);

    /// <summary>Number of tokens.</summary>
    public int Count => EndToken - FirstToken;

    /// <summary>True for the words of the report itself: headline and body, not byline, date lines or notes.</summary>
    public bool IsContent => Block is BlockKind.Title or BlockKind.Body;
}
