using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Finds the verb of the clause that a time stands in.</summary>
internal static partial class ClauseTense
{
    private const int LongestQuotation = 200;
    private static readonly int After = Vocabulary.Id("after");
    private static readonly int That = Vocabulary.Id("that");

    private static Tense OfClause(DateScanner scanner, int first, int last)
    {
        var verbs = scanner.Verbs;
        var left = Left(scanner, first);
        if (left < 0 || IsNewClause(scanner, left, first))
        {
            var right = Right(scanner, last);
            if (left < 0 && right >= 0 && IsReported(scanner, right, first, last))
                return Tense.Unknown;
            if (right >= 0 && OfGroup(scanner, right, isAfter: true) is var ahead and not Tense.Unknown)
                return IsBefallen(scanner, first, ahead) ? Tense.Past : ahead;
        }

        if (left < 0)
            return scanner.Verbs.Count == 0 && IsPlan(scanner, first) ? Tense.Future : Tense.Unknown;
        var tense = OfGroup(scanner, left, isAfter: false);

        // "will announce its decision on Thursday": what is made known was not known before
        return IsBefallen(scanner, first, tense) && !(tense == Tense.Future && verbs.Is(verbs[left], TenseSense.Publishes)) ? Tense.Past : tense;
    }

    /// <summary>"Plans for a vote on Friday", without a verb.</summary>
    private static bool IsPlan(DateScanner scanner, int first)
    {
        for (var at = first - 1; scanner.Has(at); at--)
        {
            if (Has(scanner, at, TenseSense.Planned | TenseSense.Wished))
                return true;
        }

        return false;
    }

    /// <summary>"The rate rises on 1 July, the bank said": a verb of saying is not that of the clause which it reports, whose own the tags took for a noun; not "At a rally on 1 July, the mayor said".</summary>
    private static bool IsReported(DateScanner scanner, int right, int first, int last)
    {
        var verbs = scanner.Verbs;
        if (!scanner.Is(last + 1, ',') || right != verbs.Count - 1 || !verbs.Is(verbs[right], TenseSense.Saying) || first - scanner.First <= 1
            || (scanner.ClassOf(scanner.First) & (WordClass.Preposition | WordClass.Subordinator | WordClass.Conjunction | WordClass.Adverb)) != 0)
        {
            return false;
        }

        return verbs[right].First > last + 2 && !scanner.Holds(',', last + 2, verbs[right].First);
    }

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
            while (scanner.Has(opening) && scanner[opening].Kind != TokenKind.Quote && first - opening < LongestQuotation)
                opening--;
            return verbs.Before(opening);
        }

        return left;
    }

    /// <summary>The verb before a time if it is of the same clause; else -1.</summary>
    private static int OwnLeft(DateScanner scanner, int first) => Left(scanner, first) is var left and >= 0 && !IsNewClause(scanner, left, first) ? left : -1;

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
        var isOpened = scanner.Is(opening, ',') || (scanner.ClassOf(opening) & WordClass.Conjunction) != 0;
        return isOpened && opening >= group.End && opening < first - 1 && !IsDate(scanner, opening - 1) && StartsClause(scanner, first);
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
        (!group.IsFinite && group.First - scanner.First < 3)
        || IsSubordinator(scanner, scanner.First)
        || ((scanner.ClassOf(scanner.First) & WordClass.Subordinator) != 0 && !scanner.Is(scanner.First, Since));

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
}
