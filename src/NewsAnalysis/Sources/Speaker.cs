namespace NewsAnalysis.Sources;

/// <summary>Who a source is.</summary>
/// <param name="Kind">Its kind; null for a row without a source.</param>
/// <param name="Name">The tokens of the name, the fullest in the article; empty when none is known.</param>
/// <param name="Role">The tokens of the role; empty when none is given.</param>
internal readonly record struct Speaker(SourceKind? Kind, Phrase Name, Phrase Role)
{
    /// <summary>Nobody: a row without a source.</summary>
    public static readonly Speaker None = new(null, Phrase.None, Phrase.None);
}
