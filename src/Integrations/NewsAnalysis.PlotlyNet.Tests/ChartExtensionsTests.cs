using System.Text.Json;
using System.Text.Json.Nodes;
using NewsAnalysis.Charts.Tests;
using NewsAnalysis.Tests.Tables;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Chart = NewsAnalysis.Charts.Chart;

namespace NewsAnalysis.PlotlyNet.Tests;

public class ChartExtensionsTests
{
    public static TheoryData<string> Names => [.. SampleCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsTheSameFigure(string name)
    {
        var chart = SampleCharts.All[name];
        var ours = JsonNode.Parse(chart.ToJson().Replace("</script", "&lt;/script", StringComparison.Ordinal))!;
        var theirs = FigureOf(chart.ToGenericChart());
        AssertSame(ours["data"]!, theirs["data"]!, "data");
        AssertSame(ours["layout"]!, theirs["layout"]!, "layout");
    }

    [Fact]
    public void StylingAnAxisKeepsTheRestOfIt()
    {
        var chart = SampleCharts.All["ranges"];
        var before = FigureOf(chart.ToGenericChart())["layout"]!;
        var after = FigureOf(chart.ToGenericChart().WithXAxisStyle<string, string, string>(TitleText: "Day", ShowGrid: false).WithYAxisStyle<int, int, string>(TitleText: "Deaths"))["layout"]!;
        Assert.Equal("Day", (string?)after["xaxis"]!["title"]!["text"]);
        Assert.Equal("Deaths", (string?)after["yaxis"]!["title"]!["text"]);
        Assert.False((bool)after["xaxis"]!["showgrid"]!);
        Assert.Equal((string?)before["xaxis"]!["type"], (string?)after["xaxis"]!["type"]);
        foreach (var (name, value) in before["xaxis"]!.AsObject().Where(member => member.Key is not ("title" or "showgrid")))
            AssertSame(value!, after["xaxis"]![name]!, name);
    }

    [Fact]
    public void EachChartIsItsOwn()
    {
        var chart = SampleCharts.All["ranges"];
        var first = chart.ToGenericChart();
        first.WithSize(300, 200).WithLegendStyle(BorderWidth: 3);
        Assert.Equal(300, (int)FigureOf(first)["layout"]!["width"]!);
        Assert.Null(FigureOf(chart.ToGenericChart())["layout"]!["width"]);
        Assert.NotEqual(3, (int?)FigureOf(chart.ToGenericChart())["layout"]!["legend"]!["borderwidth"]);
    }

    [Fact]
    public void LegendAndTitleKeepTheirPlaceWhenStyled()
    {
        var chart = SampleCharts.All["ranges"];
        var before = FigureOf(chart.ToGenericChart())["layout"]!["legend"]!;
        var after = FigureOf(chart.ToGenericChart().WithLegendStyle(BorderWidth: 3))["layout"]!["legend"]!;
        Assert.Equal(3, (double)after["borderwidth"]!);
        foreach (var (name, value) in before.AsObject())
            AssertSame(value!, after[name]!, name);
    }

    [Fact]
    public void CombinesWithAChartMadeThere()
    {
        var theirs = Plotly.NET.CSharp.Chart.Line<string, double, string>(x: ["2025-11-03", "2025-11-13"], y: [17, 52], Name: "straight");
        var traces = SampleCharts.All["ranges"].ToGenericChart().GetTraces().Length;
        Assert.Equal(traces + 1, Plotly.NET.CSharp.Chart.Combine([SampleCharts.All["ranges"].ToGenericChart(), theirs]).GetTraces().Length);
    }

    [Fact]
    public void AxesLegendAndTitleHaveTheirTypes()
    {
        var layout = SampleCharts.All["ranges"].ToGenericChart().GetLayout();
        Assert.IsType<LinearAxis>(Member(layout, "xaxis"));
        Assert.IsType<LinearAxis>(Member(layout, "yaxis"));
        Assert.IsType<Legend>(Member(layout, "legend"));
        Assert.IsType<Title>(Member(layout, "title"));
    }

    [Fact]
    public void WordsOfAnArticleDoNotEndTheScriptOfAPage()
    {
        foreach (var name in (string[])["ranges-hostile", "timeline-hostile", "cues-hostile"])
        {
            var page = GenericChart.toEmbeddedHTML(SampleCharts.All[name].WithTitle(SampleCharts.Hostile).WithAltText("<!-- " + SampleCharts.Hostile).ToGenericChart());
            Assert.Contains("window.attacked=true&lt;/script", page, StringComparison.Ordinal);
            Assert.DoesNotContain("window.attacked=true</script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<!-- <img", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OurNotebookEngineDrawsThem()
    {
        var formatter = new NewsAnalysis.Notebooks.ObjectFormatter();
        var ours = formatter.Format(SampleCharts.All["ranges"].ToGenericChart());
        Assert.Equal(["application/vnd.plotly.v1+json", "text/plain"], ours.MimeTypes.Order(StringComparer.Ordinal));
        Assert.Equal(SampleCharts.All["ranges"].AltText, ours.Text("text/plain"));
        Assert.Equal("A Plotly.NET chart", formatter.Format(Plotly.NET.CSharp.Chart.Line<int, int, string>(x: [1, 2], y: [3, 4])).Text("text/plain"));
    }

    [Fact]
    public void NullIsAnArgumentError() => Assert.Throws<ArgumentNullException>(() => ((Chart)null!).ToGenericChart());

    [Fact]
    public void IsTheSameInEveryCulture() => Cultures.AssertSameInAll(() => GenericChart.toFigureJson(SampleCharts.All["ranges-money"].ToGenericChart()));

    private static JsonNode FigureOf(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;

    private static object? Member(DynamicObj.DynamicObj target, string name) => target.GetType().GetMethods()
        .Where(method => method.Name is "TryGetValue" or "TryGetPropertyValue" && method.GetParameters().Length == 1)
        .Select(method => method.Invoke(target, [name])!)
        .Select(option => option.GetType().GetProperty("Value")!.GetValue(option))
        .First();

    // Numbers compare by value: one side writes 1.0 where the other writes 1.
    private static void AssertSame(JsonNode expected, JsonNode actual, string path)
    {
        switch (expected)
        {
            case JsonObject members:
                Assert.Equal(members.Where(member => member.Value is not null).Select(member => member.Key).Order(StringComparer.Ordinal), actual.AsObject().Where(member => member.Value is not null).Select(member => member.Key).Order(StringComparer.Ordinal));
                foreach (var (name, value) in members.Where(member => member.Value is not null))
                    AssertSame(value!, actual[name]!, $"{path}.{name}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, actual.AsArray().Count);
                foreach (var (one, other) in items.Zip(actual.AsArray()))
                {
                    Assert.Equal(one is null, other is null);
                    if (one is not null)
                        AssertSame(one, other!, path + "[]");
                }
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                Assert.True(value.GetValue<double>() == actual.GetValue<double>(), $"{path}: {value} is not {actual}");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: {expected} is not {actual}");
                break;
        }
    }
}
