using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>
/// The whole training: a network learns tags and trees of the treebank with tags and names of the news; then it draws trees of the news, where the other machine's
/// arcs count, and learns on from both.
/// </summary>
internal static class ModelTrainer
{
    // A round sees the whole treebank and one sentence of news in so many.
    private const int FirstRounds = 5, FirstPart = 12;
    private const int LaterRounds = 14, LaterPart = 4;

    // How far the learning rate has come down when the trees of news are drawn.
    private const float FirstShare = 0.3f;

    public static SyntaxModel Train(TrainingSentence[] treebank, SilverSentence[] silver, Action<string> report)
    {
        var examples = new Examples(treebank, silver);
        var trainer = new NetworkTrainer(examples.Words, examples.Tags, examples.Moves, report);
        var people = examples.OfTreebank(treebank);
        trainer.Train(people, examples.OfNews(silver), FirstRounds, FirstPart, from: 0, to: FirstShare);
        var noLemmas = new Lemmatizer([], []);
        var model = trainer.Model(noLemmas);
        var trees = silver.Select(sentence => TreeProjection.Project(model, sentence)).ToArray();
        report("trees of news drawn");
        trainer.Train(people, examples.OfNews(silver, trees), LaterRounds, LaterPart, from: FirstShare, to: 1);
        model = trainer.Model(noLemmas);
        var lemmatizer = LemmaTrainer.Train(treebank, silver.Select(sentence => examples.Tagged(model, sentence)));
        report($"lemmas: {lemmatizer.Rules} rules");
        return trainer.Model(lemmatizer);
    }
}
