using System.Globalization;

namespace NewsAnalysis.Dates;

/// <summary>Times of the day, and lengths.</summary>
internal sealed partial class DateResolver
{
    private const int LongestRun = 4;
    private const int LatestTimeline = 7;

    // What opens early, before an evening told first, does so at four or later.
    private const int LastSmallHour = 4;

    private TimeValue ResolveClock(DateForm.Clock form)
    {
        var clock = "T" + form.Time.ToString(form.WithSeconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        var value = OnDay(form.Day, clock);
        return form.Day is null && value.From is { } day && (EndsNextDay(day, clock) || IsNextNight(day, form.Time)) && CalendarPeriod.TryAddDays(day, 1) is { } next ? At(next, clock) : value;
    }

    /// <summary>"from 10 p.m. to 5 a.m." ends on the day after.</summary>
    private bool EndsNextDay(DateOnly day, string clock) =>
        RangeStart is { Timex: [.., 'T', _, _, ':', _, _] start } && clock.Length == 6 && RangeStart.From == day && string.CompareOrdinal(start, start.Length - clock.Length, clock, 0, clock.Length) > 0;

    /// <summary>"Polls closed at 8 p.m. on Sunday. Shortly after midnight he said": the small hours follow the evening told, and a midnight that is over the day.</summary>
    private bool IsNextNight(DateOnly day, TimeOnly time) => RangeStart is null && !StandsAlone && Focus.Day == day
        && (Focus.IsEvening ? time.Hour < LastSmallHour && !(day == Anchor && _tense() == Tense.Past) : Focus.IsWholeDay && time == TimeOnly.MinValue && day < Anchor && _tense() == Tense.Past);

    private TimeValue ResolvePartOfDay(DateForm.PartOfDay form) => OnDay(form.Day, form.Code);

    private TimeValue OnDay(DateForm? named, string time)
    {
        var day = named is null ? RunningDay() : null;
        if (named is not null)
        {
            var value = Resolve(named);
            if (value.Period is { Grain: Grain.Day } period)
                day = period.First;
            else if (value.Period is null)
                return new TimeValue(TimexType.Time, (value.Timex is "PRESENT_REF" ? "XXXX-XX-XX" : value.Timex) + time);
            else
                day = value.From;
        }

        return day is { } known ? At(known, time) : new TimeValue(TimexType.Time, "XXXX-XX-XX" + time);
    }

    private static TimeValue At(DateOnly day, string time) => new(TimexType.Time, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time, day, day);

    /// <summary>True where a bare clock time belongs to a day spoken of before, not to the article's.</summary>
    public bool HasRunningDay(int sentence) => Focus.Day is not null && (Narrative != NarrativeKind.None || sentence - Focus.DaySentence <= LongestRun);

    /// <summary>The day of a bare clock time: the one spoken of a few sentences back at most, else the article's; what has happened was not on a day to come.</summary>
    private DateOnly? RunningDay() => StandsAlone ? EntryDay() : HasRunningDay(_sentence) && !(Focus.Day > Anchor && _tense() == Tense.Past) ? Focus.Day : Anchor;

    /// <summary>The day of a time that stands alone above its entry: the one that stood alone before, else of a long-past day that the text speaks of, else the article's.</summary>
    private DateOnly? EntryDay()
    {
        _entryDay ??= Focus.Day is { } spoken && Anchor?.DayNumber - spoken.DayNumber is null or > LatestTimeline ? spoken : Anchor;
        return _entryDay;
    }

    private TimeValue ResolveLength(DateForm.Stretch form)
    {
        var timex = form.Value ?? form.Length.Timex;
        if (form.Until is { } until && Resolve(until) is { To: { } last } && form.Length.From(CalendarPeriod.TryAddDays(last, 1) ?? last, -1) is { } first)
            return new TimeValue(TimexType.Duration, timex, first, last);
        if (form.IsUntilQuarter && Focus.Quarter is { } quarter && Focus.DaysOf(quarter).To is { } quarterEnd && CalendarPeriod.TryAddDays(quarterEnd, 1) is { } after && form.Length.From(after, -1) is { } start)
            return new TimeValue(TimexType.Duration, timex, start, quarterEnd);
        if (form.IsBeforeTold && Focus.Told is var (told, _) && CalendarPeriod.TryAddDays(told, -1) is { } eve && form.Length.From(told, -1) is { } since)
            return new TimeValue(TimexType.Duration, timex, since, eve);
        if (form.IsAfterTold || (form.Side > 0 && IsBygone && (Narrative != NarrativeKind.None || _sentence - Focus.PeriodSentence <= 1) && _tense() <= Tense.Past))
        {
            var days = DaysAfter(form.Length);
            return new TimeValue(TimexType.Duration, timex, days?.First, days?.Last);
        }

        if (form.Side == 0 || Anchor is not { } anchor)
            return new TimeValue(TimexType.Duration, timex);
        if (form.Length.From(anchor, form.Side) is not { } other)
            return new TimeValue(TimexType.Duration, timex);
        return form.Side < 0 ? new TimeValue(TimexType.Duration, timex, other, anchor) : new TimeValue(TimexType.Duration, timex, anchor, other);
    }

    /// <summary>"Over the next five weeks", told of a bygone day or period: the days from it on.</summary>
    private (DateOnly First, DateOnly Last)? DaysAfter(TimeLength length)
    {
        var start = Focus.Period is { Grain: Grain.Day } day ? day.First : Focus.Period is { } period ? CalendarPeriod.TryAddDays(period.Last, 1) : null;
        return start is { } first && length.From(first, 1) is { } after && CalendarPeriod.TryAddDays(after, -1) is { } last && last >= first ? (first, last) : null;
    }
}
