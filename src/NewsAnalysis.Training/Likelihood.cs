namespace NewsAnalysis.Training;

/// <summary>Turns scores into shares, by sums and products alone: a library's exponential differs between machines.</summary>
internal static class Likelihood
{
    /// <summary>The exponential of a number that is not above 0.</summary>
    public static float Exponential(float number)
    {
        if (number < -80)
            return 0;
        var whole = (int)(number * 1.44269504f);
        var rest = number - (whole * 0.69314718f);
        var sum = 1f + (rest / 7f);
        for (var i = 6; i > 0; i--)
            sum = 1f + (rest * sum / i);
        return sum * BitConverter.Int32BitsToSingle((whole + 127) << 23);
    }

    /// <summary>Replaces scores by the gradient of the loss: the share of each answer, less the share it should have among the right ones.</summary>
    /// <param name="scores">Scores, then gradients.</param>
    /// <param name="allowed">True for answers that can be given; null when all can.</param>
    /// <param name="right">True for right answers.</param>
    /// <param name="weight">What gradients are multiplied with.</param>
    public static void Gradient(Span<float> scores, ReadOnlySpan<bool> allowed, ReadOnlySpan<bool> right, float weight)
    {
        var most = float.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            if (allowed.IsEmpty || allowed[i])
                most = MathF.Max(most, scores[i]);
        }

        float all = 0, good = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = allowed.IsEmpty || allowed[i] ? Exponential(scores[i] - most) : 0;
            all += scores[i];
            good += right[i] ? scores[i] : 0;
        }

        good = MathF.Max(good, 1e-20f);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = weight * ((scores[i] / all) - (right[i] ? scores[i] / good : 0));
    }
}
