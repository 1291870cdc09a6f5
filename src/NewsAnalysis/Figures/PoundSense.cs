using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Tells whether pounds are money or a weight.</summary>
internal static class PoundSense
{
    // Money comes in billions of pounds, little else does.
    private static readonly int[] Billions = [.. new[] { "billion", "bn", "trillion", "billions" }.Select(Vocabulary.Id)];

    private enum PoundKind
    {
        Money,
        Weight,
    }

    private sealed record PoundWord(PoundKind Kind);

    private static readonly Lexicon<PoundWord> Words = Lexicon<PoundWord>.Load("pound-words.tsv", row => new PoundWord(row.Enumeration<PoundKind>("kind")));

    /// <summary>
    /// True for <c>pounds</c> as money: in billions, where the article writes £ or sterling, where the sentence speaks of money, and in a British paper
    /// unless the sentence speaks of weight. <c>30 pounds of</c> something are a weight.
    /// </summary>
    public static bool IsMoney(FigureScan scan, int at)
    {
        var document = scan.Document;
        if (at >= scan.End || !(document.Is(at, "pounds") || document.Is(at, "pound")) || document.Is(at + 1, "of"))
            return false;
        if (scan.WritesSterling || (at > scan.First && Array.IndexOf(Billions, document.Tokens[at - 1].Word) >= 0))
            return true;
        return KindIn(scan) switch
        {
            PoundKind.Weight => false,
            PoundKind.Money => true,
            _ => OutletNames.CountryOf(document.Article) == "GB",
        };
    }

    /// <summary>True for <c>1080p</c>, lines of a picture and no pence, unless the sentence speaks of money.</summary>
    public static bool IsResolution(FigureScan scan, int at) =>
        NumberParser.TryValue(scan.Document, at - 1, out var lines) && lines is 240 or 360 or 480 or 576 or 720 or 1080 or 1440 or 2160 or 4320 && !scan.WritesSterling && KindIn(scan) != PoundKind.Money;

    /// <summary>What the sentence speaks of; null when it speaks of neither, weight where it speaks of both.</summary>
    private static PoundKind? KindIn(FigureScan scan)
    {
        var document = scan.Document;
        PoundKind? kind = null;
        for (var at = scan.First; at < scan.End; at++)
        {
            var found = Words.Match(document, at)?.Kind
                ?? (document.Tokens[at].Kind == TokenKind.Currency || MeasureLexicon.At(document, at, MeasureRoles.Topic, out _) is { Measure: Measure.Price or Measure.Revenue or Measure.Profit or Measure.Aid } ? PoundKind.Money : (PoundKind?)null);
            if (found == PoundKind.Weight)
                return found;
            kind ??= found;
        }

        return kind;
    }
}
