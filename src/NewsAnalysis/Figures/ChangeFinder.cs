using NewsAnalysis.Linking;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>How a word says that something went up or down; described in change-verbs.tsv.</summary>
internal enum ChangeRole
{
    Verb,
    Transitive,
    Object,
    Noun,
    Particle,
    Phrasal,
    PhrasalWithThings,
}

/// <summary>A word that says that something went up or down.</summary>
internal sealed record ChangeWord(Change Change, ChangeRole Role);

/// <summary>Tells the size of a change (<c>rose 3%</c>) from a level (<c>rose to 300</c>).</summary>
internal static class ChangeFinder
{
    // "cut the price of a loaf by 5%": the verb and its "by" are at most this far apart.
    private const int VerbToBy = 12;

    private const int LongestBase = 6;
    private const int LongestCompound = 2;

    // "at a seasonally adjusted annual rate of"
    private const int LongestRateName = 6;

    private static readonly Lexicon<ChangeWord> Words = Load(word => word.Role < ChangeRole.Phrasal);
    private static readonly Lexicon<ChangeWord> PhrasalUp = Load(word => word is { Role: >= ChangeRole.Phrasal, Change: Change.Increase });
    private static readonly Lexicon<ChangeWord> PhrasalDown = Load(word => word is { Role: >= ChangeRole.Phrasal, Change: Change.Decrease });

    public static bool IsVerb(Document document, int token) => Words.Match(document, token, out _) is { Role: ChangeRole.Verb or ChangeRole.Transitive or ChangeRole.Object };

    /// <summary>True for "edged up", "went down".</summary>
    public static bool IsPhrasalVerb(Document document, int token) => Words.Match(document, token, out var length) is { Role: ChangeRole.Verb } && length == 2;

    /// <summary>True for "rise", "drop", "increase", which take a size before them.</summary>
    public static bool IsNoun(Document document, int token) => Words.Match(document, token, out var length) is { Role: ChangeRole.Verb or ChangeRole.Object or ChangeRole.Noun } && length == 1;

    /// <summary>The change word that ends right before a token.</summary>
    public static ChangeWord? Before(Document document, int token, int floor)
    {
        for (var length = 2; length >= 1; length--)
        {
            if (token - length >= floor && Words.Match(document, token - length, out var matched) is { } word && matched == length)
                return word;
        }

        return null;
    }

    /// <summary>The direction, when a figure is the size of a change.</summary>
    public static Change? Of(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, draft.First);
        while (at > scan.First && IsSkipped(document, at - 1))
            at--;
        if (document.Is(at - 1, "by"))
            return VerbBefore(scan, at - 1);
        if (IsThreshold(document, draft.First))
            return null;
        if (document.Is(at - 1, "of") && Words.Match(document, at - 2, out _) is { Role: ChangeRole.Verb or ChangeRole.Object or ChangeRole.Noun } noun && !document.Is(at - 2, "cut"))
            return noun.Change;
        if (document.Is(at - 1, "of") && AtRate(scan, at - 2) is { } pace)
            return pace;
        if (Before(document, at, scan.First) is { } word && Takes(scan, draft, word, at - 1))
            return word.Change;
        return Compared(scan, draft) ?? After(scan, draft);
    }

    /// <summary>"rose 0.4% from January and 3.2% from a year earlier", "up 36 cents or 0.5%": the verb holds for both.</summary>
    public static void Carry(FigureScan scan)
    {
        for (var i = 1; i < scan.Drafts.Count; i++)
        {
            var (first, second) = (scan.Drafts[i - 1], scan.Drafts[i]);
            if (first.Change is { } change && second is { Change: null, Dimension: Dimension.Share, HasCounted: false } && (second.Unit == first.Unit ? IsCarried(scan, first.Reach, second) : IsSaidAgain(scan, first.Reach, second.First)))
                second.Change = change;
        }
    }

    /// <summary>"up 36 cents, or 0.5%": the same change as a share.</summary>
    private static bool IsSaidAgain(FigureScan scan, int from, int second)
    {
        var at = scan.IsComma(from) ? from + 1 : from;
        return at == second - 1 && scan.Document.Is(at, "or");
    }

    private static bool IsCarried(FigureScan scan, int from, FigureDraft second)
    {
        var (document, and) = (scan.Document, second.First - 1);
        if (!document.Is(and, "and") || and - from > LongestBase || !(second.Reach >= scan.End || IsBaseWord(scan, second.Reach) || document.Tokens[second.Reach].Kind == TokenKind.Punctuation))
            return false;
        for (var at = from; at < and; at++)
        {
            if (!IsBaseWord(scan, at) && !scan.IsComma(at))
                return false;
        }

        return true;
    }

    /// <summary>A word of what a change is counted from or holds for: "from January", "on the year".</summary>
    private static bool IsBaseWord(FigureScan scan, int at) => scan.IsDate(at) || (scan.Document.ClassOf(at) & (WordClass.Preposition | WordClass.Determiner)) != 0 || UnitGrammar.Named(scan.Document, at, out _) is { Dimension: Dimension.Duration };

    /// <summary>"fell below $50", "rose past 300": what is crossed is a level.</summary>
    private static bool IsThreshold(Document document, int at) => document.Is(at, "below") || document.Is(at, "above") || document.Is(at, "past") || document.Is(at, "beyond") || document.Is(at, "beneath") || document.Is(at, "under");

    // "seven more than on Thursday": set against another day, the number is what came or went since.
    private static Change? Compared(FigureScan scan, FigureDraft draft)
    {
        var (document, than) = (scan.Document, draft.Reach);
        if (than + 1 < scan.End && !document.Is(than, "than"))
            than++;
        if (than + 2 > scan.End || !document.Is(than, "than"))
            return null;
        var day = (document.ClassOf(than + 1) & WordClass.Preposition) != 0 ? than + 2 : than + 1;
        if (day >= scan.End || !scan.IsDate(day))
            return null;
        return ComparisonWords.At(document, than - 1) switch
        {
            ComparisonRole.Greater => Change.Increase,
            ComparisonRole.Less => Change.Decrease,
            _ => null,
        };
    }

    /// <summary>"grew at an annual rate of 5.6 per cent"</summary>
    private static Change? AtRate(FigureScan scan, int rate)
    {
        if (!scan.Document.Is(rate, "rate") && !scan.Document.Is(rate, "pace"))
            return null;
        var at = rate - 1;
        while (at > scan.First && !scan.Document.Is(at, "at") && rate - at < LongestRateName)
            at--;
        return scan.Document.Is(at, "at") && Words.Match(scan.Document, at - 1, out _) is { Role: ChangeRole.Verb } verb ? verb.Change : null;
    }

    /// <summary>Whether a change word right before takes the figure as the size: a share or an amount always, a count only of an object.</summary>
    private static bool Takes(FigureScan scan, FigureDraft draft, ChangeWord word, int particle) => word.Role switch
    {
        ChangeRole.Transitive => false,
        ChangeRole.Particle => !IsPhrasal(scan, draft, word.Change, particle - 1) && (draft.Dimension is not (Dimension.Length or Dimension.Duration) || draft.First < 2 || !scan.Document.Is(draft.First - 2, "is")),
        ChangeRole.Object => draft.Dimension is Dimension.Share || IsReduced(scan.Document, draft) || draft.Dimension is Dimension.Money,
        _ when draft.Dimension == Dimension.Length && draft.End < scan.End && IsWhere(scan.Document, draft.End) => false,
        _ => draft.Dimension is not Dimension.Count || draft.IsBare || draft.CountedEnd <= draft.First || IsReduced(scan.Document, draft),
    };

    /// <summary>"sank 30 miles off the coast", "fell 40 metres south of the road": where, not by how much.</summary>
    private static bool IsWhere(Document document, int at) => PlaceLexicon.Is(document, at, PlaceWordKind.Compass)
        || (PlaceLexicon.Is(document, at, PlaceWordKind.Locative) && !document.Is(at, "in") && !document.Is(at, "at") && !document.Is(at, "within"));

    /// <summary>"make up 60%", "shut down 14 plants": the particle before a figure belongs to the verb.</summary>
    private static bool IsPhrasal(FigureScan scan, FigureDraft draft, Change change, int verb) =>
        verb >= scan.First && (change == Change.Increase ? PhrasalUp : PhrasalDown).Match(scan.Document, verb) is { } word
        && (word.Role == ChangeRole.Phrasal || (draft.HasCounted && draft.Dimension == Dimension.Count && !scan.Document.Is(draft.Head, "points")));

    /// <summary>Jobs and bare numbers are what is cut and shed; a team that loses four players is no change of a level.</summary>
    private static bool IsReduced(Document document, FigureDraft draft) =>
        draft.Class(document) == NounClass.Job || draft.Dimension == Dimension.Area || (draft.Head >= 0 && (document.Is(draft.Head, "points") || document.Is(draft.Head, "workers") || document.Is(draft.Head, "employees")));

    private static Change? VerbBefore(FigureScan scan, int by)
    {
        // "was up by 36 cents"
        if (by > scan.First && Words.Match(scan.Document, by - 1, out _) is { Role: ChangeRole.Particle } particle)
            return particle.Change;
        Change? noun = null;
        for (var at = by - 1; at >= Math.Max(scan.First, by - VerbToBy); at--)
        {
            // "rose "slightly" by 25 percent": a quoted word is no end of the clause.
            if (scan.IsHardBreak(at) && scan.Document.Tokens[at].Kind != TokenKind.Quote)
                return noun;
            if (Words.Match(scan.Document, at, out _) is not { Role: not ChangeRole.Particle } word)
                continue;

            // "trimmed its growth estimate by": the verb before the noun, where there is one.
            if (word.Role != ChangeRole.Noun)
                return word.Change;
            noun ??= word.Change;
        }

        return noun;
    }

    // "3% higher", "a 3% rise", "6 points down"
    private static Change? After(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, draft.End);
        if (draft.Head >= 0 && document.Is(draft.Head, "points"))
            at = draft.Reach;
        else if (draft.Dimension is not (Dimension.Share or Dimension.Money or Dimension.Other))
            return null;
        if (at >= scan.End)
            return null;
        if (draft.Dimension == Dimension.Share && Compounded(scan, draft) is { } change)
            return change;
        if (Words.Match(document, at, out var length) is not { } word)
            return null;
        if (word.Role == ChangeRole.Particle)
            return document.Is(at + length, "than") || document.Is(at + length, "to") || document.Is(at + length, "from") ? null : word.Change;
        var isNoun = document.Is(draft.First - 1, "a") || document.Is(draft.First - 1, "an") || document.Is(draft.First - 1, "the") || document.Is(at + length, "in");
        return isNoun && word.Role is ChangeRole.Verb or ChangeRole.Object or ChangeRole.Noun ? word.Change : null;
    }

    /// <summary>"a 9% funding increase", "the 4% pay rise"</summary>
    private static Change? Compounded(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        if (!(document.Is(draft.First - 1, "a") || document.Is(draft.First - 1, "an") || document.Is(draft.First - 1, "the")))
            return null;
        for (var at = draft.End; at < Math.Min(scan.End - 1, draft.End + LongestCompound) && document.Tokens[at] is { Kind: TokenKind.Word, Case: LetterCase.Lower } && document.ClassOf(at) == WordClass.None && !IsVerb(document, at); at++)
        {
            if (Words.Match(document, at + 1, out var length) is { Role: ChangeRole.Verb or ChangeRole.Object or ChangeRole.Noun } word && length == 1 && !IsNounNext(document, at + 2))
                return word.Change;
        }

        return null;
    }

    private static bool IsNounNext(Document document, int at) => at < document.Tokens.Length && document.Tokens[at].Kind == TokenKind.Word && document.ClassOf(at) == WordClass.None && Nouns.IsPlural(document, at);

    private static bool IsSkipped(Document document, int token) =>
        document.Is(token, "a") || document.Is(token, "an") || document.Is(token, "further") || document.Is(token, "another") || document.Is(token, "sharply") || document.Is(token, "slightly");

    private static Lexicon<ChangeWord> Load(Predicate<ChangeWord> isWanted) => Lexicon<ChangeWord>.Load("change-verbs.tsv", row =>
        new ChangeWord(row.Enumeration<Change>("change"), row.Enumeration<ChangeRole>("role")) is var word && isWanted(word) ? word : null);
}
