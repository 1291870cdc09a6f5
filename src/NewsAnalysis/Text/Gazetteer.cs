namespace NewsAnalysis.Text;

/// <summary>What kind of name a gazetteer entry is.</summary>
internal enum GazetteerKind
{
    Country,
    People,
    Place,
}

/// <summary>A name of the gazetteer; the country is null where several or none have it.</summary>
internal sealed record GazetteerEntry(string? Country, GazetteerKind Kind);

/// <summary>The countries, peoples, cities and regions that news names.</summary>
internal static class Gazetteer
{
    private const int LongestName = 3;

    private static readonly Lexicon<GazetteerEntry> Entries = Lexicon<GazetteerEntry>.Load(
        "places.tsv", row => new GazetteerEntry(row.Optional("country"), row.Enumeration<GazetteerKind>("kind")));

    /// <summary>The country of the name right before a token, with or without the mark of the genitive: <c>India's fiscal 2024</c>, <c>Canadian Thanksgiving</c>; null when none stands there.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">Index of the token.</param>
    /// <param name="floor">Index of the first token that may be read.</param>
    public static string? CountryBefore(Document document, int token, int floor)
    {
        var last = document.Is(token - 1, "'s") || document.Is(token - 1, "’s") || document.Is(token - 1, '\'') || document.Is(token - 1, '’') ? token - 2 : token - 1;
        for (var at = last; at >= floor && at > last - LongestName; at--)
        {
            if (NameAt(document, at, out var length) is { Country: { } country } && at + length == last + 1)
                return country;
        }

        return null;
    }

    /// <summary>The entry for the longest capitalised name that starts at a token.</summary>
    public static GazetteerEntry? NameAt(Document document, int token, out int length)
    {
        length = 0;
        return (uint)token < (uint)document.Tokens.Length && document.Tokens[token].IsCapitalised ? Entries.Match(document, token, out length) : null;
    }
}
