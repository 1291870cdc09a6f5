using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Tells the Korean won from the past of "win".</summary>
internal static class WonSense
{
    // The key under which the scan keeps whether the article speaks of Korea.
    private const string Name = "won";
    private const WordClass Objects = WordClass.Determiner | WordClass.Possessive;
    private static readonly int Million = Vocabulary.Id("million");
    private static readonly int[] Billions = [Vocabulary.Id("billion"), Vocabulary.Id("trillion")];

    /// <summary>The currency: in billions, and in an article that speaks of Korea or writes the won's sign, save where what was won follows: <c>the other 12 won their cases</c>.</summary>
    public static bool IsMoney(FigureScan scan, int at)
    {
        var document = scan.Document;
        if (at <= scan.First || at >= scan.End || !document.Is(at, Name) || document.Tokens[at].Case != LetterCase.Lower)
            return false;
        if (Array.IndexOf(Billions, document.Tokens[at - 1].Word) >= 0)
            return true;
        if (!SpeaksOfKorea(scan))
            return false;
        var isLarge = document.Tokens[at - 1].Word == Million || document.Tokens[at - 1] is { Kind: TokenKind.Number, Length: > 3 };
        return isLarge && (at + 1 >= scan.End || (document.ClassOf(at + 1) & Objects) == 0 || document.Is(at + 1, "a") || document.Is(at + 1, "per") || document.Is(at + 1, "each"));
    }

    private static bool SpeaksOfKorea(FigureScan scan)
    {
        if (!scan.SharedCodes.TryGetValue(Name, out var code))
            scan.SharedCodes[Name] = code = IsOfKorea(scan.Document) ? "KRW" : null;
        return code is not null;
    }

    private static bool IsOfKorea(Document document)
    {
        if (OutletNames.CountryOf(document.Article) == "KR" || document.Text.AsSpan().IndexOf('₩') >= 0 || document.Text.Contains("KRW", StringComparison.Ordinal) || document.Text.Contains("Korea", StringComparison.Ordinal))
            return true;
        for (var at = 0; at < document.Tokens.Length; at++)
        {
            if (Gazetteer.NameAt(document, at, out _) is { Country: "KR" })
                return true;
        }

        return false;
    }
}
