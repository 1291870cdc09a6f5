namespace NewsAnalysis;

/// <summary>One reported value of an indicator: what, for which day, by whom.</summary>
public sealed record SeriesPoint
{
    /// <summary>The day the value holds for: the last day of the figure's period, else its first, else the day the article was published or updated.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>First day of the period; null when the text gives no period or only its end.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The number as reported.</summary>
    public required decimal Value { get; init; }

    /// <summary>Smallest value the words allow; null when open below and for <c>about</c>.</summary>
    public decimal? Low { get; init; }

    /// <summary>Largest value the words allow; null when open above and for <c>about</c>.</summary>
    public decimal? High { get; init; }

    /// <summary>How exactly the words give the number.</summary>
    public required Modifier Modifier { get; init; }

    /// <summary>The place as written; null when the text gives none.</summary>
    public string? Place { get; init; }

    /// <summary>Who is said to report it: the speaker's fullest name when known, else the words for the source without a leading article; null when nobody is.</summary>
    public string? Source { get; init; }

    /// <summary>The paper, agency or site that carries it; null when not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>When the article was published, else updated; null when not known.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The figure itself, for its evidence.</summary>
    public required ReportedFigure Figure { get; init; }

    /// <summary>Who speaks: the source, else the outlet in its own voice, else the article.</summary>
    internal string Voice => Source ?? Outlet ?? Figure.Article;
}
