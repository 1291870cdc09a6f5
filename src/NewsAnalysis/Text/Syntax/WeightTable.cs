using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsAnalysis.Text;

/// <summary>
/// A linear model's weights: for each feature the classes it speaks for or against. A slot holds a feature's key and where its list starts;
/// a list is its length and then one entry a class, the class in the low seven bits and the weight in the high nine.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>Most classes a table can tell apart.</summary>
    public const int MostClasses = 128;

    /// <summary>Largest weight, and the negative of the smallest.</summary>
    public const int LargestWeight = 255;

    private readonly ulong[] _slots;
    private readonly ushort[] _entries;
    private readonly int _shift;

    private WeightTable(ulong[] slots, ushort[] entries)
    {
        _slots = slots;
        _entries = entries;
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
        var used = _slots.Where(slot => slot != 0).OrderBy(slot => (uint)slot).ToArray();
        writer.Write(used.Length);
        writer.Write(_entries.Length);
        foreach (var slot in used)
            writer.Write((uint)(slot >> 32));
        writer.Write(MemoryMarshal.AsBytes(_entries.AsSpan()));
    }

    public static WeightTable Read(ref ModelReader reader)
    {
        var count = reader.Count(sizeof(uint));
        var length = reader.Count(sizeof(ushort));
        var keys = reader.Array<uint>(count);
        return Build(keys, reader.Array<ushort>(length));
    }

    /// <summary>Adds a feature's weights to the scores of its classes.</summary>
    /// <param name="key">The feature.</param>
    /// <param name="scores">The scores; at least <see cref="MostClasses"/> of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint key, ref int scores)
    {
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        var mask = _slots.Length - 1;
        var at = (int)(key >> _shift);
        while (true)
        {
            var slot = Unsafe.Add(ref slots, at);
            if (slot == 0)
                return;
            if ((uint)(slot >> 32) == key)
            {
                ref var list = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), (int)(uint)slot);
                var count = (int)list;
                for (var i = 1; i <= count; i++)
                {
                    var entry = (short)Unsafe.Add(ref list, i);
                    Unsafe.Add(ref scores, entry & (MostClasses - 1)) += entry >> 7;
                }

                return;
            }

            at = (at + 1) & mask;
        }
    }

    private static WeightTable Build(uint[] keys, ushort[] entries)
    {
        var size = 16;
        while (size < keys.Length * 3L / 2)
            size *= 2;
        var slots = new ulong[size];
        var shift = 32 - System.Numerics.BitOperations.Log2((uint)size);
        var start = 0;
        foreach (var key in keys)
        {
            if (start >= entries.Length || start + entries[start] >= entries.Length + (entries[start] == 0 ? 1 : 0))
                throw new InvalidDataException("its table of weights ends too early");
            var at = (int)(key >> shift);
            while (slots[at] != 0)
                at = (at + 1) & (size - 1);
            slots[at] = ((ulong)key << 32) | (uint)start;
            start += entries[start] + 1;
        }

        return new WeightTable(slots, entries);
    }
}
