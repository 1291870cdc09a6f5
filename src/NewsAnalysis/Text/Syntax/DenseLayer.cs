using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsAnalysis.Text;

/// <summary>
/// A layer of a neural network in whole numbers: outputs are sums of weighted inputs, shifted right and kept within bounds.
/// Sums of whole numbers come out the same in any order, so every machine has the same results, whatever vectors it has.
/// </summary>
internal sealed class DenseLayer
{
    /// <summary>Outputs are worked out in blocks of this many.</summary>
    public const int Block = 32;

    // Sixteen outputs of two inputs each, as one multiplication of vectors wants them.
    private const int Group = 16;

    private short[]? _packed;
    private readonly int[] _bias;
    private readonly int _shift;
    private readonly short _least;

    /// <param name="weights">The weights, all outputs of the first input first.</param>
    /// <param name="bias">What each output starts from, in the scale before the shift.</param>
    /// <param name="shift">By how many bits sums are shifted.</param>
    /// <param name="rectify">True when outputs below zero become zero.</param>
    public DenseLayer(short[] weights, int[] bias, int shift, bool rectify)
    {
        if (bias.Length == 0 || bias.Length % Block != 0 || weights.Length % (2 * bias.Length) != 0)
            throw new InvalidDataException("a layer has a shape that does not fit");
        Weights = weights;
        _bias = bias;
        _shift = shift;
        _least = rectify ? (short)0 : short.MinValue;
        Inputs = weights.Length / bias.Length;
    }

    public int Inputs { get; }

    public int Outputs => _bias.Length;

    public short[] Weights { get; }

    public ReadOnlySpan<int> Bias => _bias;

    // Packed when first used: layers that only stand for their numbers never are.
    private short[] Packed => _packed ??= Pack(Weights, Inputs, Outputs);

    /// <summary>Works out the outputs of several words.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="stride">How far the inputs of one word are from those of the next; less than the number of inputs where they overlap.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="output">Takes the outputs, word after word.</param>
    public void Apply(ReadOnlySpan<short> input, int stride, int count, Span<short> output)
    {
        if (count == 0)
            return;
        ArgumentOutOfRangeException.ThrowIfLessThan(input.Length, (stride * (count - 1)) + Inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, count * Outputs);
        ref var inputs = ref MemoryMarshal.GetReference(input);
        ref var outputs = ref MemoryMarshal.GetReference(output);
        if (count == 1)
        {
            ApplyToOne(ref inputs, ref outputs);
            return;
        }

        // The last words may be worked out twice; that is quicker than to work them out alone.
        for (var first = 0; first < Outputs; first += Avx512BW.IsSupported ? Block : Group)
        {
            for (var word = 0; word < count; word += 4)
            {
                var from = Math.Max(0, Math.Min(word, count - 4));
                if (Avx512BW.IsSupported)
                    ApplyToFourWide(ref inputs, stride, from, count, first, ref outputs);
                else
                    ApplyToFour(ref inputs, stride, from, count, first, ref outputs);
            }
        }
    }

    // Kept from the slow first tier, where a short run would spend most of its time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyToFourWide(ref short inputs, int stride, int word, int count, int first, ref short outputs)
    {
        ref var low = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Packed), first * Inputs);
        ref var high = ref Unsafe.Add(ref low, Group * Inputs);
        ref var bias = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bias), first);
        int second = Math.Min(word + 1, count - 1), third = Math.Min(word + 2, count - 1), fourth = Math.Min(word + 3, count - 1);
        ref var a = ref Unsafe.Add(ref inputs, word * stride);
        ref var b = ref Unsafe.Add(ref inputs, second * stride);
        ref var c = ref Unsafe.Add(ref inputs, third * stride);
        ref var d = ref Unsafe.Add(ref inputs, fourth * stride);
        Vector512<int> a0 = Vector512.LoadUnsafe(ref bias), a1 = Vector512.LoadUnsafe(ref bias, Group);
        Vector512<int> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (var pair = 0; pair < Inputs; pair += 2)
        {
            var w0 = Vector512.LoadUnsafe(ref low, (nuint)(pair * Group));
            var w1 = Vector512.LoadUnsafe(ref high, (nuint)(pair * Group));
            var x = WidePair(ref a, pair);
            a0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            a1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = WidePair(ref b, pair);
            b0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            b1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = WidePair(ref c, pair);
            c0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            c1 += Avx512BW.MultiplyAddAdjacent(x, w1);
            x = WidePair(ref d, pair);
            d0 += Avx512BW.MultiplyAddAdjacent(x, w0);
            d1 += Avx512BW.MultiplyAddAdjacent(x, w1);
        }

        StoreWide(a0, a1, ref Unsafe.Add(ref outputs, (word * Outputs) + first));
        StoreWide(b0, b1, ref Unsafe.Add(ref outputs, (second * Outputs) + first));
        StoreWide(c0, c1, ref Unsafe.Add(ref outputs, (third * Outputs) + first));
        StoreWide(d0, d1, ref Unsafe.Add(ref outputs, (fourth * Outputs) + first));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void StoreWide(Vector512<int> low, Vector512<int> high, ref short output)
    {
        Narrow(low).StoreUnsafe(ref output);
        Narrow(high).StoreUnsafe(ref output, Group);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyToFour(ref short inputs, int stride, int word, int count, int first, ref short outputs)
    {
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Packed), first * Inputs);
        ref var bias = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bias), first);
        int second = Math.Min(word + 1, count - 1), third = Math.Min(word + 2, count - 1), fourth = Math.Min(word + 3, count - 1);
        ref var a = ref Unsafe.Add(ref inputs, word * stride);
        ref var b = ref Unsafe.Add(ref inputs, second * stride);
        ref var c = ref Unsafe.Add(ref inputs, third * stride);
        ref var d = ref Unsafe.Add(ref inputs, fourth * stride);
        Vector256<int> a0 = Vector256.LoadUnsafe(ref bias), a1 = Vector256.LoadUnsafe(ref bias, 8);
        Vector256<int> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (var pair = 0; pair < Inputs; pair += 2)
        {
            var w0 = Vector256.LoadUnsafe(ref weights, (nuint)(pair * Group));
            var w1 = Vector256.LoadUnsafe(ref weights, (nuint)((pair * Group) + Group));
            var x = Pair(ref a, pair);
            a0 = MultiplyAdd(a0, x, w0);
            a1 = MultiplyAdd(a1, x, w1);
            x = Pair(ref b, pair);
            b0 = MultiplyAdd(b0, x, w0);
            b1 = MultiplyAdd(b1, x, w1);
            x = Pair(ref c, pair);
            c0 = MultiplyAdd(c0, x, w0);
            c1 = MultiplyAdd(c1, x, w1);
            x = Pair(ref d, pair);
            d0 = MultiplyAdd(d0, x, w0);
            d1 = MultiplyAdd(d1, x, w1);
        }

        Narrow(a0, a1).StoreUnsafe(ref Unsafe.Add(ref outputs, (word * Outputs) + first));
        Narrow(b0, b1).StoreUnsafe(ref Unsafe.Add(ref outputs, (second * Outputs) + first));
        Narrow(c0, c1).StoreUnsafe(ref Unsafe.Add(ref outputs, (third * Outputs) + first));
        Narrow(d0, d1).StoreUnsafe(ref Unsafe.Add(ref outputs, (fourth * Outputs) + first));
    }

    /// <summary>One word alone: many outputs at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ApplyToOne(ref short inputs, ref short outputs)
    {
        for (var first = 0; first < Outputs; first += Block)
        {
            ref var low = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Packed), first * Inputs);
            ref var high = ref Unsafe.Add(ref low, Group * Inputs);
            ref var bias = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bias), first);
            ref var output = ref Unsafe.Add(ref outputs, first);
            if (Avx512BW.IsSupported)
            {
                Vector512<int> lows = Vector512.LoadUnsafe(ref bias), highs = Vector512.LoadUnsafe(ref bias, Group);
                for (var pair = 0; pair < Inputs; pair += 2)
                {
                    var value = WidePair(ref inputs, pair);
                    lows += Avx512BW.MultiplyAddAdjacent(value, Vector512.LoadUnsafe(ref low, (nuint)(pair * Group)));
                    highs += Avx512BW.MultiplyAddAdjacent(value, Vector512.LoadUnsafe(ref high, (nuint)(pair * Group)));
                }

                StoreWide(lows, highs, ref output);
                continue;
            }

            Vector256<int> s0 = Vector256.LoadUnsafe(ref bias), s1 = Vector256.LoadUnsafe(ref bias, 8), s2 = Vector256.LoadUnsafe(ref bias, 16), s3 = Vector256.LoadUnsafe(ref bias, 24);
            for (var pair = 0; pair < Inputs; pair += 2)
            {
                var value = Pair(ref inputs, pair);
                var at = (nuint)(pair * Group);
                s0 = MultiplyAdd(s0, value, Vector256.LoadUnsafe(ref low, at));
                s1 = MultiplyAdd(s1, value, Vector256.LoadUnsafe(ref low, at + Group));
                s2 = MultiplyAdd(s2, value, Vector256.LoadUnsafe(ref high, at));
                s3 = MultiplyAdd(s3, value, Vector256.LoadUnsafe(ref high, at + Group));
            }

            Narrow(s0, s1).StoreUnsafe(ref output);
            Narrow(s2, s3).StoreUnsafe(ref output, Group);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> WidePair(ref short inputs, int at) => Vector512.Create(Unsafe.As<short, int>(ref Unsafe.Add(ref inputs, at))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Pair(ref short inputs, int at) => Vector256.Create(Unsafe.As<short, int>(ref Unsafe.Add(ref inputs, at))).AsInt16();

    /// <summary>Adds the products of neighbours, two to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> MultiplyAdd(Vector256<int> sum, Vector256<short> left, Vector256<short> right)
    {
        if (Avx2.IsSupported)
            return sum + Avx2.MultiplyAddAdjacent(left, right);

        // The odd numbers stand in the upper halves of their pairs.
        var odd = Vector256.ShiftRightArithmetic(left.AsInt32(), 16) * Vector256.ShiftRightArithmetic(right.AsInt32(), 16);
        var even = Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(left.AsInt32(), 16), 16) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(right.AsInt32(), 16), 16);
        return sum + odd + even;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> Narrow(Vector256<int> low, Vector256<int> high)
    {
        var least = Vector256.Create((int)_least);
        var most = Vector256.Create((int)short.MaxValue);
        return Vector256.Narrow(
            Vector256.Min(Vector256.Max(Vector256.ShiftRightArithmetic(low, _shift), least), most),
            Vector256.Min(Vector256.Max(Vector256.ShiftRightArithmetic(high, _shift), least), most));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> Narrow(Vector512<int> sums) => Avx512F.ConvertToVector256Int16(
        Vector512.Min(Vector512.Max(Vector512.ShiftRightArithmetic(sums, _shift), Vector512.Create((int)_least)), Vector512.Create((int)short.MaxValue)));

    // Compiled well at once: a model is loaded once, and first versions of loops are slow.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static short[] Pack(short[] weights, int inputs, int outputs)
    {
        var packed = new short[weights.Length];
        var at = 0;
        for (var first = 0; first < outputs; first += Group)
        {
            for (var input = 0; input < inputs; input += 2)
            {
                var even = weights.AsSpan((input * outputs) + first, Group);
                var odd = weights.AsSpan(((input + 1) * outputs) + first, Group);
                for (var i = 0; i < Group; i++)
                {
                    packed[at++] = even[i];
                    packed[at++] = odd[i];
                }
            }
        }

        return packed;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Outputs);
        writer.Write(MemoryMarshal.AsBytes(Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }

    public static DenseLayer Read(ref ModelReader reader, int inputs, int outputs, int shift, bool rectify)
    {
        if (reader.Integer() != inputs || reader.Integer() != outputs)
            throw new InvalidDataException("a layer has a shape that does not fit");
        return new DenseLayer(reader.Array<short>(inputs * outputs), reader.Array<int>(outputs), shift, rectify);
    }
}
