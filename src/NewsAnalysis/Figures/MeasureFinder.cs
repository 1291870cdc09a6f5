using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Finds what a figure measures: by the counted noun, by the verb that governs it, or by the indicator that the clause is about.</summary>
internal static class MeasureFinder
{
    private const int PredicateReach = 16;
    private const int TopicReach = 24;

    /// <summary>The unit of a bare number with this measure.</summary>
    public static string? UnitOf(Measure measure) => measure switch
    {
        Measure.Infections => "case",
        Measure.Attacks => "attack",
        Measure.Votes => "vote",
        Measure.HomesDamaged => "house",
        Measure.Price or Measure.Revenue or Measure.Profit or Measure.Aid or Measure.Affected => null,
        _ => "person",
    };

    /// <summary>Sets the measure that the figure's own words and clause give.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="limit">Index of the next figure's first token.</param>
    public static void Find(FigureScan scan, FigureDraft draft, int limit)
    {
        if (draft.Measure is not null)
            return;
        draft.Measure = draft.Dimension switch
        {
            Dimension.Count or Dimension.Rate when draft.Unit is null || draft.Unit.StartsWith('/') => OfCount(scan, draft, limit),
            Dimension.Share => OfShare(scan, draft, limit),
            Dimension.Money or Dimension.Rate => TopicFinder.OfMoney(scan, draft),
            _ => null,
        };
    }

    private static Measure? OfCount(FigureScan scan, FigureDraft draft, int limit)
    {
        var document = scan.Document;
        if (draft.Head >= 0 && HeadWord(document, draft) is { } noun)
        {
            if (noun.Has(MeasureRoles.Event))
                return noun.Measure;
            var verb = Predicate(scan, draft, limit) ?? Governor(scan, draft);
            return verb is { Measure: Measure.Deaths or Measure.Injuries or Measure.Missing or Measure.Rescued or Measure.Evacuated } ? verb.Measure : noun.Measure;
        }

        if (draft.HasCounted && Inside(document, draft, MeasureRoles.Attributive) is { } attributive)
            return attributive;
        var word = Predicate(scan, draft, limit) ?? Governor(scan, draft);
        if (word is not null)
        {
            if (draft.IsBare && draft.Rule == FigureRules.Bare && draft.End < scan.End && MeasureLexicon.At(document, draft.End, MeasureRoles.State | MeasureRoles.Passive, out _) is not null)
                draft.Rule = FigureRules.State;
            return word.Measure;
        }

        return draft.IsBare || draft.Unit is "/day" ? TopicFinder.OfLevel(scan, draft) : null;
    }

    private static Measure? OfShare(FigureScan scan, FigureDraft draft, int limit)
    {
        if (draft.HasCounted && (Inside(scan.Document, draft, MeasureRoles.Topic | MeasureRoles.Event | MeasureRoles.Status | MeasureRoles.Attributive) ?? HomesOf(scan, draft, limit)) is { } whole)
            return whole;
        return Predicate(scan, draft, limit)?.Measure ?? TopicFinder.OfShare(scan, draft);
    }

    private static Measure? HomesOf(FigureScan scan, FigureDraft draft, int limit) =>
        draft.Class(scan.Document) == NounClass.Home ? Predicate(scan, draft, limit)?.Measure ?? WordAfter(scan, draft, limit) : null;

    private static Measure? WordAfter(FigureScan scan, FigureDraft draft, int limit)
    {
        for (var at = draft.Reach; at < Math.Min(limit, draft.Reach + 6) && !scan.IsComma(at) && !scan.IsHardBreak(at); at++)
        {
            if (MeasureLexicon.At(scan.Document, at, MeasureRoles.State, out _) is { Of: MeasuredNoun.Home } word)
                return word.Measure;
        }

        return null;
    }

    private static MeasureWord? HeadWord(Document document, FigureDraft draft)
    {
        for (var at = draft.CountedFirst; at <= draft.Head; at++)
        {
            if (MeasureLexicon.At(document, at, MeasureRoles.Event | MeasureRoles.Status, out var length) is { } word && at + length == draft.Head + 1)
                return word;
        }

        return null;
    }

    private static Measure? Inside(Document document, FigureDraft draft, MeasureRoles roles)
    {
        for (var at = draft.CountedFirst; at < draft.CountedEnd; at++)
        {
            if (MeasureLexicon.At(document, at, roles, out _) is { } word && (draft.Dimension == Dimension.Share || word.Fits(draft.Class(document), draft.Head >= 0)))
                return word.Measure;
        }

        return null;
    }

    /// <summary>The predicate after the counted noun: <c>people were killed</c>, <c>who have crossed into</c>, <c>58 dead</c>.</summary>
    private static MeasureWord? Predicate(FigureScan scan, FigureDraft draft, int limit)
    {
        var document = scan.Document;
        var (noun, hasNoun) = (draft.Class(document), draft.Head >= 0);
        var (adjacent, auxiliary, passive, governed) = (true, false, false, false);
        var stop = Math.Min(Math.Min(limit, scan.End), draft.Reach + PredicateReach);
        for (var at = draft.Reach; at < stop; at++)
        {
            if (scan.IsHardBreak(at) || (scan.IsComma(at) && !(document.ClassOf(at + 1) is var next && (next & WordClass.Relative) != 0)))
                return null;
            if (scan.IsComma(at) || (document.ClassOf(at) & WordClass.Relative) != 0 || document.Is(at, "that"))
            {
                (adjacent, auxiliary, passive, governed) = (true, false, false, false);
                continue;
            }

            if (MeasureLexicon.At(document, at, out var length) is { } word && word.Fits(noun, hasNoun)
                && ((word.Has(MeasureRoles.State) && (adjacent || passive || (governed && !hasNoun)))
                    || (word.Has(MeasureRoles.Passive) && (adjacent || passive))
                    || (word.Has(MeasureRoles.Subject) && !governed)
                    || (word.Has(MeasureRoles.Subject) && auxiliary)))
                return word;
            var classes = document.ClassOf(at);
            if ((classes & WordClass.Auxiliary) != 0 || IsLinkingVerb(document, at))
            {
                auxiliary = true;
                passive |= !document.Is(at, "have") && !document.Is(at, "has") && !document.Is(at, "had");
                governed = false;
                continue;
            }

            if ((classes & (WordClass.Adverb | WordClass.Modal)) != 0 || IsAdverb(document, at) || (auxiliary && (document.Is(at, "to") || document.Is(at, "not"))))
                continue;
            // Another verb after the auxiliary is another predicate.
            if (auxiliary && (classes & WordClass.Preposition) == 0)
                return null;
            adjacent = false;
            if ((classes & WordClass.Preposition) != 0)
                (governed, auxiliary, passive) = (true, false, false);
            else if (length > 0 && (classes & WordClass.Conjunction) != 0)
                governed = false;
        }

        return null;
    }

    /// <summary>The verb right before the figure: <c>killed at least 31</c>, <c>the murder of six</c>.</summary>
    private static MeasureWord? Governor(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        var at = draft.First;
        for (var skipped = 0; skipped < 3 && at > scan.First && (document.ClassOf(at - 1) & (WordClass.Determiner | WordClass.Adverb)) != 0 && MeasureLexicon.At(document, at - 1, out _) is null; skipped++)
            at--;
        for (var start = Math.Max(scan.First, at - 4); start < at; start++)
        {
            if (MeasureLexicon.At(document, start, MeasureRoles.Active, out var length) is { } word && start + length == at && word.Fits(draft.Class(document), draft.Head >= 0))
                return word;
        }

        return null;
    }

    private static bool IsLinkingVerb(Document document, int at) =>
        document.Is(at, "remain") || document.Is(at, "remained") || document.Is(at, "remains") || document.Is(at, "feared") || document.Is(at, "reported") || document.Is(at, "believed")
        || document.Is(at, "known") || document.Is(at, "confirmed") || document.Is(at, "presumed") || document.Is(at, "left") || document.Is(at, "thought") || document.Is(at, "declared");

    private static bool IsAdverb(Document document, int at) => document.Tokens[at].Length > 4 && document.Written(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase);
}
