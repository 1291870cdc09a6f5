using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Clock times and parts of the day, with the day they belong to.</summary>
internal static class TimeRules
{
    private static readonly Part DayPhrase = Phrase(DayRules.All);
    private static readonly Part DayAfter = Sequence(Optional(Comma), Optional(Word("on", "of")), DayPhrase);

    private static readonly Part Twelve = new((scanner, at, ref _) => scanner.Digits(at, 2) == 12 ? at + 1 : -1, new Beginning(Opening.Digits));

    // "0538 to 0546 GMT"
    private static readonly DateRule FourDigitsOfTwo = new(
        "<four digits> to <four digits> <zone>",
        "0538 to 0546 GMT",
        [Digits, Ahead(Role(DateRole.Joiner), Phrase(ClockRules.WithZone))],
        match => match.Scanner[match.Start].Length == 4 && match.Number(0) / 100 < 24 && match.Number(0) % 100 < 60 ? new DateForm.Clock(new TimeOnly(match.Number(0) / 100, match.Number(0) % 100), false, null) : null);

    // "at 0600 on 6 June", "by 2130 Tuesday"
    private static readonly DateRule FourDigitsDay = new(
        "<four digits> on <day>",
        "at 0600 on 6 June",
        [Digits, Optional(Word("on")), DayPhrase],
        match => match.Scanner[match.Start].Length == 4 && match.Number(0) / 100 < 24 && match.Number(0) % 100 < 60 && match.Scanner.Is(match.Start - 1, DateRole.ToHour)
            && (match.Number(0) < 1000 || (match.Has(1) && !IsLevel(match))) && match.Form(2) is { } day && IsDay(day)
                ? new DateForm.Clock(new TimeOnly(match.Number(0) / 100, match.Number(0) % 100), false, day)
                : null);

    private static readonly Part Clock = Phrase(ClockRules.All);

    // "4 p.m. Sunday", "8 a.m. on 3 May"
    private static readonly DateRule ClockDay = new(
        "<clock> <day>",
        "4 p.m. Sunday",
        [Clock, Optional(Word("sharp")), DayAfter],
        match => match.Form(2) is { } day && IsDay(day) ? ((DateForm.Clock)match.Form(0)!) with { Day = day } : null);

    // "between 8pm and 10pm on Monday": the day of the second time holds for the first, or the day before where it is later
    private static readonly DateRule ClockOfTwo = new(
        "<clock> to <clock> <day>",
        "8pm and 10pm on Monday",
        [Clock, Ahead(Role(DateRole.Joiner), Phrase(new RuleGroup(ClockDay)))],
        match => match.As<DateForm.Clock>(1) is { Day: { } day } last && (DateForm.Clock)match.Form(0)! is var first
            ? first with { Day = first.Time > last.Time ? new DateForm.Offset(new TimeLength(1, TimeUnit.Day), -1, day) : day }
            : null);

    // "in the morning"
    private static readonly DateRule TheDaypart = new(
        "in the <daypart>",
        "in the morning",
        [The, Daypart],
        match => match.Scanner.Document.Is(match.Start - 1, "in") && match.Entry<DaypartName>(1) is { Form: DaypartForm.Part } part && part.Code is "TMO" or "TAF" or "TEV" && Context.EndsPhrase(match) && !match.Scanner.Is(match.End, Words.Of)
            ? OfPart(match.Entry<DaypartName>(1), null)
            : null);

    // "2024-03-01T09:30:00Z"
    private static readonly DateRule IsoTime = new(
        "<date>T<clock>",
        "2024-03-01T09:30:00Z",
        [Phrase(CalendarRules.WrittenOut), Attached(new(ClockReader.ReadIso, new Beginning(Opening.None)))],
        match => new DateForm.Clock(ClockRules.Time(match.Number(1)), match.Amount(1) is 1, match.Form(0)));

    // "tomorrow at 10am", "Monday, 4 p.m."
    private static readonly DateRule DayClock = new(
        "<day> at <clock>",
        "tomorrow at 10am",
        [DayPhrase, Optional(Comma), Optional(Word("at", "by")), Clock],
        match => match.Form(0) is { } day && IsDay(day) ? ((DateForm.Clock)match.Form(3)!) with { Day = day } : null);

    // "4 in the morning", "8 o'clock in the evening", "8.15 in the morning of 19 January"
    private static readonly DateRule ClockDaypart = new(
        "<clock> in the <daypart>",
        "4 in the morning",
        [Either(Clock, Day, new(ClockReader.ReadHour, new Beginning(Opening.Digits))), Word("in", "at"), Optional(The), Daypart, Optional(DayAfter)],
        InDaypart);

    // "5 to 6pm", "between 9.30 and 11 in the morning": the half of the day is the second time's
    private static readonly DateRule HourOfTwo = new(
        "<hour> to <clock>",
        "between 5 and 6pm",
        [ClockRules.Approximate, new(ClockReader.ReadHour, new Beginning(Opening.Digits)), Ahead(Role(DateRole.Joiner), Phrase(new RuleGroup(ClockDay, ClockDaypart, ClockRules.Alone)))],
        match => IsRange(match) && match.As<DateForm.Clock>(2) is { } last ? BeforeClock(match.Number(1), last) : null);

    // "noon", "midnight Friday", "noon GMT on Tuesday"
    private static readonly DateRule Point = new(
        "<instant> <day>",
        "midnight Friday",
        [ClockRules.Approximate, Optional(Twelve), Instant, Optional(Zone), Optional(DayAfter)],
        match => (match.Form(4) is { } day && !IsDay(day)) || IsName(match) ? null : OfPart(match.Entry<DaypartName>(2), match.Form(4)));

    // "from dawn to dusk on Monday": the day of the second holds for the first
    private static readonly DateRule InstantOfTwo = new(
        "<instant> to <instant> <day>",
        "from dawn to dusk on Monday",
        [Instant, Ahead(Role(DateRole.Joiner), Phrase(new RuleGroup(Point)))],
        match => match.As<DateForm>(1) switch
        {
            DateForm.PartOfDay { Day: { } day } => OfPart(match.Entry<DaypartName>(0), day),
            DateForm.Clock { Day: { } day } => OfPart(match.Entry<DaypartName>(0), day),
            _ => null,
        });

    // "Monday night", "Oct. 7 evening", "yesterday afternoon"
    private static readonly DateRule DayPart = new(
        "<day> <daypart>",
        "Monday night",
        [DayPhrase, Optional(Word("at", "early", "late")), Daypart],
        match => match.Form(0) is { } day && IsDay(day) && !(match.Scanner.Is(match.Start - 1, Words.A) && match.Scanner.Document.Is(match.End, "in")) ? OfPart(match.Entry<DaypartName>(2), day) : null);

    // "the night of 3 May", "the early hours of Thursday"
    private static readonly DateRule PartOfDay = new(
        "the <daypart> of <day>",
        "the early hours of 3 May",
        [Optional(The), Daypart, Optional(Word("of", "on")), DayPhrase, Optional(Daypart)],
        match => match.Form(3) is { } day && IsDay(day) && (match.Has(2) || !match.Has(0)) ? OfPart(match.Entry<DaypartName>(1), day) : null);

    // "this morning", "last night", "that evening", "the next morning"
    private static readonly DateRule ShiftedPart = new(
        "<shift> <daypart>",
        "this morning",
        [Either(Role(DateRole.Shift), Role(DateRole.FocusShift)), Daypart],
        match => Context.IsHyphenated(match) ? null : OfPart(match.Entry<DaypartName>(1), Shifted(match)));

    private static readonly DateRule Tonight = new(
        "tonight",
        "tonight",
        [Word("tonight", "tonite")],
        match => RelativeRules.IsName(match) ? null : new DateForm.PartOfDay("TNI", new DateForm.Relative(Grain.Day, 0)));

    // The night that ended on the article's day, or in a forecast the one that starts there
    private static readonly DateRule Overnight = new(
        "overnight",
        "overnight",
        [Word("overnight")],
        match => Context.EndsPhrase(match) || match.Scanner.ClassOf(match.Start - 1) == WordClass.None ? new DateForm.NearestNight() : null);

    // "overnight on Thursday", "overnight Thursday"
    private static readonly DateRule OvernightOn = new(
        "overnight on <day>",
        "overnight on Thursday",
        [Word("overnight"), Optional(Word("on")), DayPhrase],
        match => match.Form(2) is { } day && IsDay(day) ? new DateForm.PartOfDay("TNI", day) : null);

    // "overnight into Friday" is the night before it
    private static readonly DateRule OvernightInto = new(
        "overnight into <day>",
        "overnight into Friday",
        [Word("overnight"), Word("into"), DayPhrase],
        match => match.Form(2) is { } day && IsDay(day) ? new DateForm.PartOfDay("TNI", new DateForm.Offset(new TimeLength(1, TimeUnit.Day), -1, day)) : null);

    private static readonly Part PartPhrase = Phrase(new RuleGroup(DayPart, PartOfDay, ShiftedPart, Tonight));

    // "9pm tonight", "6.45am yesterday morning"
    private static readonly DateRule ClockPart = new(
        "<clock> <day> <daypart>",
        "9pm tonight",
        [Clock, Optional(Word("on")), PartPhrase],
        match => match.Form(2) is DateForm.PartOfDay part ? OnPart((DateForm.Clock)match.Form(0)!, part) : null);

    // "midnight tonight" is the one that ends it; "dawn the next morning"
    private static readonly DateRule PointPart = new(
        "<instant> <day> <daypart>",
        "midnight tonight",
        [Optional(Twelve), Instant, PartPhrase],
        match => match.Form(2) is DateForm.PartOfDay { Day: { } day } part
            ? OfPart(match.Entry<DaypartName>(1), day) is DateForm.Clock { Time.Ticks: 0 } midnight && part.Code == "TNI" ? midnight with { Day = new DateForm.Offset(new TimeLength(1, TimeUnit.Day), 1, day) } : OfPart(match.Entry<DaypartName>(1), day)
            : null);

    // "an hour before midnight on Sunday"
    private static readonly DateRule HoursBefore = new(
        "<length> before <clock>",
        "an hour before midnight on Sunday",
        [Phrase(DurationRules.BeforeDirection), Word("before", "after", "past"), Phrase(new RuleGroup(ClockDay, ClockRules.Alone, Point))],
        match => match.Form(0) is DateForm.Stretch { Length: { Unit: TimeUnit.Hour or TimeUnit.Minute, Amount: { } amount } length } && amount <= 12 * 60 && match.Form(2) is DateForm.Clock clock
            ? Away(clock, (double)amount * (length.Unit == TimeUnit.Hour ? 60 : 1) * (match.Scanner.Document.Is(match.StartOf(1), "before") ? -1 : 1))
            : null);

    // "the early hours of this morning"
    private static readonly DateRule HoursOfPart = new(
        "the <hours> of <day> <daypart>",
        "the early hours of this morning",
        [The, Daypart, Parts.Of, PartPhrase],
        match => match.Entry<DaypartName>(1).Form == DaypartForm.Hours ? match.Form(3) : null);

    // "Tuesday night at 11.40pm", "tonight at 9"
    private static readonly DateRule PartClock = new(
        "<day> <daypart> at <clock>",
        "tonight at 9pm",
        [PartPhrase, Optional(Comma), Word("at"), Clock],
        match => match.Form(0) is DateForm.PartOfDay part ? OnPart((DateForm.Clock)match.Form(3)!, part) : null);

    // "Monday night at 8", "tonight around 9"
    private static readonly DateRule PartHour = new(
        "<day> <daypart> at <hour>",
        "Monday night at 8",
        [PartPhrase, Word("at", "around"), ClockRules.Number],
        match => match.Number(2) <= 12 && match.Scanner[match.StartOf(2)].Kind is TokenKind.Number or TokenKind.Word && Context.EndsPhrase(match) && !match.Scanner.Is(match.End, Words.Of) && !Context.IsPartOfNumber(match) && match.Form(0) is DateForm.PartOfDay part
            ? OnPart(new DateForm.Clock(new TimeOnly(match.Number(2) % 12, 0), false, null), part)
            : null);

    // "at four this morning", "since 6 yesterday evening"
    private static readonly DateRule HourPart = new(
        "<hour> <day> <daypart>",
        "at four this morning",
        [ClockRules.Number, PartPhrase],
        match => match.Number(0) <= 12 && match.Scanner.Is(match.Start - 1, DateRole.ToHour) && match.Form(1) is DateForm.PartOfDay part
            ? OnPart(new DateForm.Clock(new TimeOnly(match.Number(0) % 12, 0), false, null), part)
            : null);

    // "in the mornings"
    private static readonly DateRule TheDayparts = new(
        "in the <dayparts>",
        "in the mornings",
        [The, Dayparts],
        match => match.Scanner.Document.Is(match.Start - 1, "in") && Context.EndsPhrase(match) && !match.Scanner.Is(match.End, Words.Of) ? new DateForm.Fixed(TimexType.Set, "XXXX-XX-XX" + match.Entry<DaypartName>(1).Code) : null);

    // "14.05 The minister rises": the time at the start of an entry
    private static readonly DateRule EntryTime = new(
        "<hour>.<minutes> at the start of a paragraph",
        "14.05 The minister is on her feet.",
        [new(ClockReader.ReadDotted, new Beginning(Opening.Digits))],
        match => match.Start == match.Scanner.First && match.Scanner.Has(match.End) && match.Scanner[match.End].Case == LetterCase.Title && match.Scanner[match.End].Kind == TokenKind.Word
            ? new DateForm.Clock(ClockRules.Time(match.Number(0)), false, null)
            : null);

    // "at 10.17 on Friday", "at 9.50 last night", as British papers write it; not "closed at 8.15 on Friday"
    private static readonly DateRule DottedDay = new(
        "<hour>.<minutes> on <day>",
        "at 10.17 on Friday",
        [new(ClockReader.ReadDottedHour, new Beginning(Opening.Digits)), Optional(Word("on")), Either(PartPhrase, DayPhrase)],
        match => !match.Scanner.Is(match.Start - 1, DateRole.ToHour) || match.Scanner.Is(match.Start - 2, DateRole.Level) || match.Scanner[match.Start - 1].Kind != TokenKind.Word ? null
            : match.Form(2) is DateForm.PartOfDay part ? OnPart(new DateForm.Clock(ClockRules.Time(match.Number(0)), false, null), part)
            : match.Form(2) is { } day && IsDay(day) ? new DateForm.Clock(ClockRules.Time(match.Number(0)), false, day) : null);

    // "in the early evening", "in the late afternoon"
    private static readonly DateRule EarlyPart = new(
        "in the <stretch> <daypart>",
        "in the early evening",
        [The, Role(DateRole.Stretch), Daypart],
        match => match.Scanner.Document.Is(match.Start - 1, "in") && match.Entry<DaypartName>(2) is { Form: DaypartForm.Part } part && Context.EndsPhrase(match) && !match.Scanner.Is(match.End, Words.Of)
            ? OfPart(part, null) with { Modifier = Modifiers.Of(match.Number(1)) }
            : null);

    // "the night before", "the evening after"
    private static readonly DateRule PartBefore = new(
        "the <daypart> before",
        "the night before",
        [The, Daypart, Word("before", "after")],
        match => match.Entry<DaypartName>(1) is { Form: DaypartForm.Part } part && (!match.Scanner.Has(match.End) || match.Scanner[match.End].Kind == TokenKind.Punctuation)
            ? OfPart(part, new DateForm.Relative(Grain.Day, match.Scanner.Document.Is(match.StartOf(2), "before") ? -1 : 1, FromFocus: true))
            : null);

    private static readonly RuleGroup Plain = new([DottedDay, EarlyPart, PartBefore, ClockOfTwo, HourOfTwo, TheDaypart, .. ClockRules.All.Rules, EntryTime, FourDigitsOfTwo, FourDigitsDay, ClockDay, IsoTime, ClockPart, PartClock, PartHour, HourPart, TheDayparts, HoursOfPart, DayClock, ClockDaypart, InstantOfTwo, Point, DayPart, PartOfDay, ShiftedPart, Tonight, Overnight, OvernightOn, OvernightInto, PointPart, HoursBefore]);

    // "late last night", "early Monday morning"
    private static readonly DateRule Stretch = new(
        "<stretch> <time>",
        "late last night",
        [Role(DateRole.Stretch), Phrase(Plain)],
        match => match.Form(1)! with { Modifier = Modifiers.Of(match.Number(0)) });

    public static readonly RuleGroup All = new([.. Plain.Rules, Stretch]);

    /// <summary>"by 2030 on Tuesday" may name a year, "closed at 2145 on Friday" a level: only "at" with no such verb before leads to an hour from ten on.</summary>
    private static bool IsLevel(DateMatch match) => !match.Scanner.Document.Is(match.Start - 1, "at") || match.Number(0) is >= 1900 and < 2100 || match.Scanner.Is(match.Start - 2, DateRole.Level);

    /// <summary>True for a form that names one day.</summary>
    public static bool IsDay(DateForm form) => form switch
    {
        DateForm.Calendar date => date.Day is not null || date.Weekday is not null,
        DateForm.MonthOf month => month.Day is not null,
        DateForm.Relative relative => relative.Grain == Grain.Day,
        DateForm.Holiday holiday => holiday.Rule.Days == 1,
        DateForm.Offset offset => offset.Length.Unit == TimeUnit.Day || (offset is { Length.Unit: TimeUnit.Week, From: { } from } && IsDay(from)),
        DateForm.NthOf nth => nth.Grain == Grain.Day,
        DateForm.FocusWeekday or DateForm.WeekdayOf or DateForm.WeekdayOfRange or DateForm.WeekdayBeside or DateForm.WeekdaysAway => true,
        _ => false,
    };

    /// <summary>"The Midnight Sun".</summary>
    private static bool IsName(DateMatch match)
    {
        var scanner = match.Scanner;
        return !match.Has(4) && match.Start > scanner.First && scanner.Block == BlockKind.Body && scanner[match.Start].Case == LetterCase.Title && scanner.Has(match.End) && scanner[match.End] is { Kind: TokenKind.Word, Case: LetterCase.Title };
    }

    private static DateForm OfPart(DaypartName part, DateForm? day) => part.Code.Length > 4
        ? new DateForm.Clock(TimeOnly.ParseExact(part.Code.AsSpan(1), "HH:mm", System.Globalization.CultureInfo.InvariantCulture), false, day)
        : new DateForm.PartOfDay(part.Code, day);

    private static DateForm.Relative Shifted(DateMatch match)
    {
        var scanner = match.Scanner;
        if (scanner.Is(match.Start, DateRole.Shift) && DateVocabulary.WordsOf(DateRole.Shift).Match(scanner.Document, match.Start, out _) is { } shift)
            return new DateForm.Relative(Grain.Day, shift.Value, FromFocus: shift.Value > 0);
        return new DateForm.Relative(Grain.Day, match.Number(0), FromFocus: true);
    }

    /// <summary>A time of the twelve-hour clock in a part of the day; one that says a.m. or p.m. is what it says.</summary>
    private static DateForm.Clock OnPart(DateForm.Clock clock, DateForm.PartOfDay part) =>
        clock with { Day = part.Day, Time = part.Code is "TAF" or "TEV" && clock.Time.Hour < 12 || part.Code == "TNI" && clock.Time.Hour is > 5 and < 12 ? clock.Time.AddHours(12) : clock.Time };

    /// <summary>So many minutes from a time of the clock; the hours before a day's midnight are its last.</summary>
    private static DateForm.Clock Away(DateForm.Clock clock, double minutes)
    {
        var time = clock.Time.AddMinutes(minutes, out var days);
        return clock with { Time = time, Day = days > 0 && clock.Day is { } day ? new DateForm.Offset(new TimeLength(days, TimeUnit.Day), 1, day) : clock.Day };
    }

    private static bool IsRange(DateMatch match)
    {
        var document = match.Scanner.Document;
        if (Context.IsAmount(match) || document.Is(match.End, "or"))
            return false;
        return document.Is(match.Start - 1, "between") || document.Is(match.Start - 1, "from") || (!document.Is(match.End, "and") && !document.Is(match.End, '&') && !Context.IsPartOfNumber(match) || document.Is(match.End, '-') && match.Scanner[match.End].IsAttached);
    }

    /// <summary>The time before another that is written without its half of the day: 5 before 6 p.m., 11 before 2 p.m.</summary>
    private static DateForm.Clock? BeforeClock(int minutes, DateForm.Clock last)
    {
        var end = last.Time.Hour * 60 + last.Time.Minute;
        var first = minutes + (end >= 12 * 60 && minutes < 12 * 60 ? 12 * 60 : 0);
        if (first >= end)
            first -= 12 * 60;
        return first >= 0 && first < end ? new DateForm.Clock(new TimeOnly(first / 60, first % 60), false, last.Day) : null;
    }

    private static DateForm.Clock? InDaypart(DateMatch match)
    {
        var part = match.Entry<DaypartName>(3);
        if (part.Form != DaypartForm.Part)
            return null;
        var clock = match.Form(0) as DateForm.Clock;

        // An hour alone is a number up to 12; with minutes behind a dot it is read in minutes.
        if (clock is null && (match.Number(0) is < 1 or (> 12 and < 60) || match.Scanner[match.Start].Kind == TokenKind.Ordinal))
            return null;
        var time = clock?.Time ?? (match.Number(0) < 60 ? new TimeOnly(match.Number(0) % 12, 0) : ClockRules.Time(match.Number(0) % (12 * 60) * 60));
        if (part.Code is "TAF" or "TEV" && time.Hour < 12 || part.Code == "TNI" && time.Hour is > 5 and < 12)
            time = time.AddHours(12);
        var day = match.Form(4) is { } named && IsDay(named) ? named : null;
        if (day is null)
            match.End = match[3].End;
        return new DateForm.Clock(time, false, day);
    }
}
