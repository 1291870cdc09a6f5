using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Clauses that keep a stretch of time to themselves: <c>1,200 jobs, after third-quarter profit fell 18%</c>. A day is shared, for there an event is told of: <c>the blast that killed nine on Monday wrecked 40 homes</c>.</summary>
internal static class SubordinateClause
{
    // "70,000 people who"
    private const int CountedNoun = 2;

    // "shares of Brandt & Sohle, which have lost a quarter of their value this year"
    private const int LongestClause = 20;

    /// <summary>True where a stretch of time lies in a clause without the figure that has another figure in it, or that says which of another figure's are meant.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="figures">Token positions of the sentence's figures: first and end, in order.</param>
    /// <param name="figure">The figure's index.</param>
    /// <param name="first">First token of the stretch.</param>
    /// <param name="end">Index after its last token.</param>
    public static bool Keeps(Document document, Sentence sentence, IReadOnlyList<(int First, int End)> figures, int figure, int first, int end)
    {
        var start = figures[figure].First;
        for (var at = first - 1; at >= Math.Max(sentence.FirstToken, first - LongestClause); at--)
        {
            if (!Opens(document, at))
                continue;
            var close = Close(document, sentence, end);
            if (start >= at && start < close)
                return false;
            if (start >= close && !(document.Is(at - 1, ',') && document.Is(close, ',')))
                return false;
            return IsOfOther(figures, figure, at, close) || (IsRelative(document, at) && IsSaidOfOther(figures, figure, at));
        }

        return false;
    }

    /// <summary>True for "after" before a clause, and for relative pronouns: <c>which</c>, <c>who</c>, <c>of whom</c>.</summary>
    private static bool Opens(Document document, int at) => IsRelative(document, at) || (document.Is(at, "after") && document.Is(at - 1, ','));

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
