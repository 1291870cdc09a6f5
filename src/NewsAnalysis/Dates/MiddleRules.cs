using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>The middle and the start of a period that nothing but its unit names: <c>midweek</c>, <c>the turn of the year</c>.</summary>
internal static class MiddleRules
{
    // "midweek", "by mid-month", "at midyear", but not "a mid-century chair"
    private static readonly DateRule Middle = new(
        "mid-<unit>",
        "by mid-month",
        [Role(DateRole.Middle), Optional(Attached(Hyphen)), Optional(UnitSingular)],
        match => UnitOf(match) is { } grain && (grain < Grain.Decade || Context.EndsPhrase(match)) ? new DateForm.MiddleOf(grain) { Modifier = TimexModifier.Middle } : null);

    // "the turn of the year", "the turn of the century", "the turn of the 20th century"
    private static readonly DateRule Turn = new(
        "the turn of the <unit>",
        "the turn of the year",
        [The, Word("turn"), Of, Either(Sequence(The, UnitSingular), Phrase(PeriodRules.All))],
        match => match.As<UnitName>(3) is { } unit
            ? unit is { Unit: TimeUnit.Year, Count: 1000 } ? new DateForm.Absolute(CalendarPeriod.OfYear(2000)) { Modifier = TimexModifier.Start }
                : unit.Grain is { } grain and >= Grain.Month ? new DateForm.TurnOf(grain) { Modifier = TimexModifier.Start } : null
            : match.Form(3) is { } period ? period with { Modifier = TimexModifier.Start } : null);

    // "in the new year": the one that starts nearest, or ahead
    private static readonly DateRule NewYear = new(
        "the new year",
        "in the new year",
        [The, Word("new"), Word("year")],
        match => Context.FollowsPreposition(match) && Context.EndsPhrase(match) && match.Scanner.ClassOf(match.End) != WordClass.Possessive && !match.Scanner.Is(match.End, Words.Of) ? new DateForm.TurnOf(Grain.Year) : null);

    public static readonly RuleGroup All = new(Middle, Turn, NewYear);

    /// <summary>"midweek" in one word has its unit in the lexicon, "mid-week" in the word behind the hyphen.</summary>
    private static Grain? UnitOf(DateMatch match) => match.Number(0) > 0
        ? match.Has(1) || match.Has(2) ? null : (Grain)match.Number(0)
        : match.Has(1) && match.Has(2) && match.Entry<UnitName>(2).Grain is { } grain and >= Grain.Week ? grain : null;
}
