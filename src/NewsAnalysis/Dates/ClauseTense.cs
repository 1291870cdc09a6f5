using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Which way a clause looks from the article's day.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Present,

    /// <summary>The present of a programme: <c>the trial opens</c>.</summary>
    Scheduled,
    Future,
}

/// <summary>Reads on which side of the article's day a time lies: from the words before it, the event that it belongs to, and the verb of its clause.</summary>
internal static partial class ClauseTense
{
    private const int Reach = 40;
    private const int PhraseReach = 8;
    private static readonly int Since = Vocabulary.Id("since");
    private static readonly int As = Vocabulary.Id("as");
    private static readonly int For = Vocabulary.Id("for");
    private static readonly int To = Vocabulary.Id("to");
    private static readonly int[] Limits = [Vocabulary.Id("earlier"), Vocabulary.Id("later"), Vocabulary.Id("sooner")];
    private static readonly int From = Vocabulary.Id("from");
    private static readonly int Up = Vocabulary.Id("up");
    private static readonly int Down = Vocabulary.Id("down");
    private static readonly int When = Vocabulary.Id("when");
    private static readonly int By = Vocabulary.Id("by");
    private static readonly int PrepositionOf = Vocabulary.Id("of");
    private static readonly int AheadWord = Vocabulary.Id("ahead");
    private static readonly int[] Until = [Vocabulary.Id("until"), Vocabulary.Id("till")];
    private static readonly int[] Towards = [To, For, .. Until, Vocabulary.Id("through")];

    /// <summary>The tense around tokens <paramref name="first"/> to <paramref name="last"/> of a sentence.</summary>
    public static Tense Of(DateScanner scanner, int first, int last)
    {
        if (IsPublished(scanner, first, last))
            return Tense.Past;
        var noun = -1;
        var isNearNoun = scanner.Has(last + 1) && (noun = NounOf(scanner, first, last)) > 0;

        // What follows "by" in "beaten by Friday's decision" is no deadline.
        if (!(isNearNoun && scanner.Is(first - 1, By)) && Leading(scanner, AfterLeast(scanner, first), last) is var leading and not Tense.Unknown)
            return leading;
        if (WhenClause(scanner, last) is var told and not Tense.Unknown)
            return told;
        var tense = isNearNoun ? OfEvent(scanner, first, last, noun) : OfClause(scanner, first, last);

        // Headlines tell in the present what happened.
        return tense is Tense.Present or Tense.Scheduled && scanner.Block == BlockKind.Title ? Tense.Unknown : tense;
    }

    /// <summary>"until at least Friday": where the words that bend the time begin.</summary>
    private static int AfterLeast(DateScanner scanner, int first) => scanner.Document.Is(first - 1, "least") && scanner.Document.Is(first - 2, "at") ? first - 2 : first;

    /// <summary>"on Friday, when the lights went out": the clause tells of that day.</summary>
    private static Tense WhenClause(DateScanner scanner, int last)
    {
        var when = scanner.Is(last + 1, ',') ? last + 2 : last + 1;
        if (!scanner.Is(when, When))
            return Tense.Unknown;
        var verbs = scanner.Verbs;
        var index = verbs.Before(when) + 1;
        return index < verbs.Count && verbs[index].IsFinite && verbs[index].First - when <= Reach ? OfGroup(scanner, index, isAfter: true) : Tense.Unknown;
    }

    /// <summary>"since Friday" lies back, "as soon as Friday" ahead, whatever the verb; "until Friday" and "by Friday" are limits.</summary>
    private static Tense Leading(DateScanner scanner, int first, int last)
    {
        if (!scanner.Has(first - 1))
            return Tense.Unknown;
        var word = scanner[first - 1].Word;
        if (word == Since)
            return Tense.Past;
        if (Array.IndexOf(Until, word) >= 0)
            return UntilThen(scanner, first, last);
        if (word == By)
            return ByThen(scanner, first, last);
        if (word == For && first - 1 == scanner.First && Right(scanner, last) is var plan and >= 0 && scanner.Verbs.Is(scanner.Verbs[plan], TenseSense.Planned))
            return Tense.Future;

        // "after the driest February in a century"
        if (scanner.Verbs.TagOf(first - 1) == PennTag.JJS)
            return Tense.Past;
        if (word == As && scanner.Is(first - 3, As))
            return Tense.Future;

        // "as of March 20" is when something was last known, unless it is yet to change.
        if (word == PrepositionOf && scanner.Is(first - 2, As))
            return OfClause(scanner, first, last) is Tense.Future ? Tense.Unknown : Tense.Past;
        if (Has(scanner, last + 1, TenseSense.Delivery) || Has(scanner, first - 2, TenseSense.Delivery))
            return Tense.Future;
        if (OfPhrase(scanner, first) is var side and not Tense.Unknown)
            return side;
        if (Array.IndexOf(Towards, word) < 0)
            return Tense.Unknown;
        var verbs = scanner.Verbs;
        var left = Left(scanner, first);
        var isMoving = false;
        for (; left > 0 && verbs[left].Form == VerbForm.Gerund; left--)
            isMoving |= verbs.Is(verbs[left], TenseSense.Moved);
        isMoving |= left >= 0 && scanner.Document.Is(verbs[left].Head, "put") && (scanner.Document.Is(verbs[left].End, "off") || scanner.Document.Is(verbs[left].End, "back"));
        return isMoving || Has(scanner, first - 2, TenseSense.Moved)
            || (left >= 0 && verbs[left].Form != VerbForm.PastPerfect && (verbs.Is(verbs[left], TenseSense.Moved) || (word == For && Has(scanner, first - 2, TenseSense.Appointed | TenseSense.Announced))))
            ? Tense.Future
            : Tense.Unknown;
    }

    /// <summary>"ahead of the vote on Friday", "since the vote on Friday", "down from 6% in May", "higher than in May", but not "no sooner than Friday": the side that a phrase around the time is on.</summary>
    private static Tense OfPhrase(DateScanner scanner, int first)
    {
        var verbs = scanner.Verbs;
        var left = verbs.Before(first);
        for (var at = first - 1; scanner.Has(at) && at >= first - PhraseReach && !scanner.Is(at, ',') && (left < 0 || at >= verbs[left].End); at--)
        {
            if (scanner[at].Word == Since || (ComparisonWords.At(scanner.Document, at) is ComparisonRole.Base && !(scanner.Has(at - 1) && Array.IndexOf(Limits, scanner[at - 1].Word) >= 0)) || (scanner[at].Word == From && (scanner.Is(at - 1, Up) || scanner.Is(at - 1, Down))))
                return Tense.Past;
            if (scanner[at].Word == AheadWord && (scanner.Is(at + 1, PrepositionOf) || scanner.Is(at + 1, To)))
                return Tense.Future;
        }

        return Tense.Unknown;
    }

    private static bool Has(DateScanner scanner, int at, TenseSense sense) => scanner.Has(at) && TenseWords.Is(scanner[at].Word, sense);
}
