using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsAnalysis.Text;

/// <summary>
/// A layer whose inputs are mostly zero, as they are after layers that rectify: it multiplies only what is not. Inputs and outputs come in rows of
/// <see cref="Row"/> numbers; a mask tells which pairs of a row are not zero. The sums are those of the <see cref="DenseLayer"/> it is made of.
/// </summary>
internal sealed class SparseLayer
{
    /// <summary>Numbers in a row.</summary>
    public const int Row = 96;

    private const int Pairs = Row / 2, PackedPair = 2 * Row;

    private readonly DenseLayer _layer;
    private readonly short[] _packed;
    private readonly int[] _bias;

    public SparseLayer(DenseLayer layer)
    {
        if (layer.Inputs % Row != 0)
            throw new InvalidDataException("a layer has a shape that does not fit");
        _layer = layer;
        OutputRows = (layer.Outputs + Row - 1) / Row;
        _bias = new int[OutputRows * Row];
        layer.Bias.CopyTo(_bias);
        _packed = Pack(layer, OutputRows);
    }

    /// <summary>Number of rows that inputs come in.</summary>
    public int InputRows => _layer.Inputs / Row;

    /// <summary>Number of rows that outputs fill; those that the layer does not have are zero.</summary>
    public int OutputRows { get; }

    /// <summary>Which pairs of neighbours in each row are not zero, a bit each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark(ReadOnlySpan<short> rows, Span<ulong> masks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, masks.Length * Row);
        ref var pairs = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(rows));
        for (var i = 0; i < masks.Length; i++)
        {
            ref var row = ref Unsafe.Add(ref pairs, i * Pairs);
            ulong zeros = 0;
            for (var at = 0; at < Pairs; at += 8)
                zeros |= (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref row, (nuint)at), Vector256<int>.Zero).ExtractMostSignificantBits() << at;
            masks[i] = ~zeros & ((1UL << Pairs) - 1);
        }
    }

    /// <summary>Works out all outputs of several words; the inputs of each start a row after those of the one before.</summary>
    /// <param name="input">The inputs.</param>
    /// <param name="masks">The masks of their rows.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="output">Takes the outputs, word after word.</param>
    public void Apply(ReadOnlySpan<short> input, ReadOnlySpan<ulong> masks, int count, Span<short> output)
    {
        // Row by row, so that weights are read from near memory.
        for (var row = 0; row < OutputRows; row++)
        {
            for (var word = 0; word < count; word++)
                ApplyToRow(input[(word * Row)..], masks.Slice(word, InputRows), row, output[(((word * OutputRows) + row) * Row)..]);
        }
    }

    /// <summary>Works out one row of the outputs of one word.</summary>
    public void ApplyToRow(ReadOnlySpan<short> input, ReadOnlySpan<ulong> masks, int row, Span<short> output)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(masks.Length, InputRows);
        ArgumentOutOfRangeException.ThrowIfLessThan(input.Length, masks.Length * Row);
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, Row);
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_packed), row * InputRows * Pairs * PackedPair);
        ref var bias = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bias), row * Row);
        ref var inputs = ref MemoryMarshal.GetReference(input);
        ref var outputs = ref MemoryMarshal.GetReference(output);
        if (Avx512BW.IsSupported)
            SumWide(ref inputs, masks, ref weights, ref bias, ref outputs);
        else
            Sum(ref inputs, masks, ref weights, ref bias, ref outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumWide(ref short input, ReadOnlySpan<ulong> masks, ref short weights, ref int bias, ref short output)
    {
        Vector512<int> a = Vector512.LoadUnsafe(ref bias), b = Vector512.LoadUnsafe(ref bias, 16), c = Vector512.LoadUnsafe(ref bias, 32);
        Vector512<int> d = Vector512.LoadUnsafe(ref bias, 48), e = Vector512.LoadUnsafe(ref bias, 64), f = Vector512.LoadUnsafe(ref bias, 80);
        for (var i = 0; i < masks.Length; i++)
        {
            for (var mask = masks[i]; mask != 0; mask &= mask - 1)
            {
                var pair = (i * Pairs) + BitOperations.TrailingZeroCount(mask);
                ref var one = ref Unsafe.Add(ref weights, pair * PackedPair);
                var x = Vector512.Create(Unsafe.As<short, int>(ref Unsafe.Add(ref input, pair * 2))).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref one));
                b += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref one, 32));
                c += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref one, 64));
                d += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref one, 96));
                e += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref one, 128));
                f += Avx512BW.MultiplyAddAdjacent(x, Vector512.LoadUnsafe(ref one, 160));
            }
        }

        _layer.Narrow(a).StoreUnsafe(ref output);
        _layer.Narrow(b).StoreUnsafe(ref output, 16);
        _layer.Narrow(c).StoreUnsafe(ref output, 32);
        _layer.Narrow(d).StoreUnsafe(ref output, 48);
        _layer.Narrow(e).StoreUnsafe(ref output, 64);
        _layer.Narrow(f).StoreUnsafe(ref output, 80);
    }

    // Half a row at a time: more sums than there are registers would go through memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ref short input, ReadOnlySpan<ulong> masks, ref short weights, ref int bias, ref short output)
    {
        for (var half = 0; half < Row; half += Row / 2)
        {
            Vector256<int> a = Vector256.LoadUnsafe(ref bias, (nuint)half), b = Vector256.LoadUnsafe(ref bias, (nuint)half + 8), c = Vector256.LoadUnsafe(ref bias, (nuint)half + 16);
            Vector256<int> d = Vector256.LoadUnsafe(ref bias, (nuint)half + 24), e = Vector256.LoadUnsafe(ref bias, (nuint)half + 32), f = Vector256.LoadUnsafe(ref bias, (nuint)half + 40);
            for (var i = 0; i < masks.Length; i++)
            {
                for (var mask = masks[i]; mask != 0; mask &= mask - 1)
                {
                    var pair = (i * Pairs) + BitOperations.TrailingZeroCount(mask);
                    ref var one = ref Unsafe.Add(ref weights, (pair * PackedPair) + (2 * half));
                    var x = DenseLayer.Pair(ref input, pair * 2);
                    a = DenseLayer.MultiplyAdd(a, x, Vector256.LoadUnsafe(ref one));
                    b = DenseLayer.MultiplyAdd(b, x, Vector256.LoadUnsafe(ref one, 16));
                    c = DenseLayer.MultiplyAdd(c, x, Vector256.LoadUnsafe(ref one, 32));
                    d = DenseLayer.MultiplyAdd(d, x, Vector256.LoadUnsafe(ref one, 48));
                    e = DenseLayer.MultiplyAdd(e, x, Vector256.LoadUnsafe(ref one, 64));
                    f = DenseLayer.MultiplyAdd(f, x, Vector256.LoadUnsafe(ref one, 80));
                }
            }

            _layer.Narrow(a, b).StoreUnsafe(ref output, (nuint)half);
            _layer.Narrow(c, d).StoreUnsafe(ref output, (nuint)half + 16);
            _layer.Narrow(e, f).StoreUnsafe(ref output, (nuint)half + 32);
        }
    }

    // Compiled well at once: a model is loaded once, and first versions of loops are slow.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static short[] Pack(DenseLayer layer, int rows)
    {
        var packed = new short[rows * layer.Inputs * Row];
        var weights = layer.Weights;
        var at = 0;
        for (var first = 0; first < rows * Row; first += Row)
        {
            var count = Math.Min(Row, layer.Outputs - first);
            for (var input = 0; input < layer.Inputs; input += 2, at += PackedPair)
            {
                var even = weights.AsSpan((input * layer.Outputs) + first, count);
                var odd = weights.AsSpan(((input + 1) * layer.Outputs) + first, count);
                var pair = packed.AsSpan(at, PackedPair);
                for (var i = 0; i < count; i++)
                {
                    pair[2 * i] = even[i];
                    pair[(2 * i) + 1] = odd[i];
                }
            }
        }

        return packed;
    }
}
