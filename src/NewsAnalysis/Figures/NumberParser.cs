using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Reads a number from tokens: digits, words, fractions and the magnitudes after them. Knows nothing of what is counted.</summary>
internal static class NumberParser
{
    // Beyond this a product of magnitudes would leave the range of decimal.
    internal const decimal Largest = 1_000_000_000_000_000_000_000m;
    private const int MostDigits = 24;

    /// <summary>Reads the number that starts at a token.</summary>
    /// <param name="document">The document.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="end">Index after the last token that may be read.</param>
    /// <param name="isMoney">True after a currency sign, where a lone <c>m</c> is a million.</param>
    /// <param name="number">The number read.</param>
    public static bool TryRead(Document document, int at, int end, bool isMoney, out Numeral number)
    {
        number = default;
        if (at >= end)
            return false;
        var token = document.Tokens[at];
        return token.Kind switch
        {
            TokenKind.Number => Digits(document, at, end, isMoney, out number),
            TokenKind.Word => NumberWordParser.TryRead(document, at, end, out number),
            _ => false,
        };
    }

    private static bool Digits(Document document, int at, int end, bool isMoney, out Numeral number)
    {
        number = default;
        var next = at + 1;
        if (!TryValue(document, at, out var value))
            return false;
        var form = NumeralForm.Digits;
        if (IsVulgarFraction(document, at))
            form = NumeralForm.Fraction;
        else if (next < end && IsVulgarFraction(document, next) && TryValue(document, next, out var part))
            (value, next) = (value + part, next + 1);
        else if (next + 1 < end && document.Is(next, '-') && document.Tokens[next].IsAttached && document.Tokens[next + 1].IsAttached && SlashFraction(document, next + 1, end) is { } half)
            (value, next) = (value + half, next + 4);
        else if (SlashFraction(document, at, end) is { } ratio)
            (value, next, form) = (ratio, at + 3, NumeralForm.Fraction);
        else if (next < end && document.Tokens[next].Before == Gap.Space && SlashFraction(document, next, end) is { } added)
            (value, next) = (value + added, next + 3);
        var factor = Magnitudes(document, ref next, end, isMoney);
        if (value >= Largest / factor)
            return false;
        number = new Numeral(at, next, value * factor, factor, factor > 1 ? NumeralForm.Digits : form);
        return true;
    }

    /// <summary>The value of one token of digits; false when it has more of them than a figure ever has.</summary>
    public static bool TryValue(Document document, int token, out decimal value)
    {
        value = 0;
        if ((uint)token >= (uint)document.Tokens.Length || document.Tokens[token].Kind != TokenKind.Number)
            return false;
        var written = document.Written(token);
        if (written.Length == 1 && !char.IsAsciiDigit(written[0]))
        {
            var numeric = CharUnicodeInfo.GetNumericValue(written[0]);
            value = numeric is > 0 and < 1 ? Math.Round((decimal)numeric, 12) : 0;
            return value > 0;
        }

        if (written.Length > MostDigits)
            return false;
        Span<char> plain = stackalloc char[MostDigits];
        var length = 0;
        foreach (var character in written)
        {
            if (character != ',')
                plain[length++] = character;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads the magnitudes at a token and moves past them: <c>million</c>, <c>bn</c>, <c>lakh crore</c>.</summary>
    public static decimal Magnitudes(Document document, ref int next, int end, bool isMoney)
    {
        var factor = 1m;
        while (next < end)
        {
            var at = next;
            if (document.Is(at, '-') && document.Tokens[at].IsAttached && at + 1 < end && document.Tokens[at + 1].IsAttached)
            {
                // "Form 10-K", "Mi-17-V": one capital after a hyphen is a part of a name.
                if (document.Tokens[at + 1] is { Length: 1, IsCapitalised: true } && !isMoney)
                    break;
                at++;
            }

            if (NumberLexicon.Of(document, at) is { Kind: NumberWordKind.Magnitude or NumberWordKind.Group, Value: { } scale }
                || (factor == 1 && Abbreviated(document, at, end, isMoney) is { } abbreviated && (scale = abbreviated) > 0))
            {
                if (factor > Largest / scale)
                    break;
                factor *= scale;
                next = at + 1;
                continue;
            }

            break;
        }

        return factor;
    }

    private static decimal? Abbreviated(Document document, int at, int end, bool isMoney)
    {
        if (at >= end || NumberLexicon.MagnitudeOf(document, at) is not { } magnitude)
            return null;
        var attached = document.Tokens[at].IsAttached;
        return magnitude.Use switch
        {
            MagnitudeUse.Any => magnitude.Value,
            MagnitudeUse.Attached => attached ? magnitude.Value : null,
            _ => isMoney || (attached && document.Is(at, 'm') && CountsNoun(document, at + 1, end)) ? magnitude.Value : null,
        };
    }

    /// <summary><c>1.5m people</c> are a million and a half of them, <c>1.5m bpd</c> a million and a half barrels; <c>1.5m deep</c> is a metre and a half.</summary>
    private static bool CountsNoun(Document document, int at, int end) =>
        at < end && document.Tokens[at].Kind == TokenKind.Word && (Nouns.IsPlural(document, at) || (document.Tokens[at].Before == Gap.Space && UnitGrammar.Named(document, at, out _) is not null));

    private static bool IsVulgarFraction(Document document, int token) =>
        document.Tokens[token].Kind == TokenKind.Number && !char.IsAsciiDigit(document.Text[document.Tokens[token].Start]) && document.Text[document.Tokens[token].Start] != '.';

    private static decimal? SlashFraction(Document document, int at, int end)
    {
        if (at + 2 >= end || !document.Is(at + 1, '/') || !document.Tokens[at + 1].IsAttached || !document.Tokens[at + 2].IsAttached)
            return null;
        if (!TryValue(document, at, out var upper) || !TryValue(document, at + 2, out var lower) || upper == 0 || upper >= lower || lower is not (2 or 3 or 4 or 5 or 8 or 16))
            return null;
        return Math.Round(upper / lower, 12);
    }
}
