using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>What a verb group says of the times of its clause.</summary>
internal static partial class ClauseTense
{
    // "to go on to try to get ...": no clause of a report hangs deeper.
    private const int Deepest = 8;
    private static readonly int Be = Vocabulary.Id("be");
    private static readonly int Could = Vocabulary.Id("could");
    private static readonly int Would = Vocabulary.Id("would");
    private static readonly int[] Nobody = [.. new[] { "neither", "nor", "no", "none", "nobody" }.Select(Vocabulary.Id)];
    private static readonly int[] Conditions = [.. new[] { "if", "unless", "once", "until", "till", "when" }.Select(Vocabulary.Id)];

    /// <summary>The side that a verb group looks to.</summary>
    /// <param name="scanner">The sentence.</param>
    /// <param name="index">Which of its groups.</param>
    /// <param name="isAfter">True when the group stands after the time.</param>
    /// <param name="depth">How many groups have been asked on the way.</param>
    private static Tense OfGroup(DateScanner scanner, int index, bool isAfter, int depth = 0)
    {
        var verbs = scanner.Verbs;
        var group = verbs[index];
        switch (group.Form)
        {
            case VerbForm.PastPerfect or VerbForm.PerfectInfinitive:
                return Tense.Past;
            case VerbForm.Past or VerbForm.Perfect:
                // After its day a plan is one that was made: "On Friday the firm planned to".
                return !isAfter && (verbs.Is(group, TenseSense.Planned) || WarnsOf(scanner, group) || scanner.Document.Is(group.Head, "likely")) ? Tense.Future : Tense.Past;
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
                return OfInfinitive(scanner, index, depth);
            case VerbForm.Participle when index > 0 && verbs[index - 1].End == group.First && !(verbs.Is(group, TenseSense.Planned) && verbs.TagOf(group.End) is PennTag.NN or PennTag.NNS):
                return Governor(scanner, index, depth);
            case VerbForm.Participle when index > 0 && verbs[index - 1].Form is VerbForm.Past or VerbForm.Perfect or VerbForm.PastPerfect && verbs.Is(verbs[index - 1], TenseSense.Kept) && group.First - verbs[index - 1].End <= 4:
                return Tense.Past;
            case VerbForm.Participle:
                return verbs.Is(group, TenseSense.Planned | TenseSense.Wished) && !Has(scanner, group.First - 1, TenseSense.Former) ? Tense.Future : Tense.Past;
            default:
                return OfGerund(scanner, index, depth);
        }
    }

    /// <summary>"warned of snow on Friday", but not "warned on Friday of snow".</summary>
    private static bool WarnsOf(DateScanner scanner, VerbGroup group) => scanner.Verbs.Is(group, TenseSense.Warned) && scanner.Is(group.End, PrepositionOf);

    /// <summary>The tense of the verb before one that has none of its own.</summary>
    private static Tense Governor(DateScanner scanner, int index, int depth) => depth < Deepest ? OfGroup(scanner, index - 1, isAfter: false, depth + 1) : Tense.Unknown;

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
    private static Tense OfInfinitive(DateScanner scanner, int index, int depth)
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
        var tense = index > 0 ? Governor(scanner, index, depth)
            : Right(scanner, group.Head) is var right and >= 0 ? OfGroup(scanner, right, isAfter: true) : Tense.Future;
        return tense is Tense.Present or Tense.Scheduled ? Tense.Future : tense;
    }

    /// <summary>A participle in -ing is of the time of the verb before it, but "after losing" lies back, and "starting Monday" ahead unless it is told.</summary>
    private static Tense OfGerund(DateScanner scanner, int index, int depth)
    {
        var group = scanner.Verbs[index];
        if (scanner.Is(group.First - 1, After))
            return Tense.Past;
        if (scanner.Verbs.Is(group, TenseSense.Planned))
            return Tense.Future;
        if (index > 0)
        {
            var tense = Governor(scanner, index, depth);
            return tense == Tense.Future && scanner.Is(group.First - 1, ',') ? Tense.Present : tense;
        }

        return Right(scanner, group.End) is var right and >= 0 ? OfGroup(scanner, right, isAfter: true) : Tense.Unknown;
    }
}
