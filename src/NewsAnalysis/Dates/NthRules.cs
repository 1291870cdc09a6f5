using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Days and units counted inside a longer period: <c>the first Monday in May</c>, <c>the last week of July</c>.</summary>
internal static class NthRules
{
    // Minus one stands for the last
    private static readonly Part Number = Either(Ordinal, Word("last", "final"));
    private static readonly Part Whole = Either(Phrase(DayRules.Plain), Phrase(RelativeRules.TheUnits));

    // "the first Monday in May", "the last Friday of the month"
    private static readonly DateRule NthWeekday = new(
        "the <ordinal> <weekday> of <period>",
        "the first Monday in May",
        [Optional(The), Number, Weekday, Word("of", "in"), Whole],
        match => new DateForm.NthOf(Count(match), Grain.Day, match.Number(2), match.Form(4)!));

    // "the last week of July", "the third month of 2020", "the 15th day of next month"; not "the second day of the trial"
    private static readonly DateRule NthUnit = new(
        "the <ordinal> <unit> of <period>",
        "the last week of July",
        [Optional(The), Number, Either(UnitSingular, Word("weekend")), Word("of", "in"), Whole],
        match => (match.As<UnitName>(2) is { } unit ? unit.Grain : Grain.Weekend) is { } grain && grain < Grain.Quarter && !TimeRules.IsDay(match.Form(4)!)
            ? new DateForm.NthOf(Count(match), grain, null, match.Form(4)!)
            : null);

    public static readonly RuleGroup All = new(NthWeekday, NthUnit);

    private static int Count(DateMatch match) => match.Number(1) == 0 ? -1 : match.Number(1);
}
