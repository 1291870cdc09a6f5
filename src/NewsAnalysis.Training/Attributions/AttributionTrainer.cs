using NewsAnalysis.Sources;

namespace NewsAnalysis.Training;

/// <summary>Trains the model of attributions from articles that people marked: first which verbs attribute at all, then the weights.</summary>
internal static class AttributionTrainer
{
    public static AttributionModel Train(IReadOnlyList<AttributedArticle> articles, Action<string> report)
    {
        var lemmas = CueLemmas.Of(articles);
        report($"{lemmas.Count} verbs attribute now and then");
        var examples = new AttributionExamples(lemmas);
        foreach (var article in articles)
            examples.Add(article);
        var choices = examples.Choices;
        report($"{choices.Length} choices");
        return new AttributionModel(ChoiceTrainer.Train(choices), [.. lemmas]);
    }
}
