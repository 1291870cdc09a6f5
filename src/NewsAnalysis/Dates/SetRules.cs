using System.Globalization;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Repeated times, and fixed references such as <c>now</c>.</summary>
internal static class SetRules
{
    // "every Friday", "each Monday", but not "every Sun reader"
    private static readonly DateRule EveryWeekday = new(
        "every <weekday>",
        "every Friday",
        [Role(DateRole.Every), Weekday, Optional(Daypart)],
        match => match.Entry<NumberedName>(1).Form == NameForm.Short && !Context.EndsPhrase(match) ? null : Set("XXXX-WXX-" + Digit(match.Number(1)) + Code(match, 2)));

    // "every Monday at 4pm", "Thursdays at 17:30"
    private static readonly DateRule WeekdayAt = new(
        "every <weekday> at <clock>",
        "every Monday at 4pm",
        [Either(Sequence(Role(DateRole.Every), Weekday), Weekdays), Word("at"), Phrase(ClockRules.All)],
        match => match.Scanner[match.StartOf(1) - 1].IsCapitalised && match.Form(2) is DateForm.Clock clock ? Set("XXXX-WXX-" + Digit(match.Number(0)) + "T" + clock.Time.ToString("HH:mm", CultureInfo.InvariantCulture)) : null);

    // "8 p.m. on Fridays", "midnight on Saturdays"
    private static readonly DateRule ClockOnWeekdays = new(
        "<clock> on <weekdays>",
        "8 p.m. on Fridays",
        [Either(Phrase(ClockRules.All), Instant), Optional(Word("on")), Weekdays],
        match => !match.Scanner[match.End - 1].IsCapitalised || TimeOf(match) is not { } time ? null : Set("XXXX-WXX-" + Digit(match.Number(2)) + time));

    // "daily at 9am", "every evening at 7.30 p.m."
    private static readonly DateRule DailyAt = new(
        "<daily> at <clock>",
        "every day at 9am",
        [Parts.Reference, Word("at"), Phrase(ClockRules.All)],
        match => IsDaily(match, 0) ? At(match.Form(2)) : null);

    // "6am every day", "at noon daily"
    private static readonly DateRule ClockDaily = new(
        "<clock> <daily>",
        "6am every day",
        [Phrase(ClockRules.All), Parts.Reference],
        match => IsDaily(match, 1) ? At(match.Form(0)) : null);

    // "on Fridays", "Tuesday nights"
    private static readonly DateRule PluralWeekday = new(
        "<weekdays>",
        "on Fridays",
        [Weekdays],
        match => match.Scanner[match.Start].IsCapitalised ? Set("XXXX-WXX-" + Digit(match.Number(0))) : null);

    private static readonly DateRule WeekdayParts = new(
        "<weekday> <dayparts>",
        "Tuesday nights",
        [Weekday, Dayparts],
        match => Set("XXXX-WXX-" + Digit(match.Number(0)) + Code(match, 1)));

    // "each July", "every May"
    private static readonly DateRule EveryMonth = new(
        "every <month>",
        "each July",
        [Role(DateRole.Every), Month, Optional(Day)],
        match => match.Scanner[match.StartOf(1)].IsCapitalised ? Set("XXXX-" + Two(match.Number(1)) + (match.Has(2) ? "-" + Two(match.Number(2)) : "")) : null);

    // "each year on 30 April", "on 30 April every year", "in May each year"
    private static readonly DateRule YearlyOn = new(
        "every year on <date>",
        "each year on 30 April",
        [Role(DateRole.Every), Word("year"), Word("on", "in"), Either(Phrase(CalendarRules.Unyeared), Month)],
        match => Yearly(match, 3));

    private static readonly DateRule OnYearly = new(
        "<date> every year",
        "on 30 April every year",
        [Either(Phrase(CalendarRules.Unyeared), Month), Role(DateRole.Every), Word("year")],
        match => Yearly(match, 0));

    // "the third Sunday in April every year"
    private static readonly DateRule NthYearly = new(
        "the <ordinal> <weekday> of <month> every year",
        "the third Sunday in April every year",
        [Phrase(DayRules.All), Role(DateRole.Every), Word("year")],
        match => match.Form(0) is DateForm.NthOf ? Set("P1Y") : null);

    private static readonly DateRule EverySeason = new(
        "every <season>",
        "every summer",
        [Role(DateRole.Every), Season],
        match => Set("XXXX-" + new[] { "SP", "SU", "FA", "WI" }[match.Number(1) - 1]));

    // "every two weeks", "every other day"
    private static readonly DateRule EveryAmount = new(
        "every <amount> <unit>",
        "every two weeks",
        [Role(DateRole.Every), Amount, Unit],
        match => match.Entry<UnitName>(2).Form is UnitForm.Singular or UnitForm.Short ? null : Set(new TimeLength(match.Amount(1) * match.Number(2), match.Entry<UnitName>(2).Unit).Timex));

    private static readonly DateRule EveryOther = new(
        "every other <unit>",
        "every other day",
        [Role(DateRole.Every), Either(Word("other"), Ordinal), UnitSingular],
        match => Set(new TimeLength(Math.Max(2, match.Number(1)) * match.Number(2), match.Entry<UnitName>(2).Unit).Timex));

    // "every half-hour", "every half an hour"
    private static readonly DateRule EveryHalf = new(
        "every half <unit>",
        "every half-hour",
        [Role(DateRole.Every), Word("half"), Optional(Hyphen), Optional(A), UnitSingular],
        match => Set(new TimeLength(0.5m * match.Number(4), match.Entry<UnitName>(4).Unit).Timex));

    // "every other Friday", "every second Tuesday"
    private static readonly DateRule EveryOtherWeekday = new(
        "every other <weekday>",
        "every other Friday",
        [Role(DateRole.Every), Either(Word("other"), Ordinal), Weekday],
        match => Set("XXXX-WXX-" + Digit(match.Number(2))));

    // "the first Saturday of every month"
    private static readonly DateRule NthOfEvery = new(
        "the <ordinal> <weekday> of every <unit>",
        "the first Saturday of every month",
        [Optional(The), Either(Ordinal, Word("last")), Either(Weekday, UnitSingular), Word("of", "in"), Role(DateRole.Every), UnitSingular],
        match => Set(new TimeLength(match.Number(5), match.Entry<UnitName>(5).Unit).Timex));

    /// <summary>"the 1st" of "the 1st and 3rd Thursday of each month", which alone would be a day.</summary>
    public static readonly DateRule NthOfTwoOfEvery = new(
        "the <ordinal> and <ordinal> <weekday> of every <unit>",
        "the 1st and 3rd Thursday of each month",
        [Optional(The), Ordinal, Ahead(Role(DateRole.Joiner), Optional(The), Either(Ordinal, Word("last")), Either(Weekday, UnitSingular), Word("of", "in"), Role(DateRole.Every), UnitSingular)],
        match => Set(new TimeLength(match.Number(2), match.Entry<UnitName>(2).Unit).Timex));

    // "the 1st of every month"
    private static readonly DateRule DayOfEvery = new(
        "the <day> of every month",
        "the 1st of every month",
        [Optional(The), Ordinal, Parts.Of, Role(DateRole.Every), Word("month")],
        match => match.Number(1) <= 31 ? Set("XXXX-XX-" + Two(match.Number(1))) : null);

    // "three nights a week", "seven days a week"
    private static readonly DateRule UnitsPerUnit = new(
        "<amount> <units> a <unit>",
        "three nights a week",
        [Amount, Unit, A, UnitSingular],
        match => match.Entry<UnitName>(1).Unit < match.Entry<UnitName>(3).Unit ? Set(new TimeLength(match.Number(3), match.Entry<UnitName>(3).Unit).Timex) : null);

    // "twice daily"
    private static readonly DateRule TimesReference = new(
        "<times> <adverb>",
        "twice daily",
        [Either(Word("once", "twice", "thrice"), Sequence(Amount, Word("times"))), Parts.Reference],
        match => match.Entry<TimeReference>(1) is { Type: TimexType.Set } set ? Set(set.Value) : null);

    // "twice a week", "three times a year"
    private static readonly DateRule TimesPerUnit = new(
        "<times> a <unit>",
        "twice a week",
        [Either(Word("once", "twice", "thrice"), Sequence(Amount, Word("times"))), A, UnitSingular],
        match => Context.IsOrdinal(match) ? null : Set(new TimeLength(match.Number(2), match.Entry<UnitName>(2).Unit).Timex));

    // "now", "recently", "monthly"
    private static readonly DateRule Reference = new(
        "<reference>",
        "recently",
        [Parts.Reference],
        match => ReferenceSense.IsTime(match) ? new DateForm.Fixed(match.Entry<TimeReference>(0).Type, match.Entry<TimeReference>(0).Value) : null);

    /// <summary>True for the sets of one weekday each, which "and" may carry on: "every Tuesday and Thursday".</summary>
    public static bool IsOfWeekday(DateRule rule) => rule == EveryWeekday;

    public static readonly RuleGroup All = new(EveryWeekday, WeekdayAt, ClockOnWeekdays, DailyAt, ClockDaily, PluralWeekday, WeekdayParts, EveryMonth, YearlyOn, OnYearly, NthYearly, EverySeason, EveryAmount, EveryHalf, EveryOther, EveryOtherWeekday, NthOfEvery, DayOfEvery, UnitsPerUnit, TimesPerUnit, TimesReference, Reference);

    /// <summary>The time that the first part reads, as TIMEX3 writes it.</summary>
    private static string? TimeOf(DateMatch match) =>
        match.Form(0) is DateForm.Clock clock ? "T" + clock.Time.ToString("HH:mm", CultureInfo.InvariantCulture) : match.As<DaypartName>(0)?.Code;

    private static bool IsDaily(DateMatch match, int part) => match.Entry<TimeReference>(part) is { Type: TimexType.Set, Value: var value } && (value == "P1D" || value.StartsWith("XXXX-XX-XX", StringComparison.Ordinal));

    /// <summary>A day of every year, or a month in capitals.</summary>
    private static DateForm.Fixed? Yearly(DateMatch match, int part) => match.As<NumberedName>(part) is { } month
        ? match.Scanner[match.StartOf(part)].IsCapitalised ? Set("XXXX-" + Two(month.Number)) : null
        : match.Form(part) is DateForm.Calendar { Month: { } named, Day: { } day } ? Set("XXXX-" + Two(named) + "-" + Two(day)) : null;

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static DateForm.Fixed? At(DateForm? form) => form is DateForm.Clock clock ? Set("XXXX-XX-XXT" + clock.Time.ToString("HH:mm", CultureInfo.InvariantCulture)) : null;

    public static DateForm OfWeekday(int weekday) => Set("XXXX-WXX-" + Digit(weekday));

    private static DateForm.Fixed Set(string value) => new(TimexType.Set, value);

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Code(DateMatch match, int part) => match.Has(part) ? match.Entry<DaypartName>(part).Code : "";
}
