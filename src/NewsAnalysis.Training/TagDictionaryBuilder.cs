using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>Counts which tags each word takes.</summary>
internal sealed class TagDictionaryBuilder(int tags)
{
    // A word enters the dictionary at the first count and takes no other tags than those seen from the second on.
    private const int LeastCount = 4;
    private const int ClosedCount = 60;
    private const int MostTags = 6;

    // A tag seen more seldom than once in so many is an error, or as good as one.
    private const int LeastShare = 150;

    private readonly Dictionary<uint, int[]> _counts = [];

    public void Add(TrainingSentence sentence, Dictionary<TagPair, byte> numbers, int weight)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tags[i] is not { } tag)
                continue;
            var word = WordForm.Of(sentence.Document, sentence.Sentence, i, Lettering.Normal).Lower;
            if (!_counts.TryGetValue(word, out var counts))
                _counts[word] = counts = new int[tags];
            counts[numbers[tag]] += weight;
        }
    }

    public TagDictionary Build()
    {
        var lists = new List<byte[]> { Array.Empty<byte>() };
        var closed = new List<bool> { false };
        var entries = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var words = new List<(uint, ushort)>();
        foreach (var (word, counts) in _counts.OrderBy(pair => pair.Key))
        {
            var sum = counts.Sum();
            if (sum < LeastCount)
                continue;
            var ranked = Enumerable.Range(0, tags).Where(tag => counts[tag] * LeastShare >= sum).OrderByDescending(tag => counts[tag]).ThenBy(tag => tag).Take(MostTags).Select(tag => (byte)tag).ToArray();
            byte[] list = [ranked[0], .. ranked[1..].Order()];
            var isClosed = sum >= ClosedCount && sum - ranked.Sum(tag => counts[tag]) <= sum / LeastShare;
            var name = $"{Convert.ToHexString(list)} {isClosed}";
            if (!entries.TryGetValue(name, out var entry))
            {
                entry = (ushort)lists.Count;
                entries[name] = entry;
                lists.Add(list);
                closed.Add(isClosed);
            }

            words.Add((word, entry));
        }

        return new TagDictionary(words, [.. lists], [.. closed]);
    }
}
