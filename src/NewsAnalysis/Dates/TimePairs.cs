using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Two times in one sentence that belong together: the ends of something, or two times of a day that only the second names.</summary>
internal static class TimePairs
{
    private const int LongestLink = 12;

    // What is told of in the past and ends within so many days may have been announced.
    private const int LongestNotice = 45;

    /// <summary>True for the words between the ends of a range: the "to" of "8am on Wednesday to 8am on Saturday", the "and ended at" of "began at 9pm and ended at 6am".</summary>
    public static bool IsRange(DateScanner scanner, int from, int end)
    {
        if (end == from + 1 && scanner.Is(from, DateRole.RangeSign))
            return true;
        return scanner.Is(from, Words.And) && end - from is 2 or 3 && TenseWords.Is(scanner[from + 1].Word, TenseSense.Closing) && (end == from + 2 || scanner.Is(from + 2, DateRole.ToHour));
    }

    /// <summary>The "and" of "between January and October".</summary>
    /// <param name="scanner">The sentence.</param>
    /// <param name="start">First token of the first time.</param>
    /// <param name="from">The token after it.</param>
    /// <param name="end">First token of the second time.</param>
    public static bool IsBetween(DateScanner scanner, int start, int from, int end) => end == from + 1 && scanner.Is(from, Words.And) && scanner.Document.Is(start - 1, "between");

    /// <summary>"open at 7 a.m. and close at 8 p.m. on Sunday": the words between put one time beside the other.</summary>
    public static bool IsOneDay(DateScanner scanner, int from, int end)
    {
        if (!scanner.Is(from, Words.And) || end - from is < 2 or > LongestLink)
            return false;
        for (var at = from; at < end; at++)
        {
            if (scanner[at].Kind != TokenKind.Word || TenseWords.Is(scanner[at].Word, TenseSense.Saying) || (scanner.ClassOf(at) & (WordClass.Subordinator | WordClass.Relative)) != 0 && !scanner.Is(at, DateRole.ToHour))
                return false;
        }

        return true;
    }

    /// <summary>"late Monday or early Tuesday", said on a Tuesday: the first of two weekdays lies before the second, not six days behind it.</summary>
    public static bool IsWeekLate(DateScanner scanner, DateReading first, DateReading second, DateOnly firstDay, DateOnly secondDay) =>
        second.Start == first.End + 1 && scanner.Is(first.End, Words.Or) && IsWeekday(first.Form) && IsWeekday(second.Form) && firstDay > secondDay;

    /// <summary>"Between July 1 and June 30 it sold 400 homes", said in March: a range that is told of as over has ended.</summary>
    public static bool IsYearLate(DateScanner scanner, DateReading first, DateReading second, DateOnly? end) =>
        end > scanner.Document.Anchor && IsDayOfYear(first.Form) && IsDayOfYear(second.Form) && ClauseTense.Of(scanner, first.Start, second.End - 1) == Tense.Past
        && (end.Value.DayNumber - scanner.Document.Anchor.Value.DayNumber > LongestNotice || ClauseTense.IsOver(scanner, first.Start, second.End - 1));

    private static bool IsDayOfYear(DateForm form) => form is DateForm.Calendar { Month: not null, Day: not null, Year: null, Shift: null };

    /// <summary>The same day of the year before.</summary>
    public static TimeExpression YearBefore(TimeExpression day) =>
        day.From is { Year: > 1 } date && new CalendarPeriod(Grain.Day, date.AddYears(-1)) is var before ? day with { Timex = before.Timex, From = before.First, To = before.First } : day;

    private static bool IsWeekday(DateForm form) => form is DateForm.Calendar { Weekday: not null, Day: null, Month: null, Shift: null };

    /// <summary>The same weekday a week before.</summary>
    public static TimeExpression WeekBefore(TimeExpression weekday) =>
        weekday.From is { } day && CalendarPeriod.TryAddDays(day, -7) is { } before ? weekday with { Timex = new CalendarPeriod(Grain.Day, before).Timex, From = before, To = before } : weekday;

    /// <summary>A time of the clock on another day.</summary>
    public static TimeExpression On(TimeExpression time, DateOnly day) =>
        time with { Timex = string.Concat(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), time.Timex.AsSpan(time.Timex.IndexOf('T'))), From = day, To = day };
}
