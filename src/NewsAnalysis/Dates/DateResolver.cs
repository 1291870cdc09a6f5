using System.Globalization;

namespace NewsAnalysis.Dates;

/// <summary>Turns forms into values: by the article's day, the tense of the clause and the time last spoken of. What none of them settles stays underspecified.</summary>
/// <param name="anchor">The article's day; null when it gives none.</param>
internal sealed partial class DateResolver(DateOnly? anchor)
{
    // From here on the end of a month has come.
    private const int FirstOfEnd = 20;

    // A day of last year that is no longer ago than this is written without its year; beside a year that stands alone ("has led it since 2015"), one twice as long ago.
    private const int LatestOtherYear = 90;

    // A day that was longer ago may be one that has been announced and is yet to come.
    private const int FarthestBack = 300;

    private Func<Tense> _tense = () => Tense.Unknown;
    private Func<bool> _isOver = () => false;
    private static readonly int[] Forward = [0, 1, -1, 2, 3, 4, 5, 6];
    private static readonly int[] Backward = [0, -1, 1, -2, -3, -4, -5, -6];
    private DateOnly? _entryDay;
    private Tense _rangeTense;
    private int _sentence;

    public DateFocus Focus { get; } = new();

    /// <summary>What the sentence belongs to: in accounts of bygone years dates count from the time last spoken of.</summary>
    public NarrativeKind Narrative { get; set; }

    /// <summary>The first time of the range whose end is being read; null elsewhere.</summary>
    public TimeExpression? RangeStart { get; set; }

    /// <summary>The year that names what the clause tells of: the 1848 of "the revolution of 1848 began on 22 February"; null elsewhere.</summary>
    public CalendarPeriod? YearOfSubject { get; set; }

    /// <summary>True for an expression that is a line of its own, as in a timeline or a live blog.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>True for what a figure is compared with: <c>from 2.9% in October</c>.</summary>
    public bool IsBase { get; set; }

    private DateOnly? Anchor { get; } = anchor;

    /// <summary>Resolves a form.</summary>
    /// <param name="form">What the words say.</param>
    /// <param name="sentence">Number of the sentence, for how near the time last spoken of is.</param>
    /// <param name="tense">Reads the tense of the clause; asked only where it decides something.</param>
    /// <param name="isOver">Tells of a clause in the past whether its day is over or may have been set for one to come; asked as seldom.</param>
    public TimeValue Resolve(DateForm form, int sentence, Func<Tense> tense, Func<bool> isOver)
    {
        (_tense, _isOver) = (tense, isOver);
        _sentence = sentence;
        var value = Resolve(form);

        // "today" is when the reporter speaks, not what the report is about.
        if (form is DateForm.Relative { Grain: Grain.Day, Steps: 0, FromFocus: false })
            return value;
        if (value.Timex is ['B', 'C', .. { Length: 4 } written] && int.TryParse(written, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var bygone))
            Focus.MoveBeforeChrist(bygone);
        if (form is DateForm.Stretch { IsNamed: true } or DateForm.StretchIn or DateForm.ToDate && value is { From: { } first, To: { } last })
            Focus.Move(first, last);
        else if (form is DateForm.Stretch { IsNamed: true } stretch)
            Focus.Move(stretch.Length);
        else if (value.Period is { } period)
        {
            // "Between January and October": what follows is about all of it.
            if (RangeStart?.From is { } start && period.Grain == Grain.Month && start < period.First)
                Focus.Move(start, period.Last);
            Focus.Move(period, sentence, Anchor, value.From, value.To, IsCountedBack(form) || IsComparedWith(period));
            if (RangeStart?.From is { } year && period.Grain == Grain.Year && year < period.First)
                Focus.Tell(year, period.Last);
            if (StandsAlone && period.Grain == Grain.Day)
                _entryDay = period.First;
        }
        else if (value is { Type: TimexType.Time, From: { } day })
            Focus.Move(day, sentence, Anchor, value.Timex.AsSpan(Math.Max(0, value.Timex.IndexOf('T', StringComparison.Ordinal))));
        return value;
    }

    /// <summary>True for an earlier period of the same length that a figure is compared with.</summary>
    private bool IsComparedWith(CalendarPeriod period) => IsBase && Focus.Base.Period is { } told && told.Grain == period.Grain && period.First < told.First;

    private TimeValue Resolve(DateForm form) => form switch
    {
        DateForm.Calendar calendar => ResolveCalendar(calendar),
        DateForm.MonthOf month => Resolve(month.Year) is { Period: { Grain: Grain.Year } year } ? OfMonthDay(YearOfMonth(month, year.First.Year), month.Month, month.Day) : Underspecified(new DateForm.Calendar(null, month.Month, month.Day)),
        DateForm.Relative relative => ResolveRelative(relative),
        DateForm.FocusWeekday weekday => ResolveFocusWeekday(weekday),
        DateForm.WeekdaysAway weekday => ResolveWeekdaysAway(weekday),
        DateForm.RestOf rest => ResolveRestOf(rest),
        DateForm.FocusMonth month => ResolveFocusMonth(month),
        DateForm.FocusHoliday holiday => ResolveFocusHoliday(holiday),
        DateForm.WeekdayOf weekday => Resolve(weekday.Week).Period is { } week ? OfDay(week.First, weekday.Weekday - 1) : TimeValue.Unplaced("XXXX-WXX-" + Digit(weekday.Weekday)),
        DateForm.WeekdayOfRange weekday => ResolveWeekdayOfRange(weekday),
        DateForm.MonthBefore month => ResolveMonthBefore(month),
        DateForm.StretchIn stretch => ResolveStretchIn(stretch),
        DateForm.ToDate stretch => ResolveToDate(stretch),
        DateForm.NthOf nth => ResolveNth(nth),
        DateForm.InLength length => ResolveInLength(length),
        DateForm.QuarterUntil quarter => ResolveQuarterUntil(quarter),
        DateForm.SameIn same => ResolveSame(same),
        DateForm.MiddleOf middle => ResolveMiddle(middle.Grain),
        DateForm.TurnOf turn => ResolveTurn(turn.Grain),
        DateForm.NearestNight => OnDay(new DateForm.Relative(Grain.Day, _tense() == Tense.Future ? 0 : -1), "TNI"),
        DateForm.NearestWeekend => ResolveWeekend(),
        DateForm.WeekendBeside weekend => ResolveWeekendBeside(weekend),
        DateForm.WeekdayBeside weekday => ResolveWeekdayBeside(weekday),
        DateForm.HolidayWeekend weekend => ResolveHolidayWeekend(weekend),
        DateForm.Around around => Resolve(around.Day) is { Period: { } day } ? TimeValue.Of(CalendarPeriod.Of(around.Grain, day.First)) : TimeValue.Unplaced("XXXX-WXX"),
        DateForm.WeekOfYear week => ResolveWeek(week),
        DateForm.Absolute absolute => TimeValue.Of(absolute.Period),
        DateForm.PartOfYear part => ResolvePart(part),
        DateForm.SeasonsAway season => ResolveSeasonsAway(season),
        DateForm.Fiscal fiscal => ResolveFiscal(fiscal),
        DateForm.Holiday holiday => ResolveHoliday(holiday),
        DateForm.Offset offset => ResolveOffset(offset),
        DateForm.Clock clock => ResolveClock(clock),
        DateForm.PartOfDay part => ResolvePartOfDay(part),
        DateForm.Stretch length => ResolveLength(length),
        DateForm.Fixed known => new TimeValue(known.Type, known.Value),
        _ => throw new InvalidOperationException($"DateResolver knows no {form.GetType().Name}: add it to Resolve."),
    };

    private TimeValue ResolveCalendar(DateForm.Calendar form)
    {
        if (form is { IsEitherOrder: true, Weekday: not null, Month: not null, Day: not null })
            form = InFittingOrder(form);
        if (form.Month is { } month)
        {
            if (form.Year is { } year)
                return OfMonthDay(year, month, form.Day);
            if (IsNextTold(form.Shift))
                return ResolveFocusMonth(new DateForm.FocusMonth(month, form.Day, 1));
            return form.Shift is { } shift ? ShiftedMonth(form, month, shift) : NearestMonth(form, month);
        }

        if (form.Weekday is { } weekday && form.Day is null)
            return OfWeekday(weekday, form.Shift);
        return DayOfRunningMonth(form);
    }

    /// <summary>"Friday 7/6": of the two orders the one that falls on the weekday, nearest to the article's day.</summary>
    private DateForm.Calendar InFittingOrder(DateForm.Calendar form)
    {
        var other = form with { Month = form.Day, Day = form.Month };
        var near = Distance(form);
        return Distance(other) < near ? other : form;

        int Distance(DateForm.Calendar order)
        {
            var (month, day, weekday) = (order.Month!.Value, order.Day!.Value, order.Weekday!.Value);
            if (order.Year is { } year)
                return CalendarPeriod.IsoDay(new DateOnly(year, month, day)) == weekday ? 0 : int.MaxValue;
            return Anchor is { } anchor && YearWithWeekday(anchor, month, day, weekday) is { } fitting ? Math.Abs(new DateOnly(fitting, month, day).DayNumber - anchor.DayNumber) : int.MaxValue;
        }
    }

    private static TimeValue OfMonthDay(int year, int month, int? day)
    {
        if (year is < 1 or > 9999)
            return TimeValue.Unplaced("XXXX-" + Two(month) + (day is { } d ? "-" + Two(d) : ""));
        if (day is null)
            return TimeValue.Of(CalendarPeriod.OfMonth(year, month));
        return day <= DateTime.DaysInMonth(year, month)
            ? TimeValue.Of(new CalendarPeriod(Grain.Day, new DateOnly(year, month, day.Value)))
            : TimeValue.Unplaced(Four(year) + "-" + Two(month) + "-" + Two(day.Value));
    }

    private TimeValue ShiftedMonth(DateForm.Calendar form, int month, int shift)
    {
        if (Anchor is not { } anchor)
            return Underspecified(form);
        var isPast = month < anchor.Month || (month == anchor.Month && form.Day < anchor.Day);
        var year = shift switch
        {
            < 0 => isPast ? anchor.Year : anchor.Year - 1,
            > 0 => !isPast && month > anchor.Month ? anchor.Year : anchor.Year + 1,
            _ => anchor.Year,
        };
        return OfMonthDay(year, month, form.Day);
    }

    /// <summary>A month or a day of one without a year: the latest in the past, the next in the future; without a clear tense the nearest.</summary>
    private TimeValue NearestMonth(DateForm.Calendar form, int month)
    {
        if ((YearOfSubject ?? Bygone(month)) is { } spoken)
            return OfMonthDay(YearInNarrative(form, month, spoken), month, form.Day);
        if (Anchor is not { } anchor)
            return Underspecified(form);
        var middle = new DateOnly(anchor.Year, month, Math.Min(form.Day ?? 15, DateTime.DaysInMonth(anchor.Year, month)));
        if (form.Weekday is { } weekday && form.Day is not null && YearWithWeekday(anchor, month, form.Day.Value, weekday) is { } fitting)
            return OfMonthDay(fitting, month, form.Day);
        var isThis = form.Day is null ? month == anchor.Month : middle == anchor;
        if (isThis)
            return OfMonthDay(IsEndToCome(form, anchor) ? anchor.Year - 1 : anchor.Year, month, form.Day);
        int past = middle < anchor ? anchor.Year : anchor.Year - 1, future = past + 1;
        var back = anchor.DayNumber - Math.Min(anchor.DayNumber, OnYear(middle, past).DayNumber);
        if (past < anchor.Year && form.Day is not null && (back <= FarthestBack || _isOver()) && YearTold(anchor, month, back) is { } same)
            return OfMonthDay(same, month, form.Day);
        var year = _tense() switch
        {
            Tense.Future or Tense.Scheduled => back < 45 && form.Day is not null ? past : future,

            // What is about to come is announced in the past too: "the bank set Nov. 10 as the deadline".
            Tense.Past => form.Day is not null && back > FarthestBack && !_isOver() ? future : past,
            Tense.Present => back > (form.Day is null ? 182 : 120) ? future : past,
            _ => back > 240 ? future : past,
        };

        // "from July 1 to June 30": the end follows the start.
        if (form.Day is not null && RangeStart?.From is { } start && start > OnYear(middle, year) && start <= OnYear(middle, year + 1))
            year++;
        return OfMonthDay(year, month, form.Day);
    }

    /// <summary>"It began in October 1956 and was crushed on 4 November": of another year than the article's, a day is given its own, unless this sentence or the one before has told it.</summary>
    /// <param name="anchor">The article's day.</param>
    /// <param name="month">The day's month.</param>
    /// <param name="back">How many days ago it was last.</param>
    private int? YearTold(DateOnly anchor, int month, int back)
    {
        if (Focus.Period is not { Grain: <= Grain.Year } told || told.First.Year >= anchor.Year - 1 || _tense() != Tense.Past)
            return null;
        var isSame = Focus.PeriodSentence == _sentence;
        if (told.Grain == Grain.Year)
            return isSame && back > LatestOtherYear * 2 ? told.First.Year : null;
        if (told.Grain > Grain.Month || back <= LatestOtherYear || _sentence - Focus.PeriodSentence > 1)
            return null;
        return month >= told.First.Month ? told.First.Year : told.First.Month - month > 6 && !isSame ? told.First.Year + 1 : null;
    }

    /// <summary>"At the end of December it had 1,300 staff", said in the middle of December.</summary>
    private bool IsEndToCome(DateForm.Calendar form, DateOnly anchor) => form is { Day: null, Modifier: TimexModifier.End } && anchor.Day < FirstOfEnd && _tense() == Tense.Past;

    /// <summary>The bygone time last spoken of, where a date without a year belongs to it; null in news.</summary>
    /// <param name="month">The date's month: without a chain of times, one that lies back in the year is of the article's year.</param>
    private CalendarPeriod? Bygone(int month)
    {
        if (Narrative == NarrativeKind.None || Focus.Period is not { Grain: <= Grain.Year } spoken)
            return null;
        if (Narrative == NarrativeKind.Account)
            return spoken;
        if (Narrative == NarrativeKind.Passage && _tense() == Tense.Future)
            return null;
        var isPlain = spoken.Grain < Grain.Year && month >= spoken.First.Month;
        return spoken.First.Year <= Anchor?.Year - 2 && (isPlain || Narrative >= (spoken.Grain < Grain.Year ? NarrativeKind.Chain : NarrativeKind.CloseChain)) ? spoken : null;
    }

    /// <summary>True where the time last spoken of is of another age than the article, or the article is of none.</summary>
    private bool IsBygone => Focus.Period is { } spoken && (Anchor is not { } anchor || spoken.First.Year <= anchor.Year - 2);

    /// <summary>Accounts go forward in time: after November, January is the next year's.</summary>
    private static int YearInNarrative(DateForm.Calendar form, int month, CalendarPeriod spoken)
    {
        var year = spoken.First.Year;
        if (form is { Weekday: { } weekday, Day: { } day } && YearWithWeekday(spoken.First, month, day, weekday) is { } fitting)
            return fitting;
        return spoken.Grain < Grain.Year && spoken.First.Month - month > 6 ? year + 1 : year;
    }

    private static DateOnly OnYear(DateOnly day, int year) => new(Math.Clamp(year, 1, 9999), day.Month, Math.Min(day.Day, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), day.Month)));

    /// <summary>The year nearest to the article's in which a date falls on the weekday that the words give.</summary>
    private static int? YearWithWeekday(DateOnly anchor, int month, int day, int weekday)
    {
        foreach (var step in (ReadOnlySpan<int>)[0, -1, 1, -2, 2])
        {
            var year = anchor.Year + step;
            if (year is > 0 and < 10000 && day <= DateTime.DaysInMonth(year, month) && CalendarPeriod.IsoDay(new DateOnly(year, month, day)) == weekday
                && Math.Abs(new DateOnly(year, month, day).DayNumber - anchor.DayNumber) < 400)
            {
                return year;
            }
        }

        return null;
    }

    private TimeValue OfWeekday(int weekday, int? shift)
    {
        if (IsNextTold(shift))
            return ResolveFocusWeekday(new DateForm.FocusWeekday(weekday, 1));
        if (Narrative == NarrativeKind.Account && shift is null && Focus.Day is { } spoken)
            return OfDay(spoken, (weekday - CalendarPeriod.IsoDay(spoken) + 7) % 7);
        if (Anchor is not { } anchor)
            return TimeValue.Unplaced("XXXX-WXX-" + Digit(weekday));
        var back = (CalendarPeriod.IsoDay(anchor) - weekday + 7) % 7;
        var days = shift switch
        {
            < 0 => back == 0 ? -7 : -back,
            > 0 => back == 0 ? 7 : 7 - back,
            0 => weekday - CalendarPeriod.IsoDay(anchor),
            null => _tense() > Tense.Past ? (7 - back) % 7 : -back,
        };

        // "from Wednesday to Saturday": the end follows the start.
        if (shift is null && RangeStart?.From is { } start)
        {
            if (CalendarPeriod.TryAddDays(anchor, days) < start && CalendarPeriod.TryAddDays(anchor, days + 7L) >= start)
                days += 7;

            // "closed from Friday until Sunday", told after it
            else if (days > 0 && start < anchor && CalendarPeriod.TryAddDays(anchor, days - 7L) >= start)
                days -= 7;
        }

        return OfDay(anchor, days);
    }

    /// <summary>"the 7th", "Tuesday the 5th": in the month last spoken of, else in the article's.</summary>
    private TimeValue DayOfRunningMonth(DateForm.Calendar form)
    {
        var day = form.Day ?? 1;
        var running = Focus.Period is { Grain: Grain.Month } month && (Narrative != NarrativeKind.None || _sentence - Focus.PeriodSentence <= 1) ? month.First : Focus.Day;
        if ((running ?? Anchor) is not { } near)
            return TimeValue.Unplaced("XXXX-XX-" + Two(day));
        if (form.Weekday is { } weekday)
        {
            foreach (var step in _tense() == Tense.Past ? Backward : Forward)
            {
                if (CalendarPeriod.TryAddMonths(near, step) is { } other && day <= DateTime.DaysInMonth(other.Year, other.Month) && CalendarPeriod.IsoDay(new DateOnly(other.Year, other.Month, day)) == weekday)
                    return OfMonthDay(other.Year, other.Month, day);
            }
        }

        if (Narrative != NarrativeKind.None && Focus.Period is { Grain: Grain.Day } && day < near.Day && CalendarPeriod.TryAddMonths(near, 1) is { } next)
            near = next;
        if (running is null)
        {
            // "is due on the 14th", said on the 20th
            var step = _tense() switch
            {
                Tense.Future or Tense.Scheduled when day < near.Day => 1,
                Tense.Past when day > near.Day => -1,
                _ => 0,
            };
            near = CalendarPeriod.TryAddMonths(new DateOnly(near.Year, near.Month, 1), step) ?? near;
        }

        return OfMonthDay(near.Year, near.Month, day);
    }

    private TimeValue ResolveWeek(DateForm.WeekOfYear form)
    {
        var year = form.Year is { } named ? Resolve(named).Period?.First.Year : Anchor?.Year;
        return year is { } known && CalendarPeriod.OfWeek(known, form.Number) is { } week ? TimeValue.Of(week) : TimeValue.Unplaced("XXXX-W" + Two(form.Number));
    }

    private static TimeValue OfDay(DateOnly from, int days) =>
        CalendarPeriod.TryAddDays(from, days) is { } day ? TimeValue.Of(new CalendarPeriod(Grain.Day, day)) : TimeValue.Unplaced("XXXX-XX-XX");

    private static TimeValue Underspecified(DateForm.Calendar form) =>
        TimeValue.Unplaced("XXXX-" + Two(form.Month!.Value) + (form.Day is { } day ? "-" + Two(day) : ""));

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Four(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
