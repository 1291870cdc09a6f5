using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>
/// Tags news in the treebank's way: a tagger trained on the treebank chooses, but only among the tags whose Penn part the other machine gave.
/// So the treebank says what tags mean, and the machine what it knows of news.
/// </summary>
internal static class TagProjection
{
    public static TrainingSentence Project(Tagger tagger, TrainingSentence sentence, SilverToken?[] silver)
    {
        const int margin = TaggerFeatures.Margin;
        var forms = new WordForm[sentence.Count + (2 * margin)];
        var chosen = new byte[forms.Length];
        tagger.Tag(sentence.Document, sentence.Sentence, forms, chosen);
        Span<uint> keys = stackalloc uint[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[WeightTable.MostClasses];
        for (var i = margin; i < forms.Length - margin; i++)
        {
            if (Said(sentence, i - margin, silver[i - margin]) is not { } said || tagger.Tags[chosen[i]].Penn == said || KeepsOwn(tagger.Tags[chosen[i]], said))
                continue;
            TaggerFeatures.Gather(forms, chosen, i, keys);
            scores.Clear();
            tagger.Weights.Add(keys, scores);
            var best = -1;
            for (var tag = 0; tag < tagger.Tags.Length; tag++)
            {
                if (tagger.Tags[tag].Penn == said && (best < 0 || scores[tag] > scores[best]))
                    best = tag;
            }

            if (best >= 0)
                chosen[i] = (byte)best;
        }

        return sentence with { Tags = [.. Enumerable.Range(0, sentence.Count).Select(i => (TagPair?)tagger.Tags[chosen[i + margin]])] };
    }

    /// <summary>The tag that the machine gave, in the treebank's terms; null when it says nothing here.</summary>
    private static PennTag? Said(TrainingSentence sentence, int token, SilverToken? silver)
    {
        if (silver is not { } said || sentence.Document.Tokens[token].Kind != TokenKind.Word)
            return null;
        return said.Tag switch
        {
            PennTag.TO when said.Relation == "case" => PennTag.IN,
            >= PennTag.CC and <= PennTag.WRB and not PennTag.SYM and not PennTag.LS => said.Tag,
            _ => null,
        };
    }

    /// <summary>Where the treebank's habits differ from the machine's: adjectives of names, words in capitals.</summary>
    private static bool KeepsOwn(TagPair own, PennTag said) =>
        (own is { Universal: UniversalTag.Adj, Penn: PennTag.NNP } && said is PennTag.JJ or PennTag.NNP)
        || (own.Penn is PennTag.ADD or PennTag.GW or PennTag.AFX or PennTag.NFP)
        || (own.Penn == PennTag.IN && said is PennTag.RP or PennTag.TO);
}
