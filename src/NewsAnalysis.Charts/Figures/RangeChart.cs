using NewsAnalysis.Charts.Plotly;

namespace NewsAnalysis.Charts;

/// <summary>An indicator over time, with bounds.</summary>
internal static class RangeChart
{
    private const decimal LogarithmicFrom = 100;

    public static Chart Build(FigureSeries series, string? title)
    {
        title ??= $"{Words.Capitalise(Words.Subject(series))}, as reported";
        if (series.Count == 0)
            return Chart.Empty(title, WhyEmpty(series));

        var voices = series
            .GroupBy(point => point.Source, StringComparer.OrdinalIgnoreCase)
            .Select(group => (Source: group.Key, Rank: group.Key is null ? int.MaxValue : RankOf(series, group.Key), Points: group.ToList()))
            .OrderBy(voice => voice.Rank)
            .ThenBy(voice => voice.Source, StringComparer.Ordinal)
            .ToList();
        var places = DayPlaces.Of(voices.Select(voice => voice.Points));
        var colours = Palette.Of([.. voices.Where(voice => voice.Source is not null).Select(voice => voice.Rank)]);
        var traces = voices.Select((voice, index) => Trace(voice.Source, voice.Source is null ? Palette.Neutral : colours[index], voice.Points, places, index)).ToList();
        var logarithmic = IsLogarithmic(series);
        var window = RangeWindow.Of(series);
        var layout = new Layout
        {
            Title = new Title { Text = "" },
            Height = Chart.DefaultHeight + 20 * Math.Max(0, voices.Count / 3 - 1),
            ShowLegend = true,
            Legend = new Legend(),
            XAxis = DayAxis(window),
            YAxis = ValueAxis(series, logarithmic),
        };
        return new Chart(title, Subtitle(series, window, logarithmic), AltText(series, title, voices.Count(voice => voice.Source is not null)), new Figure(traces, layout));
    }

    private static Trace Trace(string? source, string colour, List<SeriesPoint> points, DayPlaces places, int voice)
    {
        return new Trace
        {
            Type = "scatter",
            // A line is one source's story; what nobody is named for is many stories.
            Mode = source is null ? "markers" : "lines+markers",
            Name = source is null ? Words.NoSource : PlotlyText.Label(source),
            X = [.. points.Select(point => (object)places.Of(point.Day, voice))],
            Y = [.. points.Select(point => (object)point.Value)],
            HoverText = [.. points.Select(Hover)],
            HoverInfo = "text",
            ErrorY = points.Any(HasBars)
                ? new ErrorBars { Array = [.. points.Select(point => point.High is { } high ? Math.Max(0, high - point.Value) : 0)], ArrayMinus = [.. points.Select(point => point.Low is { } low ? Math.Max(0, point.Value - low) : 0)] }
                : null,
            Marker = new Marker
            {
                Color = colour,
                Symbol = points.Select(point => Symbols.Of(point.Modifier).Name).ToArray(),
                Size = points.Select(point => Symbols.Of(point.Modifier).Size).ToArray(),
                Opacity = 0.9,
                Line = new Line { Color = colour, Width = 1.5 },
            },
            Line = new Line { Color = colour, Width = 1, Dash = "dot" },
            ClipOnAxis = true,
        };
    }

    private static string Hover(SeriesPoint point)
    {
        var article = point.Figure.Evidence().Article;
        return PlotlyText.Lines(
            $"<b>{PlotlyText.Escape(Words.Number(point.Value))}</b> {PlotlyText.Escape(Words.Unit(point.Figure.Unit))}".TrimEnd(),
            PlotlyText.Escape(Bounds(point) + " · " + Period(point)),
            PlotlyText.Label($"said by: {point.Source ?? Words.NoSource}", 72),
            PlotlyText.Label(Words.Publication(article), 72),
            PlotlyText.Sentence(point.Figure.Evidence()));
    }

    private static string Bounds(SeriesPoint point) => point switch
    {
        { Modifier: Modifier.Between, Low: { } low, High: { } high } => $"between {Words.Number(low)} and {Words.Number(high)}",
        _ => Words.Of(point.Modifier),
    };

    private static string Period(SeriesPoint point) =>
        point.From is { } from && from != point.Day ? $"{Words.Day(from)} to {Words.Day(point.Day)}" : Words.Day(point.Day);

    private static Axis DayAxis(RangeWindow window)
    {
        var (first, last) = (window.First, window.Last);
        var days = last.DayNumber - first.DayNumber;
        var margin = Math.Max(1, days / 20);
        return new Axis
        {
            Title = new Title { Text = "day the value holds for", Standoff = 8 },
            Type = "date",
            Range = [DayPlaces.At(first, -24 * margin), DayPlaces.At(last, 24 * margin)],
            Dtick = DayTicks.Every(days),
            TickFormat = DayTicks.Format(days),
            ShowLine = true,
            Ticks = "outside",
        };
    }

    private static Axis ValueAxis(FigureSeries series, bool logarithmic)
    {
        var largest = series.Max(point => Math.Max(Math.Abs(point.Value), Math.Abs(point.High ?? 0)));
        var smallest = series.Min(point => Math.Min(point.Value, point.Low ?? point.Value));
        var ticks = logarithmic ? LogarithmicTicks(smallest, largest) : null;
        return new Axis
        {
            Title = new Title { Text = PlotlyText.Label(ValueTitle(series) + (logarithmic ? ", log scale" : "")), Standoff = 10 },
            Type = logarithmic ? "log" : "linear",
            TickVals = ticks is null ? null : [.. ticks.Select(tick => (object)tick)],
            TickText = ticks is null ? null : [.. ticks.Select(Words.Round)],
            RangeMode = logarithmic || (series.Measure is null && series[0].Figure.Dimension is not (Dimension.Count or Dimension.Money)) ? "normal" : "tozero",
            ExponentFormat = largest >= 1_000_000 ? "B" : "none",
            SeparateThousands = true,
            ShowLine = true,
            Ticks = "outside",
        };
    }

    private static string ValueTitle(FigureSeries series)
    {
        var name = series.Measure is { } measure ? Words.Of(measure, series.Unit) : "value";
        var unit = Words.Unit(series.Unit);
        return unit.Length == 0 || name.StartsWith(unit, StringComparison.Ordinal) ? name : $"{name} ({unit})";
    }

    // 1, 2, 5, 10 over two or three decades; powers of ten alone over more.
    private static List<decimal> LogarithmicTicks(decimal smallest, decimal largest)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10((double)smallest)), (int)Math.Ceiling(Math.Log10((double)largest)));
        decimal[] steps = last - first <= 3 ? [1, 2, 5] : [1];
        return [.. Enumerable.Range(first, last - first + 1).SelectMany(power => steps.Select(step => step * (decimal)Math.Pow(10, power)))];
    }

    private static bool IsLogarithmic(FigureSeries series)
    {
        var smallest = series.Min(point => Math.Min(point.Value, point.Low ?? point.Value));
        return smallest > 0 && series.Max(point => point.Value) / smallest >= LogarithmicFrom;
    }

    private static bool HasBars(SeriesPoint point) => point.Low < point.Value || point.High > point.Value;

    private static int RankOf(FigureSeries series, string source)
    {
        for (var i = 0; i < series.Sources.Length; i++)
        {
            if (string.Equals(series.Sources[i], source, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return series.Sources.Length;
    }

    private static string Subtitle(FigureSeries series, RangeWindow window, bool logarithmic)
    {
        var symbols = series.Select(point => Symbols.Of(point.Modifier)).Distinct().OrderBy(symbol => symbol.Order).Select(symbol => $"{symbol.Glyph} {symbol.Meaning}");
        var undated = series.Undated.Length > 0 ? $" · {Words.Count(series.Undated.Length, "figure", "figures")} without a date not shown" : "";
        var outside = window.Outside > 0 ? $" · {Words.Count(window.Outside, "value", "values")} of other times beyond the edge" : "";
        return PlotlyText.Escape(string.Join("   ", symbols) + (logarithmic ? " · log scale" : "") + outside + undated);
    }

    private static string AltText(FigureSeries series, string title, int sources)
    {
        var (low, high) = (series.MinBy(point => point.Value)!, series.MaxBy(point => point.Value)!);
        var unit = Words.Unit(series.Unit);
        var days = series[0].Day == series[^1].Day ? $"on {Words.Day(series[0].Day)}" : $"from {Words.Day(series[0].Day)} to {Words.Day(series[^1].Day)}";
        var range = series.Count == 1
            ? $"{Words.Of(high.Modifier)} {Words.Number(high.Value)} {unit}".TrimEnd() + (high.Source is { } who ? $", said by {who}" : "")
            : low.Value == high.Value
                ? $"all {Words.Number(low.Value)} {unit}".TrimEnd()
                : $"from {Words.Number(low.Value)} ({Words.Day(low.Day)}{By(low)}) to {Words.Number(high.Value)} {unit}".TrimEnd() + $" ({Words.Day(high.Day)}{By(high)})";
        return $"{title}: {Words.Count(series.Count, "reported value", "reported values")} by {Words.Count(sources, "named source", "named sources")} {days}, {range}.";
    }

    private static string By(SeriesPoint point) => point.Source is { } source ? $", {source}" : "";

    private static string WhyEmpty(FigureSeries series) => series.Undated.Length == 0
        ? $"No {Words.Subject(series)} were found in these articles."
        : $"{Words.Capitalise(Words.Count(series.Undated.Length, "figure has", "figures have"))} no date, so none of the {Words.Subject(series)} can be placed in time.";
}
