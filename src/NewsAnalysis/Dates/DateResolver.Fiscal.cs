namespace NewsAnalysis.Dates;

/// <summary>Fiscal years and their parts.</summary>
internal sealed partial class DateResolver
{
    /// <summary>The value names the fiscal year or its quarter; the days are those of the fiscal year meant, and none where it is not known.</summary>
    private TimeValue ResolveFiscal(DateForm.Fiscal form)
    {
        var plain = Resolve(form.Inner);
        if (form.Last is { } named && plain.Period is { } whole && Resolve(named).To is { } last)
        {
            var told = form.Months is { IsNameKnown: true } months && CalendarPeriod.TryAddDays(last, -10) is { } inside && Named(whole, months.NameOf(inside)) is { } value ? value : plain;
            return FirstOf(whole.Grain, last) is { } first ? told with { From = first, To = last } : plain;
        }

        var nowhere = plain with { From = null, To = null };
        if (form.Months is not { } calendar || plain.Period is not { } period)
            return nowhere;
        var (grain, number) = form.Inner is DateForm.PartOfYear part ? (part.Grain, part.Number ?? 1) : (Grain.Year, 1);
        if (form.HasBothYears)
            return calendar.Days(calendar.IsNamedByStart ? period.First.Year - 1 : period.First.Year, grain, number) is { } both ? plain with { From = both.First, To = both.Last } : nowhere;
        if (NameOf(form.Inner, calendar, grain, number) is not { } name)
            return !calendar.IsNameKnown ? nowhere : Placed(period.First.Year);
        return Placed(name);

        TimeValue Placed(int year)
        {
            if (year is < 2 or > 9998 || calendar.Days(year, grain, number) is not { } days)
                return nowhere;
            return (Named(period, year) ?? plain) with { From = days.First, To = days.Last };
        }
    }

    /// <summary>The same year, half or quarter under another year's name.</summary>
    private static TimeValue? Named(CalendarPeriod period, int year) =>
        year is > 0 and < 9999 && CalendarPeriod.TryAddMonths(period.First, (year - period.First.Year) * 12) is { } first ? TimeValue.Of(period with { First = first }) : null;

    /// <summary>The name of a fiscal year that counts from the article's day; null when the words name it.</summary>
    private int? NameOf(DateForm form, FiscalCalendar calendar, Grain grain, int number)
    {
        if (Anchor is not { } anchor)
            return null;
        switch (form)
        {
            case DateForm.Relative { FromFocus: false } relative:
                return calendar.NameOf(anchor) + relative.Steps;
            case DateForm.PartOfYear { Year: DateForm.Relative { FromFocus: false } relative }:
                return calendar.NameOf(anchor) + relative.Steps;
            case DateForm.PartOfYear { Year: null, Shift: null }:
                var name = calendar.NameOf(anchor);
                if (calendar.Days(name, grain, number) is not { } days)
                    return null;
                if (days.First > anchor && _tense() < Tense.Scheduled)
                    return name - 1;
                return days.Last < anchor && anchor.DayNumber - days.Last.DayNumber > 60 && _tense() >= Tense.Scheduled ? name + 1 : name;
            default:
                return null;
        }
    }

    /// <summary>The first day of a quarter, half or year that ends with a day.</summary>
    private static DateOnly? FirstOf(Grain grain, DateOnly last) => CalendarPeriod.TryAddDays(last, 1) is { } after
        ? CalendarPeriod.TryAddMonths(after, grain switch
        {
            Grain.Quarter => -3,
            Grain.Half => -6,
            _ => -12,
        })
        : null;

    /// <summary>The calendar year of a month of a fiscal year.</summary>
    private int YearOfMonth(DateForm.MonthOf form, int year)
    {
        if (form.Year is not DateForm.Fiscal fiscal || Resolve(fiscal) is not { From: { } first, To: { } last })
            return year;
        return form.Month >= first.Month ? first.Year : last.Year;
    }
}
