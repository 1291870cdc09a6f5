using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>What a word does in a by-line.</summary>
internal enum BylineWordKind
{
    /// <summary>Goes before the name: <c>By</c>.</summary>
    Opening,

    /// <summary>What the author does: <c>staff writer</c>.</summary>
    Job,

    /// <summary>Nameless authors of an outlet: <c>staff</c>.</summary>
    Staff,

    /// <summary>Opens the name of a group of authors: <c>Team</c>.</summary>
    Team,

    /// <summary>Ends the name of an unnamed desk: <c>Newsdesk</c>.</summary>
    Desk,

    /// <summary>Goes before a name and is left out of it: <c>Dr</c>.</summary>
    Title,

    /// <summary>Lower-case part of a name: <c>van</c>.</summary>
    Particle,

    /// <summary>Opens the credit of a helper: <c>editing by</c>.</summary>
    Credit,

    /// <summary>Ends the sentence that credits a helper: <c>contributed to this report</c>.</summary>
    Helper,
}

/// <summary>The words of <c>byline-words.tsv</c>.</summary>
internal static class BylineWords
{
    private static readonly FrozenDictionary<string, BylineWordKind>.AlternateLookup<ReadOnlySpan<char>> Known = LexiconFile.Open("byline-words.tsv").Rows
        .SelectMany(row => row.Phrases, (row, phrase) => (phrase, kind: row.Enumeration<BylineWordKind>("kind")))
        .ToFrozenDictionary(entry => entry.phrase, entry => entry.kind, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Openings = Phrases(BylineWordKind.Opening);
    private static readonly string[] Credits = Phrases(BylineWordKind.Credit);

    public static bool Is(ReadOnlySpan<char> phrase, BylineWordKind kind) => Known.TryGetValue(phrase.TrimEnd('.'), out var found) && found == kind;

    /// <summary>Length of the words that open a by-line, with the colon after them; 0 when the text starts with none.</summary>
    public static int OpeningLength(ReadOnlySpan<char> text) => PrefixLength(text, Openings);

    /// <summary>True for the credit of a helper: <c>editing by Amo Tellis</c>.</summary>
    public static bool IsCredit(ReadOnlySpan<char> text) => PrefixLength(text, Credits) > 0;

    private static int PrefixLength(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var opening in phrases)
        {
            if (!text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) || text.Length <= opening.Length + 1)
                continue;
            var rest = text[opening.Length..];
            var gap = rest.TrimStart([':', ' ', '\t', '\u00A0']);
            if (gap.Length < rest.Length)
                return text.Length - gap.Length;
        }

        return 0;
    }

    /// <summary>Length of the words at the end that are of a kind: <c>staff writer</c> of <c>Tolm Ledger staff writer</c>; 0 when there are none.</summary>
    public static int EndingLength(ReadOnlySpan<char> text, BylineWordKind kind)
    {
        var best = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if ((i == 0 || text[i - 1] == ' ') && Is(text[i..], kind))
                best = text.Length - i;
        }

        return best;
    }

    private static string[] Phrases(BylineWordKind kind) => [.. LexiconFile.Open("byline-words.tsv").Rows
        .Where(row => row.Enumeration<BylineWordKind>("kind") == kind)
        .SelectMany(row => row.Phrases)
        .OrderByDescending(phrase => phrase.Length)];
}
