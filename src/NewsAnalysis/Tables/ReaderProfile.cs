namespace NewsAnalysis;

/// <summary>Which column types the consumer of a reader takes.</summary>
public enum ReaderProfile
{
    /// <summary>
    /// The tables' own types: days are <see cref="DateOnly"/>, times of publication <see cref="DateTimeOffset"/> as
    /// <see cref="PublicationTime.ToDateTimeOffset"/> reads them. For <c>DataTable.Load</c> and for databases.
    /// </summary>
    Default,

    /// <summary>
    /// Only types that <c>DataFrame.LoadFrom</c> of Microsoft.Data.Analysis takes: days are <see cref="DateTime"/> at midnight, times of
    /// publication the <see cref="DateTime"/> that the clock showed at the place of publication, everything unusual is text.
    /// </summary>
    DataFrame,
}
