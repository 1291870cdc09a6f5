using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

/// <summary>Builds a tree from left to right in steps, each chosen by a small network over the tree so far; never goes back.</summary>
/// <param name="moves">The moves.</param>
/// <param name="context">Layers that tell the parser more of the words around each word.</param>
/// <param name="places">Works out what each encoded word adds to the hidden layer in each place of the tree.</param>
/// <param name="absent">What no word adds in each place.</param>
/// <param name="marks">What each mark adds; the last row is there always.</param>
/// <param name="choice">Scores the moves.</param>
internal sealed class Parser(Move[] moves, DenseLayer[] context, DenseLayer places, short[] absent, short[] marks, DenseLayer choice)
{
    /// <summary>Number of layers of its own that look at the words around.</summary>
    public const int ContextLayers = 2;

    /// <summary>Size of the hidden layer.</summary>
    public const int Hidden = 192;

    /// <summary>By how many bits the hidden layer's scale is finer than whole numbers: coarser than elsewhere, so that no sum overflows.</summary>
    public const int HiddenBits = 7;

    /// <summary>Most moves that a parser can choose among.</summary>
    public const int MostMoves = 128;

    private readonly SparseLayer[] _context = [.. context.Select(layer => new SparseLayer(layer))];
    private readonly SparseLayer _places = new(places);
    private readonly SparseLayer _choice = new(choice);
    private readonly byte[] _shifts = OfKind(moves, MoveKind.Shift);
    private readonly byte[] _lefts = OfKind(moves, MoveKind.Left);
    private readonly byte[] _rights = OfKind(moves, MoveKind.Right);

    public Move[] Moves => moves;

    /// <summary>Parses a sentence.</summary>
    /// <param name="encoded">The encoded words; what the parser's own layers see in them is added in place.</param>
    /// <param name="state">Room to build the tree in, with the sentence's words filled in; holds the tree in the end.</param>
    /// <param name="judge">Changes the moves' scores before each choice: a training's way to draw trees that more than the model knows of; null leaves them.</param>
    public void Parse(EncoderSpace encoded, ParserState state, Action<ParserState, short[]>? judge = null)
    {
        var added = state.Added(ParserFeatures.Places * Hidden);
        absent.CopyTo(added);
        foreach (var layer in _context)
            Encoder.Deepen(layer, encoded);
        Span<int> words = stackalloc int[ParserFeatures.Places];
        Span<int> found = stackalloc int[ParserFeatures.MostMarks];
        Span<short> hidden = stackalloc short[Hidden];
        Span<ulong> masks = stackalloc ulong[Hidden / SparseLayer.Row];
        while (!state.IsFinal)
        {
            // With one word on the stack at most there is nothing to choose at the sentence's start.
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            ParserFeatures.Place(state, words);
            var count = ParserFeatures.Mark(state, found);
            Prepare(encoded, state, words, added);
            SumUp(added, words, found[..count], hidden);
            SparseLayer.Mark(hidden, masks);
            _choice.Apply(hidden, masks, 1, state.Scores);
            judge?.Invoke(state, state.Scores);
            Make(state, moves[Best(state, state.Scores)]);
        }
    }

    /// <summary>Works out what words add in their places. Few words ever stand in every place, so each is worked out when it first does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare(EncoderSpace encoded, ParserState state, ReadOnlySpan<int> words, Span<short> added)
    {
        const int rows = Hidden / SparseLayer.Row;
        for (var place = 0; place < words.Length; place++)
        {
            var word = words[place];
            if (word == 0 || state.IsPrepared(word, place))
                continue;
            var input = encoded.Body.Slice((word - 1) * Encoder.Width, Encoder.Width);
            var mask = encoded.BodyMasks.Slice(word - 1, 1);
            for (var row = 0; row < rows; row++)
                _places.ApplyToRow(input, mask, (place * rows) + row, added.Slice(((((word * ParserFeatures.Places) + place) * rows) + row) * SparseLayer.Row, SparseLayer.Row));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumUp(ReadOnlySpan<short> added, ReadOnlySpan<int> words, ReadOnlySpan<int> found, Span<short> hidden)
    {
        const int row = ParserFeatures.Places * Hidden;
        ref var rows = ref MemoryMarshal.GetReference(added);
        ref var table = ref MemoryMarshal.GetArrayDataReference(marks);
        ref var sums = ref MemoryMarshal.GetReference(hidden);
        for (var part = 0; part < Hidden; part += 64)
        {
            ref var always = ref Unsafe.Add(ref table, (ParserFeatures.Marks * Hidden) + part);
            Vector256<short> a = Vector256.LoadUnsafe(ref always), b = Vector256.LoadUnsafe(ref always, 16), c = Vector256.LoadUnsafe(ref always, 32), d = Vector256.LoadUnsafe(ref always, 48);
            for (var i = 0; i < words.Length; i++)
            {
                ref var one = ref Unsafe.Add(ref rows, (words[i] * row) + (i * Hidden) + part);
                a += Vector256.LoadUnsafe(ref one);
                b += Vector256.LoadUnsafe(ref one, 16);
                c += Vector256.LoadUnsafe(ref one, 32);
                d += Vector256.LoadUnsafe(ref one, 48);
            }

            foreach (var mark in found)
            {
                ref var one = ref Unsafe.Add(ref table, (mark * Hidden) + part);
                a += Vector256.LoadUnsafe(ref one);
                b += Vector256.LoadUnsafe(ref one, 16);
                c += Vector256.LoadUnsafe(ref one, 32);
                d += Vector256.LoadUnsafe(ref one, 48);
            }

            Vector256.Max(a, Vector256<short>.Zero).StoreUnsafe(ref sums, (nuint)part);
            Vector256.Max(b, Vector256<short>.Zero).StoreUnsafe(ref sums, (nuint)part + 16);
            Vector256.Max(c, Vector256<short>.Zero).StoreUnsafe(ref sums, (nuint)part + 32);
            Vector256.Max(d, Vector256<short>.Zero).StoreUnsafe(ref sums, (nuint)part + 48);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        foreach (var layer in context)
            layer.Write(writer);
        places.Write(writer);
        writer.Write(MemoryMarshal.AsBytes(absent.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(marks.AsSpan()));
        choice.Write(writer);
    }

    public static Parser Read(ref ModelReader reader)
    {
        var kinds = reader.Strings();
        var relations = reader.Strings();
        var moves = kinds.Zip(relations, (kind, relation) => new Move(
            Enum.TryParse<MoveKind>(kind, out var known) ? known : throw new InvalidDataException($"it names the move '{kind}'"),
            TagNames.RelationOf(relation) ?? throw new InvalidDataException($"it names the relation '{relation}'"))).ToArray();
        if (moves.Length > MostMoves || Enum.GetValues<MoveKind>().Any(kind => moves.All(move => move.Kind != kind)))
            throw new InvalidDataException("its parser cannot make every kind of move");
        return new Parser(
            moves,
            [Encoder.ReadLater(ref reader), Encoder.ReadLater(ref reader)],
            DenseLayer.Read(ref reader, Encoder.Width, ParserFeatures.Places * Hidden, PlaceShift, rectify: false),
            reader.Array<short>(ParserFeatures.Places * Hidden),
            reader.Array<short>((ParserFeatures.Marks + 1) * Hidden),
            DenseLayer.Read(ref reader, Hidden, Tagger.OutputsFor(moves.Length), ChoiceShift, rectify: false));
    }

    /// <summary>Shifts of the two layers: from the scale of encoded words to that of the hidden layer, and from there to that of scores.</summary>
    public const int PlaceShift = Encoder.ActivationBits + Encoder.WeightBits - HiddenBits, ChoiceShift = HiddenBits + Encoder.WeightBits - Encoder.ActivationBits;
}
