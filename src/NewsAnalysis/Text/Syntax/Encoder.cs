using System.Runtime.CompilerServices;

namespace NewsAnalysis.Text;

/// <summary>Makes of each word of a sentence a row of numbers that tells what it is in its place: three layers, each of which looks at a window of the one before.</summary>
internal sealed class Encoder(WordTable words, DenseLayer first, DenseLayer second, DenseLayer third)
{
    private readonly SparseLayer _second = new(second), _third = new(third);

    /// <summary>Numbers that a word comes out as.</summary>
    public const int Width = SparseLayer.Row;

    /// <summary>How many words to each side the first layer sees, and each layer after it.</summary>
    public const int FirstReach = 2, LaterReach = 1;

    /// <summary>Inputs of the first layer and of each layer after it.</summary>
    public const int FirstInputs = WordTable.Width * ((2 * FirstReach) + 1), LaterInputs = Width * ((2 * LaterReach) + 1);

    /// <summary>By how many bits the scales of weights and activations are finer than whole numbers.</summary>
    public const int WeightBits = 10, ActivationBits = 8;

    public WordTable Words => words;

    /// <summary>Encodes a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The words of a sentence.</param>
    /// <param name="space">Room to work in.</param>
    /// <returns>The rows of the words, one after the other; they stay in the room that was given.</returns>
    public Span<short> Encode(string text, ReadOnlySpan<Token> sentence, EncoderSpace space)
    {
        var count = sentence.Length;
        space.Start(count);
        var input = space.Input;
        input[..(FirstReach * WordTable.Width)].Clear();
        input[^(FirstReach * WordTable.Width)..].Clear();
        Span<int> rows = stackalloc int[WordTable.Features];
        var lettering = WordForm.LetteringOf(sentence);
        for (var i = 0; i < count; i++)
        {
            words.Gather(WordForm.Of(text, sentence, i, lettering), rows);
            words.Sum(rows, input.Slice((FirstReach + i) * WordTable.Width, WordTable.Width));
        }

        var current = space.Current;
        var body = current[(LaterReach * Width)..^(LaterReach * Width)];
        current[..(LaterReach * Width)].Clear();
        current[^(LaterReach * Width)..].Clear();
        first.Apply(input, WordTable.Width, count, body);
        space.Mark();
        Deepen(_second, space);
        Deepen(_third, space);
        return body;
    }

    /// <summary>Adds to the encoded words, in place, what a layer makes of them and their neighbours.</summary>
    public static void Deepen(SparseLayer layer, EncoderSpace space)
    {
        var current = space.Current;
        layer.Apply(current, space.Masks, space.Count, space.Other);
        Add(space.Other, current[(LaterReach * Width)..]);
        space.Mark();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<short> from, Span<short> to)
    {
        for (var i = 0; i < from.Length; i += System.Numerics.Vector<short>.Count)
        {
            var sum = new System.Numerics.Vector<short>(from[i..]) + new System.Numerics.Vector<short>(to[i..]);
            sum.CopyTo(to[i..]);
        }
    }

    public void Write(BinaryWriter writer)
    {
        words.Write(writer);
        first.Write(writer);
        second.Write(writer);
        third.Write(writer);
    }

    public static Encoder Read(ref ModelReader reader) => new(
        WordTable.Read(ref reader),
        DenseLayer.Read(ref reader, FirstInputs, Width, WeightBits, rectify: true),
        ReadLater(ref reader),
        ReadLater(ref reader));

    /// <summary>Reads a layer that can deepen what is encoded.</summary>
    public static DenseLayer ReadLater(ref ModelReader reader) => DenseLayer.Read(ref reader, LaterInputs, Width, WeightBits, rectify: true);
}

/// <summary>Room for one sentence to be encoded in; used again and again, by one thread at a time.</summary>
internal sealed class EncoderSpace
{
    private short[] _input = [];
    private short[] _current = [];
    private short[] _other = [];
    private ulong[] _masks = [];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    public Span<short> Input => _input.AsSpan(0, (Count + (2 * Encoder.FirstReach)) * WordTable.Width);

    public Span<short> Current => _current.AsSpan(0, (Count + (2 * Encoder.LaterReach)) * Encoder.Width);

    /// <summary>The encoded words, without the margins.</summary>
    public Span<short> Body => Current[(Encoder.LaterReach * Encoder.Width)..^(Encoder.LaterReach * Encoder.Width)];

    /// <summary>Which pairs of each row of <see cref="Current"/> are not zero.</summary>
    public ReadOnlySpan<ulong> Masks => _masks.AsSpan(0, Count + (2 * Encoder.LaterReach));

    /// <summary>The masks of the encoded words, without the margins.</summary>
    public ReadOnlySpan<ulong> BodyMasks => _masks.AsSpan(Encoder.LaterReach, Count);

    public Span<short> Other => _other.AsSpan(0, Count * Encoder.Width);

    public void Start(int count)
    {
        Count = count;
        var room = count + (2 * Encoder.FirstReach);
        if (_input.Length >= room * WordTable.Width)
            return;
        room = Math.Max(64, room * 3 / 2);
        _input = new short[room * WordTable.Width];
        _current = new short[room * Encoder.Width];
        _other = new short[room * Encoder.Width];
        _masks = new ulong[room];
    }

    /// <summary>Brings the masks up to date.</summary>
    public void Mark() => SparseLayer.Mark(Current, _masks.AsSpan(0, Count + (2 * Encoder.LaterReach)));
}
