using System.Net;
using System.Reflection;
using System.Text;

namespace NewsAnalysis.Charts;

/// <summary>Pages of charts.</summary>
public static class ChartPage
{
    private static readonly Lazy<string> Style = new(() =>
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    });

    /// <summary>A page that shows charts from disk: plotly.js once, inside where the build had it, under a content security policy that lets nothing else in.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="charts">The charts, in order.</param>
    public static string Write(string title, IEnumerable<Chart> charts)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(charts);
        var scripts = string.Concat(PlotlyScript.ScriptSources.Select(source => " " + source));
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'").Append(scripts).Append("; img-src data:\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n<style>\n")
            .Append(Style.Value).Append("</style>\n").Append(PlotlyScript.HeadHtml).Append("</head>\n<body>\n");
        var number = 0;
        foreach (var chart in charts)
            page.Append(PlotlyScript.FigureHtml(chart.ToJson(), Chart.Format($"chart-{++number}"), chart.AltText)).Append('\n');
        return page.Append("</body>\n</html>\n").ToString();
    }
}
