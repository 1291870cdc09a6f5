using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Tells words that refer to a time from the same words as the name of a paper, a kind of payment, or part of a longer phrase. Tags are asked for only beside words that need them.</summary>
internal static class ReferenceSense
{
    private static readonly int Soon = Vocabulary.Id("soon");
    private static readonly int Everyday = Vocabulary.Id("everyday");
    private static readonly int Quarterly = Vocabulary.Id("quarterly");
    private static readonly int[] Periodicals = [Vocabulary.Id("daily"), Vocabulary.Id("weekly"), Vocabulary.Id("monthly")];
    private static readonly int Future = Vocabulary.Id("future");
    private static readonly int Past = Vocabulary.Id("past");
    private static readonly int Time = Vocabulary.Id("time");
    private static readonly int At = Vocabulary.Id("at");

    /// <summary>True when a match of the lexicon of references is one here.</summary>
    public static bool IsTime(DateMatch match)
    {
        var scanner = match.Scanner;
        var first = scanner[match.Start].Word;
        var last = scanner[match.End - 1].Word;
        if (first == Soon)
            return IsSoon(match);
        if (first == Quarterly)
            return Context.EndsPhrase(match) && !scanner.Is(match.End, Words.Of);
        if (first == Everyday)
            return Context.EndsPhrase(match);
        if (match.End == match.Start + 1 && Array.IndexOf(Periodicals, first) >= 0)
            return !IsPeriodical(scanner, match.Start);
        if (last == Future && match.End == match.Start + 2)
            return Context.FollowsPreposition(match) && !scanner.Is(match.End, Words.Of);
        if (last == Past && first == Words.The && scanner.Has(match.End) && (scanner[match.End].Kind == TokenKind.Number || NumberWords.KindOf(scanner[match.End].Word) != NumberWordKind.None))
            return false;
        if (last == Past && first == Words.The)
            return Context.FollowsPreposition(match) || Context.EndsPhrase(match);

        // "at this time last year" has a rule of its own
        return last != Time || first != At || !(scanner.Is(match.End, DateRole.Shift) || LeadsClause(scanner, match.Start, match.End));
    }

    /// <summary>"as soon as", "soon after" and "soon became" look at no article's day.</summary>
    private static bool IsSoon(DateMatch match)
    {
        var document = match.Scanner.Document;
        if (document.Is(match.Start - 1, "as") || document.Is(match.End, "after") || document.Is(match.End, "as") || document.Is(match.End, '-'))
            return false;
        return ClauseTense.Of(match.Scanner, match.Start, match.End - 1) != Tense.Past;
    }

    /// <summary>"a Warsaw daily said", "the Daily Planet": a paper; not "daily flights", "sold daily".</summary>
    private static bool IsPeriodical(DateScanner scanner, int at)
    {
        if (at > scanner.First && scanner.Block != BlockKind.Title && scanner[at].Case == LetterCase.Title && scanner.Has(at + 1) && scanner[at + 1].Case == LetterCase.Title)
            return true;
        var isNamed = scanner.Has(at - 1)
            && (scanner[at - 1].IsCapitalised || (scanner.ClassOf(at - 1) & (WordClass.Determiner | WordClass.Possessive)) != 0 || scanner.Document.TagOf(at - 1) == PennTag.JJ);
        return isNamed && !(scanner.Has(at + 1) && OpensNoun(scanner.Document.TagOf(at + 1)));
    }

    /// <summary>What can stand between "daily" and the noun that it is said of.</summary>
    private static bool OpensNoun(PennTag tag) => tag is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.JJ or PennTag.VBG or PennTag.VBN
        or PennTag.HYPH or PennTag.CC or PennTag.CD or PennTag.Currency;

    /// <summary>"at the time of the crash", "at the time he was shot": what follows says which time; not "at the time he lived in Rome".</summary>
    private static bool LeadsClause(DateScanner scanner, int first, int end)
    {
        if (scanner.Is(end, Words.Of))
            return true;
        if (!scanner.Is(first + 1, Words.The))
            return false;
        if (scanner.Has(first - 1) && TenseWords.Is(scanner[first - 1].Word, TenseSense.Saying))
            return false;
        if (!scanner.Has(end) || scanner[end].Kind != TokenKind.Word || scanner.Document.TagOf(end) is not (PennTag.PRP or PennTag.DT or PennTag.NNP or PennTag.NNS or PennTag.PRPS))
            return false;
        var verbs = scanner.Verbs;
        var index = verbs.Before(end) + 1;
        if (index >= verbs.Count || !verbs[index].IsFinite || verbs[index].First - end > 6 || scanner.Holds(',', end, verbs[index].First))
            return false;
        return first != scanner.First || (index + 1 < verbs.Count && scanner.Is(EndOfClause(scanner, verbs[index].End), ','));
    }

    private static int EndOfClause(DateScanner scanner, int at)
    {
        while (scanner.Has(at) && !scanner.Is(at, ','))
            at++;
        return at;
    }
}
