using System.Globalization;

namespace NewsAnalysis.Dates;

/// <summary>How the date of a holiday is found in a year.</summary>
/// <param name="Kind">The first word of the rule in <c>holidays.tsv</c>.</param>
/// <param name="Numbers">The numbers after it.</param>
/// <param name="Days">How many days it lasts.</param>
internal sealed record HolidayRule(string Kind, int[] Numbers, int Days)
{
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    private static readonly TimeSpan IndianOffset = TimeSpan.FromHours(5.5);

    public static HolidayRule Read(string rule, string days)
    {
        var words = rule.Split(' ');
        return new HolidayRule(words[0], [.. words.Skip(1).Select(word => int.Parse(word, CultureInfo.InvariantCulture))], days.Length == 0 ? 1 : int.Parse(days, CultureInfo.InvariantCulture));
    }

    /// <summary>Its first day in a year of our calendar; null where the rule's own calendar gives none.</summary>
    public DateOnly? In(int year)
    {
        if (year is < 1583 or > 9998)
            return null;
        return Kind switch
        {
            "fixed" => new DateOnly(year, Numbers[0], Numbers[1]),
            "nth" => NthWeekday(year, Numbers[0], Numbers[1], Numbers[2]),
            "thanksgiving" => NthWeekday(year, 11, 4, 4).AddDays(Numbers[0]),
            "election" => NthWeekday(year, 11, 1, 1).AddDays(1),
            "easter" => Easter(year).AddDays(Numbers[0]),
            "orthodox" => OrthodoxEaster(year).AddDays(Numbers[0]),
            "hijri" => InHijri(year),
            "hebrew" => InHebrew(year),
            "chinese" => InChinese(year),
            "before" => Before(new DateOnly(year, Numbers[0], Numbers[1]), Numbers[2]),
            "none" => null,
            "diwali" => Diwali(year).AddDays(Numbers[0]),
            "holi" => Holi(year),
            _ => throw new InvalidDataException($"holidays.tsv: the rule '{Kind}' is not known; the header lists the rules."),
        };
    }

    private static DateOnly Before(DateOnly day, int weekday) => day.AddDays(-((CalendarPeriod.IsoDay(day) - weekday + 6) % 7 + 1));

    /// <summary>The n-th weekday of a month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="number">1 to 4, or -1 for the last.</param>
    /// <param name="weekday">ISO number.</param>
    public static DateOnly NthWeekday(int year, int month, int number, int weekday)
    {
        if (number > 0)
        {
            var first = new DateOnly(year, month, 1);
            return first.AddDays((weekday - CalendarPeriod.IsoDay(first) + 7) % 7 + (number - 1) * 7);
        }

        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((CalendarPeriod.IsoDay(last) - weekday + 7) % 7));
    }

    /// <summary>Easter Sunday of the Western churches, by the anonymous Gregorian algorithm.</summary>
    public static DateOnly Easter(int year)
    {
        int golden = year % 19, century = year / 100, rest = year % 100;
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        var correction = (golden + 11 * moon + 22 * sunday) / 451;
        var day = moon + sunday - 7 * correction + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }

    /// <summary>Easter Sunday of the Eastern churches, as a day of our calendar.</summary>
    public static DateOnly OrthodoxEaster(int year)
    {
        var moon = (19 * (year % 19) + 15) % 30;
        var sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        var day = moon + sunday + 114;
        var behind = year / 100 - year / 400 - 2;
        return new DateOnly(year, day / 31, day % 31 + 1).AddDays(behind);
    }

    /// <summary>The evening of the new moon of Kartik, which falls between 18 October and 16 November; in Indian time.</summary>
    private static DateOnly Diwali(int year)
    {
        var moon = MoonPhase.NewMoonFrom(new DateTime(year, 10, 18, 0, 0, 0, DateTimeKind.Utc) - IndianOffset) + IndianOffset;
        var day = DateOnly.FromDateTime(moon);
        return moon.TimeOfDay < TimeSpan.FromHours(18.5) ? day.AddDays(-1) : day;
    }

    /// <summary>The day after the evening of the full moon of Phalguna, which falls between 28 February and 29 March; in Indian time.</summary>
    private static DateOnly Holi(int year)
    {
        var moon = MoonPhase.FullMoonFrom(new DateTime(year, 2, 28, 0, 0, 0, DateTimeKind.Utc) - IndianOffset) + IndianOffset;
        var day = DateOnly.FromDateTime(moon);
        return moon.TimeOfDay < TimeSpan.FromHours(16) ? day : day.AddDays(1);
    }

    private DateOnly? InHijri(int year)
    {
        // Eleven days shorter than ours, so two of its years can hold the day.
        var start = new DateTime(year, 1, 1);
        if (start < Hijri.MinSupportedDateTime || start.AddYears(1) > Hijri.MaxSupportedDateTime)
            return null;
        var own = Hijri.GetYear(start);
        for (var candidate = own; candidate <= own + 1; candidate++)
        {
            var day = Hijri.ToDateTime(candidate, Numbers[0], Numbers[1], 0, 0, 0, 0);
            if (day.Year == year)
                return DateOnly.FromDateTime(day);
        }

        return null;
    }

    private DateOnly? InHebrew(int year)
    {
        var start = new DateTime(year, 1, 1);
        if (start < Hebrew.MinSupportedDateTime || start.AddYears(1) > Hebrew.MaxSupportedDateTime)
            return null;
        var own = Hebrew.GetYear(start);
        for (var candidate = own; candidate <= own + 1; candidate++)
        {
            // The calendar counts months from Tishri, and a leap year has one more before Nisan; the lexicon counts from Nisan.
            var months = Hebrew.GetMonthsInYear(candidate);
            var month = Numbers[0] >= 7 ? Numbers[0] - 6 : Numbers[0] + months - 6;
            if (Numbers[0] == 12)
                month = months == 13 ? 7 : 6;
            else if (Numbers[0] is > 7 and < 12)
                month = Numbers[0] - 6;
            var day = Hebrew.ToDateTime(candidate, month, Numbers[1], 0, 0, 0, 0);
            if (day.Year == year)
                return DateOnly.FromDateTime(day);
        }

        return null;
    }

    private DateOnly? InChinese(int year)
    {
        if (year < Chinese.MinSupportedDateTime.Year + 1 || year > Chinese.MaxSupportedDateTime.Year - 1)
            return null;
        var leap = Chinese.GetLeapMonth(year);
        var month = leap > 0 && Numbers[0] >= leap ? Numbers[0] + 1 : Numbers[0];
        return DateOnly.FromDateTime(Chinese.ToDateTime(year, month, Numbers[1], 0, 0, 0, 0));
    }
}
