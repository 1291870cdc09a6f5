using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Pairs two lists of one sentence in their order: <c>fell to 5% and 3% in March and April, respectively</c>.</summary>
internal static class Respectively
{
    // ", and"
    private const int LongestJoint = 2;

    /// <summary>True for a sentence with the word in it, which asks for pairs.</summary>
    public static bool IsSaid(Document document, Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (document.Is(at, "respectively"))
                return true;
        }

        return false;
    }

    /// <summary>The figure of each of the others, by index; empty where nothing is paired.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">Token positions of its figures: first and end, in order.</param>
    /// <param name="others">Token positions of its times or places, in order.</param>
    public static IReadOnlyDictionary<int, int> Pairs(Document document, IReadOnlyList<(int First, int End)> figures, IReadOnlyList<(int First, int End)> others)
    {
        var pairs = new Dictionary<int, int>();
        if (Run(document, figures) is not var (figure, count) || Run(document, others) is not var (other, same) || count != same)
            return pairs;
        for (var i = 0; i < count; i++)
            pairs[other + i] = figure + i;
        return pairs;
    }

    /// <summary>The first list of two or more that nothing but commas and "and" part, and how long it is; null when there is none.</summary>
    private static (int First, int Count)? Run(Document document, IReadOnlyList<(int First, int End)> spans)
    {
        for (var first = 0; first < spans.Count; first++)
        {
            var last = first;
            while (last + 1 < spans.Count && IsJoint(document, spans[last].End, spans[last + 1].First))
                last++;
            if (last > first)
                return (first, last - first + 1);
        }

        return null;
    }

    private static bool IsJoint(Document document, int from, int to)
    {
        if (to - from is < 1 or > LongestJoint)
            return false;
        for (var at = from; at < to; at++)
        {
            if (!document.Is(at, ',') && !document.Is(at, "and"))
                return false;
        }

        return true;
    }
}
