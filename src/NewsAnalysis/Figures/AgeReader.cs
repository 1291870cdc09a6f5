using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Ages: <c>34-year-old</c>, <c>aged 8</c>, <c>Ilse Kelloway, 41,</c>.</summary>
internal static class AgeReader
{
    private const decimal OldestPerson = 122;

    public static bool TryRead(FigureScan scan, FigureDraft draft)
    {
        if (draft.Form is NumeralForm.Vague or NumeralForm.Fraction || draft.Value % 1 != 0)
            return false;
        return YearsOld(scan, draft) || OrOlder(scan, draft) || Aged(scan, draft) || BesideName(scan, draft);
    }

    // "34-year-old", "11 months old", "3 years of age", "87 yo"
    private static bool YearsOld(FigureScan scan, FigureDraft draft)
    {
        var document = scan.Document;
        if (document.Is(draft.End, "yo") || document.Is(draft.End, "y.o."))
            return Set(draft, "year", draft.End + 1, FigureRules.YearsOld);
        if (UnitGrammar.After(document, draft.End, scan.End, draft.Form, out var length) is not { Dimension: Dimension.Duration } unit)
            return false;
        var next = draft.End + length;
        if (document.Is(next, "of") && document.Is(next + 1, "age"))
            return Set(draft, unit.Name, next + 2, FigureRules.YearsOld);
        if (document.Is(next, '-'))
            next++;
        return (document.Is(next, "old") || document.Is(next, "olds")) && Set(draft, unit.Name, next + 1, FigureRules.YearsOld);
    }

    // "voters 45 and older"
    private static bool OrOlder(FigureScan scan, FigureDraft draft)
    {
        var (document, at) = (scan.Document, draft.End);
        return (document.Is(at, "and") || document.Is(at, "or")) && (document.Is(at + 1, "older") || document.Is(at + 1, "younger")) && draft.Value <= OldestPerson && Set(draft, "year", at, FigureRules.Aged);
    }

    // "aged 8", "age 34", "at the age of 21", "a girl of six", "ages 3"
    private static bool Aged(FigureScan scan, FigureDraft draft)
    {
        var (document, before) = (scan.Document, draft.First - 1);
        if (draft.Value > OldestPerson || draft.Value == 0 || HasUnit(scan, draft))
            return false;
        while (before > scan.First && (document.Is(before, "between") || document.Is(before, "over") || document.Is(before, "under") || document.Is(before, "just") || document.Is(before, "about") || document.Is(before, "only")))
            before--;
        if (document.Is(before, "aged") || document.Is(before, "age") || document.Is(before, "ages"))
        {
            draft.First = Math.Min(draft.First, before + 1);
            return Set(draft, "year", draft.End, FigureRules.Aged);
        }

        // "children under five", "people over 65"
        if (before < draft.First - 1 && Nouns.ClassOf(document, before) == NounClass.Person && draft.Value <= 100 && !CountedNoun.Plural(scan, draft.End).IsFound && (document.Is(before + 1, "under") || document.Is(before + 1, "over")))
            return Set(draft, "year", draft.End, FigureRules.Aged);
        if (!document.Is(before, "of") || CountedNoun.Plural(scan, draft.End).IsFound)
            return false;
        if (document.Is(before - 1, "age") || document.Is(before - 1, "ages"))
            return Set(draft, "year", draft.End, FigureRules.Aged);
        return Nouns.ClassOf(document, before - 1) == NounClass.Person && !Nouns.IsPlural(document, before - 1)
            && (document.Is(before - 2, "a") || document.Is(before - 2, "the") || document.Is(before - 2, "an")) && EndsPhrase(scan, draft.End) && Set(draft, "year", draft.End, FigureRules.Aged);
    }

    // "Ilse Kelloway, 41," "the oldest, 42." "Ilse (41)" "who was 10."
    private static bool BesideName(FigureScan scan, FigureDraft draft)
    {
        var (document, before) = (scan.Document, draft.First - 1);
        if (draft.Value > OldestPerson || draft.Value < 1 || draft.Form != NumeralForm.Digits || before <= scan.First || scan.IsUpperCase && !document.Is(before, ','))
            return false;
        if (document.Is(before, "then") && scan.IsComma(before - 1) && scan.IsComma(draft.End) && draft.Value >= 10)
            return Set(draft, "year", draft.End, FigureRules.NameAge);
        if (document.Is(before, ',') && EndsPhrase(scan, draft.End) && IsPersonBefore(scan, before - 1))
            return Set(draft, "year", draft.End, FigureRules.NameAge);
        if (document.Is(before, '(') && document.Is(draft.End, ')') && scan.IsName(before - 1) && scan.IsName(before - 2) && draft.Value >= 10)
            return Set(draft, "year", draft.End, FigureRules.NameAge);
        if ((document.Is(before, "was") || document.Is(before, "is") || document.Is(before, "turned") || document.Is(before, "turns")) && EndsClause(scan, draft.End)
            && (document.Is(before - 1, "who") || document.Is(before - 1, "he") || document.Is(before - 1, "she")))
            return Set(draft, "year", draft.End, FigureRules.NameAge);
        return false;
    }

    private static bool IsPersonBefore(FigureScan scan, int token)
    {
        var document = scan.Document;
        if (token < scan.First)
            return false;
        if (document.Is(token, "oldest") || document.Is(token, "youngest") || document.Is(token, "eldest"))
            return true;
        if (Nouns.ClassOf(document, token) == NounClass.Person && !Nouns.IsPlural(document, token))
            return true;
        // A name of two words, or one that no preposition makes a place.
        return scan.IsName(token) && (scan.IsName(token - 1) || (document.ClassOf(token - 1) & WordClass.Preposition) == 0 || document.Is(token - 1, "by") || document.Is(token - 1, "for"))
            && !document.Is(token - 2, "in") && !document.Is(token - 1, "in");
    }

    private static bool EndsPhrase(FigureScan scan, int at) =>
        at >= scan.End || scan.IsComma(at) || scan.IsHardBreak(at) || scan.Document.Is(at, ')') || scan.Document.Is(at, "and")
        || (scan.Document.ClassOf(at) & (WordClass.Auxiliary | WordClass.Relative)) != 0;

    private static bool EndsClause(FigureScan scan, int at) => at >= scan.End || scan.IsComma(at) || scan.IsHardBreak(at) || scan.Document.Is(at, "when");

    private static bool HasUnit(FigureScan scan, FigureDraft draft) =>
        UnitGrammar.After(scan.Document, draft.End, scan.End, draft.Form, out _) is not null && !scan.Document.Is(draft.End, "years");

    private static bool Set(FigureDraft draft, string unit, int end, string rule)
    {
        (draft.Unit, draft.Dimension, draft.Measure, draft.End, draft.Rule) = (unit, Dimension.Age, Measure.Age, end, rule);
        return true;
    }
}
