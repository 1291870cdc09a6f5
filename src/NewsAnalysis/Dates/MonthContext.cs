using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Tells a month from a verb, a name or an abbreviation of something else.</summary>
internal static class MonthContext
{
    public static bool IsMonth(DateMatch match)
    {
        var scanner = match.Scanner;
        var form = match.Entry<NumberedName>(0).Form;
        if (!scanner[match.Start].IsCapitalised)
            return form == NameForm.Full && (scanner.ClassOf(match.Start - 1) & WordClass.Preposition) != 0;
        if (scanner.Is(match.Start - 1, DateRole.Title))
            return false;
        var before = scanner.Is(match.Start - 1, '-') && scanner[match.Start].IsAttached ? match.Start - 2 : match.Start - 1;
        var follows = before < match.Start - 1 && scanner.Has(before) && DateVocabulary.Months.Match(scanner.Document, before, out _) is not null || scanner.Is(before, DateRole.InMonth) || scanner.Is(before, DateRole.Stretch);
        if (form != NameForm.Full && IsRangeOfMonths(scanner, match.End))
            return true;
        switch (form)
        {
            case NameForm.Full:
                return true;
            case NameForm.GivenName:
                if (scanner.Is(before, Words.And) && scanner.Has(match.End) && scanner[match.End].IsCapitalised && scanner[match.End].Kind == TokenKind.Word)
                    return false;
                return follows || !(scanner.Has(match.End) && scanner[match.End].IsCapitalised && scanner[match.End].Kind == TokenKind.Word)
                    && !(scanner.Has(match.Start - 1) && scanner[match.Start - 1].IsCapitalised && scanner.ClassOf(match.Start - 1) == WordClass.None);
            case NameForm.Word:
                if (scanner[match.Start].Case == LetterCase.Upper && scanner.Has(match.End) && scanner[match.End].Case == LetterCase.Upper)
                    return follows;
                return follows || IsModifier(scanner, match);
            default:
                return follows ? !(scanner.Has(match.End) && scanner[match.End].IsCapitalised) : IsReported(scanner, match);
        }
    }

    /// <summary>The "-July" of "the May-July period".</summary>
    private static bool IsRangeOfMonths(DateScanner scanner, int at) =>
        (scanner.Is(at, '-') || scanner.Is(at, '–')) && scanner.Has(at + 1) && scanner[at + 1].IsCapitalised && DateVocabulary.Months.Match(scanner.Document, at + 1, out _) is { Form: NameForm.Full };

    /// <summary>"Feb retail sales", "Japan's Oct exports": before a noun in small letters. Jan, Mar and Jun are names too.</summary>
    private static bool IsReported(DateScanner scanner, DateMatch match) =>
        match.Entry<NumberedName>(0).Number is not (1 or 3 or 6) && scanner[match.Start].Case == LetterCase.Title && scanner.Has(match.End) && scanner[match.End].Kind == TokenKind.Word && scanner[match.End].Case == LetterCase.Lower
        && scanner.ClassOf(match.End) == WordClass.None && !(scanner.Has(match.Start - 1) && scanner[match.Start - 1].IsCapitalised && scanner[match.Start - 1].Kind == TokenKind.Word);

    /// <summary>"the May elections": between a determiner and a noun.</summary>
    private static bool IsModifier(DateScanner scanner, DateMatch match) =>
        (scanner.ClassOf(match.Start - 1) & (WordClass.Determiner | WordClass.Possessive)) != 0 && scanner.Has(match.End) && scanner[match.End].Case == LetterCase.Lower
        && (scanner.ClassOf(match.End) & (WordClass.Preposition | WordClass.Auxiliary | WordClass.Modal)) == 0 && scanner.ClassOf(match.End) == WordClass.None;
}
