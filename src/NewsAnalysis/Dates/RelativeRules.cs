using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Days and periods counted from the article's day or from the time last spoken of.</summary>
internal static class RelativeRules
{
    // "Friday", but not "the Sunday Times"
    private static readonly DateRule WeekdayAlone = new(
        "<weekday>",
        "on Friday",
        [Weekday],
        match => IsWeekday(match) ? new DateForm.Calendar(null, null, null, match.Number(0)) : null);

    // "from Monday to Friday", "between Monday and Wednesday": the last day follows the first
    private static readonly DateRule FirstWeekday = new(
        "<weekday> to <weekday>",
        "from Monday to Friday",
        [Weekday, Ahead(Role(DateRole.Joiner), Weekday)],
        match => IsRange(match.Scanner, match.Start, match.End) && IsWeekday(match) ? IsHabit(match.Scanner, match.Start) ? SetRules.OfWeekday(match.Number(0)) : new DateForm.WeekdayOfRange(match.Number(0), match.Number(1), false) : null);

    private static readonly DateRule LastWeekday = new(
        "<weekday>, the end of a range",
        "Monday to Friday",
        [Weekday],
        match => FirstOfRange(match.Scanner, match.Start) is { } first ? IsHabit(match.Scanner, match.Start - 2) ? SetRules.OfWeekday(match.Number(0)) : new DateForm.WeekdayOfRange(first, match.Number(0), true) : null);

    // "last Friday", "this coming Sunday"
    private static readonly DateRule ShiftedWeekday = new(
        "<shift> <weekday>",
        "last Friday",
        [Role(DateRole.Shift), Weekday, Optional(Comma), Optional(Either(Phrase(CalendarRules.WrittenOut), Sequence(Sign('('), Phrase(CalendarRules.WrittenOut), Sign(')'))))],
        match => match.Entry<NumberedName>(1).Form == NameForm.Short && match.Scanner.Written(match.StartOf(1))[^1] != '.' ? null : match.Form(3) is DateForm.Calendar date ? date with { Weekday = match.Number(1) } : Trim(match, 1, new DateForm.Calendar(null, null, null, match.Number(1), match.Number(0))));

    // "Tuesday of last week", "Wednesday next week"
    private static readonly DateRule WeekdayOfWeek = new(
        "<weekday> of <week>",
        "Tuesday of last week",
        [Weekday, Optional(Parts.Of), Role(DateRole.Shift), Word("week")],
        match => new DateForm.WeekdayOf(match.Number(0), new DateForm.Relative(Grain.Week, match.Number(2))));

    // "next week Wednesday", "last week on Tuesday"
    private static readonly DateRule WeekWeekday = new(
        "<week> <weekday>",
        "next week Wednesday",
        [Role(DateRole.Shift), Word("week"), Optional(Word("on")), Weekday],
        match => new DateForm.WeekdayOf(match.Number(3), new DateForm.Relative(Grain.Week, match.Number(0))));

    // "Thursday week", "tomorrow week", "Monday fortnight", but not "on Thursday week two begins"
    private static readonly DateRule DayWeek = new(
        "<day> week",
        "on Thursday week",
        [Optional(Word("next")), Either(Weekday, Role(DateRole.Deictic)), Word("week", "fortnight")],
        match => Context.EndsPhrase(match) && !Context.IsHyphenated(match) && match.Scanner[match.End - 1].Case == LetterCase.Lower && match.Scanner.ClassOf(match.Start - 1) != WordClass.Possessive
            ? new DateForm.Offset(new TimeLength(match.Scanner.Document.Is(match.End - 1, "week") ? 1 : 2, TimeUnit.Week), 1, match.As<NumberedName>(1) is { } weekday
                ? new DateForm.Calendar(null, null, null, weekday.Number, 1)
                : new DateForm.Relative(Grain.Day, match.Number(1)))
            : null);

    // "a week last Tuesday": so many weeks before the latest one
    private static readonly DateRule WeeksBack = new(
        "<amount> weeks last <weekday>",
        "a week last Tuesday",
        [Either(Amount, A), Word("week", "weeks"), Word("last"), Weekday],
        match => new DateForm.Offset(new TimeLength(match.Amount(0) ?? 1, TimeUnit.Week), -1, new DateForm.Calendar(null, null, null, match.Number(3), -1)));

    // "the week before last", "the month after next"
    private static readonly DateRule UnitAfterNext = new(
        "the <unit> after next",
        "the week after next",
        [The, Either(UnitSingular, Word("weekend")), Word("before", "after"), Word("last", "next")],
        match => match.Scanner.Document.Is(match.StartOf(2), "before") == match.Scanner.Document.Is(match.StartOf(3), "last")
            && (match.As<UnitName>(1) is { } unit ? unit.Grain : Grain.Weekend) is { } grain
                ? new DateForm.Relative(grain, match.Scanner.Document.Is(match.StartOf(3), "last") ? -2 : 2)
                : null);

    // "the Sunday before last", "the Friday after next"
    private static readonly DateRule WeekdayAfterNext = new(
        "the <weekday> before last",
        "the Sunday before last",
        [Optional(The), Weekday, Word("before", "after"), Word("last", "next")],
        match => match.Scanner.Document.Is(match.StartOf(2), "before") == match.Scanner.Document.Is(match.StartOf(3), "last") && Context.EndsPhrase(match)
            ? new DateForm.WeekdaysAway(match.Number(1), match.Scanner.Document.Is(match.StartOf(3), "last") ? -2 : 2, false)
            : null);

    // "a week today", "two weeks on Friday": ahead, save in the past tense
    private static readonly DateRule WeeksOn = new(
        "<amount> weeks <day>",
        "a week today",
        [Either(Amount, A), Word("week", "weeks", "fortnight"), Either(Role(DateRole.Deictic), Sequence(Word("on"), Weekday))],
        match => (match.Amount(0) ?? 1) is > 0 and < 60 and var amount && (match.Scanner.Is(match.Start, Words.A) || match.Amount(0) is not null) && match.Number(2) >= (match.As<NumberedName>(2) is null ? 0 : 1)
            && Context.EndsPhrase(match) && match.Scanner.ClassOf(match.End) != WordClass.Possessive && ClauseTense.Of(match.Scanner, match.Start, match.End - 1) > Tense.Past
                ? new DateForm.Offset(new TimeLength(amount * (match.Scanner.Document.Is(match.StartOf(1), "fortnight") ? 2 : 1), TimeUnit.Week), 1, match.As<NumberedName>(2) is { } weekday
                    ? new DateForm.Calendar(null, null, null, weekday.Number, 1)
                    : new DateForm.Relative(Grain.Day, match.Number(2)))
                : null);

    // "the following Tuesday"
    private static readonly DateRule FocusWeekday = new(
        "<focus shift> <weekday>",
        "the following Tuesday",
        [Role(DateRole.FocusShift), Weekday],
        match => match.Entry<NumberedName>(1).Form == NameForm.Full ? new DateForm.FocusWeekday(match.Number(1), match.Number(0)) : null);

    // "two Sundays from now", "two Mondays later"
    private static readonly DateRule WeekdaysAway = new(
        "<amount> <weekdays> <direction>",
        "two Sundays from now",
        [Amount, Weekdays, Either(Role(DateRole.Direction), Role(DateRole.FocusDirection))],
        match => match.Amount(0) is >= 1 and <= 60 and var amount && amount == decimal.Truncate(amount)
            ? new DateForm.WeekdaysAway(match.Number(1), (int)amount * match.Number(2), match.Scanner.Is(match.StartOf(2), DateRole.FocusDirection))
            : null);

    // "yesterday"
    private static readonly DateRule Deictic = new(
        "<deictic day>",
        "yesterday",
        [Role(DateRole.Deictic)],
        match => IsName(match) ? null : new DateForm.Relative(Grain.Day, match.Number(0)));

    // "last week", "this month"; a year has a rule of its own
    private static readonly DateRule ShiftedUnit = new(
        "<shift> <unit>",
        "last week",
        [Role(DateRole.Shift), Optional(Role(DateRole.Business)), UnitSingular],
        match => Unit(match, 2) is { } grain && grain != Grain.Day && !IsTitle(match, 2) ? PeriodRules.Fiscal(match, match.Optional(1) == 1 && grain == Grain.Year, new DateForm.Relative(grain, match.Number(0))) : null);

    // "the following day", "that week", "the same month", "by that date", "the previous fiscal year"
    private static readonly DateRule FocusUnit = new(
        "<focus shift> <unit>",
        "the following day",
        [Role(DateRole.FocusShift), Optional(Role(DateRole.Business)), Either(UnitSingular, Word("date"))],
        match => (match.As<UnitName>(2) is not null ? Unit(match, 2) : match.Number(0) == 0 && Context.EndsPhrase(match) ? Grain.Day : null) is { } grain && (!match.Has(1) || grain == Grain.Year)
            ? PeriodRules.Fiscal(match, match.Optional(1) == 1, new DateForm.Relative(grain, match.Number(0), FromFocus: true))
            : null);

    // "the same week last year", "this same weekend of 2019"
    private static readonly DateRule SameUnit = new(
        "the same <unit> <year>",
        "the same week last year",
        [Optional(Word("the", "this", "that")), Optional(Word("same", "corresponding")), Either(UnitSingular, Word("weekend")), Either(PeriodRules.YearAfter, Sequence(A, Word("year"), Word("earlier", "before", "ago")))],
        match => (match.Has(1) || match.Scanner.Document.Is(match.Start, "that")) && (match.As<UnitName>(2) is { } unit ? unit.Grain : Grain.Weekend) is { } grain and < Grain.Quarter
            ? new DateForm.SameIn(grain, match.Form(3) ?? new DateForm.Offset(new TimeLength(1, TimeUnit.Year), -1, null, FromFocus: true))
            : null);

    // "the next day" looks back to the time last spoken of
    private static readonly DateRule NextDay = new(
        "the next day",
        "the next day",
        [Role(DateRole.Shift), Word("day")],
        match => match.Number(0) == 1 && !Context.IsHyphenated(match) ? new DateForm.Relative(Grain.Day, 1, FromFocus: true) : null);

    private static readonly DateRule Weekend = new(
        "<shift> weekend",
        "this weekend",
        [Role(DateRole.Shift), Word("weekend")],
        match => Context.IsHyphenated(match) || IsTitle(match, 1) ? null : new DateForm.Relative(Grain.Weekend, match.Number(0)));

    // "that weekend", "the following weekend"
    private static readonly DateRule FocusWeekend = new(
        "<focus shift> weekend",
        "that weekend",
        [Role(DateRole.FocusShift), Word("weekend")],
        match => Context.IsHyphenated(match) ? null : new DateForm.Relative(Grain.Weekend, match.Number(0), FromFocus: true));

    // "over the weekend": the one just past unless the clause looks ahead
    private static readonly DateRule TheWeekend = new(
        "the weekend",
        "over the weekend",
        [The, Word("weekend")],
        match => Context.IsHyphenated(match) ? null : new DateForm.NearestWeekend());

    // "the week of March 6"
    private static readonly DateRule WeekOf = new(
        "the week of <date>",
        "the week of March 6",
        [Optional(The), Word("week", "weekend"), Word("of", "ending", "ended", "beginning", "starting", "commencing"), Optional(Word("on")), Phrase(CalendarRules.Days)],
        match => !match.Has(0) && match.Scanner.Document.Is(match.StartOf(2), "of") ? null : new DateForm.Around(match.Scanner.Document.Is(match.StartOf(1), "week") ? Grain.Week : Grain.Weekend, match.Form(4)!));

    // "weeks 18 and 19", "week 13 and 14 in 2018": the year holds for both
    private static readonly DateRule NumberedWeekOfTwo = new(
        "week <number> to <number>",
        "week 13 and 14 in 2018",
        [Word("week", "weeks"), Digits, Ahead(Role(DateRole.Joiner), Digits, Optional(PeriodRules.YearAfter))],
        match => match.Number(1) is >= 1 and <= 53 && match.Scanner[match.StartOf(1)].Length <= 2 ? new DateForm.WeekOfYear(match.Number(1), match.As<DateForm>(2)) : null);

    private static readonly DateRule LastNumberedWeek = new(
        "<number>, the last of numbered weeks",
        "weeks 13 and 14",
        [Digits, Optional(PeriodRules.YearAfter)],
        match => match.Number(0) is >= 1 and <= 53 && match.Scanner.Is(match.Start - 1, DateRole.Joiner) && match.Scanner.Digits(match.Start - 2, 2) > 0 && IsWeek(match.Scanner, match.Start - 3) && Context.EndsPhrase(match)
            ? new DateForm.WeekOfYear(match.Number(0), match.Form(1))
            : null);

    // "week 23", but not "results at week 24" of a trial
    private static readonly DateRule NumberedWeek = new(
        "week <number>",
        "week 23",
        [Word("week"), Digits, Optional(PeriodRules.YearAfter)],
        match => match.Number(1) is >= 1 and <= 53 && Context.EndsPhrase(match) && !match.Scanner.Document.Is(match.Start - 1, "at") ? new DateForm.WeekOfYear(match.Number(1), match.Form(2)) : null);

    /// <summary>"The World of Tomorrow", "New York Today", "The Tonight Show": a capital inside a sentence makes it a name.</summary>
    public static bool IsName(DateMatch match)
    {
        var scanner = match.Scanner;
        return scanner[match.Start].IsCapitalised && scanner.Block == BlockKind.Body && scanner.Has(match.Start - 1) && scanner[match.Start].Before == Gap.Space
            && scanner[match.Start - 1].Kind == TokenKind.Word && !(scanner[match.Start - 1].Case == LetterCase.Upper && scanner[match.Start].Case == LetterCase.Upper && scanner[match.Start - 1].Length > 3);
    }

    /// <summary>Days and periods relative to another time.</summary>
    public static readonly RuleGroup All = new(FirstWeekday, LastWeekday, WeekdayAlone, WeekdayOfWeek, WeekWeekday, DayWeek, WeeksBack, UnitAfterNext, WeekdayAfterNext, WeeksOn, ShiftedWeekday, FocusWeekday, WeekdaysAway, Deictic, ShiftedUnit, FocusUnit, SameUnit, NextDay, Weekend, FocusWeekend, TheWeekend, WeekOf, NumberedWeekOfTwo, NumberedWeek, LastNumberedWeek);

    // "the day", "the month": only as part of longer expressions
    private static readonly DateRule TheUnit = new(
        "the <unit>",
        "the end of the month",
        [Optional(The), UnitSingular],
        match => Unit(match, 1) is { } grain && match.Has(0) ? new DateForm.Relative(grain, 0, FromFocus: grain is Grain.Day or Grain.Decade or Grain.Century) { IsSpokenOf = true } : null);

    public static readonly RuleGroup TheUnits = new(TheUnit);

    // "for the year", "in the week": the article's own, but not "2022, the latest year for which data exist"
    private static readonly DateRule UnitSpokenOf = new(
        "<in> the <unit>",
        "for the year",
        [The, Optional(Word("full", "whole", "latest")), Optional(Role(DateRole.Business)), UnitSingular],
        match => Unit(match, 3) is Grain.Year or Grain.Week or Grain.Month && ((match.Has(1) && !match.Scanner.Document.Is(match.End, "for")) || (IsAfterIn(match) && Context.EndsPhrase(match)))
            ? PeriodRules.Fiscal(match, match.Optional(2) == 1 && Unit(match, 3) == Grain.Year, new DateForm.Relative(Unit(match, 3)!.Value, 0, FromFocus: Unit(match, 3) == Grain.Month))
            : null);

    public static readonly RuleGroup SpokenOf = new(UnitSpokenOf);

    private static bool IsWeek(DateScanner scanner, int at) => scanner.Document.Is(at, "week") || scanner.Document.Is(at, "weeks");

    private static bool IsAfterIn(DateMatch match)
    {
        var document = match.Scanner.Document;
        return document.Is(match.Start - 1, "for") || document.Is(match.Start - 1, "in") || document.Is(match.Start - 1, "during") || (document.Is(match.Start - 1, "of") && document.Is(match.End - 1, "year"));
    }

    /// <summary>"This Week" in capitals is a programme, save in a headline.</summary>
    private static bool IsTitle(DateMatch match, int part) =>
        match.Scanner[match.StartOf(part)].Case == LetterCase.Title && match.Scanner.Block != BlockKind.Title;

    private static Grain? Unit(DateMatch match, int part) => match.Scanner.Is(match.End, '-') && match.Scanner.Document.Tokens[match.End].IsAttached ? null : match.Entry<UnitName>(part).Grain;

    private static DateForm? Trim(DateMatch match, int lastPart, DateForm form)
    {
        match.End = match[lastPart].End;
        return form;
    }

    /// <summary>True for "Monday to Friday" and "between Monday and Friday"; "Monday and Friday" is two days.</summary>
    private static bool IsRange(DateScanner scanner, int first, int joiner) =>
        scanner.Document.Is(joiner, "and") ? scanner.Document.Is(first - 1, "between") : !scanner.Document.Is(joiner, "or") && !scanner.Document.Is(joiner, '&');

    /// <summary>The weekday that a range started with which ends at a token.</summary>
    private static int? FirstOfRange(DateScanner scanner, int at)
    {
        if (!scanner.Has(at - 2) || DateVocabulary.WordsOf(DateRole.Joiner).Match(scanner.Document, at - 1, out var length) is null || length != 1)
            return null;
        return DateVocabulary.Weekdays.Match(scanner.Document, at - 2, out _) is { Form: not NameForm.Plural } first && scanner[at - 2].IsCapitalised && IsRange(scanner, at - 2, at - 1) ? first.Number : null;
    }

    /// <summary>"Mon-Fri", "is open Monday to Friday": hours that hold every week.</summary>
    private static bool IsHabit(DateScanner scanner, int first) =>
        (DateVocabulary.Weekdays.Match(scanner.Document, first, out _) is { Form: NameForm.Short } && scanner.Is(first + 1, DateRole.RangeSign) && scanner[first + 1].Kind == TokenKind.Punctuation && DateVocabulary.Weekdays.Match(scanner.Document, first + 2, out _) is { Form: NameForm.Short })
        || (scanner.Is(first - 1, DateRole.OpeningHours) && scanner.Verbs.Before(first) is var verb and >= 0 && scanner.Verbs[verb].Form == VerbForm.Present);

    /// <summary>Both of "Mon or Tue".</summary>
    private static bool IsOneOfTwo(DateScanner scanner, int at)
    {
        return scanner[at].IsCapitalised && (IsOther(at - 1, at - 2) || IsOther(at + 1, at + 2));

        bool IsOther(int joiner, int other) =>
            scanner.Has(other) && scanner.Is(joiner, DateRole.Joiner) && scanner[other].IsCapitalised && DateVocabulary.Weekdays.Match(scanner.Document, other, out _) is not null;
    }

    private static bool IsWeekday(DateMatch match)
    {
        var scanner = match.Scanner;
        var token = scanner[match.Start];
        if (scanner.Is(match.Start - 1, DateRole.Title) || (scanner.Is(match.Start - 1, Words.A) && (Context.EndsPhrase(match) || scanner.Is(match.End, DateRole.Shift) || (DateVocabulary.Dayparts.Match(scanner.Document, match.End, out var part) is not null && scanner.Document.Is(match.End + part, "in")))))
            return false;
        if (match.Entry<NumberedName>(0).Form == NameForm.Full)
            return token.IsCapitalised || match.Scanner.ClassOf(match.Start - 1).HasFlag(WordClass.Preposition);
        return (scanner.Written(match.Start)[^1] == '.' || IsOneOfTwo(scanner, match.Start)) && Context.EndsPhrase(match);
    }
}
