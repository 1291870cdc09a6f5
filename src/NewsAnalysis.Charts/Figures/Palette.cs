namespace NewsAnalysis.Charts.Plotly;

/// <summary>Colours that colour-blind readers tell apart: Okabe and Ito's without those too pale for a line on white, their darker shades, then Paul Tol's muted ones.</summary>
internal static class Palette
{
    public const string Neutral = "#767676";

    private static readonly string[] Colours =
    [
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
        "#00405f", "#8a3d00", "#005c43", "#8b4a70", "#8f6200", "#2a7ba6",
        "#332288", "#882255", "#44aa99", "#999933", "#aa4499", "#117733",
    ];

    /// <summary>The colour of the n-th of something, the most frequent first; they begin again when there are more than colours.</summary>
    public static string Of(int rank) => Colours[rank % Colours.Length];

    /// <summary>The colours of several ranks in one chart, the lower ones first: each its own, and another free one for a rank whose colour is taken.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<int> ranks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. ranks.Select(rank => Enumerable.Range(rank % Colours.Length, Colours.Length).Select(Of).FirstOrDefault(taken.Add) ?? Neutral)];
    }
}
