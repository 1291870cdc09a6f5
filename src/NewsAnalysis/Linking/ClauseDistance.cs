using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>How far a place or a date is from a figure, by tokens, clauses and the figures between: the smaller, the more it holds for the figure.</summary>
internal static class ClauseDistance
{
    /// <summary>Too far: another figure has taken it, or another sentence part is in between.</summary>
    public const int Never = 1000;

    private const int ClauseBreak = 12;
    private const int HardBreak = 20;
    private const int ComparedFigure = 40;
    private const int LongestApposition = 8;
    private const int BeforeFigure = 3;
    private const int OtherFigure = 6;

    /// <summary>How far what follows a figure directly may be to belong to that figure alone.</summary>
    private const int OwnReach = 5;

    /// <summary>The distance from a figure to something in the same sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="places">Token positions of the sentence's figures: first and end, in order.</param>
    /// <param name="figure">Index of the figure in <paramref name="places"/>.</param>
    /// <param name="first">Index of the first token of the place or date.</param>
    /// <param name="end">Index after its last token.</param>
    public static int Of(Document document, IReadOnlyList<(int First, int End)> places, int figure, int first, int end)
    {
        var (start, stop) = places[figure];
        if (first >= stop)
            return After(document, places, figure, stop, first);
        return end <= start ? Before(document, places, figure, start, first, end) : 0;
    }

    private static int After(Document document, IReadOnlyList<(int First, int End)> places, int figure, int from, int to)
    {
        var distance = to - from + Breaks(document, from, to) + (IsContrasted(document, from, to) ? Never : 0) + (OpensNext(document, to) || (figure + 1 < places.Count && LeadsTo(document, to, places[figure + 1].First)) ? ClauseBreak : 0);
        for (var other = figure + 1; other < places.Count && places[other].First < to; other++)
            distance += ComparedTime.IsBase(document, places[other].First) && !HasComma(document, places[other].End, to) ? ComparedFigure : 0;
        for (var other = figure + 1; other < places.Count && places[other].First < to; other++)
            distance += OtherFigure + (to - places[other].End <= OwnReach && Breaks(document, places[other].End, to) == 0 ? OtherFigure : 0);
        return distance;
    }

    /// <summary>True with a comma between: "52%, against 45% for her rival, in the vote on 6 October", where it closes what is compared with.</summary>
    public static bool HasComma(Document document, int from, int to)
    {
        while (from < to && !document.Is(from, ','))
            from++;
        return from < to;
    }

    /// <summary>", while U.S. crude gained": what the other clause names is its own.</summary>
    private static bool IsContrasted(Document document, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if ((document.Is(at, "while") || document.Is(at, "whereas")) && document.Is(at - 1, ','))
                return true;
        }

        return false;
    }

    /// <summary>"2.1% and its 2025 forecast to 2.6%": the year belongs to what it opens.</summary>
    private static bool OpensNext(Document document, int first)
    {
        if (first < 2 || (document.ClassOf(first - 1) & (WordClass.Determiner | WordClass.Possessive)) == 0)
            return false;

        // "and raised its 2026 forecast"
        var at = document.TagOf(first - 2) is PennTag.VBD or PennTag.VBZ or PennTag.VBP ? first - 3 : first - 2;
        return document.Is(at, "and") || document.Is(at, ',');
    }

    /// <summary>"280,000 and in the third to 250,000": what "and" parts from a figure leads to the next.</summary>
    private static bool LeadsTo(Document document, int first, int figure) =>
        figure > first && figure - first <= OwnReach && (document.Is(first - 1, "and") || (document.Is(first - 2, "and") && (document.ClassOf(first - 1) & WordClass.Preposition) != 0));

    private static int Before(Document document, IReadOnlyList<(int First, int End)> places, int figure, int start, int first, int end)
    {
        var distance = BeforeFigure + start - end + Breaks(document, end, start) + (IsInApposition(document, first, end, start) ? ClauseBreak : 0);
        for (var other = figure - 1; other >= 0; other--)
        {
            // "15 people in Umbra and nine …": Umbra stands right after the fifteen, and is theirs.
            if (places[other].End <= first && first - places[other].End <= OwnReach && !OpensNext(document, first) && !LeadsTo(document, first, start) && Breaks(document, places[other].End, first) == 0)
                distance += OtherFigure * 2;
        }

        return distance;
    }

    /// <summary>True for what stands between two commas that close before the figure: <c>Rafah, the last town in Gaza, houses 1.5 million</c>.</summary>
    private static bool IsInApposition(Document document, int first, int end, int start)
    {
        if (end >= start || !document.Is(end, ','))
            return false;
        for (var i = first - 1; i >= Math.Max(0, first - LongestApposition); i--)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation)
                return document.Is(i, ',');
        }

        return false;
    }

    /// <summary>The second half of <c>twice as much as the storm of 2019</c>: what follows holds for the thing compared with.</summary>
    private static bool IsComparison(Document document, int at) => document.Is(at, "as") && document.Is(at - 2, "as") && at + 1 < document.Tokens.Length
        && document.Tokens[at + 1].Kind == TokenKind.Word && (document.Tokens[at + 1].IsCapitalised || (document.ClassOf(at + 1) & WordClass.Determiner) != 0);

    private static int Breaks(Document document, int from, int to)
    {
        var penalty = 0;
        for (var i = from; i < to; i++)
        {
            var token = document.Tokens[i];
            if (token.Kind == TokenKind.Quote)
                penalty += HardBreak;

            // "peaked at 1.2 million in 1990 and has since fallen to 600,000"
            else if (document.Is(i, "since") && (document.Is(i - 1, "has") || document.Is(i - 1, "have") || document.Is(i - 1, "had")))
                penalty += Never;
            else if (token.Kind == TokenKind.Punctuation && document.Text[token.Start] is ';' or ':' or '—' or '–')
                penalty += HardBreak;
            else if (IsComparison(document, i))
                penalty += ComparedFigure;
            else if (document.Is(i, ',') && i + 1 < to && (document.ClassOf(i + 1) & WordClass.Conjunction) != 0 && !(document.Is(i + 1, "or") && i + 2 < to && document.Tokens[i + 2].Kind is TokenKind.Number or TokenKind.Currency))
                penalty += ClauseBreak;
            else if (document.Is(i, "but") || document.Is(i, "after") || (document.Is(i, "as") && !document.Is(i + 2, "as") && !document.Is(i - 2, "as") && !document.Is(i + 1, "well")) || (document.ClassOf(i) & (WordClass.Subordinator | WordClass.Relative)) != 0 && (document.ClassOf(i) & WordClass.Preposition) == 0)
                penalty += ClauseBreak;
            else if (token.Kind == TokenKind.Punctuation && document.Is(i, ','))
                penalty += 2;
        }

        return penalty;
    }
}
