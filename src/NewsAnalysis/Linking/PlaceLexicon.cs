using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>What kind of name a gazetteer entry is.</summary>
internal enum GazetteerKind
{
    Country,
    People,
    Place,
}

/// <summary>A name of the gazetteer; the country is null where several or none have it.</summary>
internal sealed record GazetteerEntry(string? Country, GazetteerKind Kind);

/// <summary>What a word does beside the name of a place; described in place-words.tsv.</summary>
internal enum PlaceWordKind
{
    Type,
    Locative,
    Towards,
    Compass,
    Narrowing,
    NoPlace,
    Holding,
}

/// <summary>The gazetteer, and the words that make a name a place.</summary>
internal static class PlaceLexicon
{
    private sealed record PlaceWord(PlaceWordKind Kind);

    private static readonly Lexicon<GazetteerEntry> Gazetteer = Lexicon<GazetteerEntry>.Load(
        "places.tsv", row => new GazetteerEntry(row.Optional("country"), row.Enumeration<GazetteerKind>("kind")));

    private static readonly Lexicon<PlaceWord> Words = Lexicon<PlaceWord>.Load("place-words.tsv", row => new PlaceWord(row.Enumeration<PlaceWordKind>("kind")));

    /// <summary>The gazetteer's entry for the longest capitalised name that starts at a token.</summary>
    public static GazetteerEntry? NameAt(Document document, int token, out int length)
    {
        length = 0;
        return (uint)token < (uint)document.Tokens.Length && document.Tokens[token].IsCapitalised ? Gazetteer.Match(document, token, out length) : null;
    }

    public static bool Is(Document document, int token, PlaceWordKind kind, out int length) => Words.Match(document, token, out length) is { } word && word.Kind == kind;

    public static bool Is(Document document, int token, PlaceWordKind kind) => Words.Match(document, token, out _) is { } word && word.Kind == kind;
}
