namespace NewsAnalysis.Training;

/// <summary>Numbers that look random and are the same on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to one less than the limit.</summary>
    public int Below(int limit) => (int)(Bits() % (ulong)limit);

    /// <summary>Sixty-four bits.</summary>
    public ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Zero for numbers to be dropped, and for the others what makes up for them.</summary>
    /// <param name="mask">Takes the factors.</param>
    /// <param name="dropped">How many of 256 are dropped.</param>
    public void Drop(Span<float> mask, int dropped)
    {
        var kept = 256f / (256 - dropped);
        var bits = 0UL;
        for (var i = 0; i < mask.Length; i++)
        {
            bits = i % 8 == 0 ? Bits() : bits >> 8;
            mask[i] = (byte)bits < dropped ? 0 : kept;
        }
    }
}
