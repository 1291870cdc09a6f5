using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Looks at the words around a match where its own words could mean something else.</summary>
internal static class Context
{
    public static bool FollowsPreposition(DateMatch match) =>
        (match.Scanner.ClassOf(match.Start - 1) & WordClass.Preposition) != 0;

    /// <summary>True when no noun follows that the match could belong to.</summary>
    public static bool EndsPhrase(DateMatch match)
    {
        var scanner = match.Scanner;
        if (!scanner.Has(match.End))
            return true;
        return scanner[match.End].Kind is TokenKind.Punctuation or TokenKind.Quote || scanner.ClassOf(match.End) != WordClass.None;
    }

    /// <summary>True behind a figure and at most one word that it counts: "3,000 cars less than a year earlier".</summary>
    public static bool FollowsFigure(DateScanner scanner, int at) =>
        scanner.Has(at - 1) && (IsFigure(scanner, at - 1) || (scanner[at - 1].Kind == TokenKind.Word && scanner.Has(at - 2) && IsFigure(scanner, at - 2)));

    private static bool IsFigure(DateScanner scanner, int at) => scanner[at].Kind is TokenKind.Number or TokenKind.Symbol || NumberWords.KindOf(scanner[at].Word) is NumberWordKind.Magnitude or NumberWordKind.Cardinal;

    /// <summary>True when the match is the first half of a compound: the "quarter" of "quarter-final", the "day" of "day-trip".</summary>
    public static bool IsHyphenated(DateMatch match)
    {
        var scanner = match.Scanner;
        return scanner.Is(match.End, '-') && scanner[match.End].IsAttached && scanner.Has(match.End + 1) && scanner[match.End + 1].IsAttached;
    }

    /// <summary>True for "for a second day": the last word counts what follows it.</summary>
    public static bool IsOrdinal(DateMatch match) => match.Scanner.Document.Is(match.End - 1, "second") && !EndsPhrase(match);

    /// <summary>True when the match starts with the amount of some money: "$12 December" is two things.</summary>
    public static bool IsAmount(DateMatch match) => match.Scanner.Has(match.Start - 1) && match.Scanner[match.Start - 1].Kind == TokenKind.Currency;

    /// <summary>True when the match touches a sign or digits that make it part of a longer number, a name or an address.</summary>
    public static bool IsPartOfNumber(DateMatch match)
    {
        var scanner = match.Scanner;
        if (scanner.Has(match.Start - 1) && scanner[match.Start].IsAttached)
        {
            var before = scanner[match.Start - 1];
            if (before.Kind is TokenKind.Currency or TokenKind.Symbol or TokenKind.Number || (before.Kind == TokenKind.Word && before.Case != LetterCase.None))
                return true;
            var sign = scanner.Document.Text[before.End - 1];
            if (sign is ':' or '.' or '+' || (sign is '-' or '/' && before.IsAttached && !IsYearPair(scanner, match.Start - 2) && !IsPlainWord(scanner, match.Start - 2)))
                return true;
        }
        else if (scanner.Has(match.Start - 1) && scanner[match.Start - 1].Kind == TokenKind.Currency)
        {
            return true;
        }

        if (!scanner.Has(match.End) || !scanner[match.End].IsAttached)
            return false;
        var after = scanner[match.End];
        if (after.Kind is TokenKind.Symbol or TokenKind.Currency or TokenKind.Word)
            return scanner.Document.Text[after.Start] is not ('\'' or '’');
        var next = scanner.Document.Text[after.Start];
        return next is '-' or '/' or ':' or '.' && scanner.Has(match.End + 1) && scanner[match.End + 1].IsAttached && scanner[match.End + 1].Kind == TokenKind.Number && !IsYearPair(scanner, match.End + 1);
    }

    /// <summary>The first half of <c>mid-1996</c>, <c>post-1959</c>.</summary>
    private static bool IsPlainWord(DateScanner scanner, int at) =>
        scanner.Has(at) && scanner[at].Kind == TokenKind.Word && (scanner[at].Case == LetterCase.Lower || (at == scanner.First && scanner.Written(at) is "Post" or "Pre" or "Mid" or "Early" or "Late"));

    /// <summary>The other year of <c>2019-2020</c> or <c>2019-20</c>.</summary>
    private static bool IsYearPair(DateScanner scanner, int at) => scanner.Has(at) && scanner[at].Kind == TokenKind.Number && scanner[at].Length is 2 or 4 && scanner.Digits(at, 4) >= 0
        && !(scanner.Has(at + 1) && scanner[at + 1].IsAttached && (scanner.Is(at + 1, '-') || scanner.Is(at + 1, '/')) && scanner.Has(at + 2) && scanner[at + 2].Kind == TokenKind.Number && scanner[at].Length == 2);
}
