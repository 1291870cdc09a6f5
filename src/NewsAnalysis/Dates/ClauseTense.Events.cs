using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Times that name an event: "Friday's vote", "a blast on Friday".</summary>
internal static partial class ClauseTense
{
    // "October job"
    private const int LongestSeries = 3;

    /// <summary>The noun that a time stands before: the vote of "Sunday's vote", "a Sunday vote"; -1 when it stands by itself.</summary>
    private static int NounOf(DateScanner scanner, int first, int last)
    {
        var verbs = scanner.Verbs;
        var at = last + 1;
        if (scanner.Document.Is(at, "'s") || scanner.Document.Is(at, "’s"))
            at++;
        else if (!IsAttribute(scanner, verbs, first, at))
            return -1;
        var noun = -1;
        for (; scanner.Has(at) && verbs.TagOf(at) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.JJ or PennTag.JJS or PennTag.CD or PennTag.VBN or PennTag.HYPH && at - last <= PhraseReach; at++)
        {
            if (verbs.TagOf(at) is PennTag.NN or PennTag.NNS)
                noun = at;
        }

        // The tags take the "wins" of "his Tuesday wins" for a verb.
        if (noun < 0 && Has(scanner, at, TenseSense.Befallen | TenseSense.Appointed))
            return at;

        return noun < 0 && at > last + 1 ? last + 1 : noun;
    }

    /// <summary>"a Sunday vote", "over Sunday shooting": not "on Sunday voters".</summary>
    private static bool IsAttribute(DateScanner scanner, VerbGroups verbs, int first, int at)
    {
        if (!scanner.Has(at) || scanner[at].Case != LetterCase.Lower || !(verbs.TagOf(at) is PennTag.NN or PennTag.NNS || Has(scanner, at, TenseSense.Befallen | TenseSense.Appointed)) || !scanner.Has(first - 1))
            return false;
        return verbs.TagOf(first - 1) is PennTag.DT or PennTag.PRPS or PennTag.POS or PennTag.JJ
            || (scanner.Block == BlockKind.Title && verbs.TagOf(first - 1) == PennTag.IN && !scanner.Is(first - 1, DateRole.ToDay));
    }

    /// <summary>"will report October job numbers on Friday": figures come out after their month.</summary>
    private static bool IsPublished(DateScanner scanner, int first, int last)
    {
        if (!(Left(scanner, first) is var left and >= 0 && scanner.Verbs.Is(scanner.Verbs[left], TenseSense.Publishes)))
            return false;
        for (var at = last + 1; at <= last + LongestSeries && scanner.Has(at) && scanner[at].Kind == TokenKind.Word; at++)
        {
            if (Has(scanner, at, TenseSense.Data))
                return true;
        }

        return false;
    }

    /// <summary>The time of an event: it lies ahead where the clause does, if it can be planned or is what the clause is about.</summary>
    private static Tense OfEvent(DateScanner scanner, int first, int last, int noun)
    {
        var verbs = scanner.Verbs;
        var right = Right(scanner, last);

        // "Wednesday's planned strike"
        for (var at = last + 1; at < Math.Max(noun, last + 3); at++)
        {
            if (verbs.TagOf(at) is PennTag.VBN or PennTag.JJ && Has(scanner, at, TenseSense.Planned) && !Has(scanner, at - 1, TenseSense.Former))
                return Tense.Future;
        }

        // "his triumph in Tuesday's election"
        if (scanner.Has(first - 1) && (scanner.ClassOf(first - 1) & WordClass.Preposition) != 0 && Has(scanner, first - 2, TenseSense.Befallen) && IsKnown(scanner, first - 3))
            return Tense.Past;

        if (Has(scanner, noun, TenseSense.Befallen))
            return right >= 0 && verbs[right].Form == VerbForm.Present && verbs.Is(verbs[right], TenseSense.Planned) ? Tense.Future : Tense.Past;
        var isAppointed = Has(scanner, noun, TenseSense.Appointed);
        var isOwned = verbs.TagOf(last + 1) == PennTag.POS;
        var left = Left(scanner, first);
        if (left >= 0 && !IsNewClause(scanner, left, first))
        {
            // "has been picked for Sunday's game", "has been ruled out of it".
            var isPicked = scanner.Is(first - 1, For) || (scanner.Is(first - 1, PrepositionOf) && scanner.Document.Is(first - 2, "out"));
            if (isPicked && isAppointed && verbs[left].Form == VerbForm.Perfect)
                return Tense.Future;
            if (OfGroup(scanner, left, isAfter: false) is var before && (before <= Tense.Past || IsBefallen(scanner, first, before)))
                return Tense.Past;
            return isAppointed || verbs.Is(verbs[left], TenseSense.Planned) ? Tense.Future : isOwned ? Tense.Past : Tense.Present;
        }

        if (right < 0)
            return isOwned ? Tense.Past : Tense.Unknown;
        var tense = OfGroup(scanner, right, isAfter: true);

        // What has been called or put off is mostly still to come.
        if (tense <= Tense.Past)
            return isAppointed && verbs.Is(verbs[right], TenseSense.Moved | TenseSense.Planned) ? Tense.Present : Tense.Past;
        if (tense == Tense.Future || isAppointed)
            return Tense.Future;
        return isOwned || verbs.Is(verbs[right], TenseSense.Saying) ? Tense.Past : Tense.Present;
    }

    /// <summary>"is investigating a blast on Friday", "will investigate the blast on Friday": what nobody knew of before lies back.</summary>
    private static bool IsBefallen(DateScanner scanner, int first, Tense tense)
    {
        var at = first - 1;
        if (scanner.Has(at) && (scanner.ClassOf(at) & WordClass.Preposition) != 0)
            at--;

        // "the blast in Chicago on Friday"
        for (var place = at; place > at - PhraseReach && scanner.Has(place) && scanner.Verbs.TagOf(place) is PennTag.NNP or PennTag.NNPS or PennTag.Comma; place--)
        {
            if (scanner.Has(place - 1) && (scanner.ClassOf(place - 1) & WordClass.Preposition) != 0)
            {
                at = place - 2;
                break;
            }
        }

        return Has(scanner, at, TenseSense.Befallen) && (tense == Tense.Present || IsKnown(scanner, at - 1));
    }

    /// <summary>"the blast", "Cruz's victory".</summary>
    private static bool IsKnown(DateScanner scanner, int at)
    {
        for (var first = at - PhraseReach; at > first && scanner.Has(at); at--)
        {
            if ((scanner.ClassOf(at) & WordClass.Possessive) != 0 || scanner[at].Word == Words.The)
                return true;
            if (scanner.Verbs.TagOf(at) is not (PennTag.JJ or PennTag.NN or PennTag.NNP))
                return false;
        }

        return false;
    }
}
