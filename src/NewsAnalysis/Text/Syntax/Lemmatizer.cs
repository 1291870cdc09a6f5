namespace NewsAnalysis.Text;

/// <summary>How a lemma is made of a word: letters cut off its end and letters put there.</summary>
internal readonly record struct LemmaEdit(byte Cut, string Ending);

/// <summary>Finds lemmas by the longest known ending of a word under its tag; a whole word counts as an ending of its own.</summary>
internal sealed class Lemmatizer
{
    /// <summary>Longest ending that a rule can have; longer ones are whole words.</summary>
    public const int LongestEnding = 6;

    private const uint WholeWord = 7919;
    private readonly LemmaEdit[] _edits;
    private readonly Dictionary<uint, ushort> _rules;

    public Lemmatizer(LemmaEdit[] edits, IReadOnlyCollection<(uint Key, ushort Edit)> rules)
    {
        _edits = edits;
        _rules = new Dictionary<uint, ushort>(rules.Count);
        foreach (var (key, edit) in rules)
            _rules[key] = edit < edits.Length ? edit : throw new InvalidDataException("its lemma rules name an edit that is not there");
    }

    /// <summary>Number of rules.</summary>
    public int Rules => _rules.Count;

    /// <summary>The lemma of a word: in lower case, but for proper nouns.</summary>
    public string Lemma(ReadOnlySpan<char> word, TagPair tag)
    {
        Span<char> buffer = stackalloc char[64];
        if (word.Length > buffer.Length)
            return word.ToString();
        var folded = buffer[..Vocabulary.Fold(word).ToLowerInvariant(buffer)];
        var edit = Find(folded, tag);
        var kept = Math.Max(0, folded.Length - edit.Cut);
        // Names keep their capitals as far as their letters are kept.
        return tag.Universal is UniversalTag.Propn or UniversalTag.X
            ? string.Concat(word[..kept], edit.Ending)
            : string.Concat(folded[..kept], edit.Ending);
    }

    /// <summary>The key of a rule.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="ending">The ending, in lower case.</param>
    /// <param name="isWord">True when the ending is the whole word.</param>
    public static uint Key(TagPair tag, ReadOnlySpan<char> ending, bool isWord)
    {
        var hash = 2166136261u;
        for (var i = ending.Length - 1; i >= 0; i--)
            hash = (hash ^ ending[i]) * 16777619;
        return FeatureHash.Key(isWord ? WholeWord : 1, hash, (uint)tag.Universal, (uint)tag.Penn);
    }

    private LemmaEdit Find(ReadOnlySpan<char> word, TagPair tag)
    {
        if (_rules.TryGetValue(Key(tag, word, isWord: true), out var edit))
            return _edits[edit];
        for (var length = Math.Min(word.Length, LongestEnding); length >= 0; length--)
        {
            if (_rules.TryGetValue(Key(tag, word[^length..], isWord: false), out edit))
                return _edits[edit];
        }

        return new LemmaEdit(0, "");
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_edits.Length);
        foreach (var edit in _edits)
            writer.Write((int)edit.Cut);
        SyntaxModel.Write(writer, [.. _edits.Select(edit => edit.Ending)]);
        var rules = _rules.OrderBy(rule => rule.Key).ToArray();
        writer.Write(rules.Length);
        foreach (var rule in rules)
            writer.Write(rule.Key);
        foreach (var rule in rules)
            writer.Write(rule.Value);
    }

    public static Lemmatizer Read(ref ModelReader reader)
    {
        var cuts = reader.Array<int>(reader.Count(sizeof(int)));
        var endings = reader.Strings();
        var count = reader.Count(sizeof(uint));
        var keys = reader.Array<uint>(count);
        var edits = reader.Array<ushort>(count);
        return new Lemmatizer([.. cuts.Zip(endings, (cut, ending) => new LemmaEdit((byte)cut, ending))], [.. keys.Zip(edits)]);
    }
}
