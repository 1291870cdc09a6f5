namespace NewsAnalysis.Text;

/// <summary>What the parser does in one step.</summary>
internal enum MoveKind : byte
{
    Shift,
    Left,
    Right,
}

/// <summary>One step of the parser, with the relation of the arc it draws.</summary>
internal readonly record struct Move(MoveKind Kind, Relation Relation);

/// <summary>Builds a tree from left to right in steps, each chosen by a linear model over the tree so far; never goes back.</summary>
internal sealed class Parser(Move[] moves, WeightTable weights)
{
    [ThreadStatic]
    private static ParserState? s_state;

    private readonly byte[] _shifts = OfKind(moves, MoveKind.Shift);
    private readonly byte[] _lefts = OfKind(moves, MoveKind.Left);
    private readonly byte[] _rights = OfKind(moves, MoveKind.Right);

    public Move[] Moves => moves;

    public WeightTable Weights => weights;

    /// <summary>Parses a sentence.</summary>
    /// <param name="forms">The sentence's words, with the tagger's margins.</param>
    /// <param name="tags">The numbers of their tags, with the same margins.</param>
    /// <param name="offset">The index that the sentence's first word has; added to all heads.</param>
    /// <param name="heads">Takes the index of each word's head; -1 for the root.</param>
    /// <param name="relations">Takes how each word depends on its head.</param>
    /// <param name="judge">Changes the moves' scores before each choice: a training's way to draw trees that more than the model knows of; null leaves them.</param>
    public void Parse(ReadOnlySpan<WordForm> forms, ReadOnlySpan<byte> tags, int offset, Span<int> heads, Span<Relation> relations, Action<ParserState, short[]>? judge = null)
    {
        var state = s_state ??= new ParserState();
        Prepare(state, forms, tags);
        Span<uint> keys = stackalloc uint[ParserFeatures.Count];
        var scores = new short[WeightTable.MostClasses];
        while (!state.IsFinal)
        {
            // With one word on the stack at most there is nothing to choose at the sentence's start.
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            ParserFeatures.Gather(state, keys);
            Array.Clear(scores);
            weights.Add(keys, scores);
            judge?.Invoke(state, scores);
            Make(state, moves[Best(state, scores)]);
        }

        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = state.Heads[i + 1] is var head and > 0 ? offset + head - 1 : -1;
            relations[i] = (Relation)state.Relations[i + 1];
        }
    }

    /// <summary>Fills in the words of a new sentence.</summary>
    public static void Prepare(ParserState state, ReadOnlySpan<WordForm> forms, ReadOnlySpan<byte> tags)
    {
        const int margin = TaggerFeatures.Margin;
        var count = forms.Length - (2 * margin);
        state.Start(count);
        for (var i = 1; i <= count; i++)
        {
            ref readonly var form = ref forms[i - 1 + margin];
            uint tag = tags[i - 1 + margin] + 1u;
            state.Words[i] = new ParserWord { Lower = form.Lower, Tag = tag, Both = FeatureHash.Join(form.Lower, tag), Suffix = form.Suffix3 };
            state.Marks[i] = (i > 1 ? state.Marks[i - 1] : 0) + ((TokenKind)(form.Shape & 7) is TokenKind.Punctuation or TokenKind.Quote ? 1 : 0);
        }
    }

    public static void Make(ParserState state, Move move)
    {
        switch (move.Kind)
        {
            case MoveKind.Shift:
                state.Shift();
                break;
            case MoveKind.Left:
                state.LeftArc(move.Relation);
                break;
            default:
                state.RightArc(move.Relation);
                break;
        }
    }

    public static bool IsAllowed(ParserState state, MoveKind kind) => kind switch
    {
        MoveKind.Shift => state.CanShift,
        MoveKind.Left => state.CanLeft,
        _ => state.CanRight,
    };

    private int Best(ParserState state, ReadOnlySpan<short> scores)
    {
        var best = -1;
        if (state.CanShift)
            best = Best(_shifts, scores, best);
        if (state.CanLeft)
            best = Best(_lefts, scores, best);
        return state.CanRight ? Best(_rights, scores, best) : best;
    }

    private static int Best(byte[] among, ReadOnlySpan<short> scores, int best)
    {
        var most = best < 0 ? int.MinValue : scores[best];
        foreach (var move in among)
        {
            if (scores[move] > most)
                (best, most) = (move, scores[move]);
        }

        return best;
    }

    private static byte[] OfKind(Move[] moves, MoveKind kind) => [.. Enumerable.Range(0, moves.Length).Where(i => moves[i].Kind == kind).Select(i => (byte)i)];

    public void Write(BinaryWriter writer)
    {
        SyntaxModel.Write(writer, [.. moves.Select(move => move.Kind.ToString())]);
        SyntaxModel.Write(writer, [.. moves.Select(move => move.Relation.Written())]);
        weights.Write(writer);
    }

    public static Parser Read(ref ModelReader reader)
    {
        var kinds = reader.Strings();
        var relations = reader.Strings();
        var moves = kinds.Zip(relations, (kind, relation) => new Move(
            Enum.TryParse<MoveKind>(kind, out var known) ? known : throw new InvalidDataException($"it names the move '{kind}'"),
            TagNames.RelationOf(relation) ?? throw new InvalidDataException($"it names the relation '{relation}'"))).ToArray();
        if (moves.Length > WeightTable.MostClasses || Enum.GetValues<MoveKind>().Any(kind => moves.All(move => move.Kind != kind)))
            throw new InvalidDataException("its parser cannot make every kind of move");
        return new Parser(moves, WeightTable.Read(ref reader));
    }
}
