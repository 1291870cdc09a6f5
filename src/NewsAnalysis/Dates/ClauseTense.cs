using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Which way a clause looks from the article's day.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Present,
    Future,
    Neither,
}

/// <summary>Reads the tense of a clause from its nearest verb. Verbs are told by words and endings; that is enough where only the direction counts.</summary>
internal static class ClauseTense
{
    private const int Reach = 24;
    private static readonly int To = Vocabulary.Id("to");
    private static readonly Tense[] ByWord = Load();

    /// <summary>The tense around tokens <paramref name="first"/> to <paramref name="last"/> of a sentence: what stands before decides, else what follows.</summary>
    public static Tense Of(DateScanner scanner, int first, int last)
    {
        var before = Before(scanner, first);
        if (before is Tense.Past or Tense.Future)
            return before;
        var after = After(scanner, last);
        return before == Tense.Present && after == Tense.Unknown ? Tense.Present : after;
    }

    private static Tense Before(DateScanner scanner, int first)
    {
        var present = false;
        for (var at = first - 1; scanner.Has(at) && at >= first - Reach; at--)
        {
            if (IsBreak(scanner, at))
                break;
            switch (OfToken(scanner, at))
            {
                case Tense.Past:
                    return Tense.Past;
                case Tense.Future:
                    return Tense.Future;
                case Tense.Present:
                    present = true;
                    break;
                default:
                    if (scanner[at].Word == To && IsBaseVerb(scanner, at + 1, first))
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
            if (IsBreak(scanner, at))
                break;
            if (OfToken(scanner, at) is var tense and not (Tense.Unknown or Tense.Neither))
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
            return token.Case == LetterCase.Title && at > scanner.First && known == Tense.Future ? Tense.Unknown : known;
        return token.Case == LetterCase.Lower && token.Length > 4 && scanner.Written(at).EndsWith("ed") ? Tense.Past : Tense.Unknown;
    }

    /// <summary>True for a lower-case word of no closed class right after "to": an infinitive, not a place or a number.</summary>
    private static bool IsBaseVerb(DateScanner scanner, int at, int first) =>
        at < first && scanner[at].Kind == TokenKind.Word && scanner[at].Case == LetterCase.Lower
        && (scanner.ClassOf(at) & ~(WordClass.Auxiliary | WordClass.Adverb)) == 0 && !scanner.Written(at).EndsWith("ing") && ByWord[scanner[at].Word] != Tense.Past;

    private static bool IsBreak(DateScanner scanner, int at) => scanner.Is(at, ';');

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
