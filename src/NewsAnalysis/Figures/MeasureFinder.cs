using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Finds what a figure measures: by the counted noun, by the verb that governs it, or by the indicator that the clause is about.</summary>
internal static class MeasureFinder
{
    private const int AddedReach = 25;

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

    /// <summary>The measure of a figure that has borrowed its noun: <c>destroyed 85 homes, damaged 210 more</c>.</summary>
    public static Measure? OfBorrowed(FigureScan scan, FigureDraft draft, FigureDraft lender)
    {
        var document = scan.Document;
        for (var start = Math.Max(scan.First, draft.First - 4); start < draft.First; start++)
        {
            if (MeasureLexicon.At(document, start, MeasureRoles.Active, out var length) is { } word && start + length == draft.First && word.IsFollowed(document, draft.Reach) && word.Fits(lender.Class(document), lender.Head >= 0))
                return word.Measure;
        }

        return null;
    }

    private static Measure? OfCount(FigureScan scan, FigureDraft draft, int limit)
    {
        var document = scan.Document;
        if (draft.Head >= 0 && HeadWord(document, draft) is { } noun)
        {
            if (noun.Has(MeasureRoles.Event))
                return noun.Measure;
            var verb = PredicateFinder.Find(scan, draft, limit) ?? Governor(scan, draft);
            return verb is { Measure: Measure.Deaths or Measure.Injuries or Measure.Missing } || (verb is { Measure: Measure.Rescued or Measure.Evacuated } && noun.Measure is not (Measure.Hostages or Measure.Detained)) ? verb.Measure : noun.Measure;
        }

        if (draft.HasCounted && Inside(document, draft, MeasureRoles.Attributive) is { } attributive)
            return attributive;
        var governor = Governor(scan, draft);
        var word = governor is { Measure: Measure.Deaths or Measure.Injuries } ? governor : PredicateFinder.Find(scan, draft, limit) ?? governor ?? Added(scan, draft);
        if (word is not null)
        {
            if (draft.IsBare && draft.Rule == FigureRules.Bare && draft.End < scan.End && MeasureLexicon.At(document, draft.End, MeasureRoles.State | MeasureRoles.Passive, out _) is not null)
                draft.Rule = FigureRules.State;
            return word.Measure;
        }

        if (TopicFinder.Label(scan, draft) is { } label)
            return label.Measure;
        return draft.IsBare || draft.Unit is "/day" ? TopicFinder.OfLevel(scan, draft) : null;
    }

    private static Measure? OfShare(FigureScan scan, FigureDraft draft, int limit)
    {
        if (draft.HasCounted && (Inside(scan.Document, draft, MeasureRoles.Topic | MeasureRoles.Event | MeasureRoles.Status | MeasureRoles.Attributive) ?? HomesOf(scan, draft, limit)) is { } whole)
            return whole;
        if (TopicFinder.IsRiseIn(scan, draft, out var rising))
            return rising;
        return PredicateFinder.Find(scan, draft, limit)?.Measure ?? (draft.Class(scan.Document) == NounClass.Person ? null : TopicFinder.OfShare(scan, draft));
    }

    private static Measure? HomesOf(FigureScan scan, FigureDraft draft, int limit) =>
        draft.Class(scan.Document) == NounClass.Home ? PredicateFinder.Find(scan, draft, limit)?.Measure ?? WordAfter(scan, draft, limit) : null;

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

    /// <summary>The verb right before the figure: <c>killed at least 31</c>, <c>the murder of six</c>.</summary>
    private static MeasureWord? Governor(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        var at = draft.First;
        for (var skipped = 0; skipped < 3 && at > scan.First && (document.ClassOf(at - 1) & (WordClass.Determiner | WordClass.Adverb)) != 0 && MeasureLexicon.At(document, at - 1, out _) is null; skipped++)
            at--;
        for (var start = Math.Max(scan.First, at - 4); start < at; start++)
        {
            if (MeasureLexicon.At(document, start, MeasureRoles.Active, out var length) is { } word && start + length == at && word.IsFollowed(document, draft.Reach) && (word.Fits(draft.Class(document), draft.Head >= 0) || (draft.IsBare && word.Of == MeasuredNoun.People && CountsPeople(scan, draft))))
                return word;
        }

        return null;
    }

    /// <summary>One more victim at the end: <c>killed the mayor, as well as two guards</c>.</summary>
    private static MeasureWord? Added(FigureScan scan, FigureDraft draft)
    {
        var (document, before) = (scan.Document, draft.First - 1);
        var connects = (document.Is(before, "as") && document.Is(before - 1, "well")) || (document.Is(before, "with") && (document.Is(before - 1, "along") || document.Is(before - 1, "together")));
        if (!connects || draft.Class(document) != NounClass.Person)
            return null;
        for (var at = before - 2; at >= Math.Max(scan.First, before - AddedReach) && !scan.IsHardBreak(at); at--)
        {
            if (MeasureLexicon.At(document, at, MeasureRoles.Active | MeasureRoles.Passive, out _) is { Measure: Measure.Deaths or Measure.Injuries } word)
                return word;
        }

        return null;
    }

    /// <summary>True when an earlier figure of the sentence counts people, whom a bare number then counts too: <c>killed 30 militants and captured six</c>.</summary>
    private static bool CountsPeople(FigureScan scan, FigureDraft draft)
    {
        foreach (var other in scan.Drafts)
        {
            if (other != draft && other.NumberFirst < draft.NumberFirst && other.Class(scan.Document) == NounClass.Person)
                return true;
        }

        return false;
    }
}
