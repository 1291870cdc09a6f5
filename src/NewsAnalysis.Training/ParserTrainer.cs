using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>A sentence with the tags that the parser will see and the tree it shall build.</summary>
internal sealed record ParserExample(WordForm[] Forms, byte[] Tags, int[] Heads, Relation[] Relations);

/// <summary>
/// Trains the parser with a dynamic oracle: it follows its own choices, wrong ones too, and learns in every state which moves
/// still lead to the best tree that can be reached.
/// </summary>
internal sealed class ParserTrainer
{
    // A right move that wins by less than this is learned as if it had lost.
    private const int Certainty = 8;
    private const int Scale = 8;
    private const int LeastWeight = 10;
    private const int LeastLargest = 14;

    private readonly Move[] _moves;
    private readonly Dictionary<Move, int> _numbers;
    private readonly ParserState _state = new();

    public ParserTrainer(IEnumerable<TrainingSentence> treebank)
    {
        var relations = treebank.SelectMany(sentence => Enumerable.Range(0, sentence.Count).Where(i => sentence.Heads[i] >= 0)
            .Select(i => new Move(i < sentence.Heads[i] ? MoveKind.Left : MoveKind.Right, sentence.Relations[i])))
            .GroupBy(move => move).Where(group => group.Count() > 3).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Relation)
            .Select(group => group.Key).Take(WeightTable.MostClasses - 1);
        _moves = [new Move(MoveKind.Shift, Relation.Root), .. relations];
        _numbers = _moves.Select((move, number) => (move, number)).ToDictionary(pair => pair.move, pair => pair.number);
    }

    /// <summary>Trains on trees of people and of a machine.</summary>
    /// <param name="treebank">Trees by people; all are seen in every round.</param>
    /// <param name="news">Trees by a machine; a part of them is seen in each round.</param>
    /// <param name="rounds">How often to go through the treebank.</param>
    /// <param name="atLeast">How often a feature must be seen to count.</param>
    /// <param name="part">One tree of news in so many is seen in a round.</param>
    public Parser Train(ParserExample[] treebank, ParserExample[] news, int rounds, int atLeast, int part = 6)
    {
        var perceptron = new Perceptron();
        foreach (var example in treebank.Concat(news))
            Walk(example, perceptron, count: true);
        perceptron.Freeze(atLeast);
        var chance = new Chance(20240316);
        news = [.. news];
        chance.Shuffle(news);
        for (var round = 0; round < rounds; round++)
        {
            var order = treebank.Concat(news.Where((_, i) => i % part == round % part)).ToArray();
            chance.Shuffle(order);
            int right = 0, all = 0;
            foreach (var example in order)
            {
                var (hits, words) = Walk(example, perceptron, count: false, follow: round == 0 ? null : chance);
                right += hits;
                all += words;
            }

            Console.Error.WriteLine($"trees: round {round + 1}, {100.0 * right / all:0.00} % of words hang right in training");
        }

        return new Parser(_moves, perceptron.Average(Scale, LeastWeight, LeastLargest));
    }

    /// <summary>Goes through a sentence, counting its features or learning from it.</summary>
    /// <param name="example">The sentence.</param>
    /// <param name="perceptron">What learns.</param>
    /// <param name="count">True to count the features on the way to the right tree.</param>
    /// <param name="follow">Decides whether to follow a wrong choice; null never follows one.</param>
    private (int Right, int Words) Walk(ParserExample example, Perceptron perceptron, bool count, Chance? follow = null)
    {
        var state = _state;
        Parser.Prepare(state, example.Forms, example.Tags);
        Span<uint> keys = stackalloc uint[ParserFeatures.Count];
        Span<int> rows = stackalloc int[ParserFeatures.Count];
        Span<int> scores = stackalloc int[WeightTable.MostClasses];
        Span<int> costs = stackalloc int[3];
        while (!state.IsFinal)
        {
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            ParserFeatures.Gather(state, keys);
            Oracle.Costs(state, example.Heads, costs);
            var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
            if (count)
            {
                perceptron.Count(keys);
                var kind = costs[(int)MoveKind.Left] == least ? MoveKind.Left : costs[(int)MoveKind.Right] == least ? MoveKind.Right : MoveKind.Shift;
                Parser.Make(state, Named(state, example, kind));
                continue;
            }

            scores.Clear();
            perceptron.Score(keys, rows, scores);
            perceptron.Clock++;
            int best = -1, answer = -1, rival = -1;
            var left = costs[(int)MoveKind.Left] == least ? Number(state, example, MoveKind.Left) : -1;
            var right = costs[(int)MoveKind.Right] == least ? Number(state, example, MoveKind.Right) : -1;
            var shift = costs[(int)MoveKind.Shift] == least ? 0 : -1;
            for (var i = 0; i < _moves.Length; i++)
            {
                if (!Parser.IsAllowed(state, _moves[i].Kind))
                    continue;
                if (best < 0 || scores[i] > scores[best])
                    best = i;
                if (i == left || i == right || i == shift)
                {
                    if (answer < 0 || scores[i] > scores[answer])
                        answer = i;
                }
                else if (rival < 0 || scores[i] > scores[rival])
                {
                    rival = i;
                }
            }

            if (answer >= 0 && rival >= 0 && scores[answer] - scores[rival] < Certainty)
            {
                perceptron.Update(rows, answer, 1);
                perceptron.Update(rows, rival, -1);
            }

            Parser.Make(state, _moves[answer < 0 || (follow is not null && follow.Below(10) > 0) ? best : answer]);
        }

        var hits = 0;
        for (var i = 0; i < example.Heads.Length; i++)
            hits += state.Heads[i + 1] == example.Heads[i] + 1 ? 1 : 0;
        return (hits, example.Heads.Length);
    }

    /// <summary>The move of a kind with the relation that the treebank gives to the word it hangs.</summary>
    private static Move Named(ParserState state, ParserExample example, MoveKind kind) =>
        kind == MoveKind.Shift ? new Move(kind, Relation.Root) : new Move(kind, example.Relations[state.Stack(0) - 1]);

    private int Number(ParserState state, ParserExample example, MoveKind kind) => _numbers.GetValueOrDefault(Named(state, example, kind), -1);
}
