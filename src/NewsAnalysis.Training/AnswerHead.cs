using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>A head that gives an answer for each word by itself: tags, names.</summary>
internal sealed class AnswerHead(Parameters weights, Parameters bias, int answers)
{
    private readonly float[] _scores = new float[SentencePass.Longest * weights.Width];
    private float[] _back = [];

    public void Refresh() => _back = SentencePass.Turned(weights);

    /// <summary>Learns from the words of a sentence.</summary>
    /// <param name="pass">The sentence.</param>
    /// <param name="count">Number of its words.</param>
    /// <param name="isRight">Says whether an answer is right for a word.</param>
    /// <param name="isKnown">Says whether the right answer of a word is known.</param>
    /// <param name="share">How much its errors count.</param>
    /// <returns>How many known words were answered right.</returns>
    public int Learn(SentencePass pass, int count, Func<int, int, bool> isRight, Func<int, bool> isKnown, float share)
    {
        var width = weights.Width;
        var scores = _scores.AsSpan(0, count * width);
        for (var i = 0; i < count; i++)
            bias.Values.CopyTo(scores[(i * width)..]);
        Products.Add(pass.Encoded.Numbers, Encoder.Width, 1, weights.Values, width, scores, width, count, Encoder.Width, width);
        Span<bool> right = stackalloc bool[answers];
        var hits = 0;
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * width, width);
            if (!isKnown(i))
            {
                row.Clear();
                continue;
            }

            var best = 0;
            for (var answer = 0; answer < answers; answer++)
            {
                right[answer] = isRight(i, answer);
                best = row[answer] > row[best] ? answer : best;
            }

            hits += right[best] ? 1 : 0;
            Likelihood.Gradient(row[..answers], [], right, share);
            row[answers..].Clear();
            SentencePass.Add(row, bias.Gradient);
        }

        Products.Add(pass.Encoded.Numbers, 1, Encoder.Width, scores, width, weights.Gradient, width, Encoder.Width, count, width);
        Products.Add(scores, width, 1, _back, Encoder.Width, pass.Encoded.Gradient, Encoder.Width, count, width, Encoder.Width);
        return hits;
    }
}
