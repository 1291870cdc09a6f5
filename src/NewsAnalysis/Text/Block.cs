namespace NewsAnalysis.Text;

/// <summary>The parts of an article's page.</summary>
public enum BlockKind : byte
{
    /// <summary>A paragraph or list item of the report, the lede included.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>Who wrote it, for which outlet.</summary>
    Byline,

    /// <summary>When it was published or updated.</summary>
    Timestamp,

    /// <summary>The opening of a paragraph that says where and when it was filed: <c>GENEVA, Oct. 3 (Agency) -</c>.</summary>
    Dateline,

    /// <summary>A note about the file, not part of the article: a last line in square brackets.</summary>
    Note,
}

/// <summary>A part of the page: where it is and what it is.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Block(Span Span, BlockKind Kind);
