using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Times so long before or after another.</summary>
internal static class OffsetRules
{
    // "two years ago", "a week ago", "five days from now"
    private static readonly DateRule Ago = new(
        DateRules.Ago,
        "two years ago",
        [Phrase(DurationRules.BeforeDirection), Optional(Word("or"), Word("so")), Role(DateRole.Direction)],
        match => Offset(match, match.Number(2), null, false));

    // "this week", "last month", "this October", behind "ago"
    private static readonly DateRule ShiftedPeriod = new(
        "<shift> <unit>",
        "this week",
        [Role(DateRole.Shift), Either(UnitSingular, Month)],
        match => match.As<NumberedName>(1) is { } month ? new DateForm.Calendar(null, month.Number, null, null, match.Number(0)) : match.Entry<UnitName>(1).Grain is { } grain and > Grain.Day ? new DateForm.Relative(grain, match.Number(0)) : null);

    // "a year ago today", "a week ago on Tuesday", "20 years ago this week"
    private static readonly DateRule AgoDay = new(
        "<length> ago <day>",
        "a year ago today",
        [Phrase(DurationRules.BeforeDirection), Role(DateRole.Direction), Optional(Word("on")), Either(Role(DateRole.Deictic), Weekday, Phrase(new RuleGroup(ShiftedPeriod)))],
        match => Offset(match, match.Number(1), match.As<NumberedName>(3) is { } weekday ? new DateForm.Calendar(null, null, null, weekday.Number) : match.Form(3) ?? new DateForm.Relative(Grain.Day, match.Number(3)), false));

    // "two weeks later", "a year earlier"
    private static readonly DateRule Later = new(
        DateRules.Later,
        "two weeks later",
        [Phrase(DurationRules.BeforeDirection), Role(DateRole.FocusDirection)],
        match => IsClosed(match, 1) ? Offset(match, match.Number(1), null, true) : null);

    // "a year before that", "the month before that"
    private static readonly DateRule BeforeThat = new(
        "<length> before that",
        "a year before that",
        [Either(Phrase(DurationRules.BeforeDirection), Sequence(The, UnitSingular)), Word("before", "after"), Word("that")],
        match => Context.EndsPhrase(match)
            ? new DateForm.Offset(match.As<UnitName>(0) is { } unit ? DurationRules.LengthOf(1, unit) : match.As<DateForm.Stretch>(0)!.Length, match.Scanner.Document.Is(match.StartOf(1), "before") ? -1 : 1, null, true) { IsFromLast = true }
            : null);

    // "two weeks before Christmas", "a day after the 3 May vote"
    private static readonly DateRule BeforeDate = new(
        "<length> before <date>",
        "two weeks before Christmas",
        [Phrase(DurationRules.BeforeDirection), Either(Word("before"), Word("after"), Word("from")), Phrase(DayRules.Plain)],
        match => IsRate(match) || (match.Scanner.Document.Is(match.StartOf(1), "from") && match.Scanner.Document.Is(match.Start - 1, "for")) ? null : Offset(match, match.Scanner.Document.Is(match.StartOf(1), "before") ? -1 : 1, match.Form(2), false));

    // "the day before", "the week after Easter"
    private static readonly DateRule UnitBefore = new(
        "the <unit> before",
        "the day before",
        [The, UnitSingular, Word("before", "after"), Optional(Phrase(DayRules.Plain))],
        match => match.Has(3) || !match.Scanner.Has(match.End) || match.Scanner[match.End].Kind == TokenKind.Punctuation
            ? BesideOf(match.Entry<UnitName>(1), new DateForm.Offset(DurationRules.LengthOf(1, match.Entry<UnitName>(1)), match.Scanner.Document.Is(match.StartOf(2), "before") ? -1 : 1, match.Form(3), !match.Has(3)))
            : null);

    // "the weekend before Christmas"
    private static readonly DateRule WeekendBefore = new(
        "the weekend before <date>",
        "the weekend before Christmas",
        [The, Word("weekend"), Word("before", "after"), Phrase(DayRules.Plain)],
        match => new DateForm.WeekendBeside(match.Scanner.Document.Is(match.StartOf(2), "before") ? -1 : 1, match.Form(3)!));

    // "the Saturday before Christmas", "the Tuesday after Labor Day"
    private static readonly DateRule WeekdayBefore = new(
        "the <weekday> before <date>",
        "the Saturday before Christmas",
        [The, Optional(Word("last", "first")), Weekday, Word("before", "after"), Phrase(DayRules.Plain)],
        match => TimeRules.IsDay(match.Form(4)!)
            ? new DateForm.WeekdayBeside(match.Number(2), match.Scanner.Document.Is(match.StartOf(3), "before") ? -1 : 1, match.Form(4) is DateForm.Holiday holiday ? holiday with { IsDayOf = true } : match.Form(4)!)
            : null);

    // "the Monday before that"
    private static readonly DateRule WeekdayBeforeThat = new(
        "the <weekday> before that",
        "the Monday before that",
        [The, Weekday, Word("before", "after"), Word("that")],
        match => Context.EndsPhrase(match) ? new DateForm.FocusWeekday(match.Number(1), match.Scanner.Document.Is(match.StartOf(2), "before") ? -1 : 1) : null);

    public static readonly RuleGroup All = new(WeekdayBeforeThat, Ago, AgoDay, Later, BeforeThat, BeforeDate, UnitBefore, WeekendBefore, WeekdayBefore);

    /// <summary>"£12 an hour from April", "300 tonnes a day from Monday": the unit belongs to the amount before it.</summary>
    public static bool IsRate(DateMatch match)
    {
        var (scanner, before) = (match.Scanner, match.Start - 1);
        return (scanner.Is(match.Start, Words.A) || scanner.Is(match.Start, Words.An)) && scanner.Has(before)
            && (scanner[before].Kind is TokenKind.Number or TokenKind.Symbol || NumberWords.KindOf(scanner[before].Word) == NumberWordKind.Magnitude || scanner.Is(before, DateRole.Counted));
    }

    private static DateForm? Offset(DateMatch match, int sign, DateForm? from, bool fromFocus) =>
        match.Form(0) is DateForm.Stretch length
            ? length.Length.Amount is null
                ? fromFocus ? length : from is null ? new DateForm.Fixed(TimexType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF") : null
                : new DateForm.Offset(length.Length, sign, from, fromFocus) { Further = length.Further }
            : null;

    /// <summary>"earlier" and "later" always close an offset; "before" and "after" only where no event follows.</summary>
    private static bool IsClosed(DateMatch match, int part) =>
        !(match.Scanner.ClassOf(match.StartOf(part)).HasFlag(WordClass.Preposition) && match.Scanner.Has(match.End) && match.Scanner[match.End].Kind != TokenKind.Punctuation)
        && !match.Scanner.Document.Is(match.End, "than") && !(match.Scanner.Is(match.StartOf(part), DateRole.Stretch) && IsShifted(match.Scanner, match.End));

    /// <summary>The "this month" of "three weeks later this month"; not "a year later the last men came home".</summary>
    private static bool IsShifted(DateScanner scanner, int at) => DateVocabulary.WordsOf(DateRole.Shift).Match(scanner.Document, at, out var length) is not null && scanner.Has(at + length)
        && (Openings.OfWord(scanner[at + length].Word) & (Opening.Unit | Opening.Month | Opening.Season | Opening.Weekday | Opening.Daypart)) != 0;

    /// <summary>"the week before Christmas" is a week, not the day a week before.</summary>
    private static DateForm BesideOf(UnitName unit, DateForm.Offset offset) => unit.Grain == Grain.Week && offset.From is { } day && TimeRules.IsDay(day) ? new DateForm.Around(Grain.Week, offset) : offset;
}
