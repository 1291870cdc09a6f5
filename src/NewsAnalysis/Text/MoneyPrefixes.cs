using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>Currencies written in letters that touch their amount: <c>Rs500</c>, <c>USD1.5m</c>, <c>R300m</c>; what is not money stays one word: <c>R22</c>, <c>N95</c>.</summary>
internal static class MoneyPrefixes
{
    private const int Longest = 4;

    // True for a letter that is a currency only where the amount looks like money.
    private static readonly FrozenDictionary<string, bool> NeedsMoney = LexiconFile.Open("currencies.tsv").Rows
        .Where(row => row["position"] != "After")
        .SelectMany(row => row.Phrases, (row, phrase) => (Phrase: phrase, NeedsMoney: row["position"] == "Attached"))
        .Where(entry => entry.Phrase[0] == '=' && entry.Phrase.Length <= Longest + 1 && entry.Phrase.Skip(1).All(char.IsAsciiLetter))
        .ToFrozenDictionary(entry => entry.Phrase[1..], entry => entry.NeedsMoney, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Lookup = NeedsMoney.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Magnitudes = LexiconFile.Open("magnitudes.tsv").Rows.SelectMany(row => row.Phrases)
        .Concat(LexiconFile.Open("number-words.tsv").Rows.Where(row => row["kind"] == "Magnitude").SelectMany(row => row.Phrases))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MagnitudeLookup = Magnitudes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the amount begins in a word of letters and digits; 0 when the word is no money.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins.</param>
    /// <param name="stop">Where it ends.</param>
    /// <param name="end">Where the text that may be read ends.</param>
    public static int AmountStart(string text, int at, int stop, int end)
    {
        var digit = at + text.AsSpan(at, Math.Min(stop - at, Longest + 1)).IndexOfAnyInRange('0', '9');
        if (digit <= at || !Lookup.TryGetValue(text.AsSpan(at, digit - at), out var needsMoney))
            return 0;
        var after = digit;
        while (after < stop && char.IsAsciiDigit(text[after]))
            after++;
        // "USD5x", "Rs2go" are names.
        if (after < stop && !IsMagnitude(text, after, end))
            return 0;
        return needsMoney && after == stop && !HasGroup(text, stop, end) && !IsMagnitude(text, AfterDecimals(text, stop, end), end) ? 0 : digit;
    }

    /// <summary>A comma and three digits: <c>R1,200</c>.</summary>
    private static bool HasGroup(string text, int at, int end) =>
        at + 3 < end && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= end || !char.IsAsciiDigit(text[at + 4]));

    private static int AfterDecimals(string text, int at, int end)
    {
        if (at + 1 < end && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < end && char.IsAsciiDigit(text[at]))
                at++;
        }

        return at;
    }

    private static bool IsMagnitude(string text, int at, int end)
    {
        if (at < end && text[at] is ' ' or '\u00A0')
            at++;
        var stop = at;
        while (stop < end && char.IsAsciiLetter(text[stop]))
            stop++;
        return stop > at && MagnitudeLookup.Contains(text.AsSpan(at, stop - at));
    }
}
