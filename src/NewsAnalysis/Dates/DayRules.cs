using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Dates and periods of every kind, and the parts of them: <c>early June</c>, <c>the end of the month</c>.</summary>
internal static class DayRules
{
    /// <summary>Everything a day or a longer period can be called.</summary>
    public static readonly RuleGroup Plain = new([.. CalendarRules.Days.Rules, .. RelativeRules.All.Rules, .. PeriodRules.All.Rules, .. MiddleRules.All.Rules, .. PartOfYearRules.All.Rules]);

    // "early June", "later this week", "the end of the month"
    private static readonly DateRule Stretch = new(
        "<stretch> <date>",
        "early June",
        [Role(DateRole.Stretch), Either(Phrase(Plain), Phrase(RelativeRules.TheUnits))],
        match => IsDelay(match) ? null : match.Form(1)! with { Modifier = Modifiers.Of(match.Number(0)) });

    // "the early 1970s", "the late 19th century"
    private static readonly DateRule TheStretch = new(
        "the <stretch> <period>",
        "the early 1970s",
        [The, Role(DateRole.Stretch), Optional(Hyphen), Phrase(Plain)],
        match => match.Form(3)! with { Modifier = Modifiers.Of(match.Number(1)) });

    // "the rest of the year", "the remainder of 2024", "the rest of the summer"
    private static readonly DateRule RestOf = new(
        "the rest of <period>",
        "the rest of the year",
        [Optional(The), Word("rest", "remainder"), Of, Either(Phrase(Plain), Phrase(RelativeRules.TheUnits), Sequence(Optional(The), Season))],
        match => match.Form(3) is { } whole ? new DateForm.RestOf(whole) : new DateForm.RestOf(new DateForm.PartOfYear(Grain.Season, match.Number(3))));

    private static readonly int[] Be = [.. new[] { "is", "are", "was", "were", "be", "been", "being", "running", "ran" }.Select(Vocabulary.Id)];

    public static readonly RuleGroup Stretches = new(Stretch, TheStretch, RestOf);

    public static readonly RuleGroup All = new([.. Plain.Rules, .. NthRules.All.Rules, .. Stretches.Rules]);

    /// <summary>"Fourteen trains were late in May", but not "it was late in May".</summary>
    private static bool IsDelay(DateMatch match)
    {
        var scanner = match.Scanner;
        return scanner.Document.Is(match.Start, "late") && scanner.Document.Is(match.Start + 1, "in") && scanner.Has(match.Start - 1) && Array.IndexOf(Be, scanner[match.Start - 1].Word) >= 0 && !scanner.Document.Is(match.Start - 2, "it");
    }
}
