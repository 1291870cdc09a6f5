namespace NewsAnalysis.Charts;

/// <summary>The mark of a value, by how exactly the words give it: arrow heads point to the open end.</summary>
internal sealed record Symbol(int Order, string Name, string Glyph, string Meaning, int Size);

internal static class Symbols
{
    private static readonly Symbol Exact = new(0, "circle", "●", "exact", 9);
    private static readonly Symbol OrMore = new(1, "triangle-up", "▲", "or more", 11);
    private static readonly Symbol OrLess = new(2, "triangle-down", "▼", "or less", 11);
    private static readonly Symbol About = new(3, "circle-open", "○", "about", 9);
    private static readonly Symbol Between = new(4, "diamond", "◆", "middle of a range", 10);
    private static readonly Symbol Vague = new(5, "square-open", "□", "vague, such as dozens", 9);

    public static Symbol Of(Modifier modifier) => modifier switch
    {
        Modifier.Exact => Exact,
        Modifier.MoreThan or Modifier.AtLeast => OrMore,
        Modifier.LessThan or Modifier.AtMost => OrLess,
        Modifier.About => About,
        Modifier.Between => Between,
        _ => Vague,
    };
}
