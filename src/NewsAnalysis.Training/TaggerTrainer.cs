using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Trains the tagger.</summary>
internal sealed class TaggerTrainer(TagPair[] tags)
{
    private const int Margin = TaggerFeatures.Margin;

    // A right answer that wins by less than this is learned as if it had lost.
    private const int Certainty = 4;
    private const int Scale = 12;
    private const int LeastWeight = 7;
    private const int LeastLargest = 11;

    private readonly Dictionary<TagPair, byte> _numbers = tags.Select((tag, number) => (tag, number)).ToDictionary(pair => pair.tag, pair => (byte)pair.number);

    /// <summary>Numbers of tags by how many words of a treebank have them.</summary>
    public static TagPair[] TagsOf(IEnumerable<TrainingSentence> sentences) =>
        [.. sentences.SelectMany(sentence => sentence.Tags).OfType<TagPair>().GroupBy(tag => tag).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Universal).ThenBy(group => group.Key.Penn).Select(group => group.Key).Take(Tagger.Outside)];

    /// <summary>Trains on the sentences of people and of a machine.</summary>
    /// <param name="treebank">Sentences with tags by people; all are seen in every round.</param>
    /// <param name="news">Sentences with tags by a machine; a part of them is seen in each round.</param>
    /// <param name="rounds">How often to go through the treebank.</param>
    /// <param name="atLeast">How often a feature must be seen to count.</param>
    /// <param name="part">One sentence of news in so many is seen in a round.</param>
    public Tagger Train(TrainingSentence[] treebank, TrainingSentence[] news, int rounds, int atLeast, int part = 3)
    {
        var known = treebank.Concat(news).Where(sentence => sentence.Tags.All(tag => tag is null || _numbers.ContainsKey(tag.Value))).ToHashSet();
        treebank = [.. treebank.Where(known.Contains)];
        news = [.. news.Where(known.Contains)];
        var builder = new TagDictionaryBuilder(tags.Length);
        foreach (var sentence in treebank)
            builder.Add(sentence, _numbers, 4);
        foreach (var sentence in news)
            builder.Add(sentence, _numbers, 1);
        var dictionary = builder.Build();
        var perceptron = new Perceptron();
        foreach (var sentence in treebank)
            Visit(sentence, dictionary, keys => perceptron.Count(keys));
        foreach (var sentence in news)
            Visit(sentence, dictionary, keys => perceptron.Count(keys));
        perceptron.Freeze(atLeast);
        var chance = new Chance(20240316);
        chance.Shuffle(news);
        for (var round = 0; round < rounds; round++)
        {
            var sentences = treebank.Select(sentence => Varied(sentence, chance)).Concat(news.Where((_, i) => i % part == round % part).Select(sentence => Varied(sentence, chance))).ToArray();
            chance.Shuffle(sentences);
            int right = 0, all = 0;
            foreach (var sentence in sentences)
                Learn(sentence, dictionary, perceptron, ref right, ref all);
            Console.Error.WriteLine($"tags: round {round + 1}, {100.0 * right / all:0.00} % right in training");
        }

        return new Tagger(tags, dictionary, perceptron.Average(Scale, LeastWeight, LeastLargest));
    }

    /// <summary>Now and then the sentence in capitals, in small letters or as a headline, so that letters are not all the tagger goes by.</summary>
    private static TrainingSentence Varied(TrainingSentence sentence, Chance chance) => chance.Below(20) switch
    {
        0 => sentence.Recased(text => text.ToUpperInvariant()),
        1 => sentence.Recased(text => text.ToLowerInvariant()),
        2 => sentence.Recased(Headline),
        _ => sentence,
    };

    private static string Headline(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] == ' ')
                letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return new string(letters);
    }

    private void Visit(TrainingSentence sentence, TagDictionary dictionary, Action<ReadOnlySpan<uint>> take)
    {
        var forms = new WordForm[sentence.Count + (2 * Margin)];
        Tagger.Prepare(sentence.Document, sentence.Sentence, dictionary, forms);
        var chosen = Gold(sentence);
        Span<uint> keys = stackalloc uint[TaggerFeatures.Count];
        for (var i = Margin; i < forms.Length - Margin; i++)
        {
            if (IsDecided(dictionary, forms[i].Entry))
                continue;
            TaggerFeatures.Gather(forms, chosen, i, keys);
            take(keys);
        }
    }

    private static bool IsDecided(TagDictionary dictionary, int entry) => dictionary.IsClosed(entry) && dictionary.Tags(entry).Length == 1;

    private byte[] Gold(TrainingSentence sentence)
    {
        var gold = new byte[sentence.Count + (2 * Margin)];
        Array.Fill(gold, Tagger.Outside);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tags[i] is { } tag)
                gold[i + Margin] = _numbers[tag];
        }

        return gold;
    }

    private void Learn(TrainingSentence sentence, TagDictionary dictionary, Perceptron perceptron, ref int right, ref int all)
    {
        var forms = new WordForm[sentence.Count + (2 * Margin)];
        Tagger.Prepare(sentence.Document, sentence.Sentence, dictionary, forms);
        var gold = Gold(sentence);
        var chosen = new byte[forms.Length];
        Array.Fill(chosen, Tagger.Outside);
        Span<uint> keys = stackalloc uint[TaggerFeatures.Count];
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[WeightTable.MostClasses];
        for (var i = Margin; i < forms.Length - Margin; i++)
        {
            var entry = forms[i].Entry;
            if (IsDecided(dictionary, entry))
            {
                chosen[i] = dictionary.Tags(entry)[0];
                continue;
            }

            TaggerFeatures.Gather(forms, chosen, i, keys);
            scores.Clear();
            perceptron.Score(keys, rows, scores);
            perceptron.Clock++;
            var answer = gold[i];
            int best = -1, rival = -1;
            var candidates = dictionary.IsClosed(entry) ? dictionary.Tags(entry) : default;
            var number = candidates.IsEmpty ? tags.Length : candidates.Length;
            for (var j = 0; j < number; j++)
            {
                var candidate = candidates.IsEmpty ? j : candidates[j];
                if (best < 0 || scores[candidate] > scores[best])
                    best = candidate;
                if (candidate != answer && (rival < 0 || scores[candidate] > scores[rival]))
                    rival = candidate;
            }

            chosen[i] = (byte)best;
            all++;
            right += best == answer ? 1 : 0;
            if (answer == Tagger.Outside || rival < 0 || (!candidates.IsEmpty && !candidates.Contains(answer)) || scores[answer] - scores[rival] >= Certainty)
                continue;
            perceptron.Update(rows, answer, 1);
            perceptron.Update(rows, rival, -1);
        }
    }
}
