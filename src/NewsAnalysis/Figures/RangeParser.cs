using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>A number, or two that bound a range, with the currency before.</summary>
/// <param name="First">Index of the first token, the currency and <c>between</c> included.</param>
/// <param name="Lower">The number, or the lower bound.</param>
/// <param name="Upper">The upper bound; null for a single number.</param>
/// <param name="Currency">The currency that stands before; null when none does.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct Amount(int First, Numeral Lower, Numeral? Upper, Currency? Currency, int End);

/// <summary>Reads a number and, where one follows, the other end of its range: <c>10-15</c>, <c>between 40 and 60</c>, <c>£80m-£95m</c>.</summary>
internal static class RangeParser
{
    /// <summary>Reads what starts at a token, a currency sign or a number.</summary>
    public static bool TryRead(FigureScan scan, int at, int floor, out Amount amount)
    {
        amount = default;
        var document = scan.Document;
        var currency = CurrencyGrammar.Before(document, at, floor, out var first);
        if (!NumberParser.TryRead(document, at, scan.End, currency is not null, out var lower))
            return false;
        amount = new Amount(currency is null ? at : first, lower, null, currency, lower.End);
        if (currency is { Scale: not 1 })
            return true;
        if (Upper(scan, amount) is { } range)
            amount = range;
        return true;
    }

    private static Amount? Upper(FigureScan scan, Amount amount)
    {
        var document = scan.Document;
        var at = amount.End;
        var isBetween = document.Is(amount.First - 1, "between") || ((document.Is(amount.First - 2, "between") || document.Is(amount.First - 3, "between")) && document.ClassOf(amount.First - 1) != WordClass.None);
        var isSpread = document.Is(amount.First - 1, "from") && IsSpreadVerb(document, amount.First - 2);
        var skip = UnitBetween(scan, at, amount.Lower.Form, isBetween || isSpread);
        var joint = at + skip;
        if (joint + 1 >= scan.End)
            return null;
        var isHyphen = (document.Is(joint, '-') || document.Is(joint, '–') || document.Is(joint, '—')) && (document.Tokens[joint].IsAttached == document.Tokens[joint + 1].IsAttached);
        var isTo = document.Is(joint, "to") && !document.Is(amount.First - 1, "from");
        var isOr = document.Is(joint, "or");
        var fits = isBetween ? document.Is(joint, "and") || document.Is(joint, "to") || isHyphen : isSpread ? document.Is(joint, "to") || isHyphen : isHyphen || isTo || isOr;
        if (!fits)
            return null;
        return Other(scan, amount, joint + 1, isBetween || isSpread || isHyphen, isOr, isTo, skip > 0);
    }

    private static Amount? Other(FigureScan scan, Amount amount, int at, bool isCertain, bool isOr, bool isTo, bool hasUnit)
    {
        var document = scan.Document;
        var lower = amount.Lower;
        var start = at;
        if (start < scan.End && (document.Tokens[start].Kind == TokenKind.Currency || amount.Currency is not null))
        {
            while (start < scan.End && start < at + 3 && document.Tokens[start].Kind != TokenKind.Number)
                start++;
        }

        var currency = start > at ? CurrencyGrammar.Before(document, start, at, out _) : null;
        if ((start > at && currency is null) || (currency is not null && amount.Currency is null) || scan.IsDate(start))
            return null;
        if (!NumberParser.TryRead(document, start, scan.End, amount.Currency is not null, out var upper) || upper.Form is NumeralForm.Vague != lower.Form is NumeralForm.Vague)
            return null;
        if (lower.Factor == 1 && upper.Factor > 1 && lower.Value < NumberParser.Largest / upper.Factor && lower.Value < upper.Value / upper.Factor && lower.Form == upper.Form)
            lower = lower with { Value = lower.Value * upper.Factor, Factor = upper.Factor };
        if (lower.Value >= upper.Value)
            return null;
        var ratio = lower.Value == 0 ? 100 : upper.Value / lower.Value;
        if (!isCertain)
        {
            // "rose 3% to 9%" and "fell by 34 to 129" are a change and a level; "12 or 200" are two counts.
            var change = ChangeFinder.Before(document, amount.First, scan.First) is not null || document.Is(amount.First - 1, "by");
            if ((isOr && (ratio > 3 || hasUnit)) || (isTo && change && (ratio > 2 || hasUnit)) || (isTo && ratio > 20))
                return null;
        }

        return amount with { Lower = lower, Upper = upper, End = upper.End };
    }

    /// <summary>The unit between the two ends: <c>5% to 6%</c>, <c>between 6 cm and 12 cm</c>; it must be there again at the end, which the caller checks.</summary>
    private static int UnitBetween(FigureScan scan, int at, NumeralForm form, bool isCertain) =>
        UnitGrammar.After(scan.Document, at, scan.End, form, out var length) is { Dimension: var dimension } && (isCertain || dimension is not (Dimension.Duration or Dimension.Length)) ? length : 0;

    private static bool IsSpreadVerb(Document document, int token) =>
        document.Is(token, "range") || document.Is(token, "ranges") || document.Is(token, "ranged") || document.Is(token, "ranging") || document.Is(token, "varied") || document.Is(token, "vary") || document.Is(token, "varying") || document.Is(token, "anywhere") || document.Is(token, "anything");
}
