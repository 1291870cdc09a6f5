using System.Diagnostics.CodeAnalysis;

namespace NewsAnalysis.Charts;

/// <summary>
/// How notebooks show charts: the figure for viewers that draw it, the picture for those that do not, and words. HTML only where no
/// browser draws the picture: viewers that strip scripts would choose it and show nothing.
/// </summary>
internal sealed class ChartFormatterSource
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string Png = "image/png";
    private const string Html = "text/html";
    private const string PlainText = "text/plain";

    public static string[] MimeTypes => ChartPictures.CanDraw ? [Plotly, Png, PlainText] : [Plotly, Html, PlainText];

    [SuppressMessage("Performance", "CA1822", Justification = "Notebook engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new ChartFormatter(Plotly, chart => chart.ToJson()),
        ChartPictures.CanDraw
            ? new ChartFormatter(Png, chart => chart.ToPng(out _) is { } picture ? Convert.ToBase64String(picture) : null)
            : new ChartFormatter(Html, ChartFragment.Write),
        new ChartFormatter(PlainText, chart => chart.AltText),
    ];

    private sealed class ChartFormatter(string mimeType, Func<Chart, string?> write)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not Chart chart || write(chart) is not { } text)
                return false;
            writer.Write(text);
            return true;
        }
    }
}
