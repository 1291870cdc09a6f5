using NewsAnalysis.Tables;

namespace NewsAnalysis.DataFrames;

/// <summary>Makes records of what a frame says, column by column name.</summary>
internal static class RecordReader
{
    public static Table<T> Read<T>(FrameValues frame) where T : ITableRow<T>
    {
        Func<FrameRow, object> make =
            typeof(T) == typeof(ReportedFigure) ? Figure
            : typeof(T) == typeof(TimeExpression) ? Expression
            : typeof(T) == typeof(Attribution) ? Attribution
            : typeof(T) == typeof(Problem) ? Problem
            : throw new NotSupportedException($"The columns of {TableName.Of<T>()} do not hold all of a {typeof(T).Name}. Keep the table that the frame was made of, and take its rows with frame.RowsOf(table).");
        foreach (var column in T.Columns.Where(column => !column.IsNullable))
        {
            if (!frame.Names.Contains(column.Name, StringComparer.Ordinal))
                throw new ArgumentException($"The frame has no column {column.Name}, which a {typeof(T).Name} needs. {frame.Describe()}", nameof(frame));
        }

        var values = T.Columns.ToDictionary(column => column.Name, column => frame.Find(column.Name), StringComparer.Ordinal);
        return Enumerable.Range(0, frame.Count).Select(number => (T)make(new FrameRow(values, number))).ToTable();
    }

    private static ReportedFigure Figure(FrameRow row) => new()
    {
        Article = row.Text("article"),
        Start = row.Whole("start"),
        End = row.Whole("end"),
        Text = row.Text("text"),
        Value = row.Number("value"),
        Low = row.NumberOrNull("low"),
        High = row.NumberOrNull("high"),
        Modifier = row.Name<Modifier>("modifier"),
        Change = row.NameOrNull<Change>("change"),
        Unit = row.TextOrNull("unit"),
        Dimension = row.Name<Dimension>("dimension"),
        Measure = row.NameOrNull<Measure>("measure"),
        Counted = row.TextOrNull("counted"),
        Place = row.TextOrNull("place"),
        Country = row.TextOrNull("country"),
        From = row.DayOrNull("from"),
        To = row.DayOrNull("to"),
        Source = row.TextOrNull("source"),
        Attribution = row.WholeOrNull("attribution"),
        PartOf = row.WholeOrNull("partOf"),
        Sentence = row.Whole("sentence"),
        Rule = row.Text("rule"),
    };

    private static TimeExpression Expression(FrameRow row) => new()
    {
        Article = row.Text("article"),
        Start = row.Whole("start"),
        End = row.Whole("end"),
        Text = row.Text("text"),
        Type = row.Name<TimexType>("type"),
        Timex = row.Text("timex"),
        Modifier = row.NameOrNull<TimexModifier>("modifier"),
        From = row.DayOrNull("from"),
        To = row.DayOrNull("to"),
        Sentence = row.Whole("sentence"),
        Rule = row.Text("rule"),
    };

    private static Attribution Attribution(FrameRow row) => new()
    {
        Article = row.Text("article"),
        Source = row.TextOrNull("source") is { } source ? new Excerpt(row.Whole("sourceStart"), row.Whole("sourceEnd"), source) : null,
        Cue = new Excerpt(row.Whole("cueStart"), row.Whole("cueEnd"), row.Text("cue")),
        Content = new Excerpt(row.Whole("contentStart"), row.Whole("contentEnd"), row.Text("content")),
        Name = row.TextOrNull("name"),
        Role = row.TextOrNull("role"),
        Kind = row.NameOrNull<SourceKind>("kind"),
        Quote = row.Name<QuoteKind>("quote"),
        Sentence = row.Whole("sentence"),
        Rule = row.Text("rule"),
    };

    private static Problem Problem(FrameRow row) => new(row.Text("path"), row.WholeOrNull("line"), row.Text("code"), row.Text("message"), row.Text("advice"));
}
