using System.Text;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Learns how lemmas are made: the commonest edit for each ending, where it differs from that of the shorter ending.</summary>
internal static class LemmaTrainer
{
    public static Lemmatizer Train(IEnumerable<TrainingSentence> treebank, IEnumerable<TrainingSentence> news)
    {
        var words = new Dictionary<(TagPair Tag, string Word), Dictionary<LemmaEdit, int>>();
        Count(words, treebank, weight: 20);
        Count(words, news, weight: 1);
        var endings = new Dictionary<(TagPair Tag, string Ending), Dictionary<LemmaEdit, int>>();
        foreach (var ((tag, word), edits) in words)
        {
            // Each word has one vote for its endings, however often it is used: rules are for the words nobody has seen.
            var edit = Best(edits);
            for (var length = 0; length <= Math.Min(word.Length, Lemmatizer.LongestEnding); length++)
                Add(endings, (tag, word[^length..]), edit, 1);
        }

        var rules = new Dictionary<uint, LemmaEdit>();
        var chosen = new Dictionary<(TagPair, string), LemmaEdit>();
        foreach (var ((tag, ending), edits) in endings.OrderBy(pair => pair.Key.Ending.Length).ThenBy(pair => pair.Key.Tag.Universal).ThenBy(pair => pair.Key.Tag.Penn).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal))
        {
            var best = Best(edits);
            if (ending.Length > 0 && (chosen[(tag, ending[1..])] is var shorter && (best == shorter || edits.Values.Sum() < 2)))
            {
                chosen[(tag, ending)] = shorter;
                continue;
            }

            chosen[(tag, ending)] = best;
            rules[Lemmatizer.Key(tag, ending, isWord: false)] = best;
        }

        foreach (var ((tag, word), edits) in words)
        {
            if (Best(edits) is var best && best != chosen[(tag, word[^Math.Min(word.Length, Lemmatizer.LongestEnding)..])] && edits.Values.Sum() > 1)
                rules[Lemmatizer.Key(tag, word, isWord: true)] = best;
        }

        var numbered = rules.Values.Distinct().OrderBy(edit => edit.Cut).ThenBy(edit => edit.Ending, StringComparer.Ordinal).ToArray();
        return new Lemmatizer(numbered, [.. rules.Select(rule => (rule.Key, (ushort)Array.IndexOf(numbered, rule.Value)))]);
    }

    private static void Count(Dictionary<(TagPair, string), Dictionary<LemmaEdit, int>> words, IEnumerable<TrainingSentence> sentences, int weight)
    {
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence.Tags[i] is not { } tag || sentence.Lemmas[i] is not { } lemma)
                    continue;
                var word = Vocabulary.Fold(sentence.Document.Written(i)).ToString().ToLowerInvariant();
                if (word.Length <= 60 && Edit(word, lemma.ToLowerInvariant()) is { } edit)
                    Add(words, (tag, word), edit, weight);
            }
        }
    }

    /// <summary>Null for lemmas that are another word altogether, and longer than rules are.</summary>
    private static LemmaEdit? Edit(string word, string lemma)
    {
        var same = 0;
        while (same < word.Length && same < lemma.Length && word[same] == lemma[same])
            same++;
        var ending = lemma[same..];
        return word.Length - same < 60 && Encoding.UTF8.GetByteCount(ending) < 30 ? new LemmaEdit((byte)(word.Length - same), ending) : null;
    }

    private static LemmaEdit Best(Dictionary<LemmaEdit, int> edits) =>
        edits.OrderByDescending(edit => edit.Value).ThenBy(edit => edit.Key.Cut).ThenBy(edit => edit.Key.Ending, StringComparer.Ordinal).First().Key;

    private static void Add<TKey>(Dictionary<TKey, Dictionary<LemmaEdit, int>> counts, TKey key, LemmaEdit edit, int weight) where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var edits))
            counts[key] = edits = [];
        edits[edit] = edits.GetValueOrDefault(edit) + weight;
    }
}
