using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>One sentence on its way through the network's encoder and back.</summary>
internal sealed class SentencePass(Network network, Chance chance)
{
    /// <summary>Longest sentence that is learned from.</summary>
    public const int Longest = 150;

    private const int Width = Encoder.Width, Reach = Encoder.FirstReach, Later = Encoder.LaterReach;

    // How many of 256 numbers are dropped on the way in and on the way out.
    private const int DroppedInputs = 32, DroppedOutputs = 64;

    private readonly float[] _input = new float[(Longest + (2 * Reach)) * WordTable.Width];
    private readonly float[] _inputGradient = new float[(Longest + (2 * Reach)) * WordTable.Width];
    private readonly float[] _inputMask = new float[Longest * WordTable.Width];
    private readonly float[][] _layers = [.. network.Layers.Select(_ => new float[(Longest + (2 * Later)) * Width])];
    private readonly float[][] _rectified = [.. network.Layers.Select(_ => new float[Longest * Width])];
    private readonly float[][] _gradients = [.. network.Layers.Select(_ => new float[(Longest + (2 * Later)) * Width])];
    private readonly float[] _inner = new float[Longest * Width];
    private readonly int[] _rows = new int[Longest * WordTable.Features];
    private readonly float[][] _back = new float[network.Layers.Length][];
    private int _count;

    /// <summary>The words as tags and names are read from them.</summary>
    public PassOutput Encoded { get; } = new(Network.EncoderLayers - 1);

    /// <summary>The words as the parser reads them.</summary>
    public PassOutput Deep { get; } = new(network.Layers.Length - 1);

    /// <summary>To be called when parameters have moved.</summary>
    public void Refresh()
    {
        for (var i = 0; i < _back.Length; i++)
            _back[i] = Turned(network.Layers[i].Weights);
    }

    public static float[] Turned(Parameters parameters)
    {
        var turned = new float[parameters.Values.Length];
        for (var row = 0; row < parameters.Rows; row++)
        {
            for (var column = 0; column < parameters.Width; column++)
                turned[(column * parameters.Rows) + row] = parameters.Values[(row * parameters.Width) + column];
        }

        return turned;
    }

    public void Forward(ReadOnlySpan<int> rows, int count)
    {
        _count = count;
        rows.CopyTo(_rows);
        var input = _input.AsSpan(0, (count + (2 * Reach)) * WordTable.Width);
        input.Clear();
        var mask = _inputMask.AsSpan(0, count * WordTable.Width);
        chance.Drop(mask, DroppedInputs);
        for (var i = 0; i < count; i++)
        {
            var sum = input.Slice((i + Reach) * WordTable.Width, WordTable.Width);
            foreach (var row in rows.Slice(i * WordTable.Features, WordTable.Features))
                Add(network.Words.Row(row), sum);
            Scale(mask.Slice(i * WordTable.Width, WordTable.Width), sum);
        }

        for (var i = 0; i < _layers.Length; i++)
            Layer(i, i == 0 ? input : _layers[i - 1]);
        Drop(Encoded);
        Drop(Deep);
    }

    private void Drop(PassOutput output)
    {
        output.Start(_count);
        chance.Drop(output.Mask, DroppedOutputs);
        _layers[output.Layer].AsSpan(Later * Width, _count * Width).CopyTo(output.Numbers);
        Scale(output.Mask, output.Numbers);
    }

    private void Layer(int number, ReadOnlySpan<float> from)
    {
        var (weights, bias) = network.Layers[number];
        var inner = _rectified[number].AsSpan(0, _count * Width);
        for (var i = 0; i < _count; i++)
            bias.Values.CopyTo(inner[(i * Width)..]);
        Products.Add(from, number == 0 ? WordTable.Width : Width, 1, weights.Values, Width, inner, Width, _count, weights.Rows, Width);
        var output = _layers[number].AsSpan(0, (_count + (2 * Later)) * Width);
        output[..(Later * Width)].Clear();
        output[^(Later * Width)..].Clear();
        for (var i = 0; i < inner.Length; i++)
        {
            inner[i] = MathF.Max(inner[i], 0);
            output[(Later * Width) + i] = inner[i] + (number > 0 ? from[(Later * Width) + i] : 0);
        }
    }

    public void Backward()
    {
        for (var i = 0; i < _gradients.Length; i++)
            _gradients[i].AsSpan(0, (_count + (2 * Later)) * Width).Clear();
        _inputGradient.AsSpan(0, (_count + (2 * Reach)) * WordTable.Width).Clear();
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            foreach (var output in (PassOutput[])[Encoded, Deep])
            {
                if (output.Layer != i)
                    continue;
                Scale(output.Mask, output.Gradient);
                Add(output.Gradient, _gradients[i].AsSpan(Later * Width));
            }

            Back(i, i == 0 ? _input : _layers[i - 1], i == 0 ? _inputGradient : _gradients[i - 1]);
        }

        for (var i = 0; i < _count; i++)
        {
            var gradient = _inputGradient.AsSpan((i + Reach) * WordTable.Width, WordTable.Width);
            Scale(_inputMask.AsSpan(i * WordTable.Width, WordTable.Width), gradient);
            foreach (var row in _rows.AsSpan(i * WordTable.Features, WordTable.Features))
                Add(gradient, network.Words.Touch(row));
        }
    }

    private void Back(int number, ReadOnlySpan<float> from, Span<float> fromGradient)
    {
        var (weights, bias) = network.Layers[number];
        var stride = number == 0 ? WordTable.Width : Width;
        var gradient = _gradients[number].AsSpan(Later * Width, _count * Width);
        var inner = _inner.AsSpan(0, _count * Width);
        for (var i = 0; i < inner.Length; i++)
        {
            inner[i] = _rectified[number][i] > 0 ? gradient[i] : 0;
            if (number > 0)
                fromGradient[(Later * Width) + i] += gradient[i];
        }

        for (var i = 0; i < _count; i++)
            Add(inner.Slice(i * Width, Width), bias.Gradient);
        Products.Add(from, 1, stride, inner, Width, weights.Gradient, Width, weights.Rows, _count, Width);
        Products.Add(inner, Width, 1, _back[number], weights.Rows, fromGradient, stride, _count, Width, weights.Rows);
    }

    /// <summary>Adds numbers to numbers, a multiple of 16 of them.</summary>
    public static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        ref var source = ref MemoryMarshal.GetReference(from);
        ref var target = ref MemoryMarshal.GetReference(to[..from.Length]);
        for (nuint i = 0; i < (nuint)from.Length; i += (nuint)Vector512<float>.Count)
            (Vector512.LoadUnsafe(ref target, i) + Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
    }

    /// <summary>Multiplies numbers with numbers, a multiple of 16 of them.</summary>
    public static void Scale(ReadOnlySpan<float> by, Span<float> numbers)
    {
        ref var source = ref MemoryMarshal.GetReference(by);
        ref var target = ref MemoryMarshal.GetReference(numbers[..by.Length]);
        for (nuint i = 0; i < (nuint)by.Length; i += (nuint)Vector512<float>.Count)
            (Vector512.LoadUnsafe(ref target, i) * Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
    }
}

/// <summary>What a pass gives to a head, and takes back from it.</summary>
/// <param name="layer">Number of the layer it is read from.</param>
internal sealed class PassOutput(int layer)
{
    private readonly float[] _numbers = new float[SentencePass.Longest * Encoder.Width];
    private readonly float[] _gradient = new float[SentencePass.Longest * Encoder.Width];
    private readonly float[] _mask = new float[SentencePass.Longest * Encoder.Width];
    private int _length;

    public int Layer => layer;

    public Span<float> Numbers => _numbers.AsSpan(0, _length);

    /// <summary>The gradient, to be added to.</summary>
    public Span<float> Gradient => _gradient.AsSpan(0, _length);

    public Span<float> Mask => _mask.AsSpan(0, _length);

    public void Start(int words)
    {
        _length = words * Encoder.Width;
        Gradient.Clear();
    }
}
