namespace NewsAnalysis.Tests.Tables;

/// <summary>Rows made by hand, with their article behind them, so that tables and analysis are tested without the extractors.</summary>
internal static class Sample
{
    public const string Hostile = "<script>alert('x')</script> & \"12\" dead";

    /// <summary>An extraction with one figure, one date and one source, whose text is hostile and whose optional columns are set in one row and missing in another.</summary>
    public static Extraction Extraction { get; } = Make();

    public static Table<Article> Articles { get; } = new[] { Extraction.Article, new Article { Id = "bare", Text = "" } }.ToTable();

    public static Table<ReportedFigure> Figures { get; } = Extraction.Figures.ToTable();

    public static Table<TimeExpression> Dates { get; } = Extraction.Dates.ToTable();

    public static Table<Attribution> Sources { get; } = Extraction.Sources.ToTable();

    private static Extraction Make()
    {
        const string first = "=SUM(A1) said " + Hostile + ".";
        const string text = first + "\n\nIt happened\n   on Friday.";
        var figure = text.IndexOf("12", StringComparison.Ordinal);
        var date = text.IndexOf("Friday", StringComparison.Ordinal);
        var article = new Article
        {
            Id = "hostile",
            Text = text,
            Title = Hostile,
            Outlet = "+Outlet, \"quoted\"",
            Authors = ["Ida Brandt", "Jo Øst"],
            Published = new(new(2024, 3, 16), new(10, 54), new(5, 30, 0)),
            Updated = new(new(2024, 3, 17)),
            Url = "https://example.org/",
            Path = "hostile.txt",
            Language = "en",
            Words = 9,
            Sentences = 2,
        };
        return new Extraction(
            article,
            [new Span(0, first.Length), new Span(first.Length + 2, text.Length)],
            [
                new ReportedFigure
                {
                    Start = figure, End = figure + 2, Text = "12", Value = -12.50m, Low = -12.50m, High = 1234567.00m, Modifier = Modifier.MoreThan, Change = Change.Increase,
                    Unit = "person", Dimension = Dimension.Count, Measure = Measure.HomesDamaged, Counted = "@dead", Place = "Ærø", Country = "DK", From = new(2024, 3, 1),
                    To = new(2024, 3, 15), Source = "=SUM(A1)", Attribution = 0, PartOf = 0, Sentence = 0, Rule = "<number>",
                },
                new ReportedFigure { Start = figure, End = figure + 2, Text = "12", Value = 0m, Modifier = Modifier.Exact, Dimension = Dimension.Other, Sentence = 0, Rule = "<number>" },
            ],
            [
                new TimeExpression { Start = date, End = date + 6, Text = "Friday", Type = TimexType.Date, Timex = "2024-03-15", From = new(2024, 3, 15), To = new(2024, 3, 15), Sentence = 1, Rule = "<weekday>" },
                new TimeExpression { Start = date, End = date + 6, Text = "Friday", Type = TimexType.Set, Timex = "XXXX-WXX-5", Sentence = 1, Rule = "<weekday>" },
            ],
            [
                new Attribution
                {
                    Source = Excerpt.Of(text, new(0, 8)), Cue = Excerpt.Of(text, new(9, 13)), Content = Excerpt.Of(text, new(14, first.Length - 1)), Name = "-Sum", Role = "\tagent",
                    Kind = SourceKind.Anonymous, Quote = QuoteKind.Mixed, Sentence = 0, Rule = "<source> <cue>",
                },
                new Attribution { Cue = Excerpt.Of(text, new(9, 13)), Content = Excerpt.Of(text, new(14, first.Length - 1)), Quote = QuoteKind.Indirect, Sentence = 0, Rule = "agentless" },
            ]);
    }
}
