using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Tells a year from a number of four digits.</summary>
internal static class YearContext
{
    private const int LongestAmountPhrase = 4;

    public static bool IsYear(DateMatch match)
    {
        var scanner = match.Scanner;
        if (scanner[match.Start].Kind == TokenKind.Word)
            return !IsCounted(scanner, match.End);
        if (scanner[match.Start].Kind != TokenKind.Number)
            return Digit(scanner, match.End);
        if (Context.IsPartOfNumber(match) || scanner.Is(match.Start - 1, DateRole.NotYear))
            return false;
        var follows = scanner.Is(match.Start - 1, DateRole.InYear) || scanner.Is(match.Start - 1, DateRole.Stretch);
        if (IsCounted(scanner, match.End) || IsAddress(scanner, match.End))
            return false;
        var year = match.Number(0);
        var looksLikeYear = year is >= 1900 and <= 2049 && year % 100 != 0;
        if (IsAmount(scanner, match, looksLikeYear))
            return false;
        if (looksLikeYear)
            return !FollowsName(scanner, match.Start) || follows || !scanner.Has(match.End) || scanner[match.End].Kind == TokenKind.Punctuation;
        return follows || (year >= 1500 && (scanner.Is(match.Start - 1, '(') || (year % 100 != 0 && IsOfEvent(scanner, match))));
    }

    /// <summary>"the 1848 revolution", "the 1783 eruption".</summary>
    private static bool IsOfEvent(DateScanner scanner, DateMatch match) =>
        scanner.Is(match.Start - 1, Words.The) && scanner.Has(match.End) && scanner[match.End].Case == LetterCase.Lower && TenseWords.Is(scanner[match.End].Word, TenseSense.Befallen | TenseSense.Appointed);

    /// <summary>"more than 1000", "an average of 1500", "about 1200 ships": the words around a number say that it is an amount.</summary>
    private static bool IsAmount(DateScanner scanner, DateMatch match, bool looksLikeYear)
    {
        var noun = IsPlural(scanner, match.End);
        if (looksLikeYear)
            return noun && AmountWord(scanner, match.Start) is 2;
        return AmountWord(scanner, match.Start) is not null || (noun && !scanner.Document.Is(match.Start - 1, "in"));
    }

    /// <summary>How much the words before a number make it an amount: 2 of any number, 1 of one that does not look like a year; null when nothing says so.</summary>
    private static int? AmountWord(DateScanner scanner, int at)
    {
        int? found = null;
        for (var start = at - 1; start >= at - LongestAmountPhrase && scanner.Has(start); start--)
        {
            // "3 percent more than 2019" compares with a year.
            if (DateVocabulary.WordsOf(DateRole.Amount).Match(scanner.Document, start, out var length) is { } word && start + length == at && !IsMeasure(scanner, start - 1))
                found = Math.Max(found ?? 0, word.Value);
        }

        return found;
    }

    private static bool IsMeasure(DateScanner scanner, int at) => scanner.Has(at)
        && (scanner[at].Kind is TokenKind.Number or TokenKind.Symbol || scanner.Is(at, DateRole.Counted) || NumberWords.KindOf(scanner[at].Word) != NumberWordKind.None);

    /// <summary>A plural noun as its ending tells, in lower case.</summary>
    private static bool IsPlural(DateScanner scanner, int at) => scanner.Has(at) && scanner[at] is { Kind: TokenKind.Word, Case: LetterCase.Lower, Length: > 3 } && scanner.ClassOf(at) == WordClass.None
        && scanner.Written(at) is [.., not ('s' or 'u' or 'i'), 's'];

    private static bool Digit(DateScanner scanner, int end) => !IsCounted(scanner, end);

    /// <summary>True before a unit or a plural noun, which a number of four digits then counts.</summary>
    public static bool IsCounted(DateScanner scanner, int at)
    {
        if (!scanner.Has(at))
            return false;
        var next = scanner[at];
        if (next.Kind == TokenKind.Symbol || (next.Case == LetterCase.Upper && DateVocabulary.Zones.Match(scanner.Document, at) is not null))
            return true;
        return DateVocabulary.Units.Match(scanner.Document, at, out _) is { Form: UnitForm.Plural }
            || NumberWords.KindOf(next.Word) == NumberWordKind.Magnitude
            || scanner.Is(at, DateRole.Counted);
    }

    /// <summary>"1956 Elm Road": a number of a house.</summary>
    private static bool IsAddress(DateScanner scanner, int at)
    {
        for (var word = at; word < at + 3 && scanner.Has(word) && scanner[word].IsCapitalised; word++)
        {
            if (word > at && scanner.Is(word, DateRole.Street))
                return true;
        }

        return false;
    }

    /// <summary>True after a capitalised word inside a sentence, as in <c>Boeing 1998</c>: a label more often than a year.</summary>
    private static bool FollowsName(DateScanner scanner, int at) =>
        scanner.Has(at - 2) && scanner[at - 1].IsCapitalised && scanner.ClassOf(at - 1) == WordClass.None
        && DateVocabulary.Months.Match(scanner.Document, at - 1, out _) is null && scanner[at - 1].Case == LetterCase.Upper;
}
