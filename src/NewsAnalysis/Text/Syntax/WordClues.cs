namespace NewsAnalysis.Text;

/// <summary>What the lexicons say of a single word, as a number: whether it names a place or a people, is a title, a month, a part of an outlet's name.</summary>
internal static class WordClues
{
    /// <summary>One more than the largest number.</summary>
    public const int Count = 256;

    private const byte Place = 1, People = 2, PlacePart = 4, Courtesy = 8, Office = 16, Outlet = 32, Organisation = 64, Calendar = 128;

    private static readonly byte[] Clues = Load();

    /// <summary>The clues of a word of the common vocabulary.</summary>
    public static byte Of(int word) => Clues[word];

    private static byte[] Load()
    {
        var clues = new byte[Vocabulary.Count];
        Add(clues, "places.tsv", row => row["kind"] == "People" ? (People, PlacePart) : (Place, PlacePart));
        Add(clues, "titles.tsv", row => row["kind"] == "Office" ? (Office, (byte)0) : (Courtesy, (byte)0));
        Add(clues, "outlets.tsv", _ => (Outlet, Outlet));
        Add(clues, "source-nouns.tsv", row => row["kind"] == "Organisation" ? (Organisation, Organisation) : ((byte)0, (byte)0));
        Add(clues, "months.tsv", _ => (Calendar, (byte)0));
        Add(clues, "weekdays.tsv", _ => (Calendar, (byte)0));
        return clues;
    }

    private static void Add(byte[] clues, string name, Func<LexiconRow, (byte Whole, byte Part)> read)
    {
        foreach (var row in LexiconFile.Open(name).Rows)
        {
            var (whole, part) = read(row);
            foreach (var phrase in row.Phrases)
            {
                var words = Vocabulary.WordsOf(phrase.TrimStart('=')).Select(word => Vocabulary.Find(word)).ToArray();
                foreach (var word in words)
                    clues[word] |= words.Length == 1 ? whole : part;
            }
        }

        clues[0] = 0;
    }
}
