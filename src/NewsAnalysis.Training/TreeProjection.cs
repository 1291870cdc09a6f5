using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>
/// Builds trees of news in the treebank's way: a parser trained on the treebank chooses every move, but moves that lose an arc that the
/// other machine drew start with a handicap. So the treebank says how arcs are drawn and named, and the machine which words belong together.
/// </summary>
internal static class TreeProjection
{
    /// <summary>No word: what stands for a head that nobody knows.</summary>
    private const int Unknown = -2;

    // What a lost arc costs, in scores: about three times less likely for each of these.
    private const int Handicap = 3 << Encoder.ActivationBits;

    // Relations that both ways of drawing trees hang from the same head.
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "root", "nsubj", "nsubjpass", "csubj", "csubjpass", "dobj", "iobj", "nmod", "det", "amod", "nummod", "aux", "auxpass", "cop", "mark", "case",
        "advmod", "neg", "xcomp", "ccomp", "advcl", "acl", "conj", "appos", "expl",
    };

    public static TrainingSentence Project(SyntaxModel model, SilverSentence silver)
    {
        var sentence = silver.Sentence;
        var known = Heads(sentence, silver.Tokens);
        var costs = new int[3];
        var state = new ParserState();
        var encoded = new EncoderSpace();
        model.Encoder.Encode(sentence.Document.Text, sentence.Document.Tokens, encoded);
        state.Start(sentence.Document.Tokens);
        model.Parser.Parse(encoded, state, (state, scores) =>
        {
            Oracle.Costs(state, known, costs);
            for (var i = 0; i < model.Parser.Moves.Length; i++)
            {
                if (costs[(int)model.Parser.Moves[i].Kind] is var cost and < Oracle.Forbidden)
                    scores[i] = (short)Math.Max(scores[i] - (Handicap * cost), short.MinValue);
            }
        });
        return sentence with
        {
            Heads = [.. state.Heads[1..(sentence.Count + 1)].Select(head => head - 1)],
            Relations = [.. state.Relations[1..(sentence.Count + 1)].Select(relation => (Relation)relation)],
        };
    }

    private static int[] Heads(TrainingSentence sentence, SilverToken?[] silver)
    {
        var tokens = sentence.Document.Tokens;
        var places = new Dictionary<Span, int>();
        for (var i = 0; i < sentence.Count; i++)
            places[tokens[i].Span] = i;
        var heads = new int[sentence.Count];
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = silver[i] is not { } said || !Shared.Contains(said.Relation.Split(':')[0]) ? Unknown
                : said.Head is not { } head ? -1
                : places.GetValueOrDefault(head, Unknown);
        }

        // The machine hangs a person's name from its last word, the treebank from its first.
        for (var i = 0; i + 1 < heads.Length; i++)
        {
            var end = i;
            while (end < heads.Length && silver[end] is { Name: "PERSON", Tag: PennTag.NNP })
                end++;
            if (end - i < 2)
                continue;
            Rename(heads, i, end - 1);
            i = end;
        }

        return heads;
    }

    private static void Rename(int[] heads, int first, int last)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] == last)
                heads[i] = first;
        }

        (heads[first], heads[last]) = (heads[last] == first ? Unknown : heads[last], first);
        for (var i = first + 1; i < last; i++)
            heads[i] = first;
    }
}
