namespace NewsAnalysis.Figures;

/// <summary>Reads one figure from a token on: number, bounds, unit, counted noun. What it measures comes later, when the whole sentence is read.</summary>
internal static class FigureReader
{
    /// <summary>Reads the figure whose number starts at a token.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="floor">Index of the first token that no earlier figure has taken.</param>
    /// <returns>The figure; null when there is none.</returns>
    public static FigureDraft? Read(FigureScan scan, int at, int floor)
    {
        var document = scan.Document;
        if (document.Is(at, "no"))
            return CountReader.Zero(scan, at);
        if (MultipleReader.Word(scan, at, floor) is { } multiple)
            return multiple;
        if (QuantityReader.OneAndAHalf(scan, at) is { } length)
        {
            ModifierGrammar.Apply(length, ModifierGrammar.ReadBefore(scan.Document, length, floor));
            return length;
        }

        if (!RangeParser.TryRead(scan, at, floor, out var amount) || scan.IsDate(amount.Lower.First) || scan.IsDate(amount.End - 1))
            return null;
        var draft = Draft(amount);
        return Classify(scan, draft, amount) ? Bound(scan, draft, amount, floor) : null;
    }

    private static FigureDraft Draft(Amount amount) => new()
    {
        First = amount.First,
        End = amount.End,
        NumberFirst = amount.Lower.First,
        NumberEnd = amount.End,
        Form = amount.Lower.Form,
        Value = amount.Lower.Value,
    };

    /// <summary>Finds what kind of quantity it is; false when it is none.</summary>
    private static bool Classify(FigureScan scan, FigureDraft draft, Amount amount)
    {
        var document = scan.Document;
        if (amount.Currency is { } sign)
            return !LabelFilter.IsLabel(scan, amount.Lower, hasUnit: true, hasNoun: false) && QuantityReader.Money(scan, draft, sign, FigureRules.CurrencyAmount);
        if (AgeReader.TryRead(scan, draft) || ShareReader.OneInFive(scan, draft) || ShareReader.Points(scan, draft) || MultipleReader.Times(scan, draft) || QuantityReader.EarthquakeMagnitude(scan, draft))
            return !LabelFilter.IsLabel(scan, amount.Lower, hasUnit: true, hasNoun: false);
        // "millions of dollars", "hundreds of miles"
        if (document.Is(draft.End, "of") && draft.Form is NumeralForm.Vague && (CurrencyGrammar.After(scan, draft.End + 1, out _) is not null || UnitGrammar.After(document, draft.End + 1, scan.End, draft.Form, out _) is not null))
            draft.End++;
        var after = SkipMore(scan, draft.End);
        if (CurrencyGrammar.After(scan, draft.End, out var length) is { } currency)
        {
            draft.End += length;
            return !LabelFilter.IsLabel(scan, amount.Lower, hasUnit: true, hasNoun: false) && QuantityReader.Money(scan, draft, currency, FigureRules.AmountCurrency);
        }

        // "fell 7/8": a fraction of a point; "3/4 of the vote" is a share.
        if (draft.Form == NumeralForm.Fraction && document.Is(draft.NumberFirst + 1, '/') && !document.Is(draft.End, "of") && !document.Is(draft.End, "a"))
            draft.Form = NumeralForm.Digits;
        if (draft.Form == NumeralForm.Fraction)
            return ShareReader.Fraction(scan, draft);
        if (UnitGrammar.After(document, after, scan.End, draft.Form, out length) is { } unit)
        {
            draft.End = after + length;
            return !LabelFilter.IsLabel(scan, amount.Lower, hasUnit: true, hasNoun: false) && QuantityReader.Measured(scan, draft, unit);
        }

        return CountReader.TryRead(scan, draft, amount.Lower, amount.Upper is not null);
    }

    /// <summary>Steps over the words between number and noun that only compare: <c>two more days</c>.</summary>
    public static int SkipMore(FigureScan scan, int at)
    {
        var document = scan.Document;
        while (at < scan.End && (document.Is(at, "more") || document.Is(at, "other") || document.Is(at, "further") || document.Is(at, "additional") || document.Is(at, "extra")
            || document.Is(at, "full") || document.Is(at, "whole") || document.Is(at, "straight") || document.Is(at, "consecutive") || document.Is(at, "new") || document.Is(at, "such")))
            at++;
        return at;
    }

    private static FigureDraft Bound(FigureScan scan, FigureDraft draft, Amount amount, int floor)
    {
        var document = scan.Document;
        if (amount.Upper is { } upper)
        {
            var scale = amount.Lower.Value == 0 ? 1 : draft.Value / amount.Lower.Value;
            (draft.Low, draft.High) = (amount.Lower.Value * scale, upper.Value * scale);
            draft.Value = (draft.Low.Value + draft.High.Value) / 2;
            draft.Modifier = Modifier.Between;
            ModifierGrammar.ReadBefore(document, draft, floor);
            for (var back = 1; back <= 2 && draft.First - back >= floor; back++)
            {
                if (document.Is(draft.First - back, "between") || (document.Is(draft.First - back, "from") && !document.Is(draft.First - back - 1, "up")))
                {
                    draft.First -= back;
                    break;
                }
            }

            return draft;
        }

        var before = ModifierGrammar.ReadBefore(document, draft, floor);
        var after = ModifierGrammar.ReadAfter(document, draft, scan.End);
        ModifierGrammar.Apply(draft, before is null or Modifier.Exact ? after ?? before : before);
        return draft;
    }
}
