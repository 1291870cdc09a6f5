using NewsAnalysis.Sources;

namespace NewsAnalysis.Training;

/// <summary>Learns weights by which right options score higher than wrong ones: the likelihood of the right ones, by adaptive gradient descent.</summary>
internal static class ChoiceTrainer
{
    private const int Rounds = 5;
    private const float Rate = 0.05f;

    // A feature seen less often than this says nothing that holds elsewhere.
    private const int LeastSeen = 4;

    public static sbyte[] Train(Choice[] choices)
    {
        var seen = new int[AttributionModel.Size];
        foreach (var place in choices.SelectMany(choice => choice.Options).SelectMany(option => option))
            seen[place]++;
        var weights = new float[AttributionModel.Size];
        var squares = new float[AttributionModel.Size];
        Array.Fill(squares, 1f);
        var chance = new Chance(7);
        var order = Enumerable.Range(0, choices.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var at in order)
                Learn(choices[at], seen, weights, squares);
        }

        return [.. weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight * AttributionModel.Scale), -127, 127))];
    }

    private static void Learn(Choice choice, int[] seen, float[] weights, float[] squares)
    {
        Span<float> scores = choice.Options.Length <= 256 ? stackalloc float[choice.Options.Length] : new float[choice.Options.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var sum = 0f;
            foreach (var place in choice.Options[i])
                sum += weights[place];
            scores[i] = sum;
        }

        Likelihood.Gradient(scores, [], choice.IsRight, weight: 1);
        for (var i = 0; i < scores.Length; i++)
        {
            var gradient = scores[i];
            if (gradient == 0)
                continue;
            foreach (var place in choice.Options[i])
            {
                if (seen[place] < LeastSeen)
                    continue;
                squares[place] += gradient * gradient;
                weights[place] -= Rate * gradient / MathF.Sqrt(squares[place]);
            }
        }
    }
}
