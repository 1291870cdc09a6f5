using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Reads numbers written as words: <c>twenty-nine</c>, <c>half a million</c>, <c>tens of thousands</c>, <c>two-thirds</c>.</summary>
internal static class NumberWordParser
{
    // One magnitude more on top of this stays within the range of decimal.
    private const decimal MostScaled = 1_000_000_000_000_000m;

    public static bool TryRead(Document document, int at, int end, out Numeral number)
    {
        number = default;
        if (document.Is(at, "a") || document.Is(at, "an"))
            return AfterArticle(document, at, end, out number);
        if (document.Is(at, "several") || (document.Is(at, "few") && !document.Is(at - 1, "a")))
            return SeveralHundred(document, at, at + 1, end, out number);
        return NumberLexicon.Of(document, at) switch
        {
            { Kind: NumberWordKind.Cardinal } => Cardinal(document, at, end, out number),
            { Kind: NumberWordKind.Vague, Value: { } value } when !document.Is(at, "couple") => Vague(document, at, end, value, out number),
            { Kind: NumberWordKind.Fraction, Value: { } value } => Fraction(document, at, end, value, out number),
            _ => false,
        };
    }

    /// <summary>True when words can be joined to the token before by a hyphen: gives the index after it.</summary>
    private static int SkipHyphen(Document document, int at, int end) =>
        at + 1 < end && document.Is(at, '-') && document.Tokens[at].IsAttached && document.Tokens[at + 1].IsAttached ? at + 1 : at;

    // "a dozen", "a hundred and six", "a couple", "a few hundred", "a third"
    private static bool AfterArticle(Document document, int at, int end, out Numeral number)
    {
        number = default;
        var next = at + 1;
        if (document.Is(next, "few"))
            return SeveralHundred(document, at, next + 1, end, out number);
        switch (NumberLexicon.Of(document, next))
        {
            case { Kind: NumberWordKind.Magnitude or NumberWordKind.Group, Value: { } scale } when !document.Is(next, "score"):
                var (value, stop) = Scaled(document, next + 1, end, scale);
                number = new Numeral(at, stop, value, scale, NumeralForm.Words);
                return true;
            case { Kind: NumberWordKind.Vague, Value: { } pair } when document.Is(next, "couple"):
                var tens = document.Is(next + 1, "of") ? next + 2 : next + 1;
                if (tens < end && NumberLexicon.Of(document, tens) is { Kind: NumberWordKind.Magnitude or NumberWordKind.Group, Value: { } unit })
                    number = new Numeral(at, tens + 1, pair * unit, unit, NumeralForm.Vague);
                else
                    number = new Numeral(at, next + 1, pair, 1, NumeralForm.Words);
                return true;
            case { Kind: NumberWordKind.Fraction, Value: { } part }:
                return Part(document, at, next, end, part, out number);
            case { Kind: NumberWordKind.Ordinal, Value: { } lower } when lower is > 2 and <= 10 or 100 && EndsPart(document, next + 1, end):
                number = new Numeral(at, next + 1, Math.Round(1 / lower, 12), 1, NumeralForm.Fraction);
                return true;
            default:
                return false;
        }
    }

    // "several hundred", "a few dozen": vague, as "hundreds" and "dozens" are
    private static bool SeveralHundred(Document document, int at, int next, int end, out Numeral number)
    {
        number = default;
        if (next >= end || NumberLexicon.Of(document, next) is not { Kind: NumberWordKind.Magnitude or NumberWordKind.Group, Value: { } scale })
            return false;
        var stop = next + 1;
        var factor = NumberParser.Magnitudes(document, ref stop, end, false);
        if (factor > NumberParser.Largest / scale)
            return false;
        number = new Numeral(at, stop, 2 * scale * factor, scale * factor, NumeralForm.Vague);
        return true;
    }

    // "hundreds", "tens of thousands"
    private static bool Vague(Document document, int at, int end, decimal value, out Numeral number)
    {
        var next = at + 1;
        var factor = 1m;
        while (next + 1 < end && document.Is(next, "of") && NumberLexicon.Of(document, next + 1, NumberWordKind.Vague) is { Value: { } scale } && scale > 2 && value * scale < 10_000_000_000_000_000m)
        {
            factor *= scale / 2;
            value *= scale / 2;
            next += 2;
        }

        number = new Numeral(at, next, value, factor, NumeralForm.Vague);
        return true;
    }

    // "half a million", "half of", "three-quarters" is a cardinal first
    private static bool Fraction(Document document, int at, int end, decimal value, out Numeral number)
    {
        number = default;
        var next = SkipHyphen(document, at + 1, end);
        if (next < end && (document.Is(next, "a") || document.Is(next, "an")))
            next++;
        if (next > at + 1 && next < end && NumberLexicon.Of(document, next) is { Kind: NumberWordKind.Magnitude or NumberWordKind.Group, Value: { } scale })
        {
            number = new Numeral(at, next + 1, value * scale, scale, NumeralForm.Words);
            return true;
        }

        if (!document.Is(at, "half"))
            return false;
        number = new Numeral(at, at + 1, value, 1, NumeralForm.Fraction);
        return true;
    }

    // "a quarter of a million", "a quarter of the vote", "a half"
    private static bool Part(Document document, int at, int word, int end, decimal part, out Numeral number)
    {
        number = default;
        var next = word + 1;
        if (next + 2 < end && document.Is(next, "of") && document.Is(next + 1, "a")
            && NumberLexicon.Of(document, next + 2) is { Kind: NumberWordKind.Magnitude, Value: { } scale })
        {
            number = new Numeral(at, next + 3, part * scale, scale, NumeralForm.Words);
            return true;
        }

        if (SkipHyphen(document, next, end) is var joined && NumberLexicon.Of(document, joined) is { Kind: NumberWordKind.Magnitude or NumberWordKind.Group, Value: { } size })
        {
            number = new Numeral(at, joined + 1, part * size, size, NumeralForm.Words);
            return true;
        }

        if (!EndsPart(document, next, end))
            return false;
        number = new Numeral(at, next, part, 1, NumeralForm.Fraction);
        return true;
    }

    /// <summary>After <c>a third</c> and <c>a quarter</c>: a part is followed by <c>of</c> or by no noun; <c>a third man</c> is an ordinal, <c>a quarter earlier</c> a time.</summary>
    private static bool EndsPart(Document document, int at, int end)
    {
        if (at >= end)
            return true;
        if (document.Tokens[at].Kind != TokenKind.Word)
            return !document.Is(at, '-');
        if (document.Is(at, "earlier") || document.Is(at, "later") || document.Is(at, "ago"))
            return false;
        return document.ClassOf(at) != WordClass.None || document.Is(at, "higher") || document.Is(at, "lower") || document.Is(at, "less");
    }

    private static bool Cardinal(Document document, int at, int end, out Numeral number)
    {
        number = default;
        var first = NumberLexicon.Of(document, at)!.Value!.Value;
        var lower = SkipHyphen(document, at + 1, end);
        if (first < 20 && lower < end && IsFractionBelow(document, lower, end, first, out var part))
        {
            number = new Numeral(at, lower + 1, Math.Round(first * part, 12), 1, NumeralForm.Fraction);
            return true;
        }

        var (value, stop) = Scaled(document, at, end, 0);
        if (stop <= at)
            return false;
        if (SkipHyphen(document, stop, end) is var after && after < end && NumberLexicon.Of(document, after, NumberWordKind.Ordinal) is not null && after > stop)
            return false;
        (value, stop) = AndHalf(document, stop, end, value);
        var factor = 1m;
        for (var i = at; i < stop; i++)
        {
            if (NumberLexicon.Of(document, i, NumberWordKind.Magnitude) is { Value: { } scale })
                factor = Math.Max(factor, scale);
        }

        number = new Numeral(at, stop, value, factor, NumeralForm.Words);
        return true;
    }

    /// <summary>The lower part of <c>two-thirds</c>, <c>three quarters</c>, <c>one fifth</c>.</summary>
    private static bool IsFractionBelow(Document document, int at, int end, decimal upper, out decimal part)
    {
        part = 0;
        switch (NumberLexicon.Of(document, at))
        {
            case { Kind: NumberWordKind.Fraction, Value: { } value } when !document.Is(at, "half") || upper == 1:
                part = value == 0.333333333333m ? 1m / 3 : value;
                return upper > 1 ? !document.Is(at, "quarter") : EndsPart(document, at + 1, end);
            case { Kind: NumberWordKind.Ordinal, Value: { } lower } when upper == 1 && lower is > 2 and <= 10 or 20 or 100:
                part = 1 / lower;
                return EndsPart(document, at + 1, end);
            default:
                return false;
        }
    }

    /// <summary>Adds up cardinals and magnitudes from a token on; <paramref name="total"/> is what an article before a magnitude has given already.</summary>
    private static (decimal Value, int End) Scaled(Document document, int at, int end, decimal total)
    {
        decimal group = 0;
        var (next, lastTens, open) = (at, false, total > 0);
        while (next < end)
        {
            var word = next;
            if (next > at || total > 0)
            {
                word = SkipHyphen(document, next, end);
                if (open && group % 100 == 0 && document.Is(next, "and") && next + 1 < end && NumberLexicon.Of(document, next + 1, NumberWordKind.Cardinal) is not null && total + group >= 100)
                    word = next + 1;
            }

            if (word >= end || (word > at && document.Tokens[word].Before == Gap.Paragraph) || NumberLexicon.Of(document, word) is not { Value: { } value } entry)
                break;
            if (entry.Kind == NumberWordKind.Cardinal)
            {
                if (!(open || next == at) && !(lastTens && value is > 0 and < 10))
                    break;
                group += value;
                lastTens = value >= 20;
                open = false;
            }
            else if (entry.Kind is NumberWordKind.Magnitude or NumberWordKind.Group && (group > 0 || total > 0))
            {
                if (total > MostScaled || group > MostScaled)
                    break;
                if (value <= 100)
                    group = group == 0 ? value : group * value;
                else if (group == 0)
                    total *= value;
                else
                    (total, group) = (total + group * value, 0);
                lastTens = false;
                open = true;
            }
            else
            {
                break;
            }

            next = word + 1;
        }

        return (total + group, next);
    }

    // "two and a half million", "a million and a half"
    private static (decimal Value, int End) AndHalf(Document document, int at, int end, decimal value)
    {
        if (!document.Is(at, "and") || !document.Is(at + 1, "a") || at + 2 >= end || NumberLexicon.Of(document, at + 2, NumberWordKind.Fraction) is not { Value: { } part } || document.Is(at + 3, "of"))
            return (value, at);
        var next = at + 3;
        var factor = NumberParser.Magnitudes(document, ref next, end, false);
        return value + part > NumberParser.Largest / factor ? (value, at) : ((value + part) * factor, next);
    }
}
