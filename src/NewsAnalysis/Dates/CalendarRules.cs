using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Days written out: <c>3 March 2024</c>, <c>Oct. 7</c>, <c>2024-03-16</c>.</summary>
internal static class CalendarRules
{
    private static readonly Part DateSign = Either(Sign('-'), Sign('/'), Sign('.'));

    // "March 3, 2024", "Oct. 7th 2023"
    private static readonly DateRule MonthDayYear = new(
        "<month> <day>, <year>",
        "March 3, 2024",
        [Month, Optional(The), Day, Optional(Comma), Optional(Of), Year],
        match => Full(match.Number(5), match.Number(0), match.Number(2)));

    // "October 7", but not "May 20 people"
    private static readonly DateRule MonthDay = new(
        "<month> <day>",
        "October 7",
        [Month, Optional(The), Day],
        match => IsCount(match, 0, 2) ? null : Full(null, match.Number(0), match.Number(2)));

    // "3 March 2024", "the 7th of May, 2019"
    private static readonly DateRule DayMonthYear = new(
        "<day> <month> <year>",
        "3 March 2024",
        [Optional(The), Day, Optional(Either(Of, Hyphen)), MonthBetween, Optional(Either(Comma, Hyphen)), Optional(Word("in", "of")), Year],
        match => Full(match.Number(6), match.Number(3), match.Number(1)));

    // "05MAR24"
    private static readonly DateRule DayMonthYearGlued = new(
        "<day><month><year>",
        "05MAR24",
        [Digits, Attached(MonthInAnyCase), Attached(Digits)],
        match => match.Scanner[match.StartOf(2)].Length == 2 ? Full(match.Number(2) + (match.Number(2) < 40 ? 2000 : 1900), match.Number(1), match.Number(0)) : null);

    // "7 October", "the 7th of May", "on 14 nov", but not "the second March on Rome"
    private static readonly DateRule DayMonth = new(
        "<day> <month>",
        "7 October",
        [Optional(The), Day, Optional(Of), MonthBetween],
        match => IsSmallNumberWord(match, 1) || IsMarch(match) || Context.IsAmount(match) || (!match.Scanner[match.StartOf(3)].IsCapitalised && match.Entry<NumberedName>(3).Form == NameForm.Short && !IsDayAfterPreposition(match)) || (match.Entry<NumberedName>(3).Form == NameForm.Short && match.Scanner.Is(match.End, '\'')) ? null : Full(null, match.Number(3), match.Number(1)));

    // "2017 Mar 25", but not "in 2017 May 12 points behind"
    private static readonly DateRule YearMonthNameDay = new(
        "<year> <month> <day>",
        "2017 Mar 25",
        [Year, MonthBetween, Day],
        match => match.Scanner[match.Start].Length != 4 || match.Scanner[match.StartOf(2)].Kind == TokenKind.Word || IsCount(match, 1, 2) ? null : Full(match.Number(0), match.Number(1), match.Number(2)));

    // "2024-03-16", "2024/3/16"
    private static readonly DateRule YearMonthDay = new(
        "<year>-<month>-<day>",
        "2024-03-16",
        [Year, Attached(DateSign), Attached(Either(Digits, MonthInAnyCase)), Attached(DateSign), Attached(Digits)],
        match => SameSign(match, 1, 3) ? Full(match.Number(0), match.Number(2), match.Number(4)) : null);

    // "16/03/2024", "16.3.24"; month first only where the other order is no date
    private static readonly DateRule DayMonthYearInDigits = new(
        "<day>/<month>/<year>",
        "16/03/2024",
        [Digits, Attached(DateSign), Attached(Either(Digits, MonthInAnyCase)), Attached(DateSign), Attached(Digits)],
        match => SameSign(match, 1, 3) ? Numeric(match) : null);

    // "Sep-23-2020"
    private static readonly DateRule MonthDayYearWithSigns = new(
        "<month>-<day>-<year>",
        "Sep-23-2020",
        [MonthInAnyCase, Attached(DateSign), Attached(Digits), Attached(DateSign), Attached(Year)],
        match => SameSign(match, 1, 3) ? Full(match.Number(4), match.Number(0), match.Number(2)) : null);

    // "Friday (Jun-15)", "on Oct-2"; without such a word "Oct-22" may be a year
    private static readonly DateRule MonthDayWithSign = new(
        "<month>-<day>",
        "on Oct-2",
        [MonthInAnyCase, Attached(Either(Hyphen, Sign('/'))), Attached(Digits)],
        match => IsAfterDayWord(match) && !Context.IsPartOfNumber(match) ? Full(null, match.Number(0), match.Number(2)) : null);

    // "on 22/04", "Friday 5/12", but not "on 1/2 of the seats"
    private static readonly DateRule DayMonthInDigits = new(
        "<day>/<month>",
        "on 22/04",
        [Digits, Attached(Sign('/')), Attached(Digits)],
        match => IsShortDate(match) ? InOrder(match, null, match.Number(0), match.Number(2)) : null);

    /// <summary>A day without its year.</summary>
    public static readonly RuleGroup Unyeared = new(MonthDay, DayMonth);

    // "the Sept. 11 attacks", whatever the article's year
    private static readonly DateRule EventDay = new(
        "<day> of an event",
        "the Sept. 11 attacks",
        [Phrase(Unyeared), Ahead(Entries(DateVocabulary.EventDays, Opening.None, _ => 0))],
        match => match.Form(0) is DateForm.Calendar { Month: { } month, Day: { } day }
            ? match.As<EventDay[]>(1)!.FirstOrDefault(known => known.Day.Month == month && known.Day.Day == day && !(match.Scanner.Document.Anchor < known.Day)) is { } known ? DayOf(known) : null
            : null);

    // "after 9/11"
    private static readonly DateRule NamedDay = new(
        "<name of a day>",
        "after 9/11",
        [Digits, Attached(Sign('/')), Attached(Digits)],
        match => NamedEvent(match) is { } known ? DayOf(known) : null);

    /// <summary>Days that name at least a month and a day.</summary>
    public static readonly RuleGroup WrittenOut = new(EventDay, NamedDay, MonthDayYear, DayMonthYear, DayMonthYearGlued, MonthDay, DayMonth, YearMonthNameDay, YearMonthDay, DayMonthYearInDigits, MonthDayYearWithSigns, MonthDayWithSign, DayMonthInDigits);

    private static readonly RuleGroup Yeared = new(MonthDayYear, DayMonthYear);

    // "April 24 and 25, 2021", "May 3, 4 and 5, 2019": the year of the last day holds for the others
    private static readonly DateRule MonthDayOfTwo = new(
        "<month> <day> to <day>, <year>",
        "April 24 and 25, 2021",
        [Month, Day, Ahead(Repeated(Comma, Day), Optional(Comma), Role(DateRole.Joiner), Day, Optional(Comma), Year)],
        match => Full(match.Number(2), match.Number(0), match.Number(1)));

    // "May 26 and June 4, 1940", "3 June – 5 July 1944": the year of the second day holds for the first, or the one before where New Year lies between
    private static readonly DateRule DayOfOtherMonth = new(
        "<month> <day> to <month> <day>, <year>",
        "May 26 to June 4, 1940",
        [Phrase(Unyeared), Ahead(Either(Role(DateRole.Joiner), Word("through")), Phrase(Yeared))],
        WithYearAhead);

    // "May 1, June 2 and July 3, 1940": the year at the end of a list holds for each day
    private static readonly DateRule DayOfList = new(
        "<month> <day>, <month> <day> and <month> <day>, <year>",
        "May 1, June 2 and July 3, 1940",
        [Phrase(Unyeared), Ahead(Comma, Phrase(Unyeared), Optional(Comma, Phrase(Unyeared)), Optional(Comma), Word("and", "or"), Phrase(Yeared))],
        WithYearAhead);

    // "3-5 March", "24, 25 and 27 April 2019": the month of the last day holds for the others
    private static readonly DateRule DayOfTwo = new(
        "<day> to <day> <month>",
        "3-5 March",
        [Optional(The), Day, Ahead(Optional(Comma, Day, Repeated(Comma, Day), Optional(Comma)), Role(DateRole.Joiner), Phrase(new RuleGroup(DayMonthYear, DayMonth)))],
        match => match.Scanner[match.StartOf(1)].Kind != TokenKind.Word && AheadDate(match, 2) is { } date ? date with { Day = match.Number(1) } : null);

    // "Sunday, March 3", "Tue 5 March 2019"
    private static readonly DateRule WeekdayDate = new(
        "<weekday>, <date>",
        "Sunday, March 3",
        [Weekday, Optional(Comma), Phrase(WrittenOut)],
        match => match.Form(2) is DateForm.Calendar date ? date with { Weekday = match.Number(0) } : null);

    // "Friday (June 15)", as papers of Singapore and Hong Kong write it
    private static readonly DateRule WeekdayDateInBrackets = new(
        "<weekday> (<date>)",
        "Friday (June 15)",
        [Weekday, Sign('('), Phrase(WrittenOut), Sign(')')],
        match => match.Form(2) is DateForm.Calendar date ? date with { Weekday = match.Number(0) } : null);

    // "March 20 (Thursday)", as papers of South Asia write it
    private static readonly DateRule DateWeekdayInBrackets = new(
        "<date> (<weekday>)",
        "March 20 (Thursday)",
        [Phrase(WrittenOut), Sign('('), Weekday, Sign(')')],
        match => match.Form(0) is DateForm.Calendar date ? date with { Weekday = match.Number(2) } : null);

    // "Wednesday (Nov. 10; 0203 GMT on Nov. 11)": the brackets hold more than the date
    private static readonly DateRule WeekdayBeforeBracket = new(
        "<weekday> before (<date>",
        "Wednesday (Nov. 10; 2 a.m.)",
        [Weekday, Ahead(Sign('('), Phrase(WrittenOut), Either(Sign(';'), Comma))],
        match => match.As<DateForm.Calendar>(1) is { } date ? date with { Weekday = match.Number(0) } : null);

    // "Tuesday the 5th", "Sat 14th", "on Sunday 31" where that day is one
    private static readonly DateRule WeekdayDay = new(
        "<weekday> the <day>",
        "Tuesday the 5th",
        [Weekday, Optional(Comma), Optional(The), Day],
        match => (match.Scanner[match.StartOf(3)].Kind == TokenKind.Ordinal && !IsOfName(match)) || (match.Has(2) && !match.Has(1) && Context.EndsPhrase(match) && match.Scanner[match.StartOf(3)].Kind == TokenKind.Word) || IsDayOfWeekday(match) ? new DateForm.Calendar(null, null, match.Number(3), match.Number(0)) : null);

    // "on the 7th", "on 7th", but not "the 7th fleet" or "in the 14th over"
    private static readonly DateRule DayAlone = new(
        "the <day>",
        "on the 7th",
        [Optional(The), Day],
        match => match.Scanner[match.StartOf(1)].Kind == TokenKind.Ordinal && (match.Has(0) ? IsAfterDayPreposition(match) && !IsOfCenturies(match) : match.Scanner.Document.Is(match.Start - 1, "on")) && Context.EndsPhrase(match) ? new DateForm.Calendar(null, null, match.Number(1)) : null);

    public static readonly RuleGroup Days = new([MonthDayOfTwo, DayOfList, DayOfOtherMonth, .. WrittenOut.Rules, DayOfTwo, WeekdayDate, WeekdayDateInBrackets, DateWeekdayInBrackets, WeekdayBeforeBracket, WeekdayDay, DayAlone]);

    /// <summary>The form of a day; null when the calendar has no such day.</summary>
    public static DateForm.Calendar? Full(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is > 0 and < 10000 ? year.Value : 2000, month) ? new(year, month, day) : null;

    /// <summary>A day in the year of the one ahead, or in the year before where New Year lies between.</summary>
    private static DateForm.Calendar? WithYearAhead(DateMatch match) =>
        match.Form(0) is DateForm.Calendar { Year: null, Month: { } month, Day: { } day } date && AheadDate(match, 1) is { Year: { } year, Month: { } lastMonth, Day: { } lastDay }
            ? date with { Year = month < lastMonth || (month == lastMonth && day <= lastDay) ? year : year - 1 }
            : null;

    /// <summary>The event that digits name: not after a weekday, as part of a longer date, or before the event.</summary>
    private static EventDay? NamedEvent(DateMatch match)
    {
        var scanner = match.Scanner;
        if (Context.IsPartOfNumber(match) || scanner.Is(match.End, Words.Of) || IsWeekdayName(scanner, match.Start - 1))
            return null;
        var written = scanner.Document.SpanOf(match.Start, match.End - 1).In(scanner.Document.Text);
        foreach (var known in DateVocabulary.EventDaysInDigits)
        {
            // "7/7" may be a mark out of seven.
            var isPlain = known.Day.Month != known.Day.Day || scanner.Is(match.Start - 1, DateRole.ToDay) || DateVocabulary.EventDays.Match(scanner.Document, match.End, out _) is not null;
            if (isPlain && written.SequenceEqual(known.Digits) && !(scanner.Document.Anchor < known.Day))
                return known;
        }

        return null;
    }

    private static DateForm.Calendar DayOf(EventDay known) => new(known.Day.Year, known.Day.Month, known.Day.Day);

    private static DateForm.Calendar? Numeric(DateMatch match)
    {
        int first = match.Number(0), second = match.Number(2), year = match.Number(4);
        if (match.Scanner[match.StartOf(4)].Length is not (2 or 4) || IsOfAddress(match))
            return null;
        if (year < 100)
            year += year < 40 ? 2000 : 1900;
        return match.As<NumberedName>(2) is not null ? Full(year, second, first) : InOrder(match, year, first, second);
    }

    /// <summary>"10.12.20.45" and "3/4/20/x" go on.</summary>
    private static bool IsOfAddress(DateMatch match)
    {
        var (scanner, end) = (match.Scanner, match.End);
        return scanner.Has(end) && scanner[end].IsAttached
            && (scanner.Is(end, '/') || (scanner.Is(end, scanner.Written(match.StartOf(1))[0]) && scanner.Has(end + 1) && scanner[end + 1] is { Kind: TokenKind.Number, IsAttached: true }));
    }

    /// <summary>Day first, save where that is no date or the article writes the month first; a weekday before it may settle the order otherwise.</summary>
    private static DateForm.Calendar? InOrder(DateMatch match, int? year, int first, int second)
    {
        var form = second > 12 || (first <= 12 && match.Scanner.IsMonthFirst) ? Full(year, first, second) : Full(year, second, first);
        return form is null ? null : form with { IsEitherOrder = first <= 12 && second <= 12 };
    }

    /// <summary>"on 14 nov": nothing else can follow the number.</summary>
    private static bool IsDayAfterPreposition(DateMatch match) =>
        match.Scanner.Is(match.Start - 1, DateRole.ToDay) && match.Scanner[match.StartOf(1)].Kind is TokenKind.Number or TokenKind.Ordinal && Context.EndsPhrase(match);

    /// <summary>"from the 19th century to that of the 21st"</summary>
    private static bool IsOfCenturies(DateMatch match)
    {
        for (var at = match.Start - 1; match.Scanner.Has(at); at--)
        {
            if (match.Scanner.Document.Is(at, "century") || match.Scanner.Document.Is(at, "centuries"))
                return true;
        }

        return false;
    }

    /// <summary>"by the 7th", "the night of the 7th", but not "in the 14th" or "well into the 20th".</summary>
    private static bool IsAfterDayPreposition(DateMatch match)
    {
        var document = match.Scanner.Document;
        var before = match.Start - 1;
        return match.Scanner.Is(before, DateRole.ToDay) || document.Is(before, "of") || document.Is(before, "from") || document.Is(before, "to") || document.Is(before, "till")
            || document.Is(before, "for") || document.Is(before, "between") || document.Is(before, "around") || document.Is(before, "through");
    }

    /// <summary>"on Tuesday the 5th Fleet sailed"</summary>
    private static bool IsOfName(DateMatch match) =>
        match.Has(2) && match.Scanner.Block != BlockKind.Title && match.Scanner.Has(match.End) && match.Scanner[match.End] is { Kind: TokenKind.Word, Case: LetterCase.Title, Before: Gap.Space };

    /// <summary>After a weekday or a word that leads to a day.</summary>
    private static bool IsAfterDayWord(DateMatch match)
    {
        var before = match.Scanner.Is(match.Start - 1, '(') ? match.Start - 2 : match.Start - 1;
        return (match.Scanner.Is(before, DateRole.ToDay) && match.Scanner[match.Start].IsCapitalised) || IsWeekdayName(match.Scanner, before);
    }

    /// <summary>"Sat", not the verb.</summary>
    private static bool IsWeekdayName(DateScanner scanner, int at) =>
        scanner.Has(at) && DateVocabulary.Weekdays.Match(scanner.Document, at, out _) is { } name && (name.Form == NameForm.Full || scanner[at].IsCapitalised);

    /// <summary>"on Sunday 31": within a month or so of the article's day such a day is that weekday.</summary>
    private static bool IsDayOfWeekday(DateMatch match)
    {
        var scanner = match.Scanner;
        if (match.Has(1) || match.Has(2) || scanner[match.StartOf(3)].Kind != TokenKind.Number || !scanner.Is(match.Start - 1, DateRole.ToDay) || !Context.EndsPhrase(match) || scanner.Is(match.End, '-') || scanner.Is(match.End, '–')
            || scanner.Document.Anchor is not { } anchor)
        {
            return false;
        }

        for (var months = -1; months <= 1; months++)
        {
            if (CalendarPeriod.TryAddMonths(new DateOnly(anchor.Year, anchor.Month, 1), months) is { } month && match.Number(3) <= DateTime.DaysInMonth(month.Year, month.Month)
                && CalendarPeriod.IsoDay(new DateOnly(month.Year, month.Month, match.Number(3))) == match.Number(0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Digits that can be no fraction, after a word that leads to a day.</summary>
    private static bool IsShortDate(DateMatch match)
    {
        var scanner = match.Scanner;
        if (Context.IsPartOfNumber(match) || (scanner.Has(match.End) && scanner[match.End].IsAttached && scanner.Is(match.End, '/')))
            return false;
        if (scanner.Is(match.End, Words.Of))
            return false;
        if (IsWeekdayName(scanner, match.Start - 1))
            return true;
        return scanner.Is(match.Start - 1, DateRole.ToDay) && (scanner[match.Start].Length == 2 || scanner[match.StartOf(2)].Length == 2);
    }

    private static bool SameSign(DateMatch match, int first, int second) =>
        match.Scanner.Written(match.StartOf(first)).SequenceEqual(match.Scanner.Written(match.StartOf(second)))
        && !(match.Scanner.Has(match.Start - 1) && match.Scanner[match.Start].IsAttached && match.Scanner.Is(match.Start - 1, match.Scanner.Written(match.StartOf(first))[0]));

    private static DateForm.Calendar? AheadDate(DateMatch match, int part) => match.Entry<DateForm>(part) as DateForm.Calendar;

    /// <summary>True for "two May" and the like: a day in words is an ordinal.</summary>
    private static bool IsSmallNumberWord(DateMatch match, int part) =>
        match.Scanner[match.StartOf(part)].Kind == TokenKind.Word && NumberWords.KindOf(match.Scanner[match.StartOf(part)].Word) == NumberWordKind.Cardinal && match[part].End == match.StartOf(part) + 1;

    /// <summary>"the second March on Rome": the ordinal in words counts events.</summary>
    private static bool IsMarch(DateMatch match) => !match.Has(2) && match.Entry<NumberedName>(3).Form == NameForm.Word && match.Scanner[match.StartOf(1)].Kind == TokenKind.Word && match.Scanner.Document.Is(match.End, "on");

    /// <summary>True when the number after a month that is also a verb counts what follows.</summary>
    private static bool IsCount(DateMatch match, int month, int day)
    {
        var scanner = match.Scanner;
        var next = match.End;
        if (scanner.Has(next) && scanner[next].Kind == TokenKind.Symbol && scanner[next].IsAttached)
            return true;
        if (scanner.Is(next, ':') && scanner[next].IsAttached && scanner.Has(next + 1) && scanner[next + 1].IsAttached)
            return true;
        return match.Entry<NumberedName>(month).Form == NameForm.Word
            && scanner[match.StartOf(day)].Kind == TokenKind.Number
            && scanner.Has(next) && scanner[next].Case == LetterCase.Lower && scanner.Written(next)[^1] == 's' && scanner.ClassOf(next) == WordClass.None;
    }
}
