using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAnalysis.Text;

/// <summary>
/// A linear model's weights: for each feature the classes it speaks for or against. A slot holds a feature's key and where its list starts;
/// a list is its length and then one entry a class, the class in the low seven bits and the weight in the high nine. Long lists are laid out
/// as rows of all classes when a table is made.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>Most classes a table can tell apart.</summary>
    public const int MostClasses = 128;

    /// <summary>Largest weight, and the negative of the smallest.</summary>
    public const int LargestWeight = 255;

    // More features than any caller gathers.
    private const int MostFeatures = 96;

    // From this length on, a list is quicker to add as a row of all classes.
    private const int LeastRow = 12;

    // Where a slot leads: to a list, or with this bit to a row.
    private const uint RowBit = 1u << 31;

    private readonly uint[] _keys;
    private readonly ulong[] _slots;
    private readonly ushort[] _entries;
    private readonly short[] _rows;
    private readonly int _shift;

    private WeightTable(uint[] keys, ulong[] slots, ushort[] entries, short[] rows)
    {
        _keys = keys;
        _slots = slots;
        _entries = entries;
        _rows = rows;
        _shift = 32 - System.Numerics.BitOperations.Log2((uint)slots.Length);
    }

    /// <summary>Number of classes and weights kept, for the report of a training.</summary>
    public int Entries => _entries.Length;

    /// <summary>Makes a table of features and their lists.</summary>
    public static WeightTable Create(IReadOnlyList<(uint Key, ushort[] Weights)> features)
    {
        var entries = new List<ushort>();
        var keys = new uint[features.Count];
        for (var i = 0; i < features.Count; i++)
        {
            keys[i] = features[i].Key;
            entries.Add((ushort)features[i].Weights.Length);
            entries.AddRange(features[i].Weights);
        }

        return Build(keys, [.. entries]);
    }

    /// <summary>One entry of a list.</summary>
    public static ushort Entry(int label, int weight) => (ushort)((weight << 7) | label);

    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(_entries.Length);
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_entries.AsSpan()));
    }

    public static WeightTable Read(ref ModelReader reader)
    {
        var count = reader.Count(sizeof(uint));
        var length = reader.Count(sizeof(ushort));
        var keys = reader.Array<uint>(count);
        return Build(keys, reader.Array<ushort>(length));
    }

    /// <summary>Adds the weights of features to the scores of their classes. A hundred features cannot overflow a score.</summary>
    /// <param name="keys">The features.</param>
    /// <param name="scores">The scores; at least <see cref="MostClasses"/> of them.</param>
    public void Add(ReadOnlySpan<uint> keys, Span<short> scores)
    {
        // All slots are read before all lists, so that the processor waits for many of them at once.
        Span<uint> places = stackalloc uint[MostFeatures];
        places = places[..keys.Length];
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var first = ref scores[..MostClasses][0];
        var mask = _slots.Length - 1;
        var shift = _shift;
        var found = 0;
        foreach (var key in keys)
        {
            var at = (int)(key >> shift);
            var slot = Unsafe.Add(ref slots, at);
            while (slot != 0 && (uint)(slot >> 32) != key)
            {
                at = (at + 1) & mask;
                slot = Unsafe.Add(ref slots, at);
            }

            places[found] = (uint)slot;
            found += slot != 0 ? 1 : 0;
        }

        foreach (var place in places[..found])
        {
            if ((place & RowBit) != 0)
            {
                ref var row = ref Unsafe.Add(ref rows, (int)(place & ~RowBit));
                for (nuint i = 0; i < MostClasses; i += (nuint)Vector256<short>.Count)
                    (Vector256.LoadUnsafe(ref first, i) + Vector256.LoadUnsafe(ref row, i)).StoreUnsafe(ref first, i);
                continue;
            }

            ref var list = ref Unsafe.Add(ref entries, (int)place);
            var count = (int)list;
            for (var i = 1; i <= count; i++)
            {
                var entry = (short)Unsafe.Add(ref list, i);
                Unsafe.Add(ref first, entry & (MostClasses - 1)) += (short)(entry >> 7);
            }
        }
    }

    private static WeightTable Build(uint[] keys, ushort[] entries)
    {
        var longLists = 0;
        var start = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (start >= entries.Length || start + entries[start] >= entries.Length)
                throw new InvalidDataException("its table of weights ends too early");
            longLists += entries[start] >= LeastRow ? 1 : 0;
            start += entries[start] + 1;
        }

        var size = 16;
        while (size < keys.Length * 3L / 2)
            size *= 2;
        var slots = new ulong[size];
        var shift = 32 - System.Numerics.BitOperations.Log2((uint)size);
        var rows = new short[MostClasses * longLists];
        var row = 0;
        start = 0;
        foreach (var key in keys)
        {
            var count = entries[start];
            var place = (uint)start;
            if (count >= LeastRow)
            {
                foreach (var entry in entries.AsSpan(start + 1, count))
                    rows[row + (entry & (MostClasses - 1))] = (short)((short)entry >> 7);
                place = (uint)row | RowBit;
                row += MostClasses;
            }

            var at = (int)(key >> shift);
            while (slots[at] != 0)
                at = (at + 1) & (size - 1);
            slots[at] = ((ulong)key << 32) | place;
            start += count + 1;
        }

        // A table without features must still have a first list.
        return new WeightTable(keys, slots, entries.Length == 0 ? [0] : entries, rows);
    }
}
