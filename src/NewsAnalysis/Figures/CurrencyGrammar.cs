using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Where a currency stands beside its amount.</summary>
internal enum CurrencyPosition
{
    Before,
    After,
    Either,

    /// <summary>Touches the digits before which it stands: a letter that is much else, too.</summary>
    Attached,
}

/// <summary>A currency's sign, code or name.</summary>
/// <param name="Code">ISO 4217; of a name that several countries share, the one that is meant where no country is known.</param>
/// <param name="Scale">What one of it is in the currency.</param>
/// <param name="Position">Where it stands beside the amount.</param>
/// <param name="Shared">The name that several countries' currencies have, as in shared-currencies.tsv; null when it is one country's.</param>
internal sealed record Currency(string Code, decimal Scale, CurrencyPosition Position, string? Shared = null);

/// <summary>Reads currencies before and after an amount.</summary>
internal static class CurrencyGrammar
{
    private const int LongestSign = 4;

    private static readonly Lexicon<Currency> Currencies = Lexicon<Currency>.Load(
        "currencies.tsv", row => new Currency(row["code"], row.Number("scale"), row.Enumeration<CurrencyPosition>("position"), row.Optional("shared")));

    /// <summary>The sign or code that ends right before a number: <c>US$</c>, <c>Rs</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">Index of the number's first token.</param>
    /// <param name="floor">Index of the first token that may be read.</param>
    /// <param name="first">Index of the sign's first token.</param>
    public static Currency? Before(Document document, int number, int floor, out int first)
    {
        // "Rs." takes a full stop that is its own.
        var end = document.Is(number - 1, '.') && document.Tokens[number - 1].IsAttached && document.Is(number - 2, "Rs") ? number - 1 : number;
        for (first = Math.Max(floor, end - LongestSign); first < end; first++)
        {
            if (Currencies.Match(document, first, out var length) is { Position: not CurrencyPosition.After } currency && first + length == end && IsOneSign(document, first, length)
                && (currency.Position != CurrencyPosition.Attached || document.Tokens[number].IsAttached))
                return currency;
        }

        return null;
    }

    /// <summary><c>A$30</c> is Australian money, <c>a $30 levy</c> is not.</summary>
    private static bool IsOneSign(Document document, int first, int length) =>
        length == 1 || document.Tokens[first].Length > 1 || (document.Tokens[first + 1].IsAttached && document.Tokens[first].IsCapitalised);

    /// <summary>The name or code right after a number: <c>euros</c>, <c>cents</c>, <c>USD</c>.</summary>
    public static Currency? After(FigureScan scan, int at, out int length)
    {
        var (document, end) = (scan.Document, scan.End);
        length = 0;
        if (at >= end)
            return null;
        var skip = document.Is(at, '-') && document.Tokens[at].IsAttached && at + 1 < end && document.Tokens[at + 1].IsAttached ? 1 : 0;
        if (Currencies.Match(document, at + skip, out var words) is { Position: CurrencyPosition.After or CurrencyPosition.Either } currency && at + skip + words <= end)
        {
            length = words + skip;
            return currency;
        }

        // "250p" is pence only where it touches the digits.
        if (document.Is(at, "p") && document.Tokens[at].IsAttached)
        {
            if (PoundSense.IsResolution(scan, at))
                return null;

            length = 1;
            return new Currency("GBP", 0.01m, CurrencyPosition.After);
        }

        if (WonSense.IsMoney(scan, at + skip))
        {
            length = skip + 1;
            return new Currency("KRW", 1, CurrencyPosition.After);
        }

        if (!PoundSense.IsMoney(scan, at + skip))
            return null;
        length = skip + 1;
        return new Currency("GBP", 1, CurrencyPosition.After);
    }
}
