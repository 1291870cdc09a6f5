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
    private static readonly int[] Ahead = [Vocabulary.Id("until"), Vocabulary.Id("till"), Vocabulary.Id("by")];
    private static readonly Tense[] ByWord = Load();

    /// <summary>The tense around tokens <paramref name="first"/> to <paramref name="last"/> of a sentence: what stands before decides, else what follows.</summary>
    public static Tense Of(DateScanner scanner, int first, int last)
    {
        var leading = Leading(scanner, first, last);
        if (leading != Tense.Unknown)
            return leading;
        if (scanner.Document.Is(last + 1, "'s") || scanner.Document.Is(last + 1, "’s"))
            return After(scanner, last) == Tense.Future ? Tense.Future : Tense.Past;
        var before = Before(scanner, first);
        if (before is Tense.Past or Tense.Future)
            return before;
        var after = After(scanner, last);
        return before == Tense.Present && after == Tense.Unknown ? Tense.Present : after;
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
            return IsPastPerfect(scanner, first, last) ? Tense.Past : Tense.Future;
        return word == As && scanner.Is(first - 3, As) ? Tense.Future : Tense.Unknown;
    }

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

    private static Tense Before(DateScanner scanner, int first)
    {
        var present = false;
        for (var at = first - 1; scanner.Has(at) && at >= first - Reach && !IsBreak(scanner, at); at--)
        {
            switch (OfToken(scanner, at))
            {
                case Tense.Past when IsAfterBe(scanner, at):
                    present = true;
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
            return known == Tense.Future && IsNoun(scanner, at) ? Tense.Unknown : known;
        return token.Case == LetterCase.Lower && token.Length > 4 && scanner.Written(at).EndsWith("ed") ? Tense.Past : Tense.Unknown;
    }

    /// <summary>"the plan", "April May": no verb.</summary>
    private static bool IsNoun(DateScanner scanner, int at) =>
        (scanner[at].Case == LetterCase.Title && at > scanner.First) || (scanner.ClassOf(at - 1) & (WordClass.Determiner | WordClass.Possessive)) != 0;

    /// <summary>"is heard", "will be opened": a participle, whose tense is the auxiliary's.</summary>
    private static bool IsAfterBe(DateScanner scanner, int at)
    {
        var before = at - 1;
        while (scanner.Has(before) && (scanner.ClassOf(before) & (WordClass.Adverb | WordClass.Negation)) != 0)
            before--;
        return scanner.Has(before) && (scanner[before].Word == Be || ByWord[scanner[before].Word] == Tense.Present && (scanner.ClassOf(before) & WordClass.Auxiliary) != 0);
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
