using System.Buffers;

namespace NewsAnalysis.Text;

/// <summary>A name found in a sentence.</summary>
/// <param name="FirstToken">Index of its first token in the sentence.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Kind">What it is the name of.</param>
internal readonly record struct NameSpan(int FirstToken, int EndToken, NameKind Kind);

/// <summary>
/// Finds the names among encoded words. Each word is outside, or the first, an inner, the last or the only word of a name of a kind;
/// of all runs of answers that fit together the one with the highest sum of scores is taken.
/// </summary>
internal sealed class NameTagger(DenseLayer layer)
{
    /// <summary>Outside, and four answers a kind: first, inner, last, only.</summary>
    public const int Answers = 1 + (Parts * Kinds);

    private const int Kinds = 3, Parts = 4;

    private const int Outside = 0;

    private const int First = 0, Inner = 1, Last = 2, Only = 3;

    /// <summary>The answer for one word of a name.</summary>
    public static int AnswerOf(NameSpan name, int token) => 1 + (Parts * (int)name.Kind)
        + (name.EndToken - name.FirstToken == 1 ? Only : token == name.FirstToken ? First : token == name.EndToken - 1 ? Last : Inner);

    /// <summary>Finds the names of a sentence.</summary>
    /// <param name="encoded">Its encoded words.</param>
    /// <param name="count">Number of words.</param>
    public List<NameSpan> Find(ReadOnlySpan<short> encoded, int count)
    {
        var names = new List<NameSpan>();
        var scores = ArrayPool<short>.Shared.Rent(count * layer.Outputs);
        var answers = ArrayPool<byte>.Shared.Rent(count);
        layer.Apply(encoded, Encoder.Width, count, scores);
        if (MayHoldNames(scores, count))
        {
            Choose(scores, answers.AsSpan(0, count));
            Collect(answers.AsSpan(0, count), names);
        }

        ArrayPool<byte>.Shared.Return(answers);
        ArrayPool<short>.Shared.Return(scores);
        return names;
    }

    /// <summary>False when every word is rather outside than anything else: then that is the best run of answers too.</summary>
    private bool MayHoldNames(ReadOnlySpan<short> scores, int count)
    {
        for (var word = 0; word < count; word++)
        {
            var own = scores.Slice(word * layer.Outputs, Answers);
            if (own[1..].ContainsAnyInRange((short)Math.Min(own[0] + 1, short.MaxValue), short.MaxValue))
                return true;
        }

        return false;
    }

    private static void Collect(ReadOnlySpan<byte> answers, List<NameSpan> names)
    {
        var start = -1;
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] == Outside)
                continue;
            var (kind, part) = ((answers[i] - 1) / Parts, (answers[i] - 1) % Parts);
            if (part is First or Only)
                start = i;
            if (part is Last or Only)
                names.Add(new NameSpan(start, i + 1, (NameKind)kind));
        }
    }

    /// <summary>Goes forward with the best sum that each answer can have, then back along the best.</summary>
    private void Choose(ReadOnlySpan<short> scores, Span<byte> chosen)
    {
        const int impossible = int.MinValue / 2;
        var from = ArrayPool<byte>.Shared.Rent(chosen.Length * Answers);
        Span<int> sums = stackalloc int[Answers];
        Span<int> next = stackalloc int[Answers];
        sums.Fill(impossible);
        sums[Outside] = 0;
        for (var word = 0; word < chosen.Length; word++)
        {
            var own = scores.Slice(word * layer.Outputs, Answers);
            var back = from.AsSpan(word * Answers, Answers);
            var closed = BestClosed(sums);
            back[Outside] = (byte)closed;
            next[Outside] = sums[closed] + own[Outside];
            for (var kind = 1; kind < Answers; kind += Parts)
            {
                var open = sums[kind + Inner] > sums[kind + First] ? kind + Inner : kind + First;
                back[kind + First] = back[kind + Only] = (byte)closed;
                back[kind + Inner] = back[kind + Last] = (byte)open;
                next[kind + First] = sums[closed] + own[kind + First];
                next[kind + Only] = sums[closed] + own[kind + Only];
                next[kind + Inner] = Math.Max(impossible, sums[open] + own[kind + Inner]);
                next[kind + Last] = Math.Max(impossible, sums[open] + own[kind + Last]);
            }

            next.CopyTo(sums);
        }

        var answer = BestClosed(sums);
        for (var word = chosen.Length - 1; word >= 0; word--)
        {
            chosen[word] = (byte)answer;
            answer = from[(word * Answers) + answer];
        }

        ArrayPool<byte>.Shared.Return(from);
    }

    /// <summary>The best answer after which no name goes on.</summary>
    private static int BestClosed(ReadOnlySpan<int> sums)
    {
        var best = Outside;
        for (var kind = 1; kind < Answers; kind += Parts)
        {
            best = sums[kind + Last] > sums[best] ? kind + Last : best;
            best = sums[kind + Only] > sums[best] ? kind + Only : best;
        }

        return best;
    }

    public void Write(BinaryWriter writer) => layer.Write(writer);

    public static NameTagger Read(ref ModelReader reader) =>
        new(DenseLayer.Read(ref reader, Encoder.Width, Tagger.OutputsFor(Answers), Encoder.WeightBits, rectify: false));
}
