using System.Collections.Immutable;

namespace NewsAnalysis.Tables;

/// <summary>Chooses the figures of a series, gives each its day and its voice, and counts once what an article says twice.</summary>
internal static class SeriesBuilder
{
    public static FigureSeries Build(ImmutableArray<ReportedFigure> figures, Measure? measure, string? unit, string? place, string? country, bool withParts)
    {
        var matching = figures.Where(figure =>
            figure.Change is null
            && (withParts || figure.PartOf is null)
            && (measure is null || figure.Measure == measure)
            && (place is null || SourceName.Same(figure.Place, place))
            && (country is null || string.Equals(figure.Country, country, StringComparison.OrdinalIgnoreCase))).ToList();
        unit ??= UnitOf(figures.Where(figure => figure.Measure == measure && figure.Change is null));
        matching.RemoveAll(figure => !string.Equals(figure.Unit ?? "", unit ?? "", StringComparison.OrdinalIgnoreCase));

        matching.RemoveAll(figure => IsEarlierLevel(figure, figures));

        var undated = ImmutableArray.CreateBuilder<ReportedFigure>();
        var points = new List<SeriesPoint>();
        foreach (var figure in matching)
        {
            if (Point(figure) is { } point)
                points.Add(point);
            else
                undated.Add(figure);
        }

        var ordered = WithoutRepetitions(points)
            .OrderBy(point => point.Day)
            .ThenBy(point => point.Published?.ToDateTimeOffset().UtcDateTime ?? DateTime.MinValue)
            .ThenBy(point => point.Figure.Article, StringComparer.Ordinal)
            .ThenBy(point => point.Figure.Start);
        return new FigureSeries([.. ordered], undated.ToImmutable(), [.. MostFrequent(figures.Select(SourceName.Of).OfType<string>())])
        {
            Measure = measure,
            Unit = string.IsNullOrEmpty(unit) ? null : unit,
            Place = place,
            Country = country,
        };
    }

    // The unit of the whole table's figures, so that the series of two places compare; of units as frequent as each other the first one in reading order.
    private static string? UnitOf(IEnumerable<ReportedFigure> figures) =>
        figures.GroupBy(figure => figure.Unit ?? "", StringComparer.OrdinalIgnoreCase).MaxBy(group => group.Count())?.Key;

    // "raised to 66 from 48": the 48 is what was said before, and its day is not the sentence's.
    private static bool IsEarlierLevel(ReportedFigure figure, ImmutableArray<ReportedFigure> figures) =>
        Follows(figure, "from ") && figures.Any(other =>
            other.Article == figure.Article && other.Sentence == figure.Sentence && other.Measure == figure.Measure && other.Unit == figure.Unit
            && other.Change is null && Follows(other, "to "));

    private static bool Follows(ReportedFigure figure, string word) =>
        figure.Origin.Extraction?.Article.Text is { } text
        && figure.Start <= text.Length
        && text.AsSpan(0, figure.Start).EndsWith(" " + word, StringComparison.OrdinalIgnoreCase);

    private static SeriesPoint? Point(ReportedFigure figure)
    {
        var article = figure.Origin.Extraction?.Article;
        var published = article?.Published ?? article?.Updated;
        return (figure.To ?? figure.From ?? published?.Day) is { } day
            ? new SeriesPoint
            {
                Day = day,
                From = figure.From,
                Value = figure.Value,
                Low = figure.Low,
                High = figure.High,
                Modifier = figure.Modifier,
                Place = figure.Place,
                Source = SourceName.Of(figure),
                Outlet = article?.Outlet,
                Published = published,
                Figure = figure,
            }
            : null;
    }

    // A headline repeats the lede with less said about it: of two equal values in one article that do not contradict each other, the fuller one stays.
    private static List<SeriesPoint> WithoutRepetitions(List<SeriesPoint> points)
    {
        var kept = new List<SeriesPoint>(points.Count);
        foreach (var group in points.GroupBy(point => (point.Figure.Article, point.Value)))
        {
            var first = kept.Count;
            foreach (var point in group.OrderByDescending(Said).ThenBy(point => point.Figure.Start))
            {
                if (!kept.Skip(first).Any(other => Repeats(point, other)))
                    kept.Add(point);
            }
        }

        return kept;
    }

    private static bool Repeats(SeriesPoint point, SeriesPoint other) =>
        Agree(point.Source, other.Source)
        && Agree(point.Place, other.Place)
        && Agree(point.Figure.Country, other.Figure.Country)
        && (point.Figure.To is null || other.Figure.To is null || point.Day == other.Day)
        && (point.From is null || other.From is null || point.From == other.From);

    private static bool Agree(string? one, string? other) => one is null || other is null || SourceName.Same(one, other);

    private static int Said(SeriesPoint point) =>
        (point.Source is null ? 0 : 1) + (point.Place is null ? 0 : 1) + (point.Figure.To is null ? 0 : 1) + (point.Modifier == Modifier.Exact ? 0 : 1);

    private static IEnumerable<string> MostFrequent(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Min(StringComparer.Ordinal), StringComparer.Ordinal)
            .Select(group => group.Min(StringComparer.Ordinal)!);
}
