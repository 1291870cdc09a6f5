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
internal static class ClauseTense
{
    private const int Reach = 40;
    private const int PhraseReach = 8;
    private static readonly int Since = Vocabulary.Id("since");
    private static readonly int As = Vocabulary.Id("as");
    private static readonly int For = Vocabulary.Id("for");
    private static readonly int To = Vocabulary.Id("to");
    private static readonly int Be = Vocabulary.Id("be");
    private static readonly int By = Vocabulary.Id("by");
    private static readonly int After = Vocabulary.Id("after");
    private static readonly int That = Vocabulary.Id("that");
    private static readonly int Had = Vocabulary.Id("had");
    private static readonly int Could = Vocabulary.Id("could");
    private static readonly int Would = Vocabulary.Id("would");
    private static readonly int PrepositionOf = Vocabulary.Id("of");
    private static readonly int AheadWord = Vocabulary.Id("ahead");
    private static readonly int[] Nobody = [.. new[] { "neither", "nor", "no", "none", "nobody" }.Select(Vocabulary.Id)];
    private static readonly int[] Conditions = [.. new[] { "if", "unless", "once", "until", "till", "when" }.Select(Vocabulary.Id)];
    private static readonly int[] Until = [Vocabulary.Id("until"), Vocabulary.Id("till")];
    private static readonly int[] Towards = [To, For, .. Until, Vocabulary.Id("through")];

    /// <summary>The tense around tokens <paramref name="first"/> to <paramref name="last"/> of a sentence.</summary>
    public static Tense Of(DateScanner scanner, int first, int last)
    {
        var noun = -1;
        var isNearNoun = scanner.Has(last + 1) && (noun = NounOf(scanner, first, last)) > 0;

        // What follows "by" in "beaten by Friday's decision" is no deadline.
        if (!(isNearNoun && scanner.Is(first - 1, By)) && Leading(scanner, first, last) is var leading and not Tense.Unknown)
            return leading;
        var tense = isNearNoun ? OfEvent(scanner, first, last, noun) : OfClause(scanner, first, last);

        // Headlines tell in the present what happened.
        return tense is Tense.Present or Tense.Scheduled && scanner.Block == BlockKind.Title ? Tense.Unknown : tense;
    }

    /// <summary>"since Friday" lies back, "until Friday" and "as soon as Friday" ahead, whatever the verb.</summary>
    private static Tense Leading(DateScanner scanner, int first, int last)
    {
        if (!scanner.Has(first - 1))
            return Tense.Unknown;
        var word = scanner[first - 1].Word;
        if (word == Since)
            return Tense.Past;
        if (Array.IndexOf(Until, word) >= 0)
            return IsPastPerfect(scanner, first, last) ? Tense.Past : Tense.Future;
        if (word == By)
            return ByThen(scanner, first, last);
        if (word == As && scanner.Is(first - 3, As))
            return Tense.Future;
        if (Has(scanner, last + 1, TenseSense.Delivery) || Has(scanner, first - 2, TenseSense.Delivery))
            return Tense.Future;
        if (OfPhrase(scanner, first) is var side and not Tense.Unknown)
            return side;
        if (Array.IndexOf(Towards, word) < 0)
            return Tense.Unknown;
        var verbs = scanner.Verbs;
        return Has(scanner, first - 2, TenseSense.Moved)
            || (verbs.Before(first) is var left and >= 0 && verbs[left].Form != VerbForm.PastPerfect && (verbs.Is(verbs[left], TenseSense.Moved) || (word == For && Has(scanner, first - 2, TenseSense.Appointed))))
            ? Tense.Future
            : Tense.Unknown;
    }

    /// <summary>"ahead of the vote on Friday", "since the vote on Friday": the side that a phrase around the time is on.</summary>
    private static Tense OfPhrase(DateScanner scanner, int first)
    {
        var verbs = scanner.Verbs;
        var left = verbs.Before(first);
        for (var at = first - 1; scanner.Has(at) && at >= first - PhraseReach && !scanner.Is(at, ',') && (left < 0 || at >= verbs[left].End); at--)
        {
            if (scanner[at].Word == Since)
                return Tense.Past;
            if (scanner[at].Word == AheadWord && (scanner.Is(at + 1, PrepositionOf) || scanner.Is(at + 1, To)))
                return Tense.Future;
        }

        return Tense.Unknown;
    }

    private static bool Has(DateScanner scanner, int at, TenseSense sense) => scanner.Has(at) && TenseWords.Is(scanner[at].Word, sense);

    /// <summary>"Until Friday they had not" at the start, "had stayed until Friday" further on, but not "had until Friday".</summary>
    private static bool IsPastPerfect(DateScanner scanner, int first, int last)
    {
        for (var at = Math.Max(scanner.First, first - Reach); at <= last + 6 && scanner.Has(at); at++)
        {
            if (scanner[at].Word == Had && at != first - 2 && (at < first || first - scanner.First < 3))
                return true;
        }

        return false;
    }

    /// <summary>What was done by Friday was done before; what is to be done by Friday lies ahead.</summary>
    private static Tense ByThen(DateScanner scanner, int first, int last)
    {
        if (IsPastPerfect(scanner, first, last))
            return Tense.Past;
        var verbs = scanner.Verbs;
        var left = verbs.Before(first);
        if (left < 0)
            return Right(scanner, last) is var right and >= 0 && verbs[right].Form == VerbForm.Past ? Tense.Past : Tense.Future;
        return verbs[left] is { Form: VerbForm.Past } group && !verbs.Is(group, TenseSense.Planned | TenseSense.Wished | TenseSense.Settled | TenseSense.Moved) ? Tense.Past : Tense.Future;
    }

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
        for (; scanner.Has(at) && verbs.TagOf(at) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.JJ or PennTag.JJS or PennTag.CD or PennTag.VBN or PennTag.HYPH; at++)
        {
            if (verbs.TagOf(at) is PennTag.NN or PennTag.NNS)
                noun = at;
        }

        return noun < 0 && at > last + 1 ? last + 1 : noun;
    }

    /// <summary>"a Sunday vote", "over Sunday shooting": not "on Sunday voters".</summary>
    private static bool IsAttribute(DateScanner scanner, VerbGroups verbs, int first, int at)
    {
        if (!scanner.Has(at) || scanner[at].Case != LetterCase.Lower || verbs.TagOf(at) is not (PennTag.NN or PennTag.NNS) || !scanner.Has(first - 1))
            return false;
        return verbs.TagOf(first - 1) is PennTag.DT or PennTag.PRPS or PennTag.POS or PennTag.JJ
            || (scanner.Block == BlockKind.Title && verbs.TagOf(first - 1) == PennTag.IN && !scanner.Document.Is(first - 1, "on") && !scanner.Document.Is(first - 1, "by") && !scanner.Document.Is(first - 1, "until"));
    }

    /// <summary>The time of an event: it lies ahead where the clause does, if it can be planned or is what the clause is about.</summary>
    private static Tense OfEvent(DateScanner scanner, int first, int last, int noun)
    {
        if (Has(scanner, noun, TenseSense.Befallen))
            return Tense.Past;
        var verbs = scanner.Verbs;
        var isAppointed = Has(scanner, noun, TenseSense.Appointed);
        var isOwned = verbs.TagOf(last + 1) == PennTag.POS;
        var right = Right(scanner, last);
        var left = Left(scanner, first);
        if (right < 0 || (left >= 0 && !IsNewClause(scanner, left, first)))
        {
            if (left < 0 || OfGroup(scanner, left, isAfter: false) is var before && (before <= Tense.Past || IsBefallen(scanner, first, before)))
                return Tense.Past;
            return isAppointed || verbs.Is(verbs[left], TenseSense.Planned) ? Tense.Future : isOwned ? Tense.Past : Tense.Present;
        }

        var tense = OfGroup(scanner, right, isAfter: true);
        // What has been called or put off is mostly still to come.
        if (tense <= Tense.Past)
            return isAppointed && verbs.Is(verbs[right], TenseSense.Moved | TenseSense.Planned) ? Tense.Present : Tense.Past;
        if (tense == Tense.Future || isAppointed)
            return Tense.Future;
        return isOwned || verbs.Is(verbs[right], TenseSense.Saying) ? Tense.Past : Tense.Present;
    }

    private static Tense OfClause(DateScanner scanner, int first, int last)
    {
        var verbs = scanner.Verbs;
        var left = Left(scanner, first);
        if (left < 0 || IsNewClause(scanner, left, first))
        {
            var right = Right(scanner, last);
            if (right >= 0 && OfGroup(scanner, right, isAfter: true) is var ahead and not Tense.Unknown)
                return IsBefallen(scanner, first, ahead) ? Tense.Past : ahead;
        }

        if (left < 0)
            return Tense.Unknown;
        var tense = OfGroup(scanner, left, isAfter: false);
        return IsBefallen(scanner, first, tense) ? Tense.Past : tense;
    }

    /// <summary>"is investigating a blast on Friday", "will investigate the blast on Friday": what nobody knew of before lies back.</summary>
    private static bool IsBefallen(DateScanner scanner, int first, Tense tense)
    {
        var at = first - 1;
        if (scanner.Has(at) && (scanner.ClassOf(at) & WordClass.Preposition) != 0)
            at--;
        return Has(scanner, at, TenseSense.Befallen) && (tense == Tense.Present || IsKnown(scanner, at - 1));
    }

    /// <summary>"the blast", "Cruz's victory".</summary>
    private static bool IsKnown(DateScanner scanner, int at) =>
        scanner.Has(at) && ((scanner.ClassOf(at) & WordClass.Possessive) != 0 || scanner[at].Word == Words.The || (scanner.Verbs.TagOf(at) is PennTag.JJ or PennTag.NN && IsKnown(scanner, at - 1)));

    /// <summary>The verb before a time, but not one of a quotation that has ended: "'They will win,' he said in a speech on Friday".</summary>
    private static int Left(DateScanner scanner, int first)
    {
        var verbs = scanner.Verbs;
        var left = verbs.Before(first);
        if (left < 0 || first - verbs[left].End > Reach)
            return -1;
        for (var at = first - 1; at > verbs[left].End; at--)
        {
            if (verbs.TagOf(at) != PennTag.CloseQuote || !(scanner.Is(at - 1, ',') || scanner.Is(at + 1, ',')))
                continue;
            var opening = verbs[left].First;
            while (scanner.Has(opening) && scanner[opening].Kind != TokenKind.Quote)
                opening--;
            return verbs.Before(opening);
        }

        return left;
    }

    /// <summary>True when the clause of a time is not that of the verb before it: the time opens a clause, or stands after the subject of the next one.</summary>
    private static bool IsNewClause(DateScanner scanner, int left, int first)
    {
        var verbs = scanner.Verbs;
        var group = verbs[left];
        var (commas, nouns) = (0, false);
        for (var at = group.End; at < first; at++)
        {
            if (verbs.TagOf(at) == PennTag.Colon || scanner.Is(at, '—') || scanner.Is(at, '–') || IsSubordinator(scanner, at))
                return true;
            if (scanner.Is(at, ','))
            {
                commas++;
                if ((scanner.ClassOf(at + 1) & WordClass.Conjunction) != 0 && !IsDate(scanner, at - 1))
                    return true;
            }

            nouns |= verbs.TagOf(at) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.PRP;
        }

        if (nouns && verbs.Is(group, TenseSense.Saying) && verbs.TagOf(group.End) != PennTag.IN)
            return true;
        if (commas > 0 && (IsInsert(scanner, group.First) || (commas == 1 && IsLeadingClause(scanner, group))))
            return true;
        var opening = first - 1;
        if (scanner.Has(opening) && (scanner.ClassOf(opening) & WordClass.Preposition) != 0)
            opening--;
        return opening >= group.End && opening < first - 1 && ((scanner.ClassOf(opening) & WordClass.Conjunction) != 0 || scanner.Is(opening, ',')) && !IsDate(scanner, opening - 1) && StartsClause(scanner, first);
    }

    /// <summary>A verb after "who" and a comma, or a participle after a comma: "the firm, based in Oslo, on Friday".</summary>
    private static bool IsInsert(DateScanner scanner, int verb)
    {
        var before = verb - 1;
        if (scanner.Has(before) && (scanner.ClassOf(before) & WordClass.Relative) != 0)
            before--;
        return scanner.Is(before, ',');
    }

    /// <summary>What a comma parts from the clause that it leads to: "While rain fell,", "Faced with this,".</summary>
    private static bool IsLeadingClause(DateScanner scanner, VerbGroup group) =>
        (!group.IsFinite && group.First - scanner.First < 3) || IsSubordinator(scanner, scanner.First) || ((scanner.ClassOf(scanner.First) & WordClass.Subordinator) != 0 && !scanner.Is(scanner.First, Since));

    private static bool StartsClause(DateScanner scanner, int first) => Right(scanner, first) is var right and >= 0 && scanner.Verbs[right].First - first < 12;

    private static bool IsDate(DateScanner scanner, int at) => scanner.Has(at) && (Openings.OfWord(scanner[at].Word) & (Opening.Weekday | Opening.Month)) != 0;

    private static bool IsSubordinator(DateScanner scanner, int at)
    {
        var word = scanner[at].Word;
        if (word == That)
            return scanner.Verbs.TagOf(at) is PennTag.IN or PennTag.WDT;
        return (scanner.ClassOf(at) & (WordClass.Subordinator | WordClass.Relative | WordClass.Question)) != 0 && (scanner.ClassOf(at) & (WordClass.Preposition | WordClass.Adverb)) == 0;
    }

    /// <summary>The finite verb after a time that is of its clause; -1 when there is none.</summary>
    private static int Right(DateScanner scanner, int last)
    {
        var verbs = scanner.Verbs;
        var from = last + 1;
        for (var index = verbs.Before(last + 1) + 1; index < verbs.Count; index++)
        {
            var group = verbs[index];
            if (group.First <= last || !group.IsFinite)
                continue;
            if (group.First - last > Reach)
                return -1;
            var isInner = false;
            for (var at = from; at < group.First; at++)
            {
                if (scanner.Is(at, ';'))
                    return -1;
                isInner &= !scanner.Is(at, ',');
                isInner |= IsSubordinator(scanner, at) || (scanner.Is(at, After) && verbs.TagOf(at) == PennTag.IN);
            }

            from = group.End;
            if (!isInner)
                return index;
        }

        return -1;
    }

    private static Tense OfGroup(DateScanner scanner, int index, bool isAfter)
    {
        var verbs = scanner.Verbs;
        var group = verbs[index];
        switch (group.Form)
        {
            case VerbForm.PastPerfect or VerbForm.PerfectInfinitive:
                return Tense.Past;
            case VerbForm.Past or VerbForm.Perfect:
                // After its day a plan is one that was made: "On Friday the firm planned to".
                return !isAfter && verbs.Is(group, TenseSense.Planned) ? Tense.Future : Tense.Past;
            case VerbForm.Present when verbs.Is(group, TenseSense.Accused):
                return Tense.Past;
            case VerbForm.Present when verbs.Is(group, TenseSense.Planned) || (verbs.Is(group, TenseSense.Wished) && scanner.Is(group.End, To)):
                return Tense.Future;
            case VerbForm.Present when IsConditional(scanner, group):
                return Tense.Future;
            case VerbForm.Present:
                return verbs.Is(group, TenseSense.Pictured) ? Tense.Past : verbs.Is(group, TenseSense.Programme) ? Tense.Scheduled : Tense.Present;
            case VerbForm.Progressive:
                return Tense.Present;
            case VerbForm.Ahead:
                return Tense.Future;
            case VerbForm.Modal:
                return IsRefusal(scanner, group) ? Tense.Past : Tense.Future;
            case VerbForm.Infinitive:
                return OfInfinitive(scanner, index);
            case VerbForm.Participle when index > 0 && verbs[index - 1].End == group.First:
                return OfGroup(scanner, index - 1, isAfter);
            case VerbForm.Participle:
                return (verbs.Is(group, TenseSense.Planned | TenseSense.Wished) || scanner.Is(group.Head + 1, For) && verbs.Is(group, TenseSense.Wished)) && !Has(scanner, group.First - 1, TenseSense.Former) ? Tense.Future : Tense.Past;
            default:
                return OfGerund(scanner, index);
        }
    }

    /// <summary>"could not be reached", "would not say": what did not happen.</summary>
    private static bool IsRefusal(DateScanner scanner, VerbGroup group) =>
        scanner[group.First].Word == Could ? group.IsNegated || HasNoSubject(scanner, group) : group.IsNegated && scanner[group.First].Word == Would && scanner.Verbs.Is(group, TenseSense.Saying);

    /// <summary>"Neither man could", "no officials could".</summary>
    private static bool HasNoSubject(DateScanner scanner, VerbGroup group) => IsLedBy(scanner, group, Nobody);

    /// <summary>"if the bill passes", "until a deal is reached": the present of what has yet to come.</summary>
    private static bool IsConditional(DateScanner scanner, VerbGroup group) => IsLedBy(scanner, group, Conditions);

    private static bool IsLedBy(DateScanner scanner, VerbGroup group, int[] words)
    {
        for (var at = group.First - 1; scanner.Has(at) && at >= group.First - PhraseReach && !scanner.Is(at, ','); at--)
        {
            if (Array.IndexOf(words, scanner[at].Word) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>An infinitive looks where the word before it does: "agreed to meet" ahead, "failed to meet" back.</summary>
    private static Tense OfInfinitive(DateScanner scanner, int index)
    {
        var verbs = scanner.Verbs;
        var group = verbs[index];
        var isPerfect = false;
        for (var at = group.First - 1; scanner.Has(at) && at >= group.First - 4; at--)
        {
            isPerfect = verbs.Before(at + 1) is var governor and >= 0 && verbs[governor].Head == at && verbs[governor].Form == VerbForm.PastPerfect;
            if (TenseWords.Is(scanner[at].Word, TenseSense.Settled) || (!isPerfect && TenseWords.Is(scanner[at].Word, TenseSense.Planned | TenseSense.Wished)))
                return Tense.Future;
            if (isPerfect || scanner.Is(at, ','))
                break;
        }

        if (!isPerfect && verbs.Is(group, TenseSense.Planned))
            return Tense.Future;
        if (scanner.Is(group.First + 1, Be) && group.Head > group.First + 1 && verbs.TagOf(group.First - 1) is PennTag.NN or PennTag.NNS or PennTag.Comma)
            return Tense.Future;
        var tense = index > 0 ? OfGroup(scanner, index - 1, isAfter: false)
            : Right(scanner, group.Head) is var right and >= 0 ? OfGroup(scanner, right, isAfter: true) : Tense.Future;
        return tense is Tense.Present or Tense.Scheduled ? Tense.Future : tense;
    }

    /// <summary>A participle in -ing is of the time of the verb before it, but "after losing" lies back, and "starting Monday" ahead unless it is told.</summary>
    private static Tense OfGerund(DateScanner scanner, int index)
    {
        var group = scanner.Verbs[index];
        if (scanner.Is(group.First - 1, After))
            return Tense.Past;
        if (index > 0)
        {
            var tense = OfGroup(scanner, index - 1, isAfter: false);
            return tense == Tense.Future && scanner.Is(group.First - 1, ',') ? Tense.Present : tense;
        }

        return Right(scanner, group.End) is var right and >= 0 ? OfGroup(scanner, right, isAfter: true) : Tense.Unknown;
    }
}
