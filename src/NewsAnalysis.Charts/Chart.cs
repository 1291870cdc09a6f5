using System.Globalization;
using NewsAnalysis.Charts.Plotly;

namespace NewsAnalysis.Charts;

/// <summary>A chart: a plotly.js figure, with the words that say what it shows. It never changes; <c>With…</c> makes a new one.</summary>
/// <example>
/// <code>
/// var found = Extractor.Extract("Floods killed 12 people in Arra on Friday.", new DateOnly(2024, 3, 9));
/// var chart = Chart.Ranges(found.Figures.Series(Measure.Deaths), title: "Reported deaths");
/// Console.WriteLine(chart.AltText);
/// </code>
/// </example>
[TypeFormatterSource(typeof(ChartFormatterSource))]
public sealed class Chart
{
    internal const int DefaultWidth = 900;
    internal const int DefaultHeight = 480;

    private readonly Figure _figure;
    private readonly string _subtitle;

    internal Chart(string title, string subtitle, string altText, Figure figure)
    {
        _figure = figure;
        _subtitle = subtitle;
        Title = title;
        AltText = altText;
        Height = figure.Layout.Height ?? DefaultHeight;
    }

    /// <summary>The title.</summary>
    public string Title { get; private init; }

    /// <summary>What the chart shows in words, for readers who do not see it.</summary>
    public string AltText { get; private init; }

    /// <summary>Width of its picture in pixels; on pages it is as wide as there is room.</summary>
    public int Width { get; private init; } = DefaultWidth;

    /// <summary>Height in pixels.</summary>
    public int Height { get; private init; }

    /// <summary>
    /// One indicator over time: each value with the bounds that its words give, open ends as arrow heads, a colour for each source, the
    /// sentence on hover; a logarithmic axis where the values span two decades or more.
    /// </summary>
    /// <param name="series">The indicator.</param>
    /// <param name="title">The title; null makes one of indicator and place.</param>
    public static Chart Ranges(FigureSeries series, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        return RangeChart.Build(series, title);
    }

    /// <summary>The dates that articles mention, a row an article: spans as bars, days as dots, the sentence on hover.</summary>
    /// <param name="dates">The time expressions; those without a date, such as durations, are counted but not drawn.</param>
    /// <param name="title">The title; null makes one.</param>
    public static Chart Timeline(IEnumerable<TimeExpression> dates, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return TimelineChart.Build([.. dates], title);
    }

    /// <summary>Who is cited by which words: a bar a source, parted by cue, the most cited first.</summary>
    /// <param name="sources">The attributions.</param>
    /// <param name="title">The title; null makes one.</param>
    /// <param name="maxSources">How many sources to show at most.</param>
    public static Chart Cues(IEnumerable<Attribution> sources, string? title = null, int maxSources = 15)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSources, 1);
        return CueChart.Build([.. sources], title, maxSources);
    }

    /// <summary>The chart under another title.</summary>
    public Chart WithTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new Chart(title, _subtitle, AltText, _figure) { Width = Width, Height = Height };
    }

    /// <summary>The chart described in other words.</summary>
    public Chart WithAltText(string altText)
    {
        ArgumentNullException.ThrowIfNull(altText);
        return new Chart(Title, _subtitle, altText, _figure) { Width = Width, Height = Height };
    }

    /// <summary>The chart in another size.</summary>
    /// <param name="width">Width of its picture in pixels, from 100 to 4000.</param>
    /// <param name="height">Height in pixels, from 100 to 4000.</param>
    public Chart WithSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4000);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 4000);
        return new Chart(Title, _subtitle, AltText, _figure) { Width = width, Height = height };
    }

    /// <summary>The figure as JSON in the plotly.js schema: <c>data</c>, <c>layout</c> and <c>config</c>; the alternative text is <c>layout.meta.alt</c>.</summary>
    public string ToJson()
    {
        var heading = new Heading(Title, _subtitle);
        var margin = _figure.Layout.Margin with { T = heading.Height };
        return FigureJson.Write(_figure with
        {
            Layout = _figure.Layout with
            {
                Title = heading.ToTitle(Height),
                Meta = new Dictionary<string, string> { ["alt"] = AltText },
                Height = Height,
                Margin = margin,
                Legend = _figure.Layout.Legend?.Below(Height - margin.T - margin.B),
            },
        });
    }

    /// <summary>A page that shows the chart from disk, without the network where plotly.js is inside (<see cref="PlotlyScript.IsEmbedded"/>).</summary>
    public string ToHtmlPage() => ChartPage.Write(Title, [this]);

    /// <summary>The picture as PNG, drawn by an installed Chrome, Edge or Chromium.</summary>
    /// <param name="problem">Why there is no picture; null when there is one.</param>
    /// <returns>The file's bytes; null when no browser is installed or it did not draw.</returns>
    public byte[]? ToPng(out string? problem) => ChartPictures.Draw(this, out problem);

    /// <summary>Title and alternative text.</summary>
    public override string ToString() => $"{Title}\n{AltText}";

    /// <summary>A chart without data, which says why.</summary>
    internal static Chart Empty(string title, string reason) => new(title, "", reason, new Figure(
        [],
        new Layout
        {
            Title = new Title { Text = "" },
            Height = 240,
            XAxis = new Axis { Visible = false },
            YAxis = new Axis { Visible = false },
            Annotations = [new Annotation { Text = PlotlyText.Escape(reason), X = 0.5, Y = 0.5, XRef = "paper", YRef = "paper", Font = new Font { Size = 15, Color = "#555555" } }],
        }));

    internal static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
