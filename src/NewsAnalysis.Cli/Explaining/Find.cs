using System.Globalization;
using System.Text;
using Spectre.Console;

namespace NewsAnalysis.Cli.Explaining;

/// <summary>One thing a rule found, ready to be shown.</summary>
/// <param name="Table">The table it is a row of, in the singular.</param>
/// <param name="Style">Colour of its words.</param>
/// <param name="Span">Where its words are.</param>
/// <param name="Words">Its words.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Meaning">What it says, field by field.</param>
internal sealed record Find(string Table, string Style, Span Span, string Words, string Rule, string Meaning)
{
    /// <summary>All finds of an extraction in reading order.</summary>
    public static IReadOnlyList<Find> All(Extraction found) =>
    [
        .. found.Figures.Select(Of).Concat(found.Dates.Select(Of)).Concat(found.Sources.Select(Of)).OrderBy(find => find.Span),
    ];

    /// <summary>The text with the words of each find in its colour, as Spectre.Console markup.</summary>
    public static string Highlight(string text, IReadOnlyList<Find> finds)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var find in finds)
        {
            if (find.Span.Start < at)
                continue;
            marked.Append(Markup.Escape(text[at..find.Span.Start]));
            marked.Append(CultureInfo.InvariantCulture, $"[{find.Style} underline]{Markup.Escape(find.Words)}[/]");
            at = find.Span.End;
        }

        return marked.Append(Markup.Escape(text[at..])).ToString();
    }

    /// <summary>Words on one line, for a table's cell.</summary>
    public static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Find Of(ReportedFigure row) =>
        new("figure", "yellow", new Span(row.Start, row.End), row.Text, row.Rule, Fields(row, "value", "low", "high", "modifier", "change", "unit", "dimension", "measure", "counted", "place", "country", "from", "to", "source"));

    private static Find Of(TimeExpression row) =>
        new("date", "green", new Span(row.Start, row.End), row.Text, row.Rule, Fields(row, "type", "timex", "modifier", "from", "to"));

    private static Find Of(Attribution row) =>
        new("source", "blue", new Span(row.Cue.Start, row.Cue.End), row.Cue.Text, row.Rule, Fields(row, "source", "content", "name", "role", "kind", "quote"));

    private static string Fields<T>(T row, params string[] names) where T : ITableRow<T>
    {
        var fields = from name in names
                     let value = T.Columns.Single(column => column.Name == name).Value(row)
                     where value is not null
                     select $"{name} {OneLine(Written(value))}";
        return string.Join(", ", fields);
    }

    private static string Written(object value) => value switch
    {
        decimal number => number.ToString("#,0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
