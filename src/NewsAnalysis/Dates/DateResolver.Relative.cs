namespace NewsAnalysis.Dates;

/// <summary>Times that count from another time.</summary>
internal sealed partial class DateResolver
{
    /// <summary>"the previous month", "a year earlier", "the same week last year": what the text is about is told beside it and stays so.</summary>
    private static bool IsCountedBack(DateForm form) => form switch
    {
        DateForm.Relative { FromFocus: true, Steps: < 0 } or DateForm.Offset { FromFocus: true, From: null, Sign: < 0 } or DateForm.SameIn => true,
        DateForm.MonthOf month => IsCountedBack(month.Year),
        DateForm.Fiscal fiscal => IsCountedBack(fiscal.Inner),
        DateForm.PartOfYear { Year: { } year } => IsCountedBack(year),
        _ => false,
    };

    private TimeValue ResolveRelative(DateForm.Relative form)
    {
        if (form is { Grain: Grain.Year } && Focus.YearBeforeChrist is { } bygone && (form.FromFocus || (form.Steps == 1 && _tense() == Tense.Past)))
            return BeforeChrist(bygone, form.Steps);

        // "the previous year" behind "the year to June 2023"
        if (form is { FromFocus: true, Grain: Grain.Year, Steps: -1 } && Focus.Told is var (since, until) && since.DayOfYear != 1 && since.Year is > 1 and < 9998 && since.AddYears(1).AddDays(-1) == until)
            return TimeValue.Of(CalendarPeriod.OfYear(until.Year - 1)) with { From = since.AddYears(-1), To = since.AddDays(-1) };

        // "the next month" in an account is the one after the time last spoken of.
        var fromFocus = form.FromFocus || IsNextTold(form.Steps) || (form.IsSpokenOf && Narrative != NarrativeKind.None && IsBygone);
        var from = fromFocus ? FocusFor(form.Grain, form.Steps <= 0 && form.Grain == Grain.Month || form.Steps < 0) : Anchor is { } day ? CalendarPeriod.Of(form.Grain, day) : null;
        if (from is { } period && period.Shift(form.Steps) is { } shifted)
            return TimeValue.Of(shifted);
        return form is { Grain: Grain.Day, Steps: 0, FromFocus: false } ? TimeValue.Unplaced("PRESENT_REF") : TimeValue.Unplaced(Unknown(form.Grain));
    }

    /// <summary>True for "the next March" of an account, which is the one after the time last spoken of.</summary>
    private bool IsNextTold(int? steps) => steps == 1 && Narrative != NarrativeKind.None && IsBygone && _tense() == Tense.Past;

    /// <summary>The day or period last spoken of, cut or widened to a grain; the article's own when nothing was.</summary>
    private CalendarPeriod? FocusFor(Grain grain, bool isBack)
    {
        if (isBack && grain >= Grain.Decade && Focus.Told is var (first, _))
            return CalendarPeriod.Of(grain, first);
        var focus = Focus.From(isBack);
        var near = grain == Grain.Day
            ? focus.Day ?? Anchor
            : focus.Period is { } period && period.Grain <= grain ? period.First : focus.Day ?? Anchor;
        return near is { } day ? CalendarPeriod.Of(grain, day) : null;
    }

    private TimeValue ResolveFocusWeekday(DateForm.FocusWeekday form)
    {
        if ((Focus.Day ?? Anchor) is not { } near)
            return TimeValue.Unplaced("XXXX-WXX-" + Digit(form.Weekday));
        var ahead = (form.Weekday - CalendarPeriod.IsoDay(near) + 7) % 7;
        return OfDay(near, form.Steps switch
        {
            > 0 => ahead == 0 ? 7 : ahead,
            < 0 => ahead == 0 ? -7 : ahead - 7,
            _ => ahead > 3 ? ahead - 7 : ahead,
        });
    }

    private TimeValue ResolveWeekdaysAway(DateForm.WeekdaysAway form)
    {
        if ((form.FromFocus ? Focus.Day ?? Anchor : Anchor) is not { } near)
            return TimeValue.Unplaced("XXXX-WXX-" + Digit(form.Weekday));
        var ahead = (form.Weekday - CalendarPeriod.IsoDay(near) + 7) % 7;
        return OfDay(near, form.Steps > 0 ? (ahead == 0 ? 7 : ahead) + 7 * (form.Steps - 1) : ahead - 7 + 7 * (form.Steps + 1));
    }

    private TimeValue ResolveWeekend()
    {
        if (Anchor is not { } anchor)
            return TimeValue.Unplaced(Unknown(Grain.Weekend));
        var weekend = CalendarPeriod.Of(Grain.Weekend, anchor);
        if (!weekend.Contains(anchor) && _tense() <= Tense.Past && weekend.Shift(-1) is { } last)
            weekend = last;
        return TimeValue.Of(weekend);
    }

    private TimeValue ResolvePart(DateForm.PartOfYear form)
    {
        if (form.Grain == Grain.Quarter && form.Number is null)
            return TheQuarter(form.Year);
        var number = form.Number ?? 1;
        if (form.Year is DateForm.Relative { Grain: Grain.Year, Steps: 1, FromFocus: true } && form.Grain == Grain.Season && Focus.Period is { Grain: <= Grain.Month } near)
            return TimeValue.Of(CalendarPeriod.OfSeason(near.First >= new DateOnly(near.First.Year, number * 3, 1) ? Math.Min(near.First.Year + 1, 9998) : near.First.Year, number));
        if (form is { Grain: Grain.Season, Year: null } && IsNextTold(form.Shift))
            return ResolvePart(form with { Shift = null, Year = new DateForm.Relative(Grain.Year, 1, FromFocus: true) });
        if (form.Year is { } named)
        {
            var year = Resolve(named);
            return year.Period is { } period ? TimeValue.Of(Part(form.Grain, period.First.Year, number)) : TimeValue.Unplaced(Unknown(form.Grain, number));
        }

        if (form.Shift is null && (form.Grain == Grain.Season || Narrative == NarrativeKind.Account) && Bygone(number * 3) is { } spoken)
            return TimeValue.Of(Part(form.Grain, spoken.First.Year + (spoken.Grain < Grain.Year && spoken.First.Month - number * 3 > 6 ? 1 : 0), number));
        if (Anchor is not { } anchor)
            return TimeValue.Unplaced(Unknown(form.Grain, number));
        return TimeValue.Of(form.Shift is { } shift ? ShiftedPart(form.Grain, number, shift, anchor) : NearestPart(form.Grain, number, anchor));
    }

    /// <summary>The last such season that is over counts as the first one back, the next that has not begun as the first one ahead.</summary>
    private TimeValue ResolveSeasonsAway(DateForm.SeasonsAway form)
    {
        if ((form.FromFocus ? Focus.Period?.First ?? Anchor : Anchor) is not { } near)
            return TimeValue.Unplaced(Unknown(Grain.Season, form.Season));
        var season = CalendarPeriod.OfSeason(near.Year, form.Season);

        // January lies in the winter that began the year before.
        if (season.First > near && season.Shift(-1) is { } before && before.Contains(near))
            season = before;
        if (form.Steps < 0)
            return TimeValue.Of(InOtherYear(season, form.Steps + (season.Last < near ? 1 : 0)));
        return TimeValue.Of(InOtherYear(season, form.Steps - (season.First > near ? 1 : 0)));
    }

    /// <summary>"the quarter", "the 1988 quarter": the one that the report is about, in that year if one is given.</summary>
    private TimeValue TheQuarter(DateForm? named)
    {
        var year = named is null ? (int?)null : Resolve(named).Period?.First.Year;
        if ((year is null ? Focus.Quarter : Focus.RunningQuarter) is { } quarter)
            return Focus.DaysOf(year is { } other ? CalendarPeriod.OfQuarter(other, (quarter.First.Month - 1) / 3 + 1) : quarter);
        if (year is { } known)
            return InYear(known);
        return Anchor is { } anchor && CalendarPeriod.Of(Grain.Quarter, anchor).Shift(-1) is { } last ? TimeValue.Of(last) : TimeValue.Unplaced("XXXX-QX");
    }

    /// <summary>A year, or as much of it as the report has gone on to: "in the first six months, against 4% in the same period of 2019".</summary>
    private TimeValue InYear(int year)
    {
        var whole = TimeValue.Of(CalendarPeriod.OfYear(year));
        return Focus.Stretch is var (first, last) && CalendarPeriod.TryAddMonths(first, (year - last.Year) * 12) is { } from && CalendarPeriod.TryAddMonths(last, (year - last.Year) * 12) is { } to ? whole with { From = from, To = to } : whole;
    }

    /// <summary>"last fall" is the latest that is over, "this summer" the one of the article's year, "next spring" the first that is still to come.</summary>
    private static CalendarPeriod ShiftedPart(Grain grain, int number, int shift, DateOnly anchor)
    {
        var part = Part(grain, anchor.Year, number);
        if (grain == Grain.Season && number == 4 && anchor.Month < 3 && shift <= 0)
            part = InOtherYear(part, -1);
        if (shift < 0 && part.Last >= anchor)
            return InOtherYear(part, -1);
        return shift > 0 && part.First <= anchor ? InOtherYear(part, 1) : part;
    }

    private CalendarPeriod NearestPart(Grain grain, int number, DateOnly anchor)
    {
        var part = Part(grain, anchor.Year, number);
        if (part.Contains(anchor))
            return part;
        var future = part.First > anchor;
        var tense = _tense();
        if (future && tense == Tense.Past || future && tense < Tense.Scheduled && part.First.DayNumber - anchor.DayNumber > 120)
            return InOtherYear(part, -1);
        if (!future && tense >= Tense.Scheduled && anchor.DayNumber - part.Last.DayNumber > 60)
            return InOtherYear(part, 1);
        return part;
    }

    private static CalendarPeriod InOtherYear(CalendarPeriod part, int years) => part.Shift(years * (part.Grain switch
    {
        Grain.Quarter => 4,
        Grain.Half => 2,
        _ => 1,
    })) ?? part;

    private static CalendarPeriod Part(Grain grain, int year, int number) => grain switch
    {
        Grain.Quarter => CalendarPeriod.OfQuarter(year, number),
        Grain.Half => CalendarPeriod.OfHalf(year, number),
        _ => CalendarPeriod.OfSeason(year, number),
    };

    private TimeValue ResolveHoliday(DateForm.Holiday form)
    {
        var spoken = form.Shift is null && form.Year is null ? Bygone(form.Rule.Kind is "fixed" or "nth" ? form.Rule.Numbers[0] : 1)?.First.Year : null;
        var year = form.Year is { } named ? Resolve(named).Period?.First.Year : spoken ?? Anchor?.Year;
        if (year is not { } near || form.Rule.In(near) is not { } day)
            return TimeValue.Unplaced(form.Rule.Kind == "fixed" ? "XXXX-" + Two(form.Rule.Numbers[0]) + "-" + Two(form.Rule.Numbers[1]) : "XXXX-XX-XX");
        // "took effect on New Year's Day", told of an autumn
        if (spoken is not null && Focus.Period is { Grain: < Grain.Year } running && running.First.Month - day.Month > 6)
            day = form.Rule.In(near + 1) ?? day;
        if (form.Year is null && spoken is null && Anchor is { } anchor && day != anchor)
        {
            var step = form.Shift switch
            {
                < 0 => (day > anchor ? -1 : 0) + form.Shift.Value + 1,
                > 0 => day < anchor ? 1 : 0,
                0 => 0,
                null => NearestYear(day, anchor, form.IsDayOf),
            };
            day = step == 0 ? day : form.Rule.In(near + step) ?? day;
        }

        return form.Rule.Days == 1
            ? TimeValue.Of(new CalendarPeriod(Grain.Day, day))
            : new TimeValue(TimexType.Date, new CalendarPeriod(Grain.Day, day).Timex, day, CalendarPeriod.TryAddDays(day, form.Rule.Days - 1));
    }

    private TimeValue ResolveFocusMonth(DateForm.FocusMonth form)
    {
        if ((Focus.Period?.First ?? Anchor) is not { } near)
            return TimeValue.Unplaced("XXXX-" + Two(form.Month) + (form.Day is { } day ? "-" + Two(day) : ""));
        var isWithin = Focus.Period is { Grain: >= Grain.Year };
        var step = form.Steps > 0 && (isWithin || form.Month <= near.Month) ? 1 : form.Steps < 0 && (isWithin || form.Month >= near.Month) ? -1 : 0;
        return OfMonthDay(near.Year + step, form.Month, form.Day);
    }

    private TimeValue ResolveFocusHoliday(DateForm.FocusHoliday form)
    {
        if ((Focus.Period?.First ?? Anchor) is not { } near || form.Rule.In(near.Year) is not { } day)
            return TimeValue.Unplaced("XXXX-XX-XX");
        var step = form.Steps > 0 && day <= near ? 1 : form.Steps < 0 && day >= near ? -1 : 0;
        return ResolveHoliday(new DateForm.Holiday(form.Rule, new DateForm.Absolute(CalendarPeriod.OfYear(Math.Clamp(near.Year + step, 1, 9999)))));
    }

    private int NearestYear(DateOnly day, DateOnly anchor, bool isDayOf) => _tense() switch
    {
        // What has just been is still spoken of as looked forward to: "banned firecrackers ahead of Diwali".
        Tense.Future or Tense.Scheduled => anchor.DayNumber - day.DayNumber > 14 ? 1 : 0,
        Tense.Present => anchor.DayNumber - day.DayNumber > 31 ? 1 : 0,
        // What is about to come is spoken of in the past too: "sales rose ahead of Christmas".
        Tense.Past => day.DayNumber - anchor.DayNumber > (isDayOf ? 0 : 60) ? -1 : 0,
        _ => day.DayNumber - anchor.DayNumber > 182 ? -1 : anchor.DayNumber - day.DayNumber > 182 ? 1 : 0,
    };

    /// <summary>"two years ago" is as precise as its unit: a year, a month, a week, a day.</summary>
    private TimeValue ResolveOffset(DateForm.Offset form)
    {
        if (form is { FromFocus: true, From: null } && Focus.YearBeforeChrist is { } bygone)
            return form.Length is { Unit: TimeUnit.Year, Amount: { } years } ? BeforeChrist(bygone, (int)Math.Clamp(years, 0, 9999) * form.Sign) : TimeValue.Unplaced(Unknown(GrainOf(form.Length.Unit)));
        var isYear = form.Length is { Unit: TimeUnit.Year, Amount: 1 };
        if (isYear && !form.IsFromLast && form.From is null && form.Sign < 0 && Focus.Quarter is not null)
            return AYearBefore(Focus.RunningQuarter);

        // "Seven decades later, he has" counts from a time that the text has not told.
        if (form is { FromFocus: true, From: null, Sign: > 0 } && FocusOf(form.Length.Unit, isBack: false) is null && _tense() <= Tense.Past)
            return TimeValue.Unplaced(Unknown(GrainOf(form.Length.Unit)));
        var from = form.From is { } named ? Resolve(named).Period : form.FromFocus ? FocusOf(form.Length.Unit, form.Sign < 0 && !form.IsFromLast) ?? Day(Anchor) : Day(Anchor);
        var grain = GrainOf(form.Length.Unit);
        if (from is not { } start || form.Length.From(start.First, form.Sign) is not { } day)
            return TimeValue.Unplaced(form.Sign < 0 ? "PAST_REF" : "FUTURE_REF");
        foreach (var further in form.Further)
        {
            if (further.From(day, form.Sign) is not { } later)
                return TimeValue.Unplaced(form.Sign < 0 ? "PAST_REF" : "FUTURE_REF");
            day = later;
            grain = GrainOf(further.Unit);
        }

        if (form.Length.Unit <= TimeUnit.Hour)
            return form.From is null && !form.FromFocus ? TimeValue.Of(new CalendarPeriod(Grain.Day, day)) : new TimeValue(TimexType.Duration, form.Length.Timex);
        if (form.From is DateForm.Relative { Grain: Grain.Week or Grain.Month, FromFocus: false } or DateForm.Calendar { Month: not null, Day: null, Shift: not null } && grain > start.Grain)
            return TimeValue.Of(CalendarPeriod.Of(start.Grain, day));

        // "In May it was higher than a week earlier" does not tell of which week.
        if (form is { FromFocus: true, From: null } && grain < start.Grain && start.Grain <= Grain.Year)
            return TimeValue.Unplaced(Unknown(grain));
        if (form.From is not null && start.Grain == Grain.Day && (grain == Grain.Week || IsSpoken(form.From)))
            grain = Grain.Day;
        return TimeValue.Of(CalendarPeriod.Of(grain > start.Grain ? grain : start.Grain == Grain.Day ? grain : start.Grain, day));
    }

    /// <summary>The year so many years after one before Christ; there is no year 0.</summary>
    private static TimeValue BeforeChrist(int year, int years) => year - years is > 0 and < 10000 and var bygone
        ? TimeValue.Unplaced("BC" + bygone.ToString("0000", System.Globalization.CultureInfo.InvariantCulture))
        : TimeValue.Of(CalendarPeriod.OfYear(Math.Clamp(years - year + 1, 1, 9999)));

    private static Grain GrainOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Year => Grain.Year,
        TimeUnit.Month => Grain.Month,
        TimeUnit.Week => Grain.Week,
        _ => Grain.Day,
    };

    /// <summary>"two months from today", "a year ago on Monday" count to the day.</summary>
    private static bool IsSpoken(DateForm form) => form is DateForm.Relative { Grain: Grain.Day } or DateForm.Calendar { Weekday: not null };

    /// <summary>In a report on a quarter "a year earlier" is that quarter of the year before; in one on a longer stretch, the year before.</summary>
    private TimeValue AYearBefore(CalendarPeriod? quarter)
    {
        if (quarter is null && Focus.Stretch is var (_, last) && last.Year > 1)
            return InYear(last.Year - 1);
        var reported = quarter ?? CalendarPeriod.Of(Grain.Year, Anchor ?? Focus.Quarter!.Value.First);
        return reported.Shift(reported.Grain == Grain.Quarter ? -4 : -1) is { } before ? before.Grain == Grain.Quarter ? Focus.DaysOf(before) : TimeValue.Of(before) : TimeValue.Unplaced("PAST_REF");
    }

    /// <summary>Days count from the day last spoken of, longer units from the time of any length.</summary>
    private CalendarPeriod? FocusOf(TimeUnit unit, bool isBack)
    {
        var focus = Focus.From(isBack);
        return unit <= TimeUnit.Day && Day(focus.Day) is { } day ? day : focus.Period;
    }

    private static CalendarPeriod? Day(DateOnly? day) => day is { } known ? new CalendarPeriod(Grain.Day, known) : null;

    private static string Unknown(Grain grain, int number = 0) => grain switch
    {
        Grain.Day => "XXXX-XX-XX",
        Grain.Weekend => "XXXX-WXX-WE",
        Grain.Week => "XXXX-WXX",
        Grain.Month => "XXXX-XX",
        Grain.Quarter => "XXXX-Q" + (number > 0 ? Digit(number) : "X"),
        Grain.Half => "XXXX-H" + (number > 0 ? Digit(number) : "X"),
        Grain.Season => "XXXX-" + (number > 0 ? new[] { "SP", "SU", "FA", "WI" }[number - 1] : "XX"),
        Grain.Decade => "XXX",
        Grain.Century => "XX",
        _ => "XXXX",
    };
}
