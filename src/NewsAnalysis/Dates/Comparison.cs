using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Tells the time that a figure is compared with from the time that the text is about: <c>to 3.1% in November from 2.9% in October</c>, <c>in October from September</c>.</summary>
internal static class Comparison
{
    private const int LongestFigure = 5;

    /// <summary>True when a figure before the time, or the time itself right behind another, follows "from", "than", "against" or the like.</summary>
    /// <param name="scanner">The sentence.</param>
    /// <param name="first">First token of the time.</param>
    /// <param name="before">Where the time before it in the sentence ends; null when there is none.</param>
    /// <param name="followsBase">True when that one is compared with too: <c>against 4% in February and 3% in January</c>.</param>
    public static bool IsBase(DateScanner scanner, int first, int? before, bool followsBase)
    {
        var at = first - 1;
        if ((scanner.ClassOf(at) & WordClass.Preposition) == 0)
            return false;
        if (at == before && LeadsBase(scanner.Document, at))
            return true;
        var hasNumber = false;
        for (var left = LongestFigure; --at >= scanner.First && left > 0; left--)
        {
            if (at < before)
                return hasNumber && followsBase;
            if (scanner[at].Kind == TokenKind.Number)
                hasNumber = true;
            else if ((scanner.ClassOf(at) & WordClass.Preposition) != 0)
                return hasNumber && LeadsBase(scanner.Document, at);
        }

        return false;
    }

    private static bool LeadsBase(Document document, int at) => ComparisonWords.At(document, at) is ComparisonRole.Base or ComparisonRole.From;
}
