namespace NewsAnalysis.Text;

/// <summary>The closed word classes of English; a word can be in several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Preposition = 1 << 1,
    Pronoun = 1 << 2,
    Auxiliary = 1 << 3,
    Modal = 1 << 4,
    Conjunction = 1 << 5,
    Subordinator = 1 << 6,
    Negation = 1 << 7,
    Adverb = 1 << 8,
    Relative = 1 << 9,
    Possessive = 1 << 10,
    Question = 1 << 11,
    Interjection = 1 << 12,
    Particle = 1 << 13,
}

/// <summary>The closed classes by word number.</summary>
internal static class WordClasses
{
    private static readonly WordClass[] Classes = Load();

    public static WordClass Of(int word) => Classes[word];

    private static WordClass[] Load()
    {
        var classes = new WordClass[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("function-words.tsv").Rows)
        {
            foreach (var phrase in row.Phrases)
                classes[Vocabulary.Id(phrase)] |= row.Enumeration<WordClass>("classes");
        }

        return classes;
    }
}
