using NewsAnalysis.Sources;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Counts which verbs attribute often enough to be looked at.</summary>
internal static class CueLemmas
{
    private const int LeastTimes = 3;
    private const double LeastShare = 0.15;

    /// <summary>Hashes of their lemmas.</summary>
    public static HashSet<uint> Of(IReadOnlyList<AttributedArticle> articles)
    {
        var all = new Dictionary<uint, (int Times, int Cues)>();
        foreach (var article in articles)
        {
            var cues = article.Attributions.SelectMany(attribution => attribution.Cue).ToHashSet();
            for (var i = 0; i < article.Document.Tokens.Length; i++)
            {
                if (article.Document.UniversalTagOf(i) != UniversalTag.Verb)
                    continue;
                var lemma = Features.HashOf(article.Document.LemmaOf(i));
                var (times, found) = all.GetValueOrDefault(lemma);
                all[lemma] = (times + 1, found + (cues.Contains(i) ? 1 : 0));
            }
        }

        return [.. all.Where(entry => entry.Value.Cues >= LeastTimes && entry.Value.Cues >= LeastShare * entry.Value.Times).Select(entry => entry.Key)];
    }
}
