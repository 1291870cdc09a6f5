using NewsAnalysis.Charts;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Cli.Running;

/// <summary>Teaches the notebook engine's pages to draw charts. Neither library knows the other.</summary>
internal static class ChartPages
{
    private const string MimeType = "application/vnd.plotly.v1+json";

    /// <summary>Pages that draw charts with plotly.js and lead back to the index.</summary>
    public static PageOptions Options => new()
    {
        IndexHref = "index.html",
        MimeRenderers =
        [
            new MimeRenderer(MimeType, context => PlotlyScript.FigureHtml(context.Content.ToJsonString(), context.ElementId))
            {
                HeadHtml = PlotlyScript.HeadHtml,
                ScriptSources = PlotlyScript.ScriptSources,
            },
        ],
    };

    /// <summary>What the user is to know of the pages; null when there is nothing.</summary>
    public static string? Remark => PlotlyScript.IsEmbedded
        ? null
        : $"plotly.js is not inside the pages, which load it from {PlotlyScript.CdnUrl}. Install Node.js with npm and build again to have pages that work offline.";

    /// <summary>Why notebooks show charts without pictures; null when they have them.</summary>
    public static string? PictureRemark => ChartPictures.CanDraw ? null : $"charts in the notebooks have no pictures: {ChartPictures.Problem}";
}
