namespace NewsAnalysis.Dates;

/// <summary>What the text has last spoken of: the times that "the next day", "a year earlier" and "at 04:12" count from.</summary>
internal sealed class DateFocus
{
    private const int LongestQuarter = 100;
    private const int QuarterSlack = 15;
    private const int FirstHourOfEvening = 18;

    /// <summary>The day last spoken of; null when none was.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The period last spoken of, of any length.</summary>
    public CalendarPeriod? Period { get; private set; }

    /// <summary>What a time counted back counts from: "from the previous month" told twice is one month, not two in a row.</summary>
    public (DateOnly? Day, CalendarPeriod? Period) Base => _base ?? (Day, Period);

    /// <summary>What a time counts from that is told by the one last spoken of.</summary>
    public (DateOnly? Day, CalendarPeriod? Period) From(bool isBack) => isBack ? Base : (Day, Period);

    /// <summary>The year before Christ last spoken of; null when none was, or another time since.</summary>
    public int? YearBeforeChrist { get; private set; }

    /// <summary>The sentence in which the period was spoken of.</summary>
    public int PeriodSentence { get; private set; } = -1;

    /// <summary>The quarter that the report is about; null when none was named.</summary>
    public CalendarPeriod? Quarter { get; private set; }

    /// <summary>The quarter, unless the report has since gone on to a longer stretch, such as its first nine months.</summary>
    public CalendarPeriod? RunningQuarter { get; private set; }

    /// <summary>The longer stretch that a report has gone on to, such as the first six months of a year; null where it is none, or its quarter again.</summary>
    public (DateOnly First, DateOnly Last)? Stretch { get; private set; }

    /// <summary>The stretch last told, until a time outside of it is: what "the previous three months" come before.</summary>
    public (DateOnly First, DateOnly Last)? Told { get; private set; }

    private (CalendarPeriod Quarter, DateOnly? First, DateOnly? Last)? _days;
    private (DateOnly? Day, CalendarPeriod? Period)? _base;

    /// <summary>The sentence in which the day was spoken of.</summary>
    public int DaySentence { get; private set; } = -1;

    /// <summary>True when the day was last spoken of as a whole, without a time.</summary>
    public bool IsWholeDay { get; private set; }

    /// <summary>True after an evening or night of the day spoken of, which the hours after midnight follow.</summary>
    public bool IsEvening { get; private set; }

    /// <summary>The days of a quarter: as last told for it or for the same one of another year, else those of the calendar.</summary>
    public TimeValue DaysOf(CalendarPeriod quarter)
    {
        var value = TimeValue.Of(quarter);
        if (_days is not var (told, first, last) || told.First.Month != quarter.First.Month || first == told.First)
            return value;
        var months = (quarter.First.Year - told.First.Year) * 12;
        return first is { } from && last is { } to && CalendarPeriod.TryAddMonths(from, months) is { } start && CalendarPeriod.TryAddDays(to, 1) is { } after
            && CalendarPeriod.TryAddMonths(after, months) is { } next && CalendarPeriod.TryAddDays(next, -1) is { } end
            ? value with { From = start, To = end }
            : value with { From = null, To = null };
    }

    /// <summary>Takes note of a time.</summary>
    /// <param name="period">The time.</param>
    /// <param name="sentence">Where it was spoken of.</param>
    /// <param name="anchor">The article's day: a quarter that has not ended by then is a forecast, not what is reported.</param>
    /// <param name="first">Its first day, which may be another than the calendar's for a company's quarter; null when not known.</param>
    /// <param name="last">Its last day.</param>
    /// <param name="isCountedBack">True when it was counted back from the time last spoken of, which the text then goes on about.</param>
    public void Move(CalendarPeriod period, int sentence, DateOnly? anchor, DateOnly? first, DateOnly? last, bool isCountedBack)
    {
        _base = isCountedBack ? Base : null;
        if (!isCountedBack && !(Told?.First <= period.First && period.Last <= Told?.Last))
            Told = null;
        if (period.Grain == Grain.Quarter)
        {
            _days = (period, first, last);
            if (!isCountedBack)
                Told = (first ?? period.First, last ?? period.Last);
        }

        YearBeforeChrist = null;
        Period = period;
        PeriodSentence = sentence;
        IsEvening = false;
        if (period.Grain == Grain.Day)
        {
            Day = period.First;
            DaySentence = sentence;
            IsWholeDay = true;
        }

        // A report compares its quarter with the same one of other years and goes on about its own.
        if (period.Grain == Grain.Quarter && !isCountedBack && !((last ?? period.Last) > anchor) && (Quarter is not { } known || known.First.Month != period.First.Month || period.First > known.First))
        {
            Quarter = period;
        }

        if (period.Grain == Grain.Quarter && !isCountedBack)
            (RunningQuarter, Stretch) = (Quarter, null);
    }

    /// <summary>Takes note of a time of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="sentence">Where it was spoken of.</param>
    /// <param name="anchor">The article's day.</param>
    /// <param name="time">The time as TIMEX3 writes it behind the day: <c>T20:00</c>, <c>TNI</c>.</param>
    public void Move(DateOnly day, int sentence, DateOnly? anchor, ReadOnlySpan<char> time)
    {
        Move(new CalendarPeriod(Grain.Day, day), sentence, anchor, day, day, isCountedBack: false);
        IsWholeDay = false;
        IsEvening = time is "TEV" or "TNI" || (time is ['T', var tens, var ones, ':', ..] && (tens - '0') * 10 + ones - '0' >= FirstHourOfEvening);
    }

    /// <summary>Takes note of a year before Christ.</summary>
    public void MoveBeforeChrist(int year) => YearBeforeChrist = year;

    /// <summary>Takes note of a stretch that what follows is about.</summary>
    public void Move(TimeLength length)
    {
        if (length is { Unit: TimeUnit.Month, Amount: > 3 } or { Unit: TimeUnit.Year, Amount: 1 })
            (RunningQuarter, Stretch) = (null, null);
    }

    /// <summary>Takes note of a range of years, which a time counted back lies before as a whole.</summary>
    public void Tell(DateOnly first, DateOnly last) => Told = (first, last);

    /// <summary>Takes note of a stretch whose days are known: a quarter, or longer.</summary>
    public void Move(DateOnly first, DateOnly last)
    {
        Told = (first, last);
        var days = last.DayNumber - first.DayNumber;
        if (days > LongestQuarter)
            (RunningQuarter, Stretch) = (null, (first, last));
        else if (days > LongestQuarter - QuarterSlack)
            (RunningQuarter, Stretch) = (CalendarPeriod.Of(Grain.Quarter, first), null);
    }
}
