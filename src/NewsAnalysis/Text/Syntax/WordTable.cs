using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAnalysis.Text;

/// <summary>
/// A row of small numbers for each common word, each ending and beginning, each shape and each lexicon's word. The sum of a word's rows is what
/// the network knows of it at first.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Number of rows that a word sums up.</summary>
    public const int Features = 8;

    /// <summary>Numbers in a row.</summary>
    public const int Width = 64;

    private const int AffixBits = 12;
    private const int ShapeBits = 10;
    private const int Affixes = 5;

    // From the scale of rows to that of activations.
    private const int Shift = 2;

    private readonly uint[] _words;
    private readonly ulong[] _slots;
    private readonly int _shift;
    private readonly sbyte[] _rows;

    /// <param name="words">Hashes of the words that have a row of their own.</param>
    /// <param name="rows">All rows; empty for a table that only numbers them.</param>
    public WordTable(uint[] words, sbyte[] rows)
    {
        _words = words;
        _rows = rows;
        _slots = Slots(words);
        _shift = 32 - System.Numerics.BitOperations.Log2((uint)_slots.Length);
        if (rows.Length != 0 && rows.Length != Count * Width)
            throw new InvalidDataException("its table of words has a shape that does not fit");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] Slots(uint[] words)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Length * 2));
        var shift = 32 - System.Numerics.BitOperations.Log2((uint)size);
        var slots = new ulong[size];
        for (var i = 0; i < words.Length; i++)
        {
            var at = (int)((words[i] * 0x9E3779B1) >> shift);
            while (slots[at] != 0)
                at = (at + 1) & (size - 1);
            slots[at] = ((ulong)words[i] << 32) | (uint)(i + 1);
        }

        return slots;
    }

    /// <summary>Number of rows.</summary>
    public int Count => 1 + _words.Length + (Affixes << AffixBits) + (1 << ShapeBits) + WordClues.Count;

    public int Words => _words.Length;

    /// <summary>Number of a word's own row; 0 for words that have none.</summary>
    public int Find(uint word)
    {
        var at = (int)((word * 0x9E3779B1) >> _shift);
        while (_slots[at] is var slot and not 0)
        {
            if ((uint)(slot >> 32) == word)
                return (int)(uint)slot;
            at = (at + 1) & (_slots.Length - 1);
        }

        return 0;
    }

    /// <summary>The numbers of a word's rows, its own first.</summary>
    public void Gather(in WordForm form, Span<int> rows)
    {
        var first = 1 + _words.Length;
        rows[0] = Find(form.Lower);
        rows[1] = first + Place(form.Suffix2, AffixBits);
        rows[2] = first + (1 << AffixBits) + Place(form.Suffix3, AffixBits);
        rows[3] = first + (2 << AffixBits) + Place(form.Suffix4, AffixBits);
        rows[4] = first + (3 << AffixBits) + Place(form.Prefix2, AffixBits);
        rows[5] = first + (4 << AffixBits) + Place(form.Prefix3, AffixBits);
        first += Affixes << AffixBits;
        rows[6] = first + Place(form.Shape + 1, ShapeBits);
        rows[7] = first + (1 << ShapeBits) + form.Clues;
    }

    /// <summary>Sums up the rows of a word.</summary>
    public void Sum(ReadOnlySpan<int> rows, Span<short> sum)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_rows);
        for (nuint i = 0; i < Width; i += 16)
        {
            var total = Vector256<short>.Zero;
            foreach (var row in rows)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref table, ((nuint)row * Width) + i));
                total += Vector256.Create(low, high);
            }

            Vector256.ShiftLeft(total, Shift).StoreUnsafe(ref sum[(int)i]);
        }
    }

    private static int Place(uint hash, int bits) => (int)((hash * 0x9E3779B1) >> (32 - bits));

    public void Write(BinaryWriter writer)
    {
        writer.Write(_words.Length);
        writer.Write(MemoryMarshal.AsBytes(_words.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_rows.AsSpan()));
    }

    public static WordTable Read(ref ModelReader reader)
    {
        var words = reader.Array<uint>(reader.Count(sizeof(uint)));
        return new WordTable(words, reader.Array<sbyte>((new WordTable(words, []).Count) * Width));
    }
}
