namespace NewsAnalysis;

/// <summary>A number that an article reports about the world, with the words that report it. A row of the <c>Figures</c> table.</summary>
public sealed record ReportedFigure : ITableRow<ReportedFigure>
{
    /// <summary>Identifier of the article.</summary>
    public string Article { get; init; } = "";

    /// <summary>Offset of the figure's first UTF-16 code unit in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the figure's last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>The words of the figure, exactly as written: modifier, number and unit, without the counted noun.</summary>
    public required string Text { get; init; }

    /// <summary>The number with its magnitude applied: <c>$4.2bn</c> is 4 200 000 000. A range has its midpoint here, a vague count its conventional number.</summary>
    public required decimal Value { get; init; }

    /// <summary>Smallest value the words allow; null when open below, as in <c>up to 40</c>, and for <c>about</c>.</summary>
    public decimal? Low { get; init; }

    /// <summary>Largest value the words allow; null when open above, as in <c>over 31,490</c>, and for <c>about</c>.</summary>
    public decimal? High { get; init; }

    /// <summary>How exactly the words give the number.</summary>
    public required Modifier Modifier { get; init; }

    /// <summary>The direction, when the figure is the size of a change; null for levels.</summary>
    public Change? Change { get; init; }

    /// <summary><c>person</c>, an ISO 4217 code, <c>percent</c>, an SI-style symbol, or the singular counted noun; null when the words name none.</summary>
    public string? Unit { get; init; }

    /// <summary>What kind of quantity it is.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>The indicator it belongs to; null when none of the closed list.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The counted noun phrase as written, without determiner or number; null when there is none.</summary>
    public string? Counted { get; init; }

    /// <summary>The place the figure holds for, as written; null when the text gives none.</summary>
    public string? Place { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the place; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>First day of the period the figure holds for; null when the text gives none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the period; null when the text gives none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who is said to report it, as written; null when nobody is.</summary>
    public string? Source { get; init; }

    /// <summary>Index of the covering attribution among the article's sources; null when there is none.</summary>
    public int? Attribution { get; init; }

    /// <summary>Index, among the article's figures, of the figure this one is a part of, so that sums do not count twice; else null.</summary>
    public int? PartOf { get; init; }

    /// <summary>Number of the sentence it stands in, counted from 0.</summary>
    public int Sentence { get; init; }

    /// <summary>Name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>The figure's place in the article's text.</summary>
    internal Span Span => new(Start, End);

    /// <summary>Where the row comes from, for its evidence.</summary>
    internal Origin Origin { get; init; }

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Column<ReportedFigure>> Columns => Tables.Columns.OfFigures;
}
