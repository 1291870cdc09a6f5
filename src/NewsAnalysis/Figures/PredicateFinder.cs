using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Finds the predicate after a counted noun: <c>people were killed</c>, <c>who have crossed into</c>, <c>58 dead</c>.</summary>
internal static class PredicateFinder
{
    private const int Reach = 16;
    private const int LongestParenthesis = 15;

    /// <summary>The word that says what happened to those counted; null when the clause does not say.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="limit">Index of the next figure's first token.</param>
    public static MeasureWord? Find(FigureScan scan, FigureDraft draft, int limit)
    {
        var document = scan.Document;
        if (IsOfNone(scan, draft.First))
            return null;
        var (noun, hasNoun) = (draft.Class(document), draft.Head >= 0);
        var (adjacent, auxiliary, passive, governed) = (true, false, false, false);
        MeasureWord? reduced = null;
        var stop = Math.Min(Math.Min(limit, scan.End), draft.Reach + Reach);
        for (var at = draft.Reach; at < stop; at++)
        {
            if (scan.IsHardBreak(at))
                return reduced;
            if (scan.IsComma(at) && !IsRelative(document, at + 1))
            {
                if (reduced is not null || AfterParenthesis(scan, at) is not (> 0 and var after))
                    return reduced;
                at = after - 1;
                stop = Math.Min(scan.End, after + Reach);
                (adjacent, auxiliary, passive, governed) = (true, false, false, false);
                continue;
            }

            if (scan.IsComma(at) || IsRelative(document, at))
            {
                (adjacent, auxiliary, passive, governed) = (true, false, false, false);
                continue;
            }

            if (MeasureLexicon.At(document, at, out _) is { } word && word.Fits(noun, hasNoun) && Holds(word, adjacent, auxiliary || (document.ClassOf(at) & WordClass.Auxiliary) != 0, passive, governed, hasNoun))
            {
                // "14 of the 20 miners trapped underground had been rescued": the part has the finite verb.
                if (draft.Rule != FigureRules.PartOfNumber || passive || !adjacent || reduced is not null)
                    return word;
                reduced = word;
                adjacent = false;
                continue;
            }

            // What did not happen to them is no measure: "were not hurt", "but not only killed".
            var classes = document.ClassOf(at);
            if ((classes & WordClass.Negation) != 0 && !document.Is(at + 1, "only"))
                return reduced;
            if ((classes & WordClass.Auxiliary) != 0 || IsLinkingVerb(document, at))
            {
                auxiliary = true;
                passive |= !document.Is(at, "have") && !document.Is(at, "has") && !document.Is(at, "had");
                governed = false;
                continue;
            }

            if ((classes & (WordClass.Adverb | WordClass.Modal)) != 0 || IsAdverb(document, at) || (auxiliary && document.Is(at, "to")))
                continue;
            // "were among those killed", "were among the dead"
            if (auxiliary && (document.Is(at, "among") || ((document.Is(at, "those") || document.Is(at, "the")) && document.Is(at - 1, "among"))))
            {
                passive = true;
                continue;
            }

            // Another verb after the auxiliary is another predicate.
            if (auxiliary && (classes & WordClass.Preposition) == 0)
                return reduced;
            adjacent = false;
            if ((classes & WordClass.Preposition) != 0)
                (governed, auxiliary, passive) = (true, false, false);
        }

        return reduced;
    }

    private static bool Holds(MeasureWord word, bool adjacent, bool auxiliary, bool passive, bool governed, bool hasNoun) =>
        (word.Has(MeasureRoles.State) && (adjacent || passive || (governed && !hasNoun)))
        || (word.Has(MeasureRoles.Passive) && (adjacent || passive))
        || (word.Has(MeasureRoles.Subject) && (!governed || auxiliary));

    /// <summary>"none of the 155 aboard", "neither of its two drivers", "not one of the 40 hostages"</summary>
    private static bool IsOfNone(FigureScan scan, int at)
    {
        var document = scan.Document;
        for (at--; at > scan.First && !document.Is(at, "of"); at--)
        {
            if ((document.ClassOf(at) & (WordClass.Determiner | WordClass.Possessive | WordClass.Adverb)) == 0 && !document.Is(at, "other"))
                return false;
        }

        return at > scan.First && (document.Is(at - 1, "none") || document.Is(at - 1, "neither") || (document.Is(at - 1, "one") && (document.Is(at - 2, "not") || document.Is(at - 2, "no"))));
    }

    private static bool IsRelative(Document document, int at) => (document.ClassOf(at) & WordClass.Relative) != 0 || document.Is(at, "that");

    /// <summary>Index after the closing comma of <c>, including five children,</c> or <c>, police said,</c> where a verb follows; 0 when there is none.</summary>
    private static int AfterParenthesis(FigureScan scan, int comma)
    {
        var document = scan.Document;
        var next = comma + 1;
        for (var at = next; at < Math.Min(scan.End, next + LongestParenthesis); at++)
        {
            if (scan.IsHardBreak(at))
                return 0;
            if (scan.IsComma(at))
                return at + 1 < scan.End && ((document.ClassOf(at + 1) & (WordClass.Auxiliary | WordClass.Modal)) != 0 || MeasureLexicon.IsVerb(document, at + 1)) ? at + 1 : 0;
        }

        return 0;
    }

    private static bool IsLinkingVerb(Document document, int at) =>
        document.Is(at, "remain") || document.Is(at, "remained") || document.Is(at, "remains") || document.Is(at, "feared") || document.Is(at, "reported") || document.Is(at, "believed")
        || document.Is(at, "known") || document.Is(at, "confirmed") || document.Is(at, "presumed") || document.Is(at, "left") || document.Is(at, "thought") || document.Is(at, "declared");

    private static bool IsAdverb(Document document, int at) => document.Tokens[at].Length > 4 && document.Written(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase);
}
