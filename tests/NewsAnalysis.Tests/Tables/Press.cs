using System.Collections.Immutable;

namespace NewsAnalysis.Tests.Tables;

/// <summary>An article whose rows are made by hand: each line of its text is a sentence, each row is found by its words.</summary>
internal sealed class Press
{
    private readonly Article _article;
    private readonly ImmutableArray<Span> _sentences;
    private readonly List<ReportedFigure> _figures = [];
    private readonly List<TimeExpression> _dates = [];
    private readonly List<Attribution> _sources = [];

    public Press(string id, string? outlet, string? published, string text)
    {
        _article = new Article { Id = id, Outlet = outlet, Text = text, Title = $"Title of {id}", Published = published is not null && PublicationTime.TryParse(published, out var time) ? time : null };
        var sentences = ImmutableArray.CreateBuilder<Span>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            sentences.Add(new Span(start, end));
            start = end + 1;
        }

        _sentences = sentences.ToImmutable();
    }

    public Press Figure(string words, decimal value, Measure? measure = Measure.Deaths, Modifier modifier = Modifier.Exact, Func<ReportedFigure, ReportedFigure>? with = null)
    {
        var span = Find(words);
        var figure = new ReportedFigure
        {
            Start = span.Start,
            End = span.End,
            Text = words,
            Value = value,
            Low = modifier is Modifier.Exact or Modifier.AtLeast or Modifier.MoreThan ? value : null,
            High = modifier is Modifier.Exact or Modifier.AtMost or Modifier.LessThan ? value : null,
            Modifier = modifier,
            Unit = "person",
            Dimension = Dimension.Count,
            Measure = measure,
            Sentence = SentenceOf(span),
            Rule = "<number>",
        };
        _figures.Add(with is null ? figure : with(figure));
        return this;
    }

    public Press Date(string words, string timex, string? from, string? to, TimexType type = TimexType.Date)
    {
        var span = Find(words);
        _dates.Add(new TimeExpression { Start = span.Start, End = span.End, Text = words, Type = type, Timex = timex, From = Day(from), To = Day(to), Sentence = SentenceOf(span), Rule = "<date>" });
        return this;
    }

    public Press Source(string? source, string cue, string content, SourceKind? kind = null, string? name = null)
    {
        var span = Find(cue);
        _sources.Add(new Attribution
        {
            Source = source is null ? null : Excerpt.Of(_article.Text, Find(source)),
            Cue = Excerpt.Of(_article.Text, span),
            Content = Excerpt.Of(_article.Text, Find(content)),
            Kind = kind,
            Name = name,
            Quote = QuoteKind.Indirect,
            Sentence = SentenceOf(span),
            Rule = "<source> <cue>",
        });
        return this;
    }

    public Extraction Build() => new(_article, _sentences, [.. _figures], [.. _dates], [.. _sources]);

    public static Table<ReportedFigure> Figures(params Press[] reports) => reports.SelectMany(report => report.Build().Figures).ToTable();

    public static Table<TimeExpression> Dates(params Press[] reports) => reports.SelectMany(report => report.Build().Dates).ToTable();

    public static Table<Attribution> Sources(params Press[] reports) => reports.SelectMany(report => report.Build().Sources).ToTable();

    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Span Find(string words)
    {
        var start = _article.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Span(start, start + words.Length) : throw new ArgumentException($"'{words}' is not in the text.", nameof(words));
    }

    private int SentenceOf(Span span) => _sentences.IndexOf(_sentences.First(sentence => sentence.Contains(span)));
}
