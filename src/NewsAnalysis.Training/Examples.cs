using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Makes examples of sentences, and says which words, tags and moves there are.</summary>
internal sealed class Examples
{
    private readonly Dictionary<TagPair, byte> _numbers;
    private readonly SilverTags _silverTags;

    public Examples(TrainingSentence[] treebank, SilverSentence[] silver)
    {
        Words = TrainingVocabulary.Of(treebank, silver.Select(sentence => sentence.Sentence));
        Tags = [.. treebank.SelectMany(sentence => sentence.Tags).OfType<TagPair>().GroupBy(tag => tag).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Universal).ThenBy(group => group.Key.Penn).Select(group => group.Key).Take(128)];
        _numbers = Tags.Select((tag, number) => (tag, number)).ToDictionary(pair => pair.tag, pair => (byte)pair.number);
        _silverTags = new SilverTags(Tags);
        var arcs = treebank.SelectMany(sentence => Enumerable.Range(0, sentence.Count).Where(i => sentence.Heads[i] >= 0)
            .Select(i => new Move(i < sentence.Heads[i] ? MoveKind.Left : MoveKind.Right, sentence.Relations[i])))
            .GroupBy(move => move).Where(group => group.Count() > 3).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Relation)
            .Select(group => group.Key).Take(Parser.MostMoves - 1);
        Moves = [new Move(MoveKind.Shift, Relation.Root), .. arcs];
    }

    public TrainingVocabulary Words { get; }

    /// <summary>The tags by how many words of the treebank have them.</summary>
    public TagPair[] Tags { get; }

    public Move[] Moves { get; }

    public Example[] OfTreebank(IEnumerable<TrainingSentence> sentences) =>
        [.. sentences.Select(sentence => new Example(sentence, [.. sentence.Tags.Select(Right)], null, HasTree: true, Share: 1))];

    /// <summary>Examples of news.</summary>
    /// <param name="silver">The sentences.</param>
    /// <param name="trees">The same sentences with trees; null when there are none yet.</param>
    public Example[] OfNews(SilverSentence[] silver, TrainingSentence[]? trees = null) => [.. silver.Select((sentence, i) => new Example(
        trees is null ? sentence.Sentence : trees[i],
        [.. sentence.Tokens.Select((said, token) => _silverTags.RightFor(sentence.Sentence.Document.Tokens[token].Kind, said))],
        Names(sentence),
        HasTree: trees is not null,
        Share: 0.5f))];

    /// <summary>A sentence of news with the tags that the model gives, where the other machine agrees.</summary>
    public TrainingSentence Tagged(SyntaxModel model, SilverSentence silver)
    {
        var sentence = silver.Sentence;
        var chosen = new byte[sentence.Count];
        model.Tagger.Tag(model.Encoder.Encode(sentence.Document.Text, sentence.Document.Tokens, new EncoderSpace()), chosen);
        return sentence with { Tags = [.. chosen.Select((tag, i) => silver.Tokens[i] is { } said && said.Tag == Tags[tag].Penn ? Tags[tag] : (TagPair?)null)] };
    }

    private byte[] Right(TagPair? tag) => tag is { } known && _numbers.TryGetValue(known, out var number) ? [number] : [];

    private static byte[] Names(SilverSentence sentence)
    {
        var answers = new byte[sentence.Sentence.Count];
        foreach (var name in sentence.Names)
        {
            for (var token = name.FirstToken; token < name.EndToken; token++)
                answers[token] = (byte)NameTagger.AnswerOf(name, token);
        }

        return answers;
    }
}
