namespace NewsAnalysis.Dates;

/// <summary>What an expression of time says by itself, before the article's day, the tense and the running text resolve it.</summary>
internal abstract record DateForm
{
    /// <summary>What a word before it adds: <c>early</c> 2023; null when none does.</summary>
    public TimexModifier? Modifier { get; init; }

    /// <summary>A day, month or weekday with as much as is said: <c>October 7</c>, <c>March 2019</c>, <c>Friday</c>.</summary>
    /// <param name="Year">The year; null when unsaid.</param>
    /// <param name="Month">1 to 12; null when unsaid.</param>
    /// <param name="Day">Day of the month; null when unsaid.</param>
    /// <param name="Weekday">ISO number; null when unsaid.</param>
    /// <param name="Shift">-1 for <c>last Friday</c>, 0 for <c>this</c>, 1 for <c>next</c>; null when the tense decides.</param>
    public sealed record Calendar(int? Year, int? Month, int? Day, int? Weekday = null, int? Shift = null) : DateForm
    {
        /// <summary>True for digits whose day and month could change places: <c>7/6</c>.</summary>
        public bool IsEitherOrder { get; init; }
    }

    /// <summary>A month or a day of a year that is itself relative: <c>June last year</c>, <c>August 15 last year</c>.</summary>
    public sealed record MonthOf(int Month, DateForm Year, int? Day = null) : DateForm;

    /// <summary>A unit of the calendar counted from the article's day, or from the time last spoken of: <c>last week</c>, <c>the following day</c>.</summary>
    public sealed record Relative(Grain Grain, int Steps, bool FromFocus = false) : DateForm
    {
        /// <summary>True for <c>the year</c> and the like: the article's own, in an account the one last spoken of.</summary>
        public bool IsSpokenOf { get; init; }
    }

    /// <summary>The weekday of or next to the time last spoken of: <c>the following Tuesday</c>.</summary>
    public sealed record FocusWeekday(int Weekday, int Steps) : DateForm;

    /// <summary>A weekday counted from the article's day or from the time last spoken of: <c>two Sundays from now</c>, <c>two Mondays later</c>.</summary>
    /// <param name="Weekday">ISO number.</param>
    /// <param name="Steps">How many such days ahead; negative for back.</param>
    /// <param name="FromFocus">Counted from the time last spoken of.</param>
    public sealed record WeekdaysAway(int Weekday, int Steps, bool FromFocus) : DateForm;

    /// <summary>What is left of a period at the article's day: <c>the rest of the year</c>.</summary>
    public sealed record RestOf(DateForm Whole) : DateForm;

    /// <summary>A month counted from the time last spoken of: <c>that June</c>, <c>the following March</c>.</summary>
    public sealed record FocusMonth(int Month, int? Day, int Steps) : DateForm;

    /// <summary>A holiday counted from the time last spoken of: <c>the following Easter</c>, <c>that Christmas</c>.</summary>
    public sealed record FocusHoliday(HolidayRule Rule, int Steps) : DateForm;

    /// <summary>A weekday of a week: <c>Tuesday of last week</c>.</summary>
    public sealed record WeekdayOf(int Weekday, Relative Week) : DateForm;

    /// <summary>One end of a range of weekdays: <c>from Monday to Friday</c>. Both ends are found together, so that the last follows the first.</summary>
    /// <param name="First">ISO number of the first day.</param>
    /// <param name="Last">ISO number of the last day.</param>
    /// <param name="IsLast">True for the last day.</param>
    public sealed record WeekdayOfRange(int First, int Last, bool IsLast) : DateForm;

    /// <summary>The first month of a range without years: <c>from November to March</c>. It is the latest one before the last month.</summary>
    public sealed record MonthBefore(int Month, int Last) : DateForm;

    /// <summary>A stretch at the start (1) or the end (-1) of a period: <c>the last three weeks of the year</c>.</summary>
    public sealed record StretchIn(TimeLength Length, int Side, DateForm Whole) : DateForm;

    /// <summary>The year, month or quarter so far: <c>the year to date</c>.</summary>
    public sealed record ToDate(Grain Grain) : DateForm;

    /// <summary>The n-th weekday or unit of a longer period: <c>the first Monday in May</c>, <c>the last week of July</c>.</summary>
    /// <param name="Number">Counted from 1; -1 for the last, -2 for the one before it.</param>
    /// <param name="Grain">The unit counted; a day when a weekday is counted.</param>
    /// <param name="Weekday">ISO number; null when a unit is counted.</param>
    /// <param name="Whole">The longer period.</param>
    public sealed record NthOf(int Number, Grain Grain, int? Weekday, DateForm Whole) : DateForm;

    /// <summary>A length after "in": a time ahead in a clause about the future (<c>will open in two weeks</c>), else how long something took.</summary>
    public sealed record InLength(TimeLength Length) : DateForm;

    /// <summary>The quarter that ended at a day: <c>the quarter ended July 31</c>.</summary>
    public sealed record QuarterUntil(DateForm Last) : DateForm;

    /// <summary>The day, week or month of another year that answers to the one last spoken of: <c>the same week last year</c>.</summary>
    public sealed record SameIn(Grain Grain, DateForm Year) : DateForm;

    /// <summary>The period of a grain whose middle the tense points to: <c>by mid-month</c>.</summary>
    public sealed record MiddleOf(Grain Grain) : DateForm;

    /// <summary>The period of a grain that starts nearest: <c>the turn of the year</c>.</summary>
    public sealed record TurnOf(Grain Grain) : DateForm;

    /// <summary>The night that the tense points to: <c>overnight</c>.</summary>
    public sealed record NearestNight : DateForm;

    /// <summary>The weekend that the tense points to: <c>over the weekend</c>.</summary>
    public sealed record NearestWeekend : DateForm;

    /// <summary>The weekend before (-1) or after (1) a day: <c>the weekend before Christmas</c>.</summary>
    public sealed record WeekendBeside(int Side, DateForm Day) : DateForm;

    /// <summary>The weekday next before (-1) or after (1) a day: <c>the Saturday before Christmas</c>.</summary>
    public sealed record WeekdayBeside(int Weekday, int Side, DateForm Day) : DateForm;

    /// <summary>The weekend that a holiday makes long: <c>Easter weekend</c>.</summary>
    public sealed record HolidayWeekend(Holiday Day) : DateForm;

    /// <summary>The week or weekend that holds a day: <c>the week of March 6</c>.</summary>
    public sealed record Around(Grain Grain, DateForm Day) : DateForm;

    /// <summary>A week by its ISO number; the year is the article's when unsaid.</summary>
    public sealed record WeekOfYear(int Number, DateForm? Year) : DateForm;

    /// <summary>A period that needs no anchor: <c>2019</c>, <c>the 1990s</c>.</summary>
    public sealed record Absolute(CalendarPeriod Period) : DateForm;

    /// <summary>A quarter, half or season: <c>the third quarter</c>, <c>spring 2019</c>, <c>next summer</c>.</summary>
    /// <param name="Grain">Quarter, half or season.</param>
    /// <param name="Number">Which of the year's; null for <c>the quarter</c>.</param>
    /// <param name="Year">The form of its year; null when unsaid.</param>
    /// <param name="Shift">As in <see cref="Calendar"/>.</param>
    public sealed record PartOfYear(Grain Grain, int? Number, DateForm? Year = null, int? Shift = null) : DateForm;

    /// <summary>A season so many of its kind back or ahead: <c>two summers ago</c>.</summary>
    /// <param name="Season">Number of the season.</param>
    /// <param name="Steps">How many such seasons ahead; negative for back.</param>
    /// <param name="FromFocus">Counted from the time last spoken of.</param>
    public sealed record SeasonsAway(int Season, int Steps, bool FromFocus) : DateForm;

    /// <summary>A fiscal year or a part of one: <c>fiscal 2024</c>, <c>the fiscal third quarter</c>, and any quarter whose last day is told.</summary>
    /// <param name="Inner">The same as if it were of the calendar; its value holds, its days do not.</param>
    /// <param name="Months">The fiscal year meant; null when it is not known.</param>
    /// <param name="Last">The form of its last day; null when untold.</param>
    public sealed record Fiscal(DateForm Inner, FiscalCalendar? Months, DateForm? Last = null) : DateForm
    {
        /// <summary>True when both its years are written, so that the first says when it starts: <c>fiscal year 2023-24</c>.</summary>
        public bool HasBothYears { get; init; }
    }

    /// <summary>A holiday: <c>Christmas</c>, <c>Good Friday 2019</c>.</summary>
    public sealed record Holiday(HolidayRule Rule, DateForm? Year = null, int? Shift = null) : DateForm
    {
        /// <summary>True after "on" or "since": the day of something that happened, not one that is looked forward to.</summary>
        public bool IsDayOf { get; init; }
    }

    /// <summary>A time so long before or after another: <c>two years ago</c>, <c>a week later</c>, <c>two days before Christmas</c>.</summary>
    /// <param name="Length">How long.</param>
    /// <param name="Sign">-1 before, 1 after.</param>
    /// <param name="From">What it is counted from; null for the article's day or, with <paramref name="FromFocus"/>, the time last spoken of.</param>
    /// <param name="FromFocus">Counted from the time last spoken of.</param>
    public sealed record Offset(TimeLength Length, int Sign, DateForm? From = null, bool FromFocus = false) : DateForm
    {
        /// <summary>Smaller units on top of the length: the days of <c>a month and 21 days ago</c>.</summary>
        public IReadOnlyList<TimeLength> Further { get; init; } = [];

        /// <summary>True when it counts from the very time last told: <c>the month before that</c>.</summary>
        public bool IsFromLast { get; init; }
    }

    /// <summary>A clock time, with its day if that is said: <c>4 p.m. Sunday</c>.</summary>
    public sealed record Clock(TimeOnly Time, bool WithSeconds, DateForm? Day) : DateForm;

    /// <summary>A part of a day: <c>Monday night</c>. The code is TIMEX3's, such as <c>TNI</c>.</summary>
    public sealed record PartOfDay(string Code, DateForm? Day) : DateForm;

    /// <summary>A length of time: <c>three days</c>, and with a side the stretch it measures: <c>the past three days</c>.</summary>
    /// <param name="Length">How long.</param>
    /// <param name="Side">-1 when it ends at the article's day, 1 when it starts there; 0 when it is nowhere.</param>
    /// <param name="Until">The form of its last day; null when unsaid.</param>
    /// <param name="Value">A value that one amount and unit cannot give, such as <c>PT1H20M</c>; else null.</param>
    /// <param name="IsNamed">True for a stretch that the text goes on to talk about: <c>the first nine months</c>.</param>
    public sealed record Stretch(TimeLength Length, int Side = 0, DateForm? Until = null, string? Value = null, bool IsNamed = false) : DateForm
    {
        /// <summary>Smaller units on top of the length: the minutes of <c>an hour and 20 minutes</c>.</summary>
        public IReadOnlyList<TimeLength> Further { get; init; } = [];

        /// <summary>True for a stretch that in a report on a quarter ends with it: <c>the first nine months</c>, <c>the nine months</c>.</summary>
        public bool IsUntilQuarter { get; init; }

        /// <summary>True for what comes before the stretch last told: <c>the previous three months</c>.</summary>
        public bool IsBeforeTold { get; init; }

        /// <summary>True for what comes after the time last told: <c>the following six years</c>.</summary>
        public bool IsAfterTold { get; init; }
    }

    /// <summary>A value that the words fix: <c>now</c>, <c>every Friday</c>.</summary>
    public sealed record Fixed(TimexType Type, string Value) : DateForm;
}
