using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace NewsAnalysis.Charts;

/// <summary>A chart as a piece of HTML for a notebook's output: small, it loads plotly.js from its CDN unless the page has it.</summary>
internal static class ChartFragment
{
    public static string Write(Chart chart)
    {
        var json = chart.ToJson();
        // The same chart has the same name wherever it is shown, so that outputs do not change from run to run.
        var id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return $$"""
            <div id="{{id}}" role="img" aria-label="{{WebUtility.HtmlEncode(chart.AltText)}}" style="height:{{Chart.Format($"{chart.Height}")}}px"></div>
            <script>
            (() => {
              const figure = {{PlotlyScript.EscapeJson(json)}};
              const draw = () => Plotly.newPlot("{{id}}", figure.data, figure.layout, figure.config);
              if (window.Plotly) return draw();
              const script = document.createElement("script");
              script.src = "{{PlotlyScript.CdnUrl}}";
              script.onload = draw;
              script.onerror = () => { document.getElementById("{{id}}").textContent = figure.layout.meta.alt; };
              document.head.append(script);
            })();
            </script>
            """;
    }
}
