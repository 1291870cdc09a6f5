using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Which way a clause looks from the article's day.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Present,
    Future,

    /// <summary>Future, but only with an infinitive after it: <c>agreed to meet</c>.</summary>
    BeforeInfinitive,

    /// <summary>Past, but future with a "to" after it: <c>adjourned to Friday</c>.</summary>
    Moved,

    /// <summary>Looks like a past form and is none: <c>hundred</c>.</summary>
    Neither,
}

/// <summary>Reads the tense of a clause from its nearest verb. Verbs are told by words and endings; that is enough where only the direction counts.</summary>
internal static class ClauseTense
{
    private const int Reach = 24;
    private static readonly int To = Vocabulary.Id("to");
    private static readonly int Since = Vocabulary.Id("since");
    private static readonly int As = Vocabulary.Id("as");
    private static readonly int Had = Vocabulary.Id("had");
    private static readonly int Be = Vocabulary.Id("be");
    private static readonly int For = Vocabulary.Id("for");
    private static readonly int PrepositionOf = Vocabulary.Id("of");
    private static readonly int[] Staying = [Be, Vocabulary.Id("remain"), Vocabulary.Id("stay"), Vocabulary.Id("get")];
    private static readonly int AheadWord = Vocabulary.Id("ahead");
    private static readonly int By = Vocabulary.Id("by");
    private static readonly int[] Ahead = [Vocabulary.Id("until"), Vocabulary.Id("till"), By];
    private static readonly int[] PluralSubjects = [Vocabulary.Id("i"), Vocabulary.Id("we"), Vocabulary.Id("you"), Vocabulary.Id("they")];
    private static readonly int[] SingularSubjects = [Vocabulary.Id("he"), Vocabulary.Id("she"), Vocabulary.Id("it")];
    private static readonly Tense[] ByWord = Load();

    /// <summary>The tense around tokens <paramref name="first"/> to <paramref name="last"/> of a sentence: what stands before decides, else what follows.</summary>
    public static Tense Of(DateScanner scanner, int first, int last)
    {
        var leading = Leading(scanner, first, last);
        if (leading != Tense.Unknown)
            return leading;
        if (scanner.Document.Is(last + 1, "'s") || scanner.Document.Is(last + 1, "’s"))
            return After(scanner, last + 1) == Tense.Future ? Tense.Future : Tense.Past;
        var before = Before(scanner, first);
        if (before is Tense.Past or Tense.Future)
            return before;
        if (before == Tense.Present && IsClosed(scanner, last + 1))
            return scanner.Block == BlockKind.Title ? Tense.Unknown : before;
        var after = After(scanner, last);
        var tense = before == Tense.Present && after == Tense.Unknown ? Tense.Present : after;

        // Headlines tell in the present what happened.
        return tense == Tense.Present && scanner.Block == BlockKind.Title ? Tense.Unknown : tense;
    }

    /// <summary>"since Friday" lies back, "until Friday" and "as soon as Friday" ahead, whatever the verb; "Friday's ruling" is mostly one made.</summary>
    private static Tense Leading(DateScanner scanner, int first, int last)
    {
        if (!scanner.Has(first - 1))
            return Tense.Unknown;
        var word = scanner[first - 1].Word;
        if (word == Since)
            return Tense.Past;
        if (Array.IndexOf(Ahead, word) >= 0)
            return IsPastPerfect(scanner, first, last) || (word == By && first - scanner.First < 3 && After(scanner, last) == Tense.Past) ? Tense.Past : Tense.Future;
        if (word == As && scanner.Is(first - 3, As))
            return Tense.Future;
        if (scanner.Document.Is(last + 1, "delivery") || scanner.Document.Is(last + 1, "futures") || scanner.Document.Is(last + 1, "settlement"))
            return Tense.Future;
        return word == PrepositionOf && scanner.Is(first - 2, AheadWord) || (word == To || word == For) && IsMoved(scanner, first - 2) ? Tense.Future : Tense.Unknown;
    }

    /// <summary>"adjourned to Friday", "put off to May": what a thing is moved to lies ahead.</summary>
    private static bool IsMoved(DateScanner scanner, int at) =>
        scanner.Has(at) && ByWord[scanner[at].Word] == Tense.Moved;

    /// <summary>"Until Friday they had not" at the start, "had arrived by Friday" further on, but not "had until Friday".</summary>
    private static bool IsPastPerfect(DateScanner scanner, int first, int last)
    {
        for (var at = Math.Max(scanner.First, first - Reach); at <= last + 6 && scanner.Has(at); at++)
        {
            if (scanner[at].Word == Had && at != first - 2 && (at < first || first - scanner.First < 3))
                return true;
        }

        return false;
    }

    /// <summary>The clause ends here: "opens on Friday, the bank said".</summary>
    private static bool IsClosed(DateScanner scanner, int at) =>
        scanner.Is(at, ',') || scanner.Is(at, ';') || (scanner.Has(at) && scanner[at].Kind == TokenKind.Quote);

    private static Tense Before(DateScanner scanner, int first)
    {
        var present = false;
        for (var at = first - 1; scanner.Has(at) && at >= first - Reach && !IsBreak(scanner, at); at--)
        {
            switch (OfToken(scanner, at))
            {
                case Tense.Past when IsAfterBe(scanner, at):
                    break;
                case Tense.Past:
                    return Tense.Past;
                case Tense.Future:
                    return Tense.Future;
                case Tense.Present:
                    present = true;
                    break;
                default:
                    if (scanner[at].Word == To && IsBaseVerb(scanner, at + 1, first) && IsAheadInfinitive(scanner, at))
                        return Tense.Future;
                    break;
            }
        }

        return present ? Tense.Present : Tense.Unknown;
    }

    private static Tense After(DateScanner scanner, int last)
    {
        for (var at = last + 1; scanner.Has(at) && at <= last + Reach; at++)
        {
            if (scanner.Is(at, ';'))
                break;
            var tense = OfToken(scanner, at);

            // After its day a plan is one that was made: "On Friday the firm planned to".
            if (tense == Tense.Future && scanner.Written(at).EndsWith("ed"))
                return Tense.Past;
            if (tense is Tense.Past or Tense.Present or Tense.Future)
                return tense;
        }

        return Tense.Unknown;
    }

    private static Tense OfToken(DateScanner scanner, int at)
    {
        var token = scanner[at];
        if (token.Kind != TokenKind.Word)
            return Tense.Unknown;
        if (token.Word > 0 && ByWord[token.Word] is var known and not Tense.Unknown)
            return known == Tense.Moved ? Tense.Past : IsNoun(scanner, at, known) ? Tense.Unknown : known;
        if (token.Case != LetterCase.Lower)
            return Tense.Unknown;
        if (token.Length > 3 && scanner.Written(at).EndsWith("ed"))
            return Tense.Past;
        return scanner.ClassOf(at) == WordClass.None && scanner.Has(at - 1) && IsPresentOf(scanner, at, scanner[at - 1].Word) ? Tense.Present : Tense.Unknown;
    }

    /// <summary>"we start", "she flies": what follows a subject and is no past form.</summary>
    private static bool IsPresentOf(DateScanner scanner, int at, int subject) =>
        Array.IndexOf(PluralSubjects, subject) >= 0 || (Array.IndexOf(SingularSubjects, subject) >= 0 && scanner.Written(at)[^1] == 's');

    /// <summary>"the plan", "87 runs", "April May", the <c>'s</c> of "Cuba's": no verb.</summary>
    private static bool IsNoun(DateScanner scanner, int at, Tense tense)
    {
        if (tense is not (Tense.Future or Tense.Present) || (scanner.ClassOf(at) & WordClass.Auxiliary) != 0)
            return false;
        if (scanner[at].Case == LetterCase.Title && at > scanner.First)
            return true;
        var before = scanner.ClassOf(at - 1);
        if ((scanner.ClassOf(at) & WordClass.Possessive) != 0)
            return (before & (WordClass.Pronoun | WordClass.Relative)) == 0;
        return (before & (WordClass.Determiner | WordClass.Possessive)) != 0 || (scanner.Has(at - 1) && scanner[at - 1].Kind == TokenKind.Number);
    }

    /// <summary>"is heard", "will be opened", "will remain closed", "will shut": a form whose tense is the auxiliary's.</summary>
    private static bool IsAfterBe(DateScanner scanner, int at)
    {
        var before = at - 1;
        while (scanner.Has(before) && (scanner.ClassOf(before) & (WordClass.Adverb | WordClass.Negation)) != 0)
            before--;
        if (!scanner.Has(before))
            return false;
        if ((scanner.ClassOf(before) & WordClass.Modal) != 0)
            return (scanner.ClassOf(at) & WordClass.Auxiliary) == 0;
        return (Array.IndexOf(Staying, scanner[before].Word) >= 0 || ByWord[scanner[before].Word] == Tense.Present && (scanner.ClassOf(before) & WordClass.Auxiliary) != 0);
    }

    /// <summary>"agreed to", "is to", "plans to".</summary>
    private static bool IsAheadInfinitive(DateScanner scanner, int to)
    {
        if (scanner[to + 1].Word == Be)
            return true;
        for (var at = to - 1; scanner.Has(at) && at >= to - 4; at--)
        {
            var tense = ByWord[scanner[at].Word];
            if (tense is Tense.BeforeInfinitive or Tense.Future || (tense == Tense.Present && at == to - 1 && (scanner.ClassOf(at) & WordClass.Auxiliary) != 0))
                return true;
            if (tense == Tense.Past)
                return false;
        }

        return false;
    }

    /// <summary>True for a lower-case word of no closed class: an infinitive, not a place or a number.</summary>
    private static bool IsBaseVerb(DateScanner scanner, int at, int first) =>
        at < first && scanner[at].Kind == TokenKind.Word && scanner[at].Case == LetterCase.Lower
        && (scanner.ClassOf(at) & ~(WordClass.Auxiliary | WordClass.Adverb)) == 0 && !scanner.Written(at).EndsWith("ing");

    /// <summary>Where another clause ends: a semicolon, or a comma with a conjunction or relative after it.</summary>
    private static bool IsBreak(DateScanner scanner, int at) =>
        scanner.Is(at, ';') || (scanner.Is(at, ',') && (scanner.ClassOf(at + 1) & (WordClass.Conjunction | WordClass.Subordinator | WordClass.Relative)) != 0);

    private static Tense[] Load()
    {
        var tenses = new Tense[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("tense-words.tsv").Rows)
        {
            foreach (var phrase in row.Phrases)
                tenses[Vocabulary.Id(phrase)] = row.Enumeration<Tense>("tense");
        }

        return tenses;
    }
}
