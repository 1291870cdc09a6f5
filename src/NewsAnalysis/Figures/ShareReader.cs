using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Shares that are written without a percent sign: <c>one in five</c>, <c>two-thirds of the vote</c>.</summary>
internal static class ShareReader
{
    private enum PointsUse
    {
        Share,
        Index,
    }

    private sealed record ShareWord(PointsUse Use);

    private const int Precision = 2;

    private static readonly Lexicon<ShareWord> ShareWords = Lexicon<ShareWord>.Load("share-words.tsv", row => new ShareWord(row.Enumeration<PointsUse>("use")));

    /// <summary>"down 7.1 points": percentage points, where the sentence is about shares or rates.</summary>
    public static bool Points(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, FigureReader.SkipMore(scan, draft.End));
        if (!document.Is(at, "points") && !document.Is(at, "point"))
            return false;
        for (var i = scan.First; i < draft.First; i++)
        {
            if (ShareWords.Match(document, i, out _) is { Use: PointsUse.Index })
                return false;
        }

        for (var i = scan.First; i < scan.End; i++)
        {
            if (ShareWords.Match(document, i, out _) is not { Use: PointsUse.Share })
                continue;
            (draft.Unit, draft.Dimension, draft.End, draft.Rule) = ("percentage-point", Dimension.Share, at + 1, FigureRules.Percent);
            return true;
        }

        return false;
    }

    // "one in five", "8 out of 10"; not "one in five minutes"
    public static bool OneInFive(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, draft.End);
        var isOutOf = document.Is(at, "out") && document.Is(at + 1, "of");
        if (!isOutOf && document.Is(at, '-') && document.Is(at + 1, "in") && document.Is(at + 2, '-'))
            at += 1;
        else if (!isOutOf && !document.Is(at, "in"))
            return false;
        var lower = at + (isOutOf ? 2 : 1);
        if (!isOutOf && document.Is(lower, '-'))
            lower++;
        if (document.Is(lower, "every"))
            lower++;
        if (draft.Form is not (NumeralForm.Digits or NumeralForm.Words) || !NumberParser.TryRead(document, lower, scan.End, false, out var whole) || whole.Form is NumeralForm.Vague or NumeralForm.Fraction)
            return false;
        if (scan.IsDate(lower) || draft.Value <= 0 || draft.Value >= whole.Value || draft.Value % 1 != 0 || !IsRound(whole.Value, isOutOf))
            return false;
        if (UnitGrammar.After(document, whole.End, scan.End, whole.Form, out _) is not null || CurrencyGrammar.After(scan, whole.End, out _) is not null)
            return false;
        draft.End = draft.NumberEnd = whole.End;
        SetShare(draft, draft.Value / whole.Value, FigureRules.OneInFive);
        QuantityReader.OfWhole(scan, draft);
        return true;
    }

    /// <summary>The whole of such a share is small or round: <c>one in seven</c>, <c>three in 1,000</c>, never <c>12 in 2019</c>.</summary>
    private static bool IsRound(decimal whole, bool isOutOf) => whole is >= 2 and <= 12 || (isOutOf && whole <= 100) || whole is 15 or 20 or 25 or 30 or 40 or 50 or 60 or 100 || (whole >= 1000 && whole % 1000 == 0 && whole != 2000);

    // "half of them", "a third of homes", "two-thirds"; also "half an hour", which is a duration
    public static bool Fraction(FigureScan scan, FigureDraft draft)
    {
        var (document, next) = (scan.Document, draft.End);
        if (document.Is(next, "of") && (document.Is(next + 1, "a") || document.Is(next + 1, "an")))
            next++;
        if (document.Is(next, "a") || document.Is(next, "an"))
            next++;
        if (next < scan.End && UnitGrammar.After(document, next, scan.End, NumeralForm.Fraction, out var length) is { Name: not "percent" } unit && (next > draft.End || !document.Is(draft.NumberFirst, "half")))
        {
            if (scan.IsDate(next))
                return false;
            draft.End = next + length;
            return QuantityReader.Measured(scan, draft, unit);
        }

        if (document.Is(draft.NumberFirst, "half") && !IsHalfOfWhole(scan, draft))
            return false;
        // "a year and a half" is a length of its own.
        if (document.Is(draft.NumberFirst - 1, "and") && UnitGrammar.Named(document, draft.NumberFirst - 2, out _) is not null)
            return false;
        if (draft.Value > 1)
            return false;
        SetShare(draft, draft.Value, FigureRules.Share);
        if (document.Is(draft.End, "of") || (document.ClassOf(draft.End) & (WordClass.Determiner | WordClass.Possessive)) != 0)
            QuantityReader.OfWhole(scan, draft);
        return true;
    }

    private static void SetShare(FigureDraft draft, decimal part, string rule)
    {
        draft.Value = Math.Round(part * 100, Precision, MidpointRounding.AwayFromZero);
        (draft.Unit, draft.Dimension, draft.Rule, draft.Form) = ("percent", Dimension.Share, rule, NumeralForm.Digits);
    }

    /// <summary><c>half of</c>, <c>half the</c>, <c>by half</c>; not <c>the first half</c>, <c>half-time</c>, <c>half a loaf</c>.</summary>
    private static bool IsHalfOfWhole(FigureScan scan, FigureDraft draft)
    {
        var (document, next, before) = (scan.Document, draft.End, draft.NumberFirst - 1);
        if (document.Is(next, '-') || NumberLexicon.Of(document, before, NumberWordKind.Ordinal) is not null || document.Is(before, "other") || document.Is(before, "the") || document.Is(before, '-'))
            return false;
        if (document.Is(next, "of") || document.Is(next, "what") || document.Is(before, "by") || document.Is(before, "in") == false && next >= scan.End)
            return true;
        return next < scan.End && ((document.ClassOf(next) & (WordClass.Possessive | WordClass.Auxiliary)) != 0 || document.Is(next, "the") || document.Is(next, "that") || document.Is(next, "those") || document.Is(next, "this") || document.Is(next, "as"));
    }
}
