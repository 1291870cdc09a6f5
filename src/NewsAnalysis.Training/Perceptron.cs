using System.Numerics;
using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>
/// An averaged perceptron with whole numbers for weights. Features are counted first; those seen too seldom never get a weight.
/// A feature's weights are a list of the classes that it has been seen to matter for.
/// </summary>
internal sealed class Perceptron
{
    private uint[] _keys = new uint[1 << 16];
    private int[] _rows = new int[1 << 16];
    private int _used;
    private int _shift = 16;

    private int[] _start = [];
    private int[] _count = [];
    private byte[] _classes = new byte[1 << 20];
    private int[] _weights = new int[1 << 20];
    private int[] _stamps = new int[1 << 20];
    private long[] _totals = new long[1 << 20];
    private int _pool;

    /// <summary>Number of decisions made so far: the weight of an average.</summary>
    public int Clock { get; set; } = 1;

    public int Features { get; private set; }

    /// <summary>Counts features, before <see cref="Freeze"/>.</summary>
    public void Count(ReadOnlySpan<uint> keys)
    {
        foreach (var key in keys)
        {
            var at = Slot(key);
            if (_keys[at] == 0)
            {
                _keys[at] = key;
                if (++_used * 3L > _keys.Length * 2L)
                {
                    Grow();
                    at = Slot(key);
                }
            }

            _rows[at]++;
        }
    }

    /// <summary>Keeps the features counted often enough and makes room for their weights.</summary>
    public void Freeze(int atLeast)
    {
        var kept = Enumerable.Range(0, _keys.Length).Where(at => _keys[at] != 0 && _rows[at] >= atLeast).Select(at => _keys[at]).ToArray();
        Array.Sort(kept);
        var size = 1 << 16;
        while (size < kept.Length * 2)
            size *= 2;
        Resize(size);
        for (var row = 0; row < kept.Length; row++)
        {
            var at = Slot(kept[row]);
            _keys[at] = kept[row];
            _rows[at] = row;
        }

        Features = kept.Length;
        _start = new int[kept.Length];
        _count = new int[kept.Length];
    }

    /// <summary>Adds up the scores of all classes.</summary>
    /// <param name="keys">The features.</param>
    /// <param name="rows">Takes each feature's row, -1 for features without weights: what <see cref="Update"/> wants.</param>
    /// <param name="scores">The scores to add to.</param>
    public void Score(ReadOnlySpan<uint> keys, Span<int> rows, Span<int> scores)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var at = Slot(keys[i]);
            if (_keys[at] == 0)
            {
                rows[i] = -1;
                continue;
            }

            var row = rows[i] = _rows[at];
            var start = _start[row];
            var end = start + _count[row];
            for (var j = start; j < end; j++)
                scores[_classes[j]] += _weights[j];
        }
    }

    /// <summary>Makes features speak more or less for a class.</summary>
    public void Update(ReadOnlySpan<int> rows, int label, int by)
    {
        foreach (var row in rows)
        {
            if (row < 0)
                continue;
            var at = Find(row, label);
            _totals[at] += (long)_weights[at] * (Clock - _stamps[at]);
            _stamps[at] = Clock;
            _weights[at] += by;
        }
    }

    /// <summary>The averages of all weights, made small.</summary>
    /// <param name="scale">What an average of 1 becomes.</param>
    /// <param name="least">Smallest weight worth keeping.</param>
    /// <param name="leastLargest">A feature whose largest weight is below this is dropped with all its weights.</param>
    public WeightTable Average(int scale, int least, int leastLargest)
    {
        var features = new List<(uint, ushort[])>();
        var entries = new List<ushort>();
        foreach (var at in Enumerable.Range(0, _keys.Length).Where(at => _keys[at] != 0).OrderBy(at => _keys[at]))
        {
            entries.Clear();
            var largest = 0L;
            var row = _rows[at];
            for (var i = _start[row]; i < _start[row] + _count[row]; i++)
            {
                var total = _totals[i] + ((long)_weights[i] * (Clock - _stamps[i]));
                var weight = Round(total * scale, Clock);
                largest = Math.Max(largest, Math.Abs(weight));
                if (Math.Abs(weight) >= least)
                    entries.Add(WeightTable.Entry(_classes[i], (int)Math.Clamp(weight, -WeightTable.LargestWeight, WeightTable.LargestWeight)));
            }

            if (entries.Count > 0 && largest >= leastLargest)
                features.Add((_keys[at], [.. entries.OrderBy(entry => entry & (WeightTable.MostClasses - 1))]));
        }

        return WeightTable.Create(features);
    }

    private static long Round(long total, long by) => total >= 0 ? (total + (by / 2)) / by : -((-total + (by / 2)) / by);

    private int Find(int row, int label)
    {
        var start = _start[row];
        var count = _count[row];
        for (var i = start; i < start + count; i++)
        {
            if (_classes[i] == label)
                return i;
        }

        // A full list moves to the end of the pool with twice the room.
        if (BitOperations.IsPow2(count) || count == 0)
        {
            var room = Math.Max(1, count * 2);
            Ensure(_pool + room);
            Array.Copy(_classes, start, _classes, _pool, count);
            Array.Copy(_weights, start, _weights, _pool, count);
            Array.Copy(_stamps, start, _stamps, _pool, count);
            Array.Copy(_totals, start, _totals, _pool, count);
            start = _start[row] = _pool;
            _pool += room;
        }

        var at = start + count;
        _count[row]++;
        _classes[at] = (byte)label;
        _weights[at] = 0;
        _totals[at] = 0;
        _stamps[at] = Clock;
        return at;
    }

    private void Ensure(int size)
    {
        if (size <= _classes.Length)
            return;
        var length = _classes.Length * 2;
        Array.Resize(ref _classes, length);
        Array.Resize(ref _weights, length);
        Array.Resize(ref _stamps, length);
        Array.Resize(ref _totals, length);
    }

    private int Slot(uint key)
    {
        var mask = _keys.Length - 1;
        var at = (int)(key >> _shift);
        while (_keys[at] != 0 && _keys[at] != key)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        Resize(_keys.Length * 2);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var at = Slot(keys[i]);
            _keys[at] = keys[i];
            _rows[at] = rows[i];
        }
    }

    private void Resize(int size)
    {
        _keys = new uint[size];
        _rows = new int[size];
        _shift = 32 - BitOperations.Log2((uint)size);
    }
}
