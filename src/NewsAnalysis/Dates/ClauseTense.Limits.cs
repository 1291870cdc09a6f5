using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Limits: what was done by a time was done before it, what went on until a time is over, what was put off until it is yet to come.</summary>
internal static partial class ClauseTense
{
    // What a verb with one of these leads to is yet to be done.
    private const TenseSense Open = TenseSense.Planned | TenseSense.Wished | TenseSense.Settled | TenseSense.Moved;

    private static readonly int[] Was = [Vocabulary.Id("was"), Vocabulary.Id("were")];
    private static readonly int Not = Vocabulary.Id("not");

    /// <summary>True for a time of the past that is over: "was released on May 3", "stayed until May 3", "on May 3 he slept". It may be yet to come where it was set or called, and where something that has a day of its own stands before it.</summary>
    public static bool IsOver(DateScanner scanner, int first, int last)
    {
        var before = scanner.Has(first - 1) ? scanner[first - 1].Word : 0;
        if (before == Since)
            return true;
        if (Array.IndexOf(Until, before) >= 0)
            return UntilThen(scanner, first, last) == Tense.Past;
        var verbs = scanner.Verbs;
        var noun = NounOf(scanner, first, last);
        if (noun > 0)
            return Has(scanner, noun, TenseSense.Befallen);
        var left = OwnLeft(scanner, first);
        var index = left >= 0 ? left : Right(scanner, last);
        if (index < 0 || verbs[index].Form > VerbForm.Perfect)
            return false;

        // "On April 20 the general was asleep"
        if (left < 0 || verbs.Is(verbs[index], TenseSense.Happened))
            return true;

        // "The bank set Nov. 10", "asked to meet on Nov. 10", "called a vote on Nov. 10"
        var isObject = (scanner.ClassOf(first - 1) & WordClass.Preposition) == 0;
        return !isObject && !verbs.Is(verbs[index], TenseSense.Sets | Open | TenseSense.Saying) && !HoldsAppointed(scanner, verbs[left].End, first);
    }

    /// <summary>"approved a strike on Nov. 10", "his speech before the vote on Nov. 10": something with a date of its own between the verb and the day.</summary>
    private static bool HoldsAppointed(DateScanner scanner, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Has(scanner, at, TenseSense.Appointed | TenseSense.Announced | TenseSense.Delivery))
                return true;
        }

        return false;
    }

    /// <summary>"The revolution of 1848 began on 22 February", "the 1995 treaty was signed on 3 May", "the 2011 tsunami of March 11": a year that names what the clause tells of is the year of its day.</summary>
    /// <param name="scanner">The sentence.</param>
    /// <param name="end">Where the year ends.</param>
    /// <param name="first">First token of the day.</param>
    public static bool IsOfSubject(DateScanner scanner, int end, int first)
    {
        var verbs = scanner.Verbs;
        if (first == end + 2 && verbs.TagOf(end) is PennTag.NN or PennTag.NNS)
            return scanner.Is(first - 1, PrepositionOf) || scanner.Is(first - 1, Words.On);
        return OwnLeft(scanner, first) is var left and >= 0 && verbs[left] is { Form: VerbForm.Past } group && verbs.Is(group, TenseSense.Happened)
            && (group.First == end || (group.First == end + 1 && Has(scanner, end, TenseSense.Befallen | TenseSense.Appointed)));
    }

    /// <summary>"stayed until Friday" and "was not told until Friday" are over; "is open until Friday", "was closed until Friday" and "had until Friday" are not.</summary>
    private static Tense UntilThen(DateScanner scanner, int first, int last)
    {
        if (IsPastPerfect(scanner, first, last) || scanner.Is(first - 2, Not))
            return Tense.Past;
        var verbs = scanner.Verbs;
        var left = OwnLeft(scanner, first);

        // "remained closed", "kept falling"
        if (left > 0 && verbs[left].Form >= VerbForm.Participle && verbs[left - 1].End == verbs[left].First && verbs.Is(verbs[left - 1], TenseSense.Lasted))
            left--;
        if (left < 0)
            return Tense.Future;

        // "were forced to wait until Saturday"
        if (verbs[left].Form == VerbForm.Infinitive && verbs.Is(verbs[left], TenseSense.Lasted))
            return OfGroup(scanner, left, isAfter: false) == Tense.Past ? Tense.Past : Tense.Future;
        if (verbs[left] is not { Form: VerbForm.Past } group || verbs.Is(group, TenseSense.Moved))
            return Tense.Future;
        var isDone = group.First == group.Head && !verbs.Is(group, TenseSense.Sets | TenseSense.Planned | TenseSense.Wished | TenseSense.Settled | TenseSense.Saying);
        return isDone || group.IsNegated || verbs.Is(group, TenseSense.Lasted) || IsRole(scanner, group, first) ? Tense.Past : Tense.Future;
    }

    /// <summary>"was chairman until May", "was in charge until May".</summary>
    private static bool IsRole(DateScanner scanner, VerbGroup group, int first) =>
        Array.IndexOf(Was, scanner[group.Head].Word) >= 0 && group.End < first - 1 && scanner.Verbs.TagOf(group.End) is PennTag.NN or PennTag.NNP or PennTag.DT or PennTag.IN or PennTag.PRPS;

    /// <summary>"Until Friday they had not", "had stayed until Friday", but not "had until Friday" or "had been put off until Friday".</summary>
    private static bool IsPastPerfect(DateScanner scanner, int first, int last)
    {
        var verbs = scanner.Verbs;
        var left = OwnLeft(scanner, first);
        var index = left >= 0 ? left : Right(scanner, last);
        return index >= 0 && verbs[index].Form == VerbForm.PastPerfect && !(left >= 0 && verbs.Is(verbs[left], TenseSense.Moved));
    }

    /// <summary>What was done by Friday was done before; what is to be done by Friday lies ahead.</summary>
    private static Tense ByThen(DateScanner scanner, int first, int last)
    {
        if (IsPastPerfect(scanner, first, last))
            return Tense.Past;
        var verbs = scanner.Verbs;
        var left = OwnLeft(scanner, first);
        if (left < 0)
            return Right(scanner, last) is var right and >= 0 && verbs[right].Form == VerbForm.Past ? Tense.Past : Tense.Future;
        if (verbs[left].Form == VerbForm.Participle && !verbs.Is(verbs[left], Open) && (IsOfPast(scanner, left) || (Right(scanner, last) is var main and >= 0 && verbs[main].Form == VerbForm.Past)))
            return Tense.Past;
        if (verbs[left].Form == VerbForm.Gerund && OfGroup(scanner, left, isAfter: false) == Tense.Past)
            return Tense.Past;
        if (left > 0 && verbs[left] is { Form: VerbForm.Infinitive } && verbs[left - 1] is { Form: VerbForm.PastPerfect } plan && !verbs.Is(plan, TenseSense.Settled))
            return Tense.Past;
        return verbs[left] is { Form: VerbForm.Past } group && !verbs.Is(group, Open) ? Tense.Past : Tense.Future;
    }

    /// <summary>"was 31 percent contained by Sunday": the participle goes on with the "was" before it.</summary>
    private static bool IsOfPast(DateScanner scanner, int participle) => participle > 0 && scanner.Verbs[participle - 1] is { Form: VerbForm.Past } copula
        && Array.IndexOf(Was, scanner[copula.Head].Word) >= 0 && !scanner.Holds(',', copula.End, scanner.Verbs[participle].First);
}
