using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>The features of one option of a choice, as keys into the weights.</summary>
internal sealed class Features
{
    private uint[] _keys = new uint[128];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(uint template, uint value = 0) => Put(FeatureHash.Key(template, value));

    public void Add(uint template, uint first, uint second) => Put(FeatureHash.Key(template, first, second));

    public void Add(uint template, uint first, uint second, uint third) => Put(FeatureHash.Key(template, first, second, third));

    /// <summary>The hash of a word's letters, case aside.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619;
        return hash;
    }

    private void Put(uint key)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, Count * 2);
        _keys[Count++] = key;
    }
}
