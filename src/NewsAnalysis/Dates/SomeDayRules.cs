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
        if (scanner.Is(match.Start - 1, DateRole.ForLength) || (scanner.ClassOf(match.Start - 1) & (WordClass.Preposition | WordClass.Determiner | WordClass.Possessive)) != 0)
            return false;
        return !(scanner.Has(match.End) && IsMeasured(scanner, match.Start, match.End)) && ClauseTense.Of(scanner, match.Start, match.End - 1) > Tense.Past;
    }

    /// <summary>"one day a week", "one day trip", "one day in May".</summary>
    private static bool IsMeasured(DateScanner scanner, int start, int end)
    {
        var tag = scanner.Document.TagOf(end);
        if (tag == PennTag.TO || scanner[end].Kind != TokenKind.Word)
            return tag == PennTag.HYPH;
        return Openings.OfWord(scanner[end].Word) != Opening.None || (scanner.ClassOf(end) & (WordClass.Preposition | WordClass.Conjunction)) != 0
            || (tag is PennTag.NN or PennTag.NNS or PennTag.JJ or PennTag.JJR or PennTag.RBR && start > scanner.First && !IsLed(scanner, start));
    }

    /// <summary>Between an auxiliary and its verb: "will one day return".</summary>
    private static bool IsLed(DateScanner scanner, int at) => (scanner.ClassOf(at - 1) & (WordClass.Modal | WordClass.Auxiliary)) != 0;
}
