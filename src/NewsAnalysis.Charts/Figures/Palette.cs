namespace NewsAnalysis.Charts.Plotly;

/// <summary>Colours that colour-blind readers tell apart: Okabe and Ito's, without those too pale for a line on white, then darker and lighter ones of the same hues.</summary>
internal static class Palette
{
    public const string Neutral = "#767676";

    public const string Accent = "#0072b2";

    private static readonly string[] Colours =
    [
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
        "#00405f", "#8a3d00", "#005c43", "#8b4a70", "#8f6200", "#2a7ba6",
        "#5fa8d3", "#f09a62", "#5cc4a5", "#e0a9c6", "#f2c766", "#9bd2f2",
    ];

    /// <summary>The colour of the n-th of something, the most frequent first; grey when there are more than colours.</summary>
    public static string Of(int rank) => (uint)rank < (uint)Colours.Length ? Colours[rank] : Neutral;
}
