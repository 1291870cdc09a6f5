using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>What an abbreviation does with its full stop.</summary>
internal enum AbbreviationKind
{
    /// <summary>Goes before a name and never ends a sentence: <c>Dr.</c></summary>
    Title,

    /// <summary>A month or weekday: <c>Oct.</c></summary>
    Calendar,

    /// <summary>Goes before a number: <c>No. 10</c></summary>
    BeforeNumber,

    /// <summary>Follows a name and may end a sentence: <c>Inc.</c>, <c>Calif.</c>; always capitalised.</summary>
    Name,

    /// <summary>May end a sentence too: <c>etc.</c></summary>
    Other,
}

/// <summary>A known abbreviation.</summary>
internal sealed record Abbreviation(AbbreviationKind Kind)
{
    /// <summary>True when the full stop after the word belongs to it: words such as <c>no</c>, <c>sat</c> and <c>mar</c> need their context.</summary>
    public bool Fits(string text, int start, int stop, int end)
    {
        var next = stop + 1;
        while (next < end && text[next] is ' ' or '\u00A0')
            next++;
        var follows = next < end ? text[next] : '\0';
        return Kind switch
        {
            AbbreviationKind.BeforeNumber => char.IsAsciiDigit(follows),
            AbbreviationKind.Calendar => char.IsUpper(text[start]) && (char.IsAsciiDigit(follows) || char.IsLower(follows) || follows is ',' or ')'),
            AbbreviationKind.Title => char.IsUpper(text[start]) && char.IsUpper(follows),
            AbbreviationKind.Name => char.IsUpper(text[start]),
            _ => true,
        };
    }
}

/// <summary>The abbreviations that end in a full stop, by the word before it.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, Abbreviation> Known = LexiconFile.Open("abbreviations.tsv").Rows
        .SelectMany(row => row.Phrases, (row, phrase) => (phrase, new Abbreviation(row.Enumeration<AbbreviationKind>("kind"))))
        .ToFrozenDictionary(entry => entry.phrase, entry => entry.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Abbreviation? Find(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word.EndsWith(".") ? word[..^1] : word, out var abbreviation) ? abbreviation : null;
}
