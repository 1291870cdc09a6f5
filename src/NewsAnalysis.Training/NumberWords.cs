using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Tells the tag dictionary the number words of the lexicon: the treebank has few of <c>twelve</c> and <c>seventy</c>, news are full of them.</summary>
internal static class NumberWords
{
    private static readonly TagPair Numeral = new(UniversalTag.Num, PennTag.CD);

    public static Tagger AddTo(Tagger tagger)
    {
        var numeral = (byte)Array.IndexOf(tagger.Tags, Numeral);
        var entry = tagger.Dictionary.EntryOf([numeral], closed: true);
        var words = LexiconFile.Open("number-words.tsv").Rows.Where(row => row["kind"] == "Cardinal").SelectMany(row => row.Phrases)
            .Where(phrase => phrase.All(char.IsAsciiLetterLower)).Select(WordHash);
        // Words seen with other tags too, such as one, keep them all.
        return new Tagger(tagger.Tags, tagger.Dictionary.With([.. words.Where(word => tagger.Dictionary.Find(word) is 0 || tagger.Dictionary.Tags(tagger.Dictionary.Find(word)).SequenceEqual([numeral]))], entry), tagger.Weights);
    }

    private static uint WordHash(string word)
    {
        var document = Document.Parse(word);
        return WordForm.Of(document, document.Sentences[0], 0, Lettering.Normal).Lower;
    }
}
