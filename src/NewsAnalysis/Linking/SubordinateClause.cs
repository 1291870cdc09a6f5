using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Clauses that keep a stretch of time to themselves: <c>1,200 jobs, after third-quarter profit fell 18%</c>. A day is shared, for there an event is told of: <c>the blast that killed nine on Monday wrecked 40 homes</c>.</summary>
internal static class SubordinateClause
{
    // "70,000 people who"
    private const int CountedNoun = 2;

    // "shares of Brandt & Sohle, which have lost a quarter of their value this year"
    private const int LongestClause = 20;

    // "which was conducted"
    private const int LongestVerb = 3;

    /// <summary>True where a stretch of time lies in a clause without the figure: one put in between, one that has another figure in it, or that says which of another figure's are meant, and one in the past before a figure of the present.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="figures">Token positions of the sentence's figures: first and end, in order.</param>
    /// <param name="figure">The figure's index.</param>
    /// <param name="first">First token of the stretch.</param>
    /// <param name="end">Index after its last token.</param>
    public static bool Keeps(Document document, Sentence sentence, IReadOnlyList<(int First, int End)> figures, int figure, int first, int end)
    {
        var start = figures[figure].First;
        if (end <= start && IsLeftBehind(document, end, start))
            return true;
        for (var at = first - 1; at >= Math.Max(sentence.FirstToken, first - LongestClause); at--)
        {
            if (document.Is(at, ','))
                return false;
            if (!Opens(document, at, sentence.FirstToken))
                continue;
            var close = Close(document, sentence, end);
            if (start >= at && start < close)
                return false;
            if (start >= close)
                return (at == sentence.FirstToken || document.Is(at - 1, ',')) && document.Is(close, ',') && !IsFieldwork(document, at);
            return IsOfOther(figures, figure, at, close) || (IsRelative(document, at) && IsSaidOfOther(figures, figure, at));
        }

        return false;
    }

    /// <summary>"rose 2%, after falling 4% on Monday": what was before has even its day to itself.</summary>
    public static bool IsFormer(Document document, Sentence sentence, IReadOnlyList<(int First, int End)> figures, int figure, int first)
    {
        for (var at = first - 1; at >= Math.Max(sentence.FirstToken, first - LongestClause) && !document.Is(at, ','); at--)
        {
            if (document.Is(at, "after") && document.Is(at - 1, ',') && document.TagOf(at + 1) == PennTag.VBG)
                return figures[figure].First < at && IsOfOther(figures, figure, at, first);
        }

        return false;
    }

    /// <summary>True for "after" and "having" before a clause, and for relative pronouns: <c>which</c>, <c>who</c>, <c>of whom</c>.</summary>
    private static bool Opens(Document document, int at, int first) => IsRelative(document, at)
        || (document.Is(at - 1, ',') && (document.Is(at, "after") || document.Is(at, "having"))) || ((at == first || document.Is(at - 1, ',')) && document.TagOf(at) == PennTag.VBN && document.TagOf(at + 1) is PennTag.IN or PennTag.TO or PennTag.RB or PennTag.RP);

    /// <summary>"The survey, conducted in July, found 62%": what is found is of then; not "the bank, founded in 1995, has 400 branches".</summary>
    private static bool IsFieldwork(Document document, int at)
    {
        for (var verb = at; verb < at + LongestVerb && verb < document.Tokens.Length; verb++)
        {
            if (TenseWords.Is(document.Tokens[verb].Word, TenseSense.Surveyed))
                return true;
        }

        return false;
    }

    /// <summary>"was founded in 1995 and has 400 branches": the present goes on from the past.</summary>
    private static bool IsLeftBehind(Document document, int end, int figure)
    {
        for (var at = end; at < figure - 1; at++)
        {
            if ((document.Is(at, "and") || document.Is(at, "but")) && document.TagOf(at + 1) is PennTag.VBZ or PennTag.VBP)
                return true;
        }

        return false;
    }

    private static bool IsRelative(Document document, int at) => (document.ClassOf(at) & WordClass.Relative) != 0 && !document.Is(at, "where") && !document.Is(at, "when") && !document.Is(at - 1, "in") && !document.Is(at - 1, "during");

    /// <summary>Where the clause around a time ends at the latest: at the next comma.</summary>
    private static int Close(Document document, Sentence sentence, int end)
    {
        while (end < sentence.EndToken && !(document.Tokens[end].Kind == TokenKind.Punctuation && document.Text[document.Tokens[end].Start] is ',' or ';' or '.' or '—'))
            end++;
        return end;
    }

    private static bool IsOfOther(IReadOnlyList<(int First, int End)> figures, int figure, int open, int close)
    {
        for (var other = 0; other < figures.Count; other++)
        {
            if (other != figure && figures[other].First > open && figures[other].End <= close)
                return true;
        }

        return false;
    }

    /// <summary>The 70,000 of "$90m to shelter the 70,000 people who have crossed since May": the clause is said of them.</summary>
    private static bool IsSaidOfOther(IReadOnlyList<(int First, int End)> figures, int figure, int open)
    {
        for (var other = 0; other < figures.Count; other++)
        {
            if (other != figure && figures[other].End <= open && open - figures[other].End <= CountedNoun)
                return figures[figure].End <= figures[other].First;
        }

        return false;
    }
}
