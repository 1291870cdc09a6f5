namespace NewsAnalysis.Text;

/// <summary>What a word does in a comparison; described in comparison-words.tsv.</summary>
internal enum ComparisonRole
{
    /// <summary>What follows is what is compared with: <c>than</c>.</summary>
    Base,

    /// <summary>So it is after a figure or a verb of change: <c>from</c>.</summary>
    From,

    /// <summary>What follows is multiplied: <c>double</c>.</summary>
    Multiple,

    /// <summary>A noun for what was measured: <c>the figure for October</c>.</summary>
    Reading,

    /// <summary>Before <c>than</c>, more: <c>higher</c>.</summary>
    Greater,

    /// <summary>Before <c>than</c>, less: <c>lower</c>.</summary>
    Less,

    /// <summary>Said of one time more than once: <c>estimate</c>.</summary>
    Forecast,
}

/// <summary>The words of <c>comparison-words.tsv</c>: <c>than</c>, <c>compared with</c>, <c>from</c>.</summary>
internal static class ComparisonWords
{
    private const int LongestPhrase = 3;

    private sealed record Entry(ComparisonRole Role);

    private static readonly Lexicon<Entry> Words = Lexicon<Entry>.Load("comparison-words.tsv", row => new(row.Enumeration<ComparisonRole>("role")));

    /// <summary>The role of the phrase that ends with a token; null when none does.</summary>
    public static ComparisonRole? At(Document document, int last)
    {
        for (var length = LongestPhrase; length > 0; length--)
        {
            if (last - length + 1 >= 0 && Words.Match(document, last - length + 1, out var matched) is { } entry && matched == length)
                return entry.Role;
        }

        return null;
    }
}
