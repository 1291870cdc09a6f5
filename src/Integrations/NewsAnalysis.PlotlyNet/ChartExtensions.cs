using System.Text.Json;
using Plotly.NET;

namespace NewsAnalysis.PlotlyNet;

/// <summary>Charts for Plotly.NET.</summary>
public static class ChartExtensions
{
    /// <summary>The chart as a chart of Plotly.NET: the same traces, layout and configuration, to restyle with its <c>With…</c> and to combine with others.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>A chart of its own each time: Plotly.NET's <c>With…</c> change the chart that they are called on, and this one keeps out of their way.</returns>
    /// <remarks>Axes and legend have Plotly.NET's own types, so that <c>WithXAxisStyle</c> and <c>WithYAxisStyle</c> add to them and keep the rest.</remarks>
    /// <example>
    /// <code>
    /// var found = Extractor.Extract("Floods killed 12 people in Arra on Friday.", new DateOnly(2024, 3, 9));
    /// GenericChart chart = Chart.Ranges(found.Figures.Series(Measure.Deaths)).ToGenericChart();
    /// Console.WriteLine(GenericChart.toFigureJson(chart));
    /// </code>
    /// </example>
    public static GenericChart ToGenericChart(this NewsAnalysis.Charts.Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        using var figure = JsonDocument.Parse(chart.ToJson());
        var traces = figure.RootElement.GetProperty("data").EnumerateArray().Select(FigureObjects.Trace).ToArray();
        // Plotly.NET's defaults would lay its own template and size over the figure.
        var made = GenericChart.ofTraceObjects(false, traces);
        made = GenericChart.setLayout(FigureObjects.Layout(figure.RootElement.GetProperty("layout")), made);
        return figure.RootElement.TryGetProperty("config", out var config) ? GenericChart.setConfig(FigureObjects.Config(config), made) : made;
    }
}
