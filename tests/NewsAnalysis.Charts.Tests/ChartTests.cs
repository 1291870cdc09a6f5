using System.Text.Json;
using NewsAnalysis.Tests.Tables;

namespace NewsAnalysis.Charts.Tests;

public class ChartTests
{
    // What plotly.js 2.27 and 4 both take of a trace, of those that these charts could use.
    private static readonly HashSet<string> TraceAttributes =
    [
        "type", "mode", "orientation", "name", "legendgroup", "showlegend", "x", "y", "base", "text", "textposition", "hovertext", "hoverinfo", "error_y", "marker", "line", "width", "cliponaxis",
    ];

    public static TheoryData<string> Names => [.. SampleCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void FiguresKeepToTheSchema(string name)
    {
        using var figure = JsonDocument.Parse(SampleCharts.All[name].ToJson());
        Assert.Equal(["data", "layout", "config"], figure.RootElement.EnumerateObject().Select(property => property.Name));
        var layout = figure.RootElement.GetProperty("layout");
        Assert.Equal(JsonValueKind.String, layout.GetProperty("title").GetProperty("text").ValueKind);
        Assert.NotEmpty(layout.GetProperty("meta").GetProperty("alt").GetString()!);
        foreach (var trace in figure.RootElement.GetProperty("data").EnumerateArray())
        {
            Assert.Contains(trace.GetProperty("type").GetString(), new[] { "scatter", "bar" });
            Assert.All(trace.EnumerateObject(), property => Assert.Contains(property.Name, TraceAttributes));
            var length = trace.GetProperty("x").GetArrayLength();
            Assert.Equal(length, trace.GetProperty("y").GetArrayLength());
            Assert.Equal(length, trace.GetProperty("hovertext").GetArrayLength());
            Assert.All(trace.GetProperty("hovertext").EnumerateArray(), hover => Assert.DoesNotContain("<img", hover.GetString(), StringComparison.Ordinal));
        }

        foreach (var axis in new[] { "xaxis", "yaxis" }.Select(layout.GetProperty).Where(axis => !axis.TryGetProperty("visible", out _)))
            Assert.NotEmpty(axis.GetProperty("title").GetProperty("text").GetString()!);
    }

    [Fact]
    public void BoundsBecomeErrorBarsAndArrowHeads()
    {
        using var figure = JsonDocument.Parse(SampleCharts.All["ranges"].ToJson());
        var traces = figure.RootElement.GetProperty("data").EnumerateArray().ToDictionary(trace => trace.GetProperty("name").GetString()!);
        Assert.Equal(["Civil Guard", "Vell Hospital", "Ministry of the Interior", "mayor Ilo Marr", "residents", "no source named"], traces.Keys);
        var marr = traces["mayor Ilo Marr"].GetProperty("error_y");
        Assert.Equal("[10]", marr.GetProperty("array").GetRawText());
        Assert.Equal("[10]", marr.GetProperty("arrayminus").GetRawText());
        Assert.False(marr.GetProperty("symmetric").GetBoolean());
        Assert.Equal(["circle", "triangle-up", "circle"], Symbols(traces["Civil Guard"]));
        Assert.Equal(["circle", "triangle-down"], Symbols(traces["Vell Hospital"]));
        Assert.Equal(["circle-open"], Symbols(traces["no source named"]));
        Assert.Equal("markers", traces["no source named"].GetProperty("mode").GetString());
    }

    [Fact]
    public void ASourceKeepsItsColour()
    {
        var all = Colours(Chart.Ranges(SampleCharts.Figures.Series(Measure.Deaths)));
        var other = Press.Figures(
            new Press("z", "The Evening Post", "2025-11-05", "9 hurt").Figure("9", 9, Measure.Injuries, with: row => row with { Source = "residents" }));
        var injuries = Colours(Chart.Ranges(SampleCharts.Figures.Concat(other).Series(Measure.Injuries)));
        Assert.Equal(all["Vell Hospital"], Colours(Chart.Ranges(SampleCharts.Figures.Series(Measure.Deaths)))["Vell Hospital"]);
        Assert.Single(injuries);
        Assert.Equal(all.Values.Distinct().Count(), all.Count);
    }

    [Theory]
    [InlineData(60, 5999, "linear")]
    [InlineData(60, 6000, "log")]
    [InlineData(0, 6000, "linear")]
    public void AxisIsLogarithmicWhereValuesSpanDecades(int low, int high, string type)
    {
        var figures = Press.Figures(new Press("a", null, "2025-11-05", "low high").Figure("low", low).Figure("high", high));
        using var figure = JsonDocument.Parse(Chart.Ranges(figures.Series(Measure.Deaths)).ToJson());
        Assert.Equal(type, figure.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("type").GetString());
    }

    [Fact]
    public void OneValueOfLongAgoDoesNotSqueezeTheRest()
    {
        var figures = SampleCharts.Figures.Concat(Press.Figures(new Press("y", null, "2025-11-05", "9 died in 1962").Figure("9", 9, with: row => row with { To = Press.Day("1962-12-31") })));
        var json = Chart.Ranges(figures.Series(Measure.Deaths)).ToJson();
        using var figure = JsonDocument.Parse(json);
        Assert.StartsWith("2025-11-0", figure.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("range")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("1 value of other times beyond the edge", json, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyChartsSayWhy()
    {
        Assert.Equal("No hostages in Vell were found in these articles.", SampleCharts.All["ranges-empty"].AltText);
        Assert.Contains("No attributions were found", SampleCharts.All["cues-empty"].ToJson(), StringComparison.Ordinal);
        var undated = Press.Figures(new Press("a", null, null, "12 dead").Figure("12", 12)).Series(Measure.Deaths);
        Assert.Equal("1 figure has no date, so none of the deaths can be placed in time.", Chart.Ranges(undated).AltText);
        var durations = Press.Dates(new Press("a", null, "2025-11-05", "three days").Date("three days", "P3D", null, null, TimexType.Duration));
        Assert.Contains("None of the 1 time expression stands for a day", Chart.Timeline(durations).AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void AltTextSaysWhatIsThere() => Assert.Equal(
        "Reported deaths in the storm, by day and source: 9 reported values by 5 named sources from 3 Nov 2025 to 13 Nov 2025, from 17 (3 Nov 2025, Civil Guard) to 64 people (7 Nov 2025, Vell Hospital).",
        SampleCharts.All["ranges"].AltText);

    [Fact]
    public void ChangesMakeANewChart()
    {
        var chart = SampleCharts.All["ranges"];
        var before = chart.ToJson();
        var other = chart.WithTitle("Other").WithSize(600, 300).WithAltText("words");
        Assert.Equal(("Other", "words", 600, 300), (other.Title, other.AltText, other.Width, other.Height));
        Assert.Contains("<b>Other</b>", other.ToJson(), StringComparison.Ordinal);
        Assert.Equal(before, chart.ToJson());
        Assert.Throws<ArgumentOutOfRangeException>(() => chart.WithSize(99, 300));
    }

    [Fact]
    public void EveryCultureGivesTheSameChart() => Cultures.AssertSameInAll(() => string.Join('\n', new[]
    {
        Chart.Ranges(SampleCharts.Figures.Series(Measure.Deaths)), Chart.Ranges(SampleCharts.Displaced.Series(Measure.Displaced)), Chart.Timeline(SampleCharts.Dates), Chart.Cues(SampleCharts.Sources),
    }.Select(chart => chart.ToJson() + chart.AltText + chart.ToHtmlPage().Length)));

    private static string[] Symbols(JsonElement trace) => [.. trace.GetProperty("marker").GetProperty("symbol").EnumerateArray().Select(symbol => symbol.GetString()!)];

    private static Dictionary<string, string> Colours(Chart chart)
    {
        using var figure = JsonDocument.Parse(chart.ToJson());
        return figure.RootElement.GetProperty("data").EnumerateArray().ToDictionary(trace => trace.GetProperty("name").GetString()!, trace => trace.GetProperty("marker").GetProperty("color").GetString()!);
    }
}
