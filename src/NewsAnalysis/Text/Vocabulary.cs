using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>
/// Every word that any lexicon knows, each with a number. A token is looked up once, here; after that a lexicon is an array index away.
/// </summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, int> Words = Build();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One more than the largest number of a word.</summary>
    public static int Count { get; } = Words.Count + 1;

    /// <summary>The number of a word, ignoring case; 0 when no lexicon knows it.</summary>
    public static int Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var number) ? number : 0;

    /// <summary>The number of a word that a grammar names.</summary>
    /// <exception cref="InvalidOperationException">No lexicon holds the word.</exception>
    public static int Id(string word) =>
        Find(word) is var number and > 0 ? number : throw new InvalidOperationException($"No lexicon holds the word '{word}': add it to Lexicons/function-words.tsv.");

    private static FrozenDictionary<string, int> Build()
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in LexiconFile.Names)
        {
            foreach (var row in LexiconFile.Open(name).Rows)
            {
                foreach (var phrase in row.Phrases)
                {
                    foreach (var word in WordsOf(phrase.StartsWith('=') ? phrase[1..] : phrase))
                        numbers.TryAdd(word, numbers.Count + 1);
                }
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words of a lexicon's phrase, cut as text is. A clitic by itself (<c>'s</c>) stays whole.</summary>
    public static IEnumerable<string> WordsOf(string phrase)
    {
        if (phrase.StartsWith('\''))
            return [phrase];
        var tokens = new List<Token>();
        Tokenizer.Split(phrase, new Span(0, phrase.Length), tokens);
        return tokens.Select(token => Fold(token.Span.In(phrase)).ToString());
    }

    /// <summary>The form words are looked up by: a typographic apostrophe reads as a straight one.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word) =>
        word.Contains('’') ? word.ToString().Replace('’', '\'') : word;
}
