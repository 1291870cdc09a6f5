namespace NewsAnalysis.Text;

/// <summary>
/// Every word that any lexicon knows, each with a number. A token is looked up once, here; after that a lexicon is an array index away.
/// </summary>
internal static class Vocabulary
{
    // Words by number; 0 is no word. The table holds numbers, and an empty slot ends a search.
    private static readonly string[] Words = Build();
    private static readonly int[] Table = Fill(Words);
    private static readonly (ulong Letters, int Number)[] ShortTable = FillShort(Words);

    /// <summary>One more than the largest number of a word.</summary>
    public static int Count { get; } = Words.Length;

    /// <summary>The number of a word, ignoring case; 0 when no lexicon knows it.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        // Nearly all words of a text are short: their letters, a byte each, are all there is to compare.
        if (word.Length <= sizeof(ulong) && Pack(word) is var letters and not 0)
        {
            var table = ShortTable;
            for (var slot = Slot(letters, table.Length); table[slot].Letters != 0; slot = (slot + 1) & (table.Length - 1))
            {
                if (table[slot].Letters == letters)
                    return table[slot].Number;
            }

            return 0;
        }

        for (var at = Hash(word) & (uint)(Table.Length - 1); Table[at] is var number and not 0; at = (at + 1) & (uint)(Table.Length - 1))
        {
            if (IsSame(word, Words[number]))
                return number;
        }

        return 0;
    }

    /// <summary>The number of a word that a grammar names.</summary>
    /// <exception cref="InvalidOperationException">No lexicon holds the word.</exception>
    public static int Id(string word) =>
        Find(word) is var number and > 0 ? number : throw new InvalidOperationException($"No lexicon holds the word '{word}': add it to Lexicons/function-words.tsv.");

    private static string[] Build()
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

        return [.. numbers.OrderBy(word => word.Value).Select(word => word.Key).Prepend("")];
    }

    private static int[] Fill(string[] words)
    {
        // Three slots in four stay empty, so that words which no lexicon knows are told at the first look mostly.
        var table = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Length * 4)];
        for (var number = 1; number < words.Length; number++)
        {
            var at = Hash(words[number]) & (uint)(table.Length - 1);
            while (table[at] != 0)
                at = (at + 1) & (uint)(table.Length - 1);
            table[at] = number;
        }

        return table;
    }

    private static (ulong, int)[] FillShort(string[] words)
    {
        var table = new (ulong Letters, int Number)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Length * 2)];
        for (var number = 1; number < words.Length; number++)
        {
            if (words[number].Length > sizeof(ulong) || Pack(words[number]) is not (var letters and not 0))
                continue;
            var slot = Slot(letters, table.Length);
            while (table[slot].Letters != 0)
                slot = (slot + 1) & (table.Length - 1);
            table[slot] = (letters, number);
        }

        return table;
    }

    private static int Slot(ulong letters, int size) => (int)((letters * 0x9E3779B97F4A7C15) >> 40) & (size - 1);

    /// <summary>The letters of a word of plain characters in lower case, a byte each; 0 for other words.</summary>
    private static ulong Pack(ReadOnlySpan<char> word)
    {
        var packed = 0UL;
        foreach (var character in word)
        {
            if (character is '\0' or > '\u007F')
                return 0;
            packed = (packed << 8) | (char.IsAsciiLetterUpper(character) ? character | 0x20u : character);
        }

        return packed;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var character in word)
            hash = (hash ^ (character < '\u0080' ? character | 0x20u : char.ToUpperInvariant(character))) * 16777619;
        return hash ^ (hash >> 15);
    }

    private static bool IsSame(ReadOnlySpan<char> word, string known)
    {
        if (word.Length != known.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == known[i])
                continue;
            // Most words differ in the first letter or not at all.
            if (((word[i] | 0x20) != (known[i] | 0x20) && (word[i] | known[i]) < '\u0080') || !word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return false;
            return true;
        }

        return true;
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
