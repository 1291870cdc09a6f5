using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>Tells the time that a figure holds for from the time that a change is counted from: <c>up 8% from a year earlier</c>, <c>below 2019 levels</c>.</summary>
/// <param name="document">The document.</param>
/// <param name="figures">Token positions of the sentence's figures: first and end, in order.</param>
/// <param name="isChange">Whether each figure is the size of a change.</param>
internal sealed class ChangeBase(Document document, IReadOnlyList<(int First, int End)> figures, IReadOnlyList<bool> isChange)
{
    // "a 30% increase since", "8% higher than": the figure and its preposition are at most this many words apart.
    private const int FigureToPreposition = 2;

    private const int ShortestMonth = 28;
    private const int LongestName = 9;

    /// <summary>True for an expression of time that only says what a change is measured against.</summary>
    public bool Holds(int first, int end, Period period)
    {
        if (document.Is(end, "level") || document.Is(end, "levels"))
            return true;
        var preposition = document.Is(first - 1, "the") || document.Is(first - 1, "in") ? first - 2 : From(first);
        var role = ComparisonWords.At(document, preposition);
        if (role is ComparisonRole.Base && !document.Is(preposition, "than"))
            return true;

        // "sales rose 5% on Monday" says when, "5% on last year" against what.
        var compares = role is ComparisonRole.From || ((document.Is(preposition, "on") || document.Is(preposition, "over")) && period.To.DayNumber - period.From.DayNumber >= ShortestMonth - 1);
        return compares && (Owner(preposition) is not null || document.Is(preposition - 1, "up") || document.Is(preposition - 1, "down") || document.Is(preposition - 1, "unchanged"));
    }

    /// <summary>The figure right before a preposition, with at most the noun that it counts between: <c>500 homes by 2027</c>; null when there is none.</summary>
    public int? Before(int preposition)
    {
        for (var i = figures.Count - 1; i >= 0; i--)
        {
            if (figures[i].End <= preposition)
                return preposition - figures[i].End < FigureToPreposition ? i : null;
        }

        return null;
    }

    /// <summary>The figure that a time before it belongs to, as in <c>the March high of 21.8 percent</c>; null when there is none.</summary>
    public int? Named(int end)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].First == end + 2 && document.Is(end + 1, "of") && document.Tokens[end] is { Kind: TokenKind.Word, Case: LetterCase.Lower })
                return i;
        }

        return null;
    }

    /// <summary>Index of the "from" of a longer name: "from the year-to-date period last year"; else of the token before.</summary>
    private int From(int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - LongestName); at--)
        {
            if (document.Is(at, "from"))
                return at;
            if (document.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Punctuation) || document.Is(at, ',') || (document.ClassOf(at) & (WordClass.Auxiliary | WordClass.Conjunction | WordClass.Relative)) != 0)
                break;
        }

        return first - 1;
    }

    /// <summary>The figure of a change that a preposition follows, which alone holds for the time after it; null when none does.</summary>
    public int? Owner(int preposition)
    {
        for (var i = figures.Count - 1; i >= 0; i--)
        {
            if (isChange[i] && figures[i].End <= preposition && preposition - figures[i].End < FigureToPreposition)
                return i;
        }

        return null;
    }
}
