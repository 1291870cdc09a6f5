namespace NewsAnalysis;

/// <summary>Limits for reading and extracting.</summary>
public sealed record CorpusOptions
{
    /// <summary>The options that are taken when none are given.</summary>
    public static CorpusOptions Default { get; } = new();

    /// <summary>Longest article, line of JSON Lines or field of a table that is read, in UTF-16 code units. Longer ones are reported and left out.</summary>
    public int MaxArticleLength { get; init; } = 32 << 20;

    /// <summary>Longest file that must be held as a whole to be read (<c>.json</c>, feeds, archives inside archives), in characters or bytes.</summary>
    public int MaxFileLength { get; init; } = 256 << 20;

    /// <summary>How many articles are extracted at once; 0 takes the number of processors.</summary>
    public int DegreeOfParallelism { get; init; }
}
