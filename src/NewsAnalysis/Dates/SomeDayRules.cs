using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Days that nobody has set.</summary>
internal static class SomeDayRules
{
    // "will one day return", but not "will take one day"
    private static readonly DateRule OneDay = new(
        "one day",
        "will one day return",
        [Word("one"), Word("day")],
        match => IsAdverb(match) ? new DateForm.Fixed(TimexType.Date, "FUTURE_REF") : null);

    public static readonly RuleGroup All = new(OneDay);

    /// <summary>No length: nothing before it measures, no noun follows it, and the clause looks ahead.</summary>
    private static bool IsAdverb(DateMatch match)
    {
        var scanner = match.Scanner;
        if (scanner.Is(match.Start - 1, DateRole.ForLength) || (scanner.ClassOf(match.Start - 1) & (WordClass.Preposition | WordClass.Determiner | WordClass.Possessive)) != 0
            || (scanner.Has(match.End) && scanner[match.End].Kind == TokenKind.Word && (Openings.OfWord(scanner[match.End].Word) != Opening.None || ((scanner.ClassOf(match.End) & (WordClass.Preposition | WordClass.Conjunction)) != 0 && scanner.Document.TagOf(match.End) != PennTag.TO))))
        {
            return false;
        }

        return !(scanner.Has(match.End) && scanner.Document.TagOf(match.End) is PennTag.NN or PennTag.NNS or PennTag.JJ or PennTag.JJR or PennTag.RBR or PennTag.HYPH && match.Start > scanner.First && !IsLed(scanner, match.Start))
            && ClauseTense.Of(scanner, match.Start, match.End - 1) > Tense.Past;
    }

    /// <summary>Between an auxiliary and its verb: "will one day return".</summary>
    private static bool IsLed(DateScanner scanner, int at) => (scanner.ClassOf(at - 1) & (WordClass.Modal | WordClass.Auxiliary)) != 0;
}
