namespace NewsAnalysis.Text;

/// <summary>A universal tag and a Penn tag that go together.</summary>
internal readonly record struct TagPair(UniversalTag Universal, PennTag Penn);

/// <summary>Chooses tags from left to right, each with a linear model over the words around and the tags before.</summary>
internal sealed class Tagger(TagPair[] tags, TagDictionary dictionary, WeightTable weights)
{
    /// <summary>The tag of what stands outside the sentence.</summary>
    public const byte Outside = WeightTable.MostClasses - 1;

    public TagPair[] Tags => tags;

    public TagDictionary Dictionary => dictionary;

    public WeightTable Weights => weights;

    /// <summary>Tags a sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="forms">Takes the word forms, with a margin of two on each side.</param>
    /// <param name="chosen">Takes the numbers of the tags, with the same margins.</param>
    public void Tag(Document document, Sentence sentence, Span<WordForm> forms, Span<byte> chosen)
    {
        Prepare(document, sentence, dictionary, forms);
        chosen.Fill(Outside);
        Span<uint> keys = stackalloc uint[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[WeightTable.MostClasses];
        for (var i = TaggerFeatures.Margin; i < forms.Length - TaggerFeatures.Margin; i++)
        {
            var entry = forms[i].Entry;
            var known = entry == 0 ? default : dictionary.Tags(entry);
            var closed = dictionary.IsClosed(entry);
            if (closed && known.Length == 1)
            {
                chosen[i] = known[0];
                continue;
            }

            TaggerFeatures.Gather(forms, chosen, i, keys);
            scores.Clear();
            weights.Add(keys, scores);
            chosen[i] = closed ? Best(scores, known) : Best(scores[..tags.Length]);
        }
    }

    /// <summary>Fills in what the letters and the dictionary tell of each word.</summary>
    public static void Prepare(Document document, Sentence sentence, TagDictionary dictionary, Span<WordForm> forms)
    {
        forms[..TaggerFeatures.Margin].Clear();
        forms[^TaggerFeatures.Margin..].Clear();
        var lettering = WordForm.LetteringOf(document, sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            ref var form = ref forms[i + TaggerFeatures.Margin];
            form = WordForm.Of(document, sentence, sentence.FirstToken + i, lettering);
            form.Entry = dictionary.Find(form.Lower);
            form.Ambiguity = form.Entry != 0 ? (uint)form.Entry : FeatureHash.Key(99, form.Suffix2, form.Shape & 0x3F);
        }
    }

    private static byte Best(ReadOnlySpan<short> scores, ReadOnlySpan<byte> among)
    {
        var best = among[0];
        foreach (var candidate in among[1..])
        {
            if (scores[candidate] > scores[best])
                best = candidate;
        }

        return best;
    }

    private static byte Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return (byte)best;
    }
}
