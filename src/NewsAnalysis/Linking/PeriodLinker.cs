using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Gives each figure the nearest period of its sentence.</summary>
internal static class PeriodLinker
{
    private const int Farthest = 40;

    // "Monday's earthquake": the date of the event itself.
    private const int EventDate = 15;

    /// <summary>The period that is nearest to a figure; null when none is in reach.</summary>
    public static Period? Nearest(Document document, Sentence sentence, IReadOnlyList<(int First, int End)> figures, int figure, IReadOnlyList<PeriodMention> periods)
    {
        Period? best = null;
        var shortest = Farthest;
        foreach (var mention in periods)
        {
            if ((mention.First < figures[figure].End && mention.End > figures[figure].First) || (mention.Owner is { } owner && owner != figure))
                continue;
            if (mention.Period is { Days: var days } && (days > 0 ? IsOfOther(document, sentence, figures, figure, mention) : SubordinateClause.IsFormer(document, sentence, figures, figure, mention.First)))
                continue;
            var distance = ClauseDistance.Of(document, figures, figure, mention.First, mention.End) - (document.Is(mention.End, "'s") || document.Is(mention.End, "’s") ? EventDate : 0);
            if (distance < shortest)
                (best, shortest) = (mention.Period, distance);
        }

        return best;
    }

    /// <summary>True for a stretch that is told before what a figure is only set against, or in another part of the sentence, or that a clause without the figure keeps to itself.</summary>
    private static bool IsOfOther(Document document, Sentence sentence, IReadOnlyList<(int First, int End)> figures, int figure, PeriodMention mention) =>
        (mention.Owner is null && (mention.End <= figures[figure].First || ClauseDistance.HasComma(document, figures[figure].End, mention.First)) && ComparedTime.IsOfBefore(document, sentence, figures[figure].First))
        || SubordinateClause.Keeps(document, sentence, figures, figure, mention.First, mention.End);
}
