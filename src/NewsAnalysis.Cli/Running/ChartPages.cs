using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Cli.Running;

/// <summary>Teaches the notebook engine's pages to draw charts. Neither library knows the other.</summary>
internal static class ChartPages
{
    /// <summary>Pages with plotly.js inside.</summary>
    public static PageOptions Options { get; } = new() { IndexHref = "index.html" };

    /// <summary>What the user is to know of the pages; null when there is nothing.</summary>
    public static string? Remark => null;
}
