using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAnalysis.Training;

/// <summary>
/// Numbers that training moves: rows of one width, each with its gradient and the moments of Adam. Of a large table only the rows
/// that a batch touched are moved.
/// </summary>
internal sealed class Parameters
{
    private const float FirstDecay = 0.9f, SecondDecay = 0.98f, Tiny = 1e-6f;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly bool[] _isTouched;
    private readonly List<int> _touched = [];
    private readonly bool _sparse;

    /// <param name="rows">Number of rows.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="spread">Largest number to start from, either way; 0 starts from nothing.</param>
    /// <param name="chance">Where the first numbers come from.</param>
    /// <param name="sparse">True when a batch touches few of the rows.</param>
    public Parameters(int rows, int width, float spread, Chance chance, bool sparse)
    {
        (Rows, Width, _sparse) = (rows, width, sparse);
        Values = new float[rows * width];
        Gradient = new float[rows * width];
        _first = new float[rows * width];
        _second = new float[rows * width];
        _isTouched = new bool[rows];
        for (var i = 0; spread > 0 && i < Values.Length; i++)
            Values[i] = spread * (chance.Below(1 << 20) - (1 << 19)) / (1 << 19);
    }

    public int Rows { get; }

    public int Width { get; }

    public float[] Values { get; }

    public float[] Gradient { get; }

    public Span<float> Row(int row) => Values.AsSpan(row * Width, Width);

    /// <summary>A row's gradient, to be added to.</summary>
    public Span<float> Touch(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        return Gradient.AsSpan(row * Width, Width);
    }

    /// <summary>Moves the values against their gradients.</summary>
    /// <param name="rate">How far.</param>
    /// <param name="step">Number of this step, from 1.</param>
    /// <param name="clip">What gradients are multiplied with.</param>
    public void Move(float rate, int step, float clip)
    {
        // The first steps know little of the moments; this is what is missing in them.
        var warm = MathF.Sqrt(1 - Power(SecondDecay, step)) / (1 - Power(FirstDecay, step));
        if (!_sparse)
        {
            Move(0, Values.Length, rate * warm, clip);
            return;
        }

        foreach (var row in _touched)
        {
            Move(row * Width, Width, rate * warm, clip);
            _isTouched[row] = false;
        }

        _touched.Clear();
    }

    /// <summary>Sum of the squares of all gradients.</summary>
    public double Square()
    {
        var sum = 0.0;
        if (!_sparse)
            return Square(Gradient);
        foreach (var row in _touched)
            sum += Square(Gradient.AsSpan(row * Width, Width));
        return sum;
    }

    private static double Square(ReadOnlySpan<float> numbers)
    {
        var lanes = Vector512<float>.Zero;
        ref var first = ref MemoryMarshal.GetReference(numbers);
        for (nuint i = 0; i < (nuint)numbers.Length; i += (nuint)Vector512<float>.Count)
            lanes = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref first, i), lanes);
        var sum = 0.0;
        for (var i = 0; i < Vector512<float>.Count; i++)
            sum += lanes[i];
        return sum;
    }

    private void Move(int start, int length, float rate, float clip)
    {
        Vector512<float> firstDecay = Vector512.Create(FirstDecay), firstRest = Vector512.Create(1 - FirstDecay);
        Vector512<float> secondDecay = Vector512.Create(SecondDecay), secondRest = Vector512.Create(1 - SecondDecay);
        Vector512<float> tiny = Vector512.Create(Tiny), step = Vector512.Create(rate), scale = Vector512.Create(clip);
        for (var i = start; i < start + length; i += Vector512<float>.Count)
        {
            var gradient = Vector512.LoadUnsafe(ref Gradient[i]) * scale;
            var first = (Vector512.LoadUnsafe(ref _first[i]) * firstDecay) + (gradient * firstRest);
            var second = (Vector512.LoadUnsafe(ref _second[i]) * secondDecay) + (gradient * gradient * secondRest);
            first.StoreUnsafe(ref _first[i]);
            second.StoreUnsafe(ref _second[i]);
            (Vector512.LoadUnsafe(ref Values[i]) - (step * first / (Vector512.Sqrt(second) + tiny))).StoreUnsafe(ref Values[i]);
            Vector512<float>.Zero.StoreUnsafe(ref Gradient[i]);
        }
    }

    private static float Power(float number, int by)
    {
        var power = 1f;
        for (var i = 0; i < by && power > 1e-9f; i++)
            power *= number;
        return power;
    }
}
