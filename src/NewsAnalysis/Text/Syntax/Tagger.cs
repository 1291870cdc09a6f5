namespace NewsAnalysis.Text;

/// <summary>A universal tag and a Penn tag that go together.</summary>
internal readonly record struct TagPair(UniversalTag Universal, PennTag Penn);

/// <summary>Chooses a tag for each encoded word.</summary>
internal sealed class Tagger(TagPair[] tags, DenseLayer layer)
{
    public TagPair[] Tags => tags;

    /// <summary>Tags a sentence.</summary>
    /// <param name="encoded">Its encoded words.</param>
    /// <param name="chosen">Takes the number of each word's tag.</param>
    public void Tag(ReadOnlySpan<short> encoded, Span<byte> chosen)
    {
        const int together = 16;
        Span<short> scores = stackalloc short[together * layer.Outputs];
        for (var i = 0; i < chosen.Length; i += together)
        {
            var count = Math.Min(together, chosen.Length - i);
            layer.Apply(encoded[(i * Encoder.Width)..], Encoder.Width, count, scores);
            for (var j = 0; j < count; j++)
                chosen[i + j] = (byte)Best(scores.Slice(j * layer.Outputs, tags.Length));
        }
    }

    private static int Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    public void Write(BinaryWriter writer)
    {
        SyntaxModel.Write(writer, [.. tags.Select(tag => tag.Universal.Written())]);
        SyntaxModel.Write(writer, [.. tags.Select(tag => tag.Penn.Written())]);
        layer.Write(writer);
    }

    public static Tagger Read(ref ModelReader reader)
    {
        var universal = reader.Strings();
        var penn = reader.Strings();
        var tags = universal.Zip(penn, (first, second) => new TagPair(
            TagNames.UniversalOf(first) ?? throw new InvalidDataException($"it names the tag '{first}'"),
            TagNames.PennOf(second) ?? throw new InvalidDataException($"it names the tag '{second}'"))).ToArray();
        if (tags.Length is 0 or > 128)
            throw new InvalidDataException("it has no tags, or too many");
        return new Tagger(tags, DenseLayer.Read(ref reader, Encoder.Width, OutputsFor(tags.Length), Encoder.WeightBits, rectify: false));
    }

    /// <summary>Number of outputs that a layer needs for so many answers.</summary>
    public static int OutputsFor(int answers) => (answers + DenseLayer.Block - 1) / DenseLayer.Block * DenseLayer.Block;
}
