using System.Globalization;

namespace NewsAnalysis.Dates;

/// <summary>A day, week, month, … of the calendar: where it starts and how long it is.</summary>
/// <param name="Grain">The length.</param>
/// <param name="First">Its first day.</param>
internal readonly record struct CalendarPeriod(Grain Grain, DateOnly First)
{
    private static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    /// <summary>Its last day.</summary>
    public DateOnly Last => Grain switch
    {
        Grain.Day => First,
        Grain.Weekend => AddDays(First, 1),
        Grain.Week => AddDays(First, 6),
        Grain.Month => BeforeMonths(1),
        Grain.Quarter or Grain.Season => BeforeMonths(3),
        Grain.Half => BeforeMonths(6),
        Grain.Year => BeforeMonths(12),
        Grain.Decade => BeforeMonths(120),
        _ => BeforeMonths(1200),
    };

    /// <summary>The TIMEX3 value: <c>2024-03-16</c>, <c>2024-W11</c>, <c>2024-Q1</c>, <c>2024-SP</c>, <c>202X</c>, <c>20</c>.</summary>
    public string Timex => Grain switch
    {
        Grain.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Grain.Weekend => Week(AddDays(First, -5)) + "-WE",
        Grain.Week => Week(First),
        Grain.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Grain.Quarter => Year + "-Q" + Digit((First.Month - 1) / 3 + 1),
        Grain.Season => Year + "-" + SeasonCodes[First.Month / 3 - 1],
        Grain.Half => Year + "-H" + Digit(First.Month / 7 + 1),
        Grain.Year => Year,
        Grain.Decade => Year[..3] + "X",
        _ => Year[..2],
    };

    private string Year => First.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>True when a day lies inside.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>The period that a day lies in; a Saturday's or Sunday's weekend is its own, any other day's is the one that ends its week.</summary>
    public static CalendarPeriod Of(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => new(grain, day),
        Grain.Weekend => new(grain, AddDays(Monday(day), 5)),
        Grain.Week => new(grain, Monday(day)),
        Grain.Month => OfMonth(day.Year, day.Month),
        Grain.Quarter => OfQuarter(day.Year, (day.Month - 1) / 3 + 1),
        Grain.Season => day.Month >= 3 ? OfSeason(day.Year, day.Month / 3) : OfSeason(Math.Max(1, day.Year - 1), 4),
        Grain.Half => OfHalf(day.Year, day.Month / 7 + 1),
        Grain.Year => OfYear(day.Year),
        Grain.Decade => OfDecade(Math.Max(1, day.Year / 10 * 10)),
        _ => OfCentury((day.Year - 1) / 100 + 1),
    };

    public static CalendarPeriod OfYear(int year) => new(Grain.Year, new DateOnly(year, 1, 1));

    public static CalendarPeriod OfMonth(int year, int month) => new(Grain.Month, new DateOnly(year, month, 1));

    /// <param name="year">The calendar year.</param>
    /// <param name="quarter">1 to 4.</param>
    public static CalendarPeriod OfQuarter(int year, int quarter) => new(Grain.Quarter, new DateOnly(year, quarter * 3 - 2, 1));

    /// <param name="year">The calendar year.</param>
    /// <param name="half">1 or 2.</param>
    public static CalendarPeriod OfHalf(int year, int half) => new(Grain.Half, new DateOnly(year, half * 6 - 5, 1));

    /// <param name="year">The year the season starts in: the winter of 2021 ends in February 2022.</param>
    /// <param name="season">Spring 1, summer 2, autumn 3, winter 4.</param>
    public static CalendarPeriod OfSeason(int year, int season) => new(Grain.Season, new DateOnly(year, season * 3, 1));

    /// <param name="year">Its first year, such as 1990.</param>
    public static CalendarPeriod OfDecade(int year) => new(Grain.Decade, new DateOnly(Math.Max(1, year), 1, 1));

    /// <summary>A century as TIMEX3 counts it, from the year that ends in 00: the 20th is 1900 to 1999.</summary>
    /// <param name="number">Such as 20; 1 is taken to start in the year 1.</param>
    public static CalendarPeriod OfCentury(int number) => new(Grain.Century, new DateOnly(Math.Max(1, number * 100 - 100), 1, 1));

    /// <summary>A week by its ISO number; null when the year has no such week.</summary>
    public static CalendarPeriod? OfWeek(int year, int week) =>
        week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? new(Grain.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))) : null;

    /// <summary>The same kind of period some steps later; null where the calendar of years 1 to 9999 ends.</summary>
    public CalendarPeriod? Shift(long steps)
    {
        var first = Grain switch
        {
            Grain.Day => TryAddDays(First, steps),
            Grain.Weekend or Grain.Week => TryAddDays(First, steps * 7),
            Grain.Month => TryAddMonths(First, steps),
            Grain.Quarter => TryAddMonths(First, steps * 3),
            Grain.Season or Grain.Year => TryAddMonths(First, steps * 12),
            Grain.Half => TryAddMonths(First, steps * 6),
            Grain.Decade => TryAddMonths(First, steps * 120),
            _ => TryAddMonths(First, steps * 1200),
        };
        return first is { } day ? this with { First = day } : null;
    }

    public static DateOnly? TryAddDays(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The same day of another month, or that month's last: 29 February a year later is 28 February.</summary>
    public static DateOnly? TryAddMonths(DateOnly day, long months)
    {
        var month = day.Year * 12L + day.Month - 1 + months;
        return month >= 12 && month < 120000 ? day.AddMonths((int)months) : null;
    }

    /// <summary>The number of a day's weekday in ISO 8601: 1 for Monday, 7 for Sunday.</summary>
    public static int IsoDay(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    private static DateOnly Monday(DateOnly day) => AddDays(day, 1 - IsoDay(day));

    private static DateOnly AddDays(DateOnly day, int days) => TryAddDays(day, days) ?? (days < 0 ? DateOnly.MinValue : DateOnly.MaxValue);

    private DateOnly BeforeMonths(int months) => TryAddMonths(First, months) is { } next ? AddDays(next, -1) : DateOnly.MaxValue;

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return ISOWeek.GetYear(date).ToString("0000", CultureInfo.InvariantCulture) + "-W" + ISOWeek.GetWeekOfYear(date).ToString("00", CultureInfo.InvariantCulture);
    }
}
