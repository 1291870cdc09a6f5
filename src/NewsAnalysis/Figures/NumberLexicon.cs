using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>What a word for a number does.</summary>
internal enum NumberWordKind
{
    Cardinal,
    Ordinal,
    Magnitude,
    Group,
    Vague,
    Fraction,
}

/// <summary>A word for a number; the value is null where the word names none, as <c>several</c>.</summary>
internal sealed record NumberWord(decimal? Value, NumberWordKind Kind);

/// <summary>Where an abbreviated magnitude may stand.</summary>
internal enum MagnitudeUse
{
    Any,
    Attached,
    Money,
}

/// <summary>An abbreviated magnitude: <c>bn</c>, <c>k</c>.</summary>
internal sealed record Magnitude(decimal Value, MagnitudeUse Use);

/// <summary>The words and abbreviations that numbers are made of, by word number.</summary>
internal static class NumberLexicon
{
    private static readonly NumberWord?[] Words = LoadWords();
    private static readonly Magnitude?[] Magnitudes = LoadMagnitudes();

    public static NumberWord? Of(Document document, int token) =>
        (uint)token < (uint)document.Tokens.Length ? Words[document.Tokens[token].Word] : null;

    public static NumberWord? Of(Document document, int token, NumberWordKind kind) =>
        Of(document, token) is { } word && word.Kind == kind ? word : null;

    public static Magnitude? MagnitudeOf(Document document, int token) =>
        (uint)token < (uint)document.Tokens.Length ? Magnitudes[document.Tokens[token].Word] : null;

    private static NumberWord?[] LoadWords()
    {
        var words = new NumberWord?[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("number-words.tsv").Rows)
        {
            var word = new NumberWord(row.Optional("value") is null ? null : row.Number("value"), row.Enumeration<NumberWordKind>("kind"));
            foreach (var phrase in row.Phrases)
                words[Vocabulary.Id(phrase)] = word;
        }

        return words;
    }

    private static Magnitude?[] LoadMagnitudes()
    {
        var magnitudes = new Magnitude?[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("magnitudes.tsv").Rows)
        {
            foreach (var phrase in row.Phrases)
                magnitudes[Vocabulary.Id(phrase)] = new Magnitude(row.Number("value"), row.Enumeration<MagnitudeUse>("use"));
        }

        return magnitudes;
    }
}
