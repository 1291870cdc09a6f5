namespace NewsAnalysis.Dates;

/// <summary>Days and units found inside longer periods, and the ends of ranges.</summary>
internal sealed partial class DateResolver
{
    private TimeValue ResolveNth(DateForm.NthOf form)
    {
        var value = Resolve(form.Whole);

        // "the first day of Ramadan": a holiday of many days is no period of the calendar.
        if (value is { Period: null, From: { } start, To: { } last } && form is { Grain: Grain.Day, Weekday: null })
            return form.Number > 0 ? OfDay(start, form.Number - 1) : OfDay(last, form.Number + 1);
        if (value.Period is not { } whole)
            return TimeValue.Unplaced(form.Weekday is { } named ? "XXXX-WXX-" + Digit(named) : Unknown(form.Grain));
        if (form.Grain >= whole.Grain)
            return TimeValue.Of(whole);
        return NthIn(whole, form) is { } period ? TimeValue.Of(period) : TimeValue.Of(whole);
    }

    /// <summary>The n-th one; null when the period has not so many. A week belongs where its Thursday lies, as ISO 8601 counts the weeks of a year.</summary>
    private static CalendarPeriod? NthIn(CalendarPeriod whole, DateForm.NthOf form)
    {
        var weekday = form.Weekday ?? form.Grain switch
        {
            Grain.Week => 4,
            Grain.Weekend => 6,
            _ => 0,
        };
        CalendarPeriod? found;
        if (weekday == 0)
        {
            found = form.Number > 0 ? CalendarPeriod.Of(form.Grain, whole.First).Shift(form.Number - 1) : CalendarPeriod.Of(form.Grain, whole.Last).Shift(form.Number + 1);
        }
        else
        {
            var day = form.Number > 0
                ? CalendarPeriod.TryAddDays(whole.First, (weekday - CalendarPeriod.IsoDay(whole.First) + 7) % 7 + (form.Number - 1) * 7L)
                : CalendarPeriod.TryAddDays(whole.Last, -((CalendarPeriod.IsoDay(whole.Last) - weekday + 7) % 7) + (form.Number + 1) * 7L);
            if (day is not { } inside || !whole.Contains(inside))
                return null;
            found = form.Weekday is null ? CalendarPeriod.Of(form.Grain, inside) : new CalendarPeriod(Grain.Day, inside);
            return found;
        }

        return found is { } period && whole.Contains(period.First) ? found : null;
    }

    /// <summary>In the past the range ends at the latest such day, and its first day lies before that; in the future it starts at the next one.</summary>
    private TimeValue ResolveWeekdayOfRange(DateForm.WeekdayOfRange form)
    {
        if (Anchor is not { } anchor)
            return TimeValue.Unplaced("XXXX-WXX-" + Digit(form.IsLast ? form.Last : form.First));
        if (!form.IsLast)
            _rangeTense = _tense();
        var span = (form.Last - form.First + 7) % 7;
        var first = _rangeTense > Tense.Past
            ? (form.First - CalendarPeriod.IsoDay(anchor) + 7) % 7
            : -((CalendarPeriod.IsoDay(anchor) - form.Last + 7) % 7) - span;
        return OfDay(anchor, form.IsLast ? first + span : first);
    }

    private TimeValue ResolveWeekendBeside(DateForm.WeekendBeside form)
    {
        if (Resolve(form.Day) is not { From: { } first, To: { } last })
            return TimeValue.Unplaced(Unknown(Grain.Weekend));
        var days = form.Side < 0 ? -CalendarPeriod.IsoDay(first) - 1 : (12 - CalendarPeriod.IsoDay(last)) % 7 + 1;
        return CalendarPeriod.TryAddDays(form.Side < 0 ? first : last, days) is { } saturday ? TimeValue.Of(CalendarPeriod.Of(Grain.Weekend, saturday)) : TimeValue.Unplaced(Unknown(Grain.Weekend));
    }

    private TimeValue ResolveWeekdayBeside(DateForm.WeekdayBeside form)
    {
        if (Resolve(form.Day) is not { From: { } day })
            return TimeValue.Unplaced("XXXX-WXX-" + Digit(form.Weekday));
        var ahead = (form.Weekday - CalendarPeriod.IsoDay(day) + 7) % 7;
        return OfDay(day, form.Side > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7);
    }

    private TimeValue ResolveHolidayWeekend(DateForm.HolidayWeekend form) =>
        Resolve(form.Day) is { From: { } day } && CalendarPeriod.TryAddDays(day, CalendarPeriod.IsoDay(day) == 1 ? -1 : 0) is { } inside
            ? TimeValue.Of(CalendarPeriod.Of(Grain.Weekend, inside))
            : TimeValue.Unplaced(Unknown(Grain.Weekend));

    private TimeValue ResolveMonthBefore(DateForm.MonthBefore form)
    {
        var last = Resolve(new DateForm.Calendar(null, form.Last, null));
        return last.Period is { } period
            ? OfMonthDay(form.Month <= form.Last ? period.First.Year : period.First.Year - 1, form.Month, null)
            : TimeValue.Unplaced("XXXX-" + Two(form.Month));
    }

    /// <summary>The length says the value; the whole, where it can be placed, says the days.</summary>
    private TimeValue ResolveStretchIn(DateForm.StretchIn form)
    {
        var length = new TimeValue(TimexType.Duration, form.Length.Timex);
        if (form.Length.Unit <= TimeUnit.Hour || Resolve(form.Whole) is not { Period: not null, From: { } start, To: { } end })
            return length;
        if (form.Side > 0)
            return form.Length.From(start, 1) is { } day && CalendarPeriod.TryAddDays(day, -1) is { } last && last >= start && last <= end ? length with { From = start, To = last } : length;
        return CalendarPeriod.TryAddDays(end, 1) is { } after && form.Length.From(after, -1) is { } first && first >= start && first <= end ? length with { From = first, To = end } : length;
    }

    /// <summary>From the article's day on, where that lies inside.</summary>
    private TimeValue ResolveRestOf(DateForm.RestOf form)
    {
        // "It burned on Feb. 4 and for the rest of the month"
        if (form.Whole is DateForm.Relative { IsSpokenOf: true, Steps: 0 } spoken && Focus.Day is { } day && day < Anchor && _sentence - Focus.DaySentence <= 1 && _tense() == Tense.Past && Resolve(spoken with { FromFocus = true }) is { To: { } end } running && end < Anchor)
            return running with { From = day };
        var whole = Resolve(form.Whole);
        return Anchor is { } anchor && anchor > whole.From && anchor <= whole.To ? whole with { From = anchor } : whole;
    }

    private TimeValue ResolveToDate(DateForm.ToDate form)
    {
        if (Anchor is not { } anchor)
            return TimeValue.Unplaced(Unknown(form.Grain));
        var whole = CalendarPeriod.Of(form.Grain, anchor);
        return TimeValue.Of(whole) with { To = anchor };
    }

    /// <summary>Weeks answer by their number, days and months by their name.</summary>
    private TimeValue ResolveSame(DateForm.SameIn form)
    {
        var near = FocusFor(form.Grain, isBack: true);
        if (Resolve(form.Year).Period is not { Grain: Grain.Year } year)
            return TimeValue.Unplaced(Unknown(form.Grain));
        if (near is not { } spoken)
            return TimeValue.Of(year);
        if (form.Grain is Grain.Day or Grain.Month)
            return CalendarPeriod.TryAddMonths(spoken.First, (year.First.Year - spoken.First.Year) * 12) is { } day ? TimeValue.Of(new CalendarPeriod(form.Grain, day)) : TimeValue.Of(year);
        var date = spoken.First.ToDateTime(TimeOnly.MinValue);
        return CalendarPeriod.OfWeek(year.First.Year, System.Globalization.ISOWeek.GetWeekOfYear(date)) is { } week ? TimeValue.Of(CalendarPeriod.Of(form.Grain, week.First)) : TimeValue.Of(year);
    }

    /// <summary>The article's own, save where the clause looks back from before its middle or ahead from behind it.</summary>
    private TimeValue ResolveMiddle(Grain grain)
    {
        if (Anchor is not { } anchor)
            return TimeValue.Unplaced(Unknown(grain));
        var period = CalendarPeriod.Of(grain, anchor);
        var middle = period.First.DayNumber + (period.Last.DayNumber - period.First.DayNumber) / 2;
        var step = anchor.DayNumber < middle && _tense() == Tense.Past ? -1 : anchor.DayNumber > middle && _tense() >= Tense.Scheduled ? 1 : 0;
        return TimeValue.Of(period.Shift(step) ?? period);
    }

    /// <summary>Decades and centuries turn nearest to the time last spoken of, shorter units nearest to the article's day, or on the side of it that the tense says.</summary>
    private TimeValue ResolveTurn(Grain grain)
    {
        if ((grain >= Grain.Decade ? Focus.Period?.First ?? Anchor : Anchor) is not { } near)
            return TimeValue.Unplaced(Unknown(grain));
        var period = CalendarPeriod.Of(grain, near);
        if (period.Shift(1) is not { } next || (grain < Grain.Decade && _tense() == Tense.Past))
            return TimeValue.Of(period);
        var isAhead = next.First.DayNumber - near.DayNumber < near.DayNumber - period.First.DayNumber || (grain < Grain.Decade && period.First < near && _tense() == Tense.Future);
        return TimeValue.Of(isAhead ? next : period);
    }

    private TimeValue ResolveInLength(DateForm.InLength form) =>
        _tense() >= Tense.Scheduled ? Resolve(new DateForm.Offset(form.Length, 1)) : Resolve(new DateForm.Stretch(form.Length));

    /// <summary>The days are those three months; the value is the quarter of the calendar that holds most of them.</summary>
    private TimeValue ResolveQuarterUntil(DateForm.QuarterUntil form)
    {
        if (Resolve(form.Last) is not { To: { } last } || CalendarPeriod.TryAddDays(last, 1) is not { } after
            || CalendarPeriod.TryAddMonths(after, -3) is not { } first || CalendarPeriod.TryAddDays(last, -45) is not { } middle)
        {
            return TimeValue.Unplaced(Unknown(Grain.Quarter));
        }

        // A company's own name for it holds: "the fiscal first quarter" may end in September.
        var quarter = Focus.RunningQuarter is { } named && (Focus.DaysOf(named).To ?? last) == last ? named : CalendarPeriod.Of(Grain.Quarter, middle);
        return TimeValue.Of(quarter) with { From = first, To = last };
    }
}
