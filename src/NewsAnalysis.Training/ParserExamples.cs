using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>
/// Makes the parser's examples. It must learn from tags that are as wrong as those it will see, so each part of the treebank
/// is tagged by a tagger that has not seen that part.
/// </summary>
internal static class ParserExamples
{
    private const int Parts = 4;

    public static ParserExample[] Of(TrainingSentence[] treebank, TaggerTrainer trainer)
    {
        var examples = new ParserExample[treebank.Length];
        for (var part = 0; part < Parts; part++)
        {
            var tagger = trainer.Train([.. treebank.Where((_, i) => PartOf(i) != part)], [], rounds: 4, atLeast: 2);
            for (var i = 0; i < treebank.Length; i++)
            {
                if (PartOf(i) == part)
                    examples[i] = Tagged(treebank[i], tagger);
            }
        }

        return examples;
    }

    public static ParserExample Tagged(TrainingSentence sentence, Tagger tagger)
    {
        var forms = new WordForm[sentence.Count + (2 * TaggerFeatures.Margin)];
        var chosen = new byte[forms.Length];
        tagger.Tag(sentence.Document, sentence.Sentence, forms, chosen);
        return new ParserExample(forms, chosen, sentence.Heads, sentence.Relations);
    }

    // Sentences of one text stay together: their words are alike.
    private static int PartOf(int sentence) => sentence / 50 % Parts;
}
