using NewsAnalysis.Charts.Plotly;

namespace NewsAnalysis.Charts;

/// <summary>Who is cited by which words.</summary>
internal static class CueChart
{
    private const int MostCues = 8;
    private const int SentencesShown = 3;
    private const string OtherCues = "other cues";

    public static Chart Build(IReadOnlyList<Attribution> sources, string? title, int maxSources)
    {
        title ??= "Who is cited, by which words";
        if (sources.Count == 0)
            return Chart.Empty(title, "No attributions were found in these articles.");

        var bySource = sources.Citations().GroupBy(row => row.Source, StringComparer.OrdinalIgnoreCase).ToList();
        var shown = bySource.Take(maxSources).ToList();
        var cues = shown.SelectMany(rows => rows)
            .GroupBy(row => row.Cue, StringComparer.Ordinal)
            .Select(group => (Cue: group.Key, Count: group.Sum(row => row.Count)))
            .OrderByDescending(cue => cue.Count)
            .ThenBy(cue => cue.Cue, StringComparer.Ordinal)
            .Select(cue => cue.Cue)
            .ToList();
        // A ninth cue needs no "other" of its own.
        var named = cues.Count <= MostCues + 1 ? cues : cues[..MostCues];
        var traces = named.Select((cue, rank) => Bars(cue, Palette.Of(rank), shown, row => row.Cue == cue)).ToList();
        if (named.Count < cues.Count)
            traces.Add(Bars(OtherCues, Palette.Neutral, shown, row => !named.Contains(row.Cue, StringComparer.Ordinal)));

        var most = shown.Max(rows => rows.Sum(row => row.Count));
        var layout = new Layout
        {
            Title = new Title { Text = "" },
            Height = Math.Clamp(210 + 28 * shown.Count, 300, 1000),
            BarMode = "stack",
            BarGap = 0.3,
            ShowLegend = true,
            Legend = new Legend { TraceOrder = "normal" },
            XAxis = new Axis { Title = new Title { Text = "attributions", Standoff = 8 }, Dtick = most <= 12 ? 1 : null, RangeMode = "tozero", SeparateThousands = true, ShowLine = true, Ticks = "outside" },
            YAxis = new Axis
            {
                Title = new Title { Text = "source", Standoff = 10 },
                TickVals = [.. shown.Select((_, row) => (object)row)],
                TickText = [.. shown.Select(rows => PlotlyText.Label(rows.Key ?? Words.NoSource, 36))],
                Range = [shown.Count - 0.4, -0.6],
                ShowGrid = false,
            },
        };
        var hidden = bySource.Count - shown.Count;
        var subtitle = hidden == 0 ? "" : PlotlyText.Escape($"{Words.Count(hidden, "less cited source", "less cited sources")} not shown");
        return new Chart(title, subtitle, AltText(title, sources.Count, bySource, named[0]), new Figure(traces, layout));
    }

    private static Trace Bars(string name, string colour, List<IGrouping<string?, Citation>> shown, Func<Citation, bool> isOwn)
    {
        var bars = shown
            .Select((rows, index) => (Index: index, Source: rows.Key, Own: rows.Where(isOwn).ToList()))
            .Where(bar => bar.Own.Count > 0)
            .ToList();
        return new Trace
        {
            Type = "bar",
            Orientation = "h",
            Name = PlotlyText.Label(name, 24),
            X = [.. bars.Select(bar => (object)bar.Own.Sum(row => row.Count))],
            Y = [.. bars.Select(bar => (object)bar.Index)],
            HoverText = [.. bars.Select(bar => Hover(bar.Source, bar.Own))],
            HoverInfo = "text",
            TextPosition = "none",
            Marker = new Marker { Color = colour, Line = new Line { Color = "#ffffff", Width = 1 } },
        };
    }

    private static string Hover(string? source, List<Citation> rows)
    {
        var attributions = rows.SelectMany(row => row.Attributions).ToList();
        var lines = new List<string?>
        {
            $"<b>{PlotlyText.Label(source ?? Words.NoSource, 72)}</b>",
            PlotlyText.Label(string.Join(", ", rows.Select(row => $"{row.Cue} {Words.Number(row.Count)}")), 72),
        };
        lines.AddRange(attributions.Take(SentencesShown).Select(row => PlotlyText.Sentence(row.Evidence())));
        if (attributions.Count > SentencesShown)
            lines.Add($"and {Words.Number(attributions.Count - SentencesShown)} more");
        return PlotlyText.Lines(lines);
    }

    private static string AltText(string title, int attributions, List<IGrouping<string?, Citation>> bySource, string cue)
    {
        var named = bySource.Where(rows => rows.Key is not null).ToList();
        var most = named.Count > 0 ? $" The most cited is {named[0].Key}, {Words.Count(named[0].Sum(row => row.Count), "time", "times")}." : "";
        return $"{title}: {Words.Count(attributions, "attribution", "attributions")} to {Words.Count(named.Count, "source", "sources")}.{most} The most frequent cue is “{cue}”.";
    }
}
