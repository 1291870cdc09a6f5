namespace NewsAnalysis.Tables;

/// <summary>The column lists of the contract's tables.</summary>
internal static class Columns
{
    public static readonly IReadOnlyList<Column<Article>> OfArticles =
    [
        Required<Article>("id", row => row.Id),
        Optional<Article>("title", row => row.Title),
        Optional<Article>("outlet", row => row.Outlet),
        new("authors", typeof(string), false, row => string.Join("; ", row.Authors)),
        new("published", typeof(PublicationTime), true, row => row.Published),
        new("updated", typeof(PublicationTime), true, row => row.Updated),
        Optional<Article>("url", row => row.Url),
        Optional<Article>("path", row => row.Path),
        Optional<Article>("language", row => row.Language),
        Number<Article>("words", row => row.Words),
        Number<Article>("sentences", row => row.Sentences),
        Required<Article>("hash", row => row.Hash),
    ];

    public static readonly IReadOnlyList<Column<ReportedFigure>> OfFigures =
    [
        Required<ReportedFigure>("article", row => row.Article),
        Number<ReportedFigure>("start", row => row.Start),
        Number<ReportedFigure>("end", row => row.End),
        Required<ReportedFigure>("text", row => row.Text),
        new("value", typeof(decimal), false, row => row.Value),
        new("low", typeof(decimal), true, row => row.Low),
        new("high", typeof(decimal), true, row => row.High),
        Named<ReportedFigure>("modifier", row => row.Modifier, nullable: false),
        Named<ReportedFigure>("change", row => row.Change),
        Optional<ReportedFigure>("unit", row => row.Unit),
        Named<ReportedFigure>("dimension", row => row.Dimension, nullable: false),
        Named<ReportedFigure>("measure", row => row.Measure),
        Optional<ReportedFigure>("counted", row => row.Counted),
        Optional<ReportedFigure>("place", row => row.Place),
        Optional<ReportedFigure>("country", row => row.Country),
        Day<ReportedFigure>("from", row => row.From),
        Day<ReportedFigure>("to", row => row.To),
        Optional<ReportedFigure>("source", row => row.Source),
        new("attribution", typeof(int), true, row => row.Attribution),
        new("partOf", typeof(int), true, row => row.PartOf),
        Number<ReportedFigure>("sentence", row => row.Sentence),
        Required<ReportedFigure>("rule", row => row.Rule),
    ];

    public static readonly IReadOnlyList<Column<TimeExpression>> OfDates =
    [
        Required<TimeExpression>("article", row => row.Article),
        Number<TimeExpression>("start", row => row.Start),
        Number<TimeExpression>("end", row => row.End),
        Required<TimeExpression>("text", row => row.Text),
        Named<TimeExpression>("type", row => row.Type, nullable: false),
        Required<TimeExpression>("timex", row => row.Timex),
        Named<TimeExpression>("modifier", row => row.Modifier),
        Day<TimeExpression>("from", row => row.From),
        Day<TimeExpression>("to", row => row.To),
        Number<TimeExpression>("sentence", row => row.Sentence),
        Required<TimeExpression>("rule", row => row.Rule),
    ];

    public static readonly IReadOnlyList<Column<Attribution>> OfSources =
    [
        Required<Attribution>("article", row => row.Article),
        Optional<Attribution>("source", row => row.Source?.Text),
        new("sourceStart", typeof(int), true, row => row.Source?.Start),
        new("sourceEnd", typeof(int), true, row => row.Source?.End),
        Required<Attribution>("cue", row => row.Cue.Text),
        Number<Attribution>("cueStart", row => row.Cue.Start),
        Number<Attribution>("cueEnd", row => row.Cue.End),
        Required<Attribution>("content", row => row.Content.Text),
        Number<Attribution>("contentStart", row => row.Content.Start),
        Number<Attribution>("contentEnd", row => row.Content.End),
        Optional<Attribution>("name", row => row.Name),
        Optional<Attribution>("role", row => row.Role),
        Named<Attribution>("kind", row => row.Kind),
        Named<Attribution>("quote", row => row.Quote, nullable: false),
        Number<Attribution>("sentence", row => row.Sentence),
        Required<Attribution>("rule", row => row.Rule),
    ];

    private static Column<T> Required<T>(string name, Func<T, string> value) => new(name, typeof(string), false, value);

    private static Column<T> Optional<T>(string name, Func<T, string?> value) => new(name, typeof(string), true, value);

    private static Column<T> Number<T>(string name, Func<T, int> value) => new(name, typeof(int), false, row => value(row));

    private static Column<T> Day<T>(string name, Func<T, DateOnly?> value) => new(name, typeof(DateOnly), true, row => value(row));

    private static Column<T> Named<T>(string name, Func<T, Enum?> value, bool nullable = true) =>
        new(name, typeof(string), nullable, row => value(row) is { } member ? ContractName.Of(member) : null);
}
