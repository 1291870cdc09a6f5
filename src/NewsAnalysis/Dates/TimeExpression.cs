namespace NewsAnalysis;

/// <summary>An expression of time in an article, resolved as TIMEX3. A row of the <c>Dates</c> table.</summary>
public sealed record TimeExpression : ITableRow<TimeExpression>
{
    /// <summary>Identifier of the article.</summary>
    public string Article { get; init; } = "";

    /// <summary>Offset of the expression's first UTF-16 code unit in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the expression's last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>The words of the expression, exactly as written.</summary>
    public required string Text { get; init; }

    /// <summary>Date, time, duration or set.</summary>
    public required TimexType Type { get; init; }

    /// <summary>The TIMEX3 value: <c>2024-03-16</c>, <c>2024-W11</c>, <c>P3D</c>, <c>PRESENT_REF</c>.</summary>
    public required string Timex { get; init; }

    /// <summary>What the words add to the value, as TIMEX3's <c>mod</c>: <c>END</c> for <c>late 2023</c>, <c>APPROX</c> for <c>about an hour</c>; null when they add nothing. <see cref="From"/> and <see cref="To"/> are those of the whole value.</summary>
    public TimexModifier? Modifier { get; init; }

    /// <summary>First day it covers; null for durations and sets without an anchor, for fiscal years and quarters whose months nothing settles, and for what cannot be resolved. A word before it, such as <c>since</c>, changes nothing.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it covers; null as <see cref="From"/>.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Number of the sentence it stands in, counted from 0.</summary>
    public int Sentence { get; init; }

    /// <summary>Name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>The expression's place in the article's text.</summary>
    internal Span Span => new(Start, End);

    /// <summary>Where the row comes from, for its evidence.</summary>
    internal Origin Origin { get; init; }

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<Column<TimeExpression>> Columns => Tables.Columns.OfDates;
}
