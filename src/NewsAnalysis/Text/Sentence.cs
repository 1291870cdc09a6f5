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
    /// <summary>The sentence's place in the text.</summary>
    public Span Span => new(Start, End);

    /// <summary>Number of tokens.</summary>
    public int Count => EndToken - FirstToken;

    /// <summary>True for the words of the report itself: headline and body, not byline, date lines or notes.</summary>
    public bool IsContent => Block is BlockKind.Title or BlockKind.Body;
}
