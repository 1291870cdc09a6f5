using NewsAnalysis.Charts.Plotly;

namespace NewsAnalysis.Charts;

/// <summary>The dates that articles mention, a row an article.</summary>
internal static class TimelineChart
{
    private const int MostLabels = 40;
    private const int MentionsShown = 3;

    public static Chart Build(IReadOnlyList<TimeExpression> dates, string? title)
    {
        title ??= "Dates mentioned, by article";
        var dated = dates.Where(date => date.From is not null || date.To is not null).ToList();
        if (dated.Count == 0)
            return Chart.Empty(title, dates.Count == 0 ? "No dates were found in these articles." : $"None of the {Words.Count(dates.Count, "time expression", "time expressions")} stands for a day: durations and repeated times cannot be placed in time.");

        var rows = TimelineRows.Of(dated);
        var window = TimelineWindow.Of(dated, rows.Published);
        var marks = dated
            .GroupBy(date => (Row: rows.IndexOf(date), From: date.From ?? date.To!.Value, To: date.To ?? date.From!.Value))
            .Select(group => new Mark(group.Key.Row, group.Key.From, group.Key.To, [.. group.OrderBy(date => date.Start)], Relation.Of(group.Key.From, group.Key.To, rows.Published[group.Key.Row])))
            .OrderBy(mark => mark.Row).ThenBy(mark => mark.From).ThenBy(mark => mark.To)
            .ToList();

        var traces = new List<Trace>();
        foreach (var relation in marks.Select(mark => mark.Relation).Distinct().OrderBy(relation => relation.Order))
        {
            var own = marks.Where(mark => mark.Relation == relation).ToList();
            var spans = own.Where(mark => mark.From != mark.To && window.Touches(mark.From, mark.To)).ToList();
            var days = own.Where(mark => mark.From == mark.To || !window.Touches(mark.From, mark.To)).ToList();
            if (days.Count > 0)
                traces.Add(Days(relation, days, window));
            if (spans.Count > 0)
                traces.Add(Spans(relation, spans, window, showLegend: days.Count == 0));
        }

        if (rows.Published.Any(day => day is not null))
            traces.Add(Publications(rows));
        var layout = new Layout
        {
            Title = new Title { Text = "" },
            Height = Math.Clamp(210 + 30 * rows.Count, 300, 1000),
            ShowLegend = true,
            BarMode = "overlay",
            Legend = new Legend(),
            XAxis = window.Axis(),
            YAxis = RowAxis(rows),
        };
        var undated = dates.Count - dated.Count;
        var subtitle = undated == 0 ? "" : PlotlyText.Escape($"{Words.Count(undated, "expression", "expressions")} without a day (durations, repeated times) not shown");
        return new Chart(title, subtitle, AltText(title, dated, rows.Count, undated), new Figure(traces, layout));
    }

    private static Trace Days(Relation relation, List<Mark> marks, TimelineWindow window) => new()
    {
        Type = "scatter",
        Mode = marks.Any(mark => window.Clips(mark.From)) ? "markers+text" : "markers",
        Name = relation.Name,
        LegendGroup = relation.Name,
        X = [.. marks.Select(mark => (object)window.Place(mark.From, mark.To))],
        Y = [.. marks.Select(mark => (object)mark.Row)],
        Text = marks.Any(mark => window.Clips(mark.From)) ? [.. marks.Select(mark => window.Clips(mark.From) ? TimelineWindow.Label(mark.From, mark.To) : "")] : null,
        TextPosition = marks.Any(mark => window.Clips(mark.From)) ? "middle right" : null,
        HoverText = [.. marks.Select(Hover)],
        HoverInfo = "text",
        Marker = new Marker
        {
            Color = relation.Colour,
            Symbol = marks.Select(mark => window.Symbol(mark.From)).ToArray(),
            Size = marks.Select(mark => 9 + (int)Math.Min(10, 3 * Math.Sqrt(mark.Dates.Count - 1))).ToArray(),
            Opacity = 0.85,
            Line = new Line { Color = "#ffffff", Width = 1 },
        },
        ClipOnAxis = false,
    };

    private static Trace Spans(Relation relation, List<Mark> marks, TimelineWindow window, bool showLegend) => new()
    {
        Type = "bar",
        Orientation = "h",
        Name = relation.Name,
        LegendGroup = relation.Name,
        ShowLegend = showLegend,
        // Lengths on a date axis are milliseconds; the last day belongs to the span.
        X = [.. marks.Select(mark => (object)((window.Within(mark.To).DayNumber - window.Within(mark.From).DayNumber + 1) * 86_400_000L))],
        Base = [.. marks.Select(mark => (object)window.Within(mark.From))],
        Y = [.. marks.Select(mark => (object)mark.Row)],
        HoverText = [.. marks.Select(Hover)],
        HoverInfo = "text",
        TextPosition = "none",
        Width = 0.45,
        Marker = new Marker { Color = relation.Colour, Opacity = 0.4 },
    };

    private static Trace Publications(TimelineRows rows)
    {
        var known = Enumerable.Range(0, rows.Count).Where(row => rows.Published[row] is not null).ToList();
        return new Trace
        {
            Type = "scatter",
            Mode = "markers",
            Name = "published",
            X = [.. known.Select(row => (object)rows.Published[row]!.Value)],
            Y = [.. known.Select(row => (object)row)],
            HoverText = [.. known.Select(row => PlotlyText.Lines("published " + Words.Day(rows.Published[row]!.Value), PlotlyText.Label(rows.Titles[row], LongestTitle)))],
            HoverInfo = "text",
            Marker = new Marker { Symbol = "line-ns-open", Color = "#222222", Size = 18, Line = new Line { Color = "#222222", Width = 2 } },
            ClipOnAxis = false,
        };
    }

    private const int LongestTitle = 90;

    private static Axis RowAxis(TimelineRows rows)
    {
        var step = (rows.Count + MostLabels - 1) / MostLabels;
        var labelled = Enumerable.Range(0, rows.Count).Where(row => row % step == 0).ToList();
        return new Axis
        {
            Title = new Title { Text = "article", Standoff = 10 },
            TickVals = [.. labelled.Select(row => (object)row)],
            TickText = [.. labelled.Select(row => PlotlyText.Label(rows.Labels[row], 36))],
            Range = [rows.Count - 0.4, -0.6],
        };
    }

    private static string Hover(Mark mark)
    {
        var lines = new List<string?>
        {
            $"<b>{(mark.From == mark.To ? Words.Day(mark.From) : $"{Words.Day(mark.From)} to {Words.Day(mark.To)}")}</b>{(mark.Dates.Count > 1 ? $", {mark.Dates.Count} times" : "")}",
            PlotlyText.Label(Words.Publication(mark.Dates[0].Evidence().Article), 72),
        };
        lines.AddRange(mark.Dates.Take(MentionsShown).Select(date => PlotlyText.Sentence(date.Evidence())));
        if (mark.Dates.Count > MentionsShown)
            lines.Add($"and {mark.Dates.Count - MentionsShown} more");
        return PlotlyText.Lines(lines);
    }

    private static string AltText(string title, List<TimeExpression> dated, int articles, int undated)
    {
        var first = dated.Min(date => date.From ?? date.To!.Value);
        var last = dated.Max(date => date.To ?? date.From!.Value);
        var days = first == last ? $"all of {Words.Day(first)}" : $"from {Words.Day(first)} to {Words.Day(last)}";
        return $"{title}: {Words.Count(dated.Count, "mention", "mentions")} of dates in {Words.Count(articles, "article", "articles")}, {days}"
            + (undated > 0 ? $"; {Words.Count(undated, "time expression", "time expressions")} without a day not shown." : ".");
    }

    private sealed record Mark(int Row, DateOnly From, DateOnly To, IReadOnlyList<TimeExpression> Dates, Relation Relation);

    private sealed record Relation(int Order, string Name, string Colour)
    {
        private static readonly Relation Before = new(0, "before publication", Palette.Of(0));
        private static readonly Relation Around = new(1, "day of publication", Palette.Of(2));
        private static readonly Relation After = new(2, "after publication", Palette.Of(1));
        private static readonly Relation Unknown = new(3, "publication not dated", Palette.Neutral);

        public static Relation Of(DateOnly from, DateOnly to, DateOnly? published) => published is not { } day ? Unknown : to < day ? Before : from > day ? After : Around;
    }
}
