namespace NewsAnalysis.Text;

internal enum ComparisonRole
{
    Base,
    From,
    Multiple,
    Reading,
    Greater,
    Less,
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
