namespace NewsAnalysis;

/// <summary>What kind of source speaks.</summary>
public enum SourceKind
{
    /// <summary>A named or plain individual.</summary>
    Person,

    /// <summary>A role or title without a name.</summary>
    Official,

    /// <summary>A ministry, company, police force, army, union.</summary>
    Organisation,

    /// <summary>Someone whose name is withheld.</summary>
    Anonymous,

    /// <summary>A report, data, a statement.</summary>
    Document,

    /// <summary>Residents, analysts, critics.</summary>
    Group,
}

/// <summary>How the words of the source are given.</summary>
public enum QuoteKind
{
    /// <summary>All of it in quotation marks.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,
}

/// <summary>A piece of an article's text, kept as evidence.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit in the article's text.</param>
/// <param name="End">Offset after its last UTF-16 code unit.</param>
/// <param name="Text">The words, exactly as written.</param>
public sealed record Excerpt(int Start, int End, string Text)
{
    /// <summary>Cuts the excerpt out of an article's text.</summary>
    public static Excerpt Of(string text, Span span) => new(span.Start, span.End, span.Of(text));

    /// <summary>The excerpt's place in the article's text.</summary>
    internal Span Span => new(Start, End);
}

/// <summary>Who said what, by which words. A row of the <c>Sources</c> table.</summary>
public sealed record Attribution : ITableRow<Attribution>
{
    /// <summary>Identifier of the article.</summary>
    public string Article { get; init; } = "";

    /// <summary>Who speaks; null when the text does not say (<c>it was reported</c>).</summary>
    public Excerpt? Source { get; init; }

    /// <summary>The words that attribute: <c>said</c>, <c>according to</c>.</summary>
    public required Excerpt Cue { get; init; }

    /// <summary>What is said, quotation marks included, without surrounding commas.</summary>
    public required Excerpt Content { get; init; }

    /// <summary>The fullest form of the speaker's name in the article, without titles; null when no name is known.</summary>
    public string? Name { get; init; }

    /// <summary>The speaker's role or title as written; null when none is given.</summary>
    public string? Role { get; init; }

    /// <summary>What kind of source it is; null when no source is named.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>Direct, indirect or mixed quotation.</summary>
    public required QuoteKind Quote { get; init; }

    /// <summary>Number of the sentence the cue stands in, counted from 0.</summary>
    public int Sentence { get; init; }

    /// <summary>Name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Where the row comes from, for its evidence.</summary>
    internal Origin Origin { get; init; }

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Column<Attribution>> Columns => Tables.Columns.OfSources;
}
