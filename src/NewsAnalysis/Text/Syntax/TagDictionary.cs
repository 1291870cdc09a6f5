namespace NewsAnalysis.Text;

/// <summary>The tags that each common word was seen with. Words seen with the same tags share an entry.</summary>
internal sealed class TagDictionary
{
    private readonly ulong[] _words;
    private readonly int _shift;
    private readonly byte[][] _tags;
    private readonly bool[] _closed;

    /// <param name="words">Entry by hash of the word.</param>
    /// <param name="tags">The tags of each entry, most frequent first; entry 0 is not used.</param>
    /// <param name="closed">True for entries of words seen so often that they take no other tags.</param>
    public TagDictionary(IReadOnlyList<(uint Word, ushort Entry)> words, byte[][] tags, bool[] closed)
    {
        _tags = tags;
        _closed = closed;
        var size = 16;
        while (size < words.Count * 2)
            size *= 2;
        _words = new ulong[size];
        _shift = 32 - System.Numerics.BitOperations.Log2((uint)size);
        foreach (var (word, entry) in words)
        {
            if (entry == 0 || entry >= tags.Length)
                throw new InvalidDataException("its tag dictionary names an entry that is not there");
            var at = (int)((word * 0x9E3779B1) >> _shift);
            while (_words[at] != 0)
                at = (at + 1) & (size - 1);
            _words[at] = ((ulong)word << 32) | entry;
        }
    }

    /// <summary>Number of the word's entry; 0 when the dictionary lacks it.</summary>
    public int Find(uint word)
    {
        var at = (int)((word * 0x9E3779B1) >> _shift);
        while (_words[at] is var slot and not 0)
        {
            if ((uint)(slot >> 32) == word)
                return (int)(uint)slot;
            at = (at + 1) & (_words.Length - 1);
        }

        return 0;
    }

    /// <summary>The tags of an entry, most frequent first.</summary>
    public ReadOnlySpan<byte> Tags(int entry) => _tags[entry];

    /// <summary>True when the words of an entry take no other tags than its own.</summary>
    public bool IsClosed(int entry) => _closed[entry];

    /// <summary>Number of the entry with exactly these tags.</summary>
    /// <exception cref="InvalidOperationException">No word has such an entry.</exception>
    public ushort EntryOf(ReadOnlySpan<byte> tags, bool closed)
    {
        for (var entry = 1; entry < _tags.Length; entry++)
        {
            if (_closed[entry] == closed && tags.SequenceEqual(_tags[entry]))
                return (ushort)entry;
        }

        throw new InvalidOperationException("No word of the training data takes only these tags: is it all of the data?");
    }

    /// <summary>The dictionary with words put under an entry, instead of their own where they had one.</summary>
    public TagDictionary With(IReadOnlyCollection<uint> words, ushort entry) =>
        new([.. _words.Where(slot => slot != 0).Select(slot => ((uint)(slot >> 32), (ushort)slot)).Where(word => !words.Contains(word.Item1)), .. words.Select(word => (word, entry))], _tags, _closed);

    public void Write(BinaryWriter writer)
    {
        writer.Write(_tags.Length);
        for (var i = 0; i < _tags.Length; i++)
        {
            writer.Write((_closed[i] ? 1 << 16 : 0) | _tags[i].Length);
            writer.Write(_tags[i]);
        }

        var words = _words.Where(slot => slot != 0).Order().ToArray();
        writer.Write(words.Length);
        foreach (var slot in words)
            writer.Write((uint)(slot >> 32));
        foreach (var slot in words)
            writer.Write((ushort)slot);
    }

    public static TagDictionary Read(ref ModelReader reader)
    {
        var tags = new byte[reader.Count(sizeof(int))][];
        var closed = new bool[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            var head = reader.Integer();
            closed[i] = head >> 16 != 0;
            tags[i] = reader.Array<byte>(head & 0xFFFF);
        }

        var count = reader.Count(sizeof(uint));
        var words = reader.Array<uint>(count);
        var entries = reader.Array<ushort>(count);
        return new TagDictionary([.. words.Zip(entries)], tags, closed);
    }
}
