using System.Collections.Immutable;
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

    /// <summary>Lets the last of two times in one sentence say what it can of the first.</summary>
    /// <param name="scanner">The sentence.</param>
    /// <param name="resolver">What the text has spoken of.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="first">The first time.</param>
    /// <param name="isOnArticleDay">True when nothing but the article said of which day the first is.</param>
    /// <param name="second">The second time.</param>
    /// <param name="rows">The rows, of which the last two are theirs.</param>
    public static void Settle(DateScanner scanner, DateResolver resolver, int sentence, DateReading first, bool isOnArticleDay, DateReading second, ImmutableArray<TimeExpression>.Builder rows)
    {
        var (firstDay, secondDay) = (rows[^2].From, rows[^1].From);
        if (isOnArticleDay && first.Form is DateForm.Clock { Day: null } early && second.Form is DateForm.Clock { Day: not null } late && early.Time < late.Time && secondDay is { } day && IsOneDay(scanner, first.End, second.Start))
            rows[^2] = On(rows[^2], day);
        if (firstDay is { } weekday && secondDay is { } next && IsWeekLate(scanner, first, second, weekday, next))
            rows[^2] = WeekBefore(rows[^2]);
        if (HasYearOfNext(scanner, first, second, firstDay) is { } year)
            rows[^2] = InYear(rows[^2], year);

        // "runs from Friday until Sunday, March 17"
        if (resolver.RangeStart is not null && (IsWeekday(first.Form) || first.Form is DateForm.WeekdayOfRange) && second.Form is DateForm.Calendar { Day: not null } && firstDay is { } afterEnd && secondDay is { } dated && afterEnd > dated && afterEnd.DayNumber - dated.DayNumber < 7)
            rows[^2] = WeekBefore(rows[^2]);

        // "began at 11.30pm and ended by 4am", told on the day it ended
        if (resolver.RangeStart is not null && firstDay is { } evening && evening == scanner.Document.Anchor && secondDay > evening && first.Form is DateForm.Clock { Day: null } && second.Form is DateForm.Clock { Day: null }
            && CalendarPeriod.TryAddDays(evening, -1) is { } eve && ClauseTense.Of(scanner, first.Start, first.End - 1) == Tense.Past)
        {
            (rows[^2], rows[^1]) = (On(rows[^2], eve), On(rows[^1], evening));
        }

        if (resolver.RangeStart is not null && firstDay is { } start && secondDay is { } end && IsYearLate(scanner, first, second, end))
        {
            (rows[^2], rows[^1]) = (InYear(rows[^2], start.Year - 1), InYear(rows[^1], end.Year - 1));
            var last = rows[^1].From ?? end;
            resolver.Focus.Move(new CalendarPeriod(Grain.Day, last), sentence, scanner.Document.Anchor, last, last, isCountedBack: false);
        }
    }

    /// <summary>"open at 7 a.m. and close at 8 p.m. on Sunday": the words between put one time beside the other.</summary>
    private static bool IsOneDay(DateScanner scanner, int from, int end)
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
    private static bool IsWeekLate(DateScanner scanner, DateReading first, DateReading second, DateOnly firstDay, DateOnly secondDay) =>
        second.Start == first.End + 1 && scanner.Is(first.End, Words.Or) && IsWeekday(first.Form) && IsWeekday(second.Form) && firstDay > secondDay;

    /// <summary>"Between July 1 and June 30 it sold 400 homes", said in March: a range that is told of as over has ended.</summary>
    private static bool IsYearLate(DateScanner scanner, DateReading first, DateReading second, DateOnly end) =>
        end > scanner.Document.Anchor && IsDayOfYear(first.Form) && IsDayOfYear(second.Form) && ClauseTense.Of(scanner, first.Start, second.End - 1) == Tense.Past
        && (end.DayNumber - scanner.Document.Anchor.Value.DayNumber > LongestNotice || ClauseTense.IsOver(scanner, first.Start, second.End - 1));

    /// <summary>The year of "on 4 July they came, and on 9 August 1870 they left": of days told side by side the last may give the year of both. Null where the first is of the article's year or one to come.</summary>
    private static int? HasYearOfNext(DateScanner scanner, DateReading first, DateReading second, DateOnly? day)
    {
        if (!IsDayOfYear(first.Form) || second.Form is not DateForm.Calendar { Year: { } year, Month: { } month, Day: not null } || day is not { } told || told.Month > month
            || told.Year >= scanner.Document.Anchor?.Year || year >= told.Year || !scanner.Has(first.Start - 1) || !scanner.Has(second.Start - 1) || scanner[first.Start - 1].Word != scanner[second.Start - 1].Word)
        {
            return null;
        }

        for (var at = first.End; at < second.Start; at++)
        {
            if (scanner.Is(at, Words.And))
                return ClauseTense.Of(scanner, first.Start, first.End - 1) == Tense.Past ? year : null;
        }

        return null;
    }

    /// <summary>The same day of another year.</summary>
    private static TimeExpression InYear(TimeExpression day, int year) =>
        year is > 0 and < 10000 && day.From is { } date && new CalendarPeriod(Grain.Day, date.AddYears(year - date.Year)) is var other ? day with { Timex = other.Timex, From = other.First, To = other.First } : day;

    private static bool IsDayOfYear(DateForm form) => form is DateForm.Calendar { Month: not null, Day: not null, Year: null, Shift: null };

    private static bool IsWeekday(DateForm form) => form is DateForm.Calendar { Weekday: not null, Day: null, Month: null, Shift: null };

    /// <summary>The same weekday a week before.</summary>
    private static TimeExpression WeekBefore(TimeExpression weekday) =>
        weekday.From is { } day && CalendarPeriod.TryAddDays(day, -7) is { } before ? weekday with { Timex = new CalendarPeriod(Grain.Day, before).Timex, From = before, To = before } : weekday;

    /// <summary>A time of the clock on another day.</summary>
    private static TimeExpression On(TimeExpression time, DateOnly day) =>
        time with { Timex = string.Concat(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), time.Timex.AsSpan(time.Timex.IndexOf('T'))), From = day, To = day };
}
