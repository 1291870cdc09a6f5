using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Where a unit's name may stand.</summary>
internal enum UnitUse
{
    Anywhere,
    Digits,
    Attached,
}

/// <summary>A unit of measure.</summary>
internal sealed record MeasureUnit(string Name, Dimension Dimension, decimal Scale, UnitUse Use);

/// <summary>Reads the unit of measure after a number.</summary>
internal static class UnitGrammar
{
    private static readonly MeasureUnit PoundOfWeight = new("lb", Dimension.Mass, 1, UnitUse.Anywhere);

    private static readonly Lexicon<MeasureUnit> Units = Lexicon<MeasureUnit>.Load("units.tsv", row => new MeasureUnit(
        row["unit"],
        row.Enumeration<Dimension>("dimension"),
        row.Optional("scale") is null ? 1 : row.Number("scale"),
        row.Optional("use") is null ? UnitUse.Anywhere : row.Enumeration<UnitUse>("use")));

    /// <summary>The unit that starts at a token, hyphenated or not.</summary>
    /// <param name="document">The document.</param>
    /// <param name="at">Index of the token after the number.</param>
    /// <param name="end">Index after the last token that may be read.</param>
    /// <param name="form">How the number is written.</param>
    /// <param name="length">Number of tokens read, the hyphen too.</param>
    public static MeasureUnit? After(Document document, int at, int end, NumeralForm form, out int length)
    {
        length = 0;
        if (at >= end)
            return null;
        var hyphen = document.Is(at, '-') && document.Tokens[at].IsAttached && at + 1 < end && document.Tokens[at + 1].IsAttached ? 1 : 0;
        var unit = Units.Match(document, at + hyphen, out var words);
        if (unit is null && (document.Is(at + hyphen, "pounds") || document.Is(at + hyphen, "pound")))
            (unit, words) = (PoundOfWeight, 1);
        if (unit is null || at + hyphen + words > end)
            return null;
        var attached = document.Tokens[at + hyphen].IsAttached;
        if ((unit.Use == UnitUse.Attached && !attached) || (unit.Use != UnitUse.Anywhere && form is not (NumeralForm.Digits or NumeralForm.Fraction)))
            return null;
        // "10 in Tolm", "5 m people": a symbol of one letter is no unit before a word that it governs.
        if (unit.Use == UnitUse.Attached && hyphen == 0 && document.Tokens[at].Length == 2 && at + 1 < end && document.Tokens[at + 1].IsCapitalised)
            return null;
        length = words + hyphen;
        return unit;
    }

    /// <summary>The unit of length or time named by one token, as it stands after <c>per</c> and <c>a</c>.</summary>
    public static MeasureUnit? Named(Document document, int at, out int length) =>
        Units.Match(document, at, out length) is { Use: UnitUse.Anywhere } unit ? unit : null;
}
