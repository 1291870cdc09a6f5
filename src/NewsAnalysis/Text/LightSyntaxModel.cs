using System.Globalization;

namespace NewsAnalysis.Text;

/// <summary>A part of speech that a word may be, and what it costs to read it so, in eighths of a bit.</summary>
internal readonly record struct TagChoice(WordTag Tag, short Cost)
{
    /// <summary>The cost of a share in percent.</summary>
    public static TagChoice Of(WordTag tag, int percent) => new(tag, (short)Math.Round(-8 * Math.Log2(percent / 100.0)));

    /// <summary>Reads <c>Noun:60 Base:40</c>; a tag without a share has all of it.</summary>
    public static TagChoice[] Parse(LexiconRow row, string column)
    {
        var cells = row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var choices = new TagChoice[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var colon = cells[i].IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? cells[i] : cells[i][..colon];
            var percent = 100;
            if (!Enum.TryParse<WordTag>(name, out var tag) || (colon >= 0 && !int.TryParse(cells[i].AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out percent)) || percent is < 1 or > 100)
                throw row.Error($"'{cells[i]}' is no part of speech with its share, such as Noun:60");
            choices[i] = Of(tag, percent);
        }

        return choices;
    }
}

/// <summary>The light tagger's numbers: what words and endings are used as, and what follows what.</summary>
internal static class LightSyntaxModel
{
    public const int TagCount = (int)WordTag.CloseBracket + 1;

    private static readonly TagChoice[]?[] ByWord = LoadWords();
    private static readonly Dictionary<string, TagChoice[]> ByEnding = LexiconFile.Open("word-endings.tsv").Rows.ToDictionary(row => row["ending"], row => TagChoice.Parse(row, "tags"), StringComparer.Ordinal);
    private static readonly Dictionary<string, TagChoice[]>.AlternateLookup<ReadOnlySpan<char>> Endings = ByEnding.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestEnding = ByEnding.Keys.Max(ending => ending.Length);

    /// <summary>Cost of one tag after another, at <c>before * TagCount + after</c>.</summary>
    public static short[] Transitions { get; } = LoadTransitions();

    public static TagChoice[] Hyphenated { get; } = ByEnding["a-a"];

    public static TagChoice[] HyphenatedName { get; } = ByEnding["A-A"];

    public static TagChoice[] Digits { get; } = ByEnding["0"];

    /// <summary>What a word of the vocabulary is used as; null when the lexicon leaves it to the ending.</summary>
    public static TagChoice[]? OfWord(int word) => ByWord[word];

    /// <summary>What a word is likely to be by its ending, in lower case.</summary>
    public static TagChoice[] OfEnding(ReadOnlySpan<char> word)
    {
        Span<char> ending = stackalloc char[8];
        ending[0] = '-';
        for (var length = Math.Min(LongestEnding - 1, word.Length - 3); length > 0; length--)
        {
            word[^length..].ToLowerInvariant(ending[1..]);
            if (Endings.TryGetValue(ending[..(length + 1)], out var choices))
                return choices;
        }

        return ByEnding["-"];
    }

    private static TagChoice[]?[] LoadWords()
    {
        var words = new TagChoice[]?[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("word-tags.tsv").Rows)
        {
            var choices = TagChoice.Parse(row, "tags");
            foreach (var phrase in row.Phrases)
                words[Vocabulary.Id(phrase)] = choices;
        }

        return words;
    }

    private static short[] LoadTransitions()
    {
        var file = LexiconFile.Open("tag-transitions.tsv");
        var costs = new short[TagCount * TagCount];
        foreach (var row in file.Rows)
        {
            foreach (var after in file.Columns.Skip(1))
                costs[((int)row.Enumeration<WordTag>("tag") * TagCount) + (int)Enum.Parse<WordTag>(after)] = (short)row.Integer(after);
        }

        return costs;
    }
}
