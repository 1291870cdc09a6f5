using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Gives a figure the place it holds for: the nearest of its sentence, by clause structure.</summary>
internal static class PlaceLinker
{
    private const int Farthest = 45;
    private const int BareName = 10;
    private const int InList = 30;

    /// <summary>The place of a figure; null when the sentence names none in reach.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">Token positions of the sentence's figures, in order.</param>
    /// <param name="figure">Index of the figure among them.</param>
    /// <param name="mentions">The places of the sentence.</param>
    /// <param name="sentence">Index of the sentence's first token: a name there is its subject.</param>
    /// <param name="isSpeaker">Tells whether a token belongs to the name of someone who speaks.</param>
    public static PlaceMention? Nearest(Document document, IReadOnlyList<(int First, int End)> figures, int figure, IReadOnlyList<PlaceMention> mentions, int sentence, Func<int, bool> isSpeaker)
    {
        PlaceMention? best = null;
        var shortest = Farthest;
        foreach (var mention in mentions)
        {
            if (isSpeaker(mention.First) || mention.First < figures[figure].End && mention.End > figures[figure].First)
                continue;
            var distance = ClauseDistance.Of(document, figures, figure, mention.First, mention.End) + (mention.IsLocated || mention.First == sentence ? 0 : BareName);
            if (figure > 0 && IsRightBefore(document, mention, figures[figure].First))
                distance -= InList;
            if (distance >= shortest)
                continue;
            (best, shortest) = (mention, distance);
        }

        return best;
    }

    /// <summary>"Sindh had 402, Balochistan 278, Azad Jammu and Kashmir (AJK) 48": lists put the place before its count.</summary>
    private static bool IsRightBefore(Document document, PlaceMention mention, int figure)
    {
        if (mention.End == figure || (mention.End + 3 == figure && document.Is(mention.End, '(') && document.Is(figure - 1, ')')))
            return true;
        if (mention.End > figure || mention.End + 2 < figure)
            return false;
        for (var at = mention.End; at < figure; at++)
        {
            if (document.TagOf(at) is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.VBN))
                return false;
        }

        return true;
    }
}
