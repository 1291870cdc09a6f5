using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>The words that get a row of their own, and how often they were seen.</summary>
internal sealed record TrainingVocabulary(uint[] Words, int[] Counts)
{
    // A word of the treebank counts twice, a word of news once.
    private const int LeastCount = 4;

    public static TrainingVocabulary Of(IEnumerable<TrainingSentence> treebank, IEnumerable<TrainingSentence> news)
    {
        var counts = new Dictionary<uint, int>();
        Count(counts, treebank, 2);
        Count(counts, news, 1);
        var kept = counts.Where(word => word.Value >= LeastCount).OrderBy(word => word.Key).ToArray();
        return new TrainingVocabulary([.. kept.Select(word => word.Key)], [.. kept.Select(word => word.Value)]);
    }

    private static void Count(Dictionary<uint, int> counts, IEnumerable<TrainingSentence> sentences, int weight)
    {
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var word = WordForm.Of(sentence.Document.Text, sentence.Document.Tokens, i, Lettering.Normal).Lower;
                counts[word] = counts.GetValueOrDefault(word) + weight;
            }
        }
    }
}
