using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Amounts of money and measurements: the unit is there, what is left is the rate after it.</summary>
internal static class QuantityReader
{
    // "9.4 metres of glacier ice a year": so many words may stand between a unit and its rate.
    private const int WordsBeforeRate = 3;

    public static bool Money(FigureScan scan, FigureDraft draft, Currency currency, string rule)
    {
        // "250p" and "19 cents" are parts of the currency.
        draft.Value *= currency.Scale;
        var code = SharedCurrencies.CodeOf(scan, currency);
        draft.Unit = code;
        draft.Dimension = Dimension.Money;
        draft.Rule = rule;
        if (PerUnit(scan, draft.End) is not var (unit, end))
            return true;
        draft.Unit = $"{code}/{unit}";
        draft.Dimension = Dimension.Rate;
        draft.End = end;
        draft.Rule = FigureRules.AmountPer;
        return true;
    }

    public static bool Measured(FigureScan scan, FigureDraft draft, MeasureUnit unit)
    {
        var document = scan.Document;
        draft.Value *= unit.Scale;
        draft.Unit = unit.Name;
        draft.Dimension = unit.Dimension;
        draft.Rule = unit.Dimension == Dimension.Share ? FigureRules.Percent : FigureRules.Measured;
        if (unit.Name == "degree" && IsHeat(scan))
            (draft.Unit, draft.Dimension) = ("°C", Dimension.Temperature);
        if (PlusOrMinus(scan, draft.First) is { } either)
        {
            draft.First = either;
        }
        else if (unit.Dimension is Dimension.Temperature or Dimension.Share or Dimension.Other && IsNegative(scan, draft))
        {
            draft.Value = -draft.Value;
            draft.First--;
        }

        if (unit.Dimension is Dimension.Length or Dimension.Mass or Dimension.Volume or Dimension.Area && RateOfTime(scan, draft.End) is { } time)
            (draft.Unit, draft.Dimension) = ($"{unit.Name}/{time}", Dimension.Rate);
        else if (unit.Dimension is Dimension.Length && document.Is(draft.End, "per") && UnitGrammar.Named(document, draft.End + 1, out var length) is { } below)
            (draft.Unit, draft.Dimension, draft.End) = ($"{unit.Name}/{below.Name}", Dimension.Rate, draft.End + 1 + length);
        if (unit.Dimension == Dimension.Share && document.Is(draft.End, "of"))
            OfWhole(scan, draft);
        return true;
    }

    /// <summary><c>a year and a half</c>, <c>a mile and a half</c></summary>
    public static FigureDraft? OneAndAHalf(FigureScan scan, int at)
    {
        var document = scan.Document;
        if (!(document.Is(at, "a") || document.Is(at, "an")) || at + 4 >= scan.End || UnitGrammar.Named(document, at + 1, out var length) is not { Dimension: not Dimension.Share } unit)
            return null;
        var next = at + 1 + length;
        if (!document.Is(next, "and") || !document.Is(next + 1, "a") || !document.Is(next + 2, "half") || scan.IsDate(at))
            return null;
        return new FigureDraft
        {
            First = at,
            End = next + 3,
            NumberFirst = at,
            NumberEnd = next + 3,
            Form = NumeralForm.Words,
            Value = 1.5m * unit.Scale,
            Unit = unit.Name,
            Dimension = unit.Dimension,
            Rule = FigureRules.Measured,
        };
    }

    /// <summary><c>24 per cent of adults</c>: the noun phrase of the whole.</summary>
    public static void OfWhole(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        var at = document.Is(draft.End, "of") ? draft.End + 1 : draft.End;
        while (at < scan.End && (document.ClassOf(at) & (WordClass.Determiner | WordClass.Possessive)) != 0)
            at++;
        // "85% of the state's 12 million cattle"
        at = CountReader.SkipOwner(scan, at);
        if (NumberParser.TryRead(document, at, scan.End, false, out var count) && !scan.IsDate(at) && CountedNoun.Plural(scan, count.End).IsFound)
            at = count.End;
        var phrase = CountedNoun.Plural(scan, at);
        if (!phrase.IsFound)
            phrase = CountedNoun.Singular(scan, at);
        (draft.CountedFirst, draft.CountedEnd, draft.Head) = (phrase.First, phrase.End, phrase.Head);
    }

    /// <summary>"magnitude 6.2", "6.2-magnitude"</summary>
    public static bool EarthquakeMagnitude(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        if (draft.Value >= 10 || draft.Form != NumeralForm.Digits)
            return false;
        // In "6.1 magnitude 7.2" the word is the first number's.
        var floor = scan.Drafts.Count > 0 ? scan.Drafts[^1].End : scan.First;
        var before = document.Is(draft.First - 1, "magnitude") || document.Is(draft.First - 1, "magnitude-") ? 1
            : document.Is(draft.First - 2, "magnitude") && (document.Is(draft.First - 1, '-') || document.Is(draft.First - 1, "of")) ? 2
            : 0;
        if (before > 0 && draft.First - before >= floor)
            draft.First -= before;
        else if (document.Is(draft.End, '-') && document.Is(draft.End + 1, "magnitude"))
            draft.End += 2;
        else if (document.Is(draft.End, "magnitude"))
            draft.End++;
        else
            return false;
        (draft.Unit, draft.Dimension, draft.Rule) = ("magnitude", Dimension.Other, FigureRules.Magnitude);
        return true;
    }

    /// <summary>The unit of a price: <c>a barrel</c>, <c>per tonne</c>, but not <c>a day</c> or <c>a share</c>.</summary>
    private static (string Unit, int End)? PerUnit(FigureScan scan, int at)
    {
        var document = scan.Document;
        if (at + 1 >= scan.End || !(document.Is(at, "per") || document.Is(at, "a") || document.Is(at, "an") || document.Is(at, '/')))
            return null;
        return UnitGrammar.Named(document, at + 1, out var length) is { Dimension: not (Dimension.Duration or Dimension.Share) } unit ? (unit.Name, at + 1 + length) : null;
    }

    private static string? RateOfTime(FigureScan scan, int at)
    {
        for (var skipped = 0; skipped <= WordsBeforeRate && at + 1 < scan.End; skipped++, at++)
        {
            if (CountReader.TimeAfter(scan, at, out _) is { } time)
                return time;
            if (skipped == 0 && !scan.Document.Is(at, "of"))
                return null;
        }

        return null;
    }

    /// <summary>Where <c>plus or minus 3 points</c>, <c>±3 points</c> begins: a margin, with no sign of its own.</summary>
    private static int? PlusOrMinus(FigureScan scan, int at)
    {
        if (at - 3 >= scan.First && scan.Document.Is(at - 1, "minus") && scan.Document.Is(at - 2, "or") && scan.Document.Is(at - 3, "plus"))
            return at - 3;
        return at - 1 >= scan.First && scan.Document.Is(at - 1, '±') ? at - 1 : null;
    }

    private static bool IsNegative(FigureScan scan, FigureDraft draft)
    {
        var (document, before) = (scan.Document, draft.First - 1);
        if (before < scan.First)
            return false;
        if (document.Is(before, "minus"))
            return true;
        return (document.Is(before, '-') || document.Is(before, '−') || document.Is(before, '–')) && document.Tokens[draft.First].IsAttached && !document.Tokens[before].IsAttached;
    }

    private static bool IsHeat(FigureScan scan)
    {
        var document = scan.Document;
        for (var i = scan.First; i < scan.End; i++)
        {
            if (document.Is(i, "temperature") || document.Is(i, "temperatures") || document.Is(i, "heat") || document.Is(i, "heatwave") || document.Is(i, "hot") || document.Is(i, "cold") || document.Is(i, "warming"))
                return true;
        }

        return false;
    }
}
