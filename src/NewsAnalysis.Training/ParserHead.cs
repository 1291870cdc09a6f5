using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>
/// The parser's head. It learns with a dynamic oracle: it follows its own choices, wrong ones too, and learns in every state which moves
/// still lead to the best tree that can be reached.
/// </summary>
internal sealed class ParserHead(Network network, Move[] moves, Chance chance)
{
    private const int Row = ParserFeatures.Places * Parser.Hidden;
    private const int Hidden = Parser.Hidden;
    private const int MostDecisions = 2 * SentencePass.Longest;
    private const int DroppedHidden = 32;

    private readonly Dictionary<Move, int> _numbers = moves.Select((move, number) => (move, number)).ToDictionary(pair => pair.move, pair => pair.number);
    private readonly ParserState _state = new();
    private readonly float[] _added = new float[(SentencePass.Longest + 1) * Row];
    private readonly float[] _addedGradient = new float[(SentencePass.Longest + 1) * Row];
    private readonly float[] _hidden = new float[MostDecisions * Hidden];
    private readonly float[] _hiddenGradient = new float[MostDecisions * Hidden];
    private readonly float[] _mask = new float[MostDecisions * Hidden];
    private readonly float[] _scores = new float[MostDecisions * network.Choice.Width];
    private readonly int[] _words = new int[MostDecisions * ParserFeatures.Places];
    private readonly int[][] _marks = new int[MostDecisions][];
    private float[] _placesBack = [], _choiceBack = [];

    public void Refresh()
    {
        _placesBack = SentencePass.Turned(network.Places);
        _choiceBack = SentencePass.Turned(network.Choice);
    }

    /// <summary>Learns from the tree of a sentence.</summary>
    /// <param name="pass">The sentence, encoded.</param>
    /// <param name="sentence">The sentence with its tree.</param>
    /// <param name="follow">How many of ten wrong choices are followed.</param>
    /// <param name="share">How much its errors count.</param>
    /// <returns>How many words hang right.</returns>
    public int Learn(SentencePass pass, TrainingSentence sentence, int follow, float share)
    {
        var count = sentence.Count;
        var width = network.Choice.Width;
        var added = _added.AsSpan(0, (count + 1) * Row);
        added.Clear();
        network.Absent.Values.CopyTo(added);
        Products.Add(pass.Deep.Numbers, Encoder.Width, 1, network.Places.Values, Row, added[Row..], Row, count, Encoder.Width, Row);
        _state.Start(sentence.Document.Tokens);
        Span<int> found = stackalloc int[ParserFeatures.MostMarks];
        Span<int> costs = stackalloc int[3];
        Span<bool> allowed = stackalloc bool[moves.Length];
        Span<bool> right = stackalloc bool[moves.Length];
        var decisions = 0;
        while (!_state.IsFinal)
        {
            if (_state.Depth == 0)
            {
                _state.Shift();
                continue;
            }

            var words = _words.AsSpan(decisions * ParserFeatures.Places, ParserFeatures.Places);
            ParserFeatures.Place(_state, words);
            _marks[decisions] = [.. found[..ParserFeatures.Mark(_state, found)], ParserFeatures.Marks];
            var hidden = _hidden.AsSpan(decisions * Hidden, Hidden);
            hidden.Clear();
            for (var i = 0; i < words.Length; i++)
                SentencePass.Add(added.Slice((words[i] * Row) + (i * Hidden), Hidden), hidden);
            foreach (var mark in _marks[decisions])
                SentencePass.Add(network.Marks.Row(mark), hidden);
            var mask = _mask.AsSpan(decisions * Hidden, Hidden);
            chance.Drop(mask, DroppedHidden);
            for (var i = 0; i < Hidden; i++)
            {
                mask[i] = hidden[i] > 0 ? mask[i] : 0;
                hidden[i] *= mask[i];
            }

            var scores = _scores.AsSpan(decisions * width, width);
            network.ChoiceBias.Values.CopyTo(scores);
            Products.Add(hidden, Hidden, 1, network.Choice.Values, width, scores, width, 1, Hidden, width);
            Oracle.Costs(_state, sentence.Heads, costs);
            var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
            int best = -1, answer = -1;
            right.Clear();
            for (var kind = 0; kind < 3; kind++)
            {
                if (costs[kind] == least && _numbers.TryGetValue(Named(sentence, (MoveKind)kind), out var number))
                    right[number] = true;
            }

            for (var i = 0; i < moves.Length; i++)
            {
                allowed[i] = Parser.IsAllowed(_state, moves[i].Kind);
                if (!allowed[i])
                    continue;
                best = best < 0 || scores[i] > scores[best] ? i : best;
                answer = right[i] && (answer < 0 || scores[i] > scores[answer]) ? i : answer;
            }

            var next = answer < 0 || (!right[best] && chance.Below(10) < follow) ? best : answer;
            if (answer >= 0)
            {
                Likelihood.Gradient(scores[..moves.Length], allowed, right, share);
                scores[moves.Length..].Clear();
                SentencePass.Add(scores, network.ChoiceBias.Gradient);
                decisions++;
            }

            Parser.Make(_state, moves[next]);
        }

        Backward(pass, count, decisions);
        var hits = 0;
        for (var i = 0; i < count; i++)
            hits += _state.Heads[i + 1] == sentence.Heads[i] + 1 ? 1 : 0;
        return hits;
    }

    private void Backward(SentencePass pass, int count, int decisions)
    {
        var width = network.Choice.Width;
        var gradients = _hiddenGradient.AsSpan(0, decisions * Hidden);
        gradients.Clear();
        Products.Add(_scores, width, 1, _choiceBack, Hidden, gradients, Hidden, decisions, width, Hidden);
        Products.Add(_hidden, 1, Hidden, _scores, width, network.Choice.Gradient, width, Hidden, decisions, width);
        var added = _addedGradient.AsSpan(0, (count + 1) * Row);
        added.Clear();
        for (var decision = 0; decision < decisions; decision++)
        {
            var gradient = gradients.Slice(decision * Hidden, Hidden);
            var mask = _mask.AsSpan(decision * Hidden, Hidden);
            SentencePass.Scale(mask, gradient);
            var words = _words.AsSpan(decision * ParserFeatures.Places, ParserFeatures.Places);
            for (var i = 0; i < words.Length; i++)
                SentencePass.Add(gradient, added.Slice((words[i] * Row) + (i * Hidden), Hidden));
            foreach (var mark in _marks[decision])
                SentencePass.Add(gradient, network.Marks.Touch(mark));
        }

        SentencePass.Add(added[..Row], network.Absent.Gradient);
        Products.Add(pass.Deep.Numbers, 1, Encoder.Width, added[Row..], Row, network.Places.Gradient, Row, Encoder.Width, count, Row);
        Products.Add(added[Row..], Row, 1, _placesBack, Encoder.Width, pass.Deep.Gradient, Encoder.Width, count, Row, Encoder.Width);
    }

    /// <summary>The move of a kind with the relation that the tree gives to the word it hangs.</summary>
    private Move Named(TrainingSentence sentence, MoveKind kind) =>
        kind == MoveKind.Shift ? new Move(kind, Relation.Root) : new Move(kind, sentence.Relations[_state.Stack(0) - 1]);
}
