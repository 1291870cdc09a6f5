using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

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
    Going,
}

/// <summary>The words that make a name a place.</summary>
internal static class PlaceLexicon
{
    private sealed record PlaceWord(PlaceWordKind Kind);

    private static readonly Lexicon<PlaceWord> Words = Lexicon<PlaceWord>.Load("place-words.tsv", row => new PlaceWord(row.Enumeration<PlaceWordKind>("kind")));

    public static bool Is(Document document, int token, PlaceWordKind kind, out int length) => Words.Match(document, token, out length) is { } word && word.Kind == kind;

    public static bool Is(Document document, int token, PlaceWordKind kind) => Words.Match(document, token, out _) is { } word && word.Kind == kind;
}
