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
    private static readonly Lexicon<GazetteerEntry> Entries = Lexicon<GazetteerEntry>.Load(
        "places.tsv", row => new GazetteerEntry(row.Optional("country"), row.Enumeration<GazetteerKind>("kind")));

    /// <summary>The entry for the longest capitalised name that starts at a token.</summary>
    public static GazetteerEntry? NameAt(Document document, int token, out int length)
    {
        length = 0;
        return (uint)token < (uint)document.Tokens.Length && document.Tokens[token].IsCapitalised ? Entries.Match(document, token, out length) : null;
    }
}
