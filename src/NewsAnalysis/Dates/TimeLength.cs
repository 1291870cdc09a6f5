using System.Globalization;

namespace NewsAnalysis.Dates;

/// <summary>The units that lengths of time are counted in.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>A length of time as it is worded: <c>three days</c>, <c>several weeks</c>, <c>two and a half years</c>.</summary>
/// <param name="Amount">How many units; null when the words do not say.</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct TimeLength(decimal? Amount, TimeUnit Unit)
{
    private const string Letters = "SMHDWMY";

    // Half a unit is written in the next smaller one, as TimeBank does: P2Y6M, PT1H30M.
    private static readonly int[] Smaller = [0, 60, 60, 24, 7, 0, 12];

    /// <summary>The TIMEX3 value: <c>P3D</c>, <c>PXW</c>, <c>P2Y6M</c>.</summary>
    public string Timex
    {
        get
        {
            var prefix = Unit <= TimeUnit.Hour ? "PT" : "P";
            var letter = Letters[(int)Unit];
            if (Amount is not { } amount)
                return prefix + "X" + letter;
            var whole = decimal.Truncate(amount);
            var rest = amount - whole;
            if (rest == 0)
                return prefix + Number(whole) + letter;
            var smaller = Smaller[(int)Unit] * rest;
            if (smaller == 0 || smaller != decimal.Truncate(smaller))
                return prefix + Number(amount) + letter;
            if (Unit == TimeUnit.Day)
                return (whole == 0 ? "P" : "P" + Number(whole) + "D") + "T" + Number(smaller) + "H";
            return prefix + (whole == 0 ? "" : Number(whole) + letter) + Number(smaller) + Letters[(int)Unit - 1];
        }
    }

    /// <summary>A day this much later (or earlier, with sign -1); null for an unsaid amount or past the end of the calendar. Hours count as part of the same day.</summary>
    public DateOnly? From(DateOnly day, int sign)
    {
        if (Amount is not { } amount || Math.Abs(amount) > 1_000_000)
            return null;
        return Unit switch
        {
            TimeUnit.Second => CalendarPeriod.TryAddDays(day, 0),
            TimeUnit.Minute => CalendarPeriod.TryAddDays(day, sign * (int)(amount / 1440)),
            TimeUnit.Hour => CalendarPeriod.TryAddDays(day, sign * (int)(amount / 24)),
            TimeUnit.Day => CalendarPeriod.TryAddDays(day, sign * (int)amount),
            TimeUnit.Week => CalendarPeriod.TryAddDays(day, sign * (int)(amount * 7)),
            TimeUnit.Month => CalendarPeriod.TryAddMonths(day, sign * (int)amount),
            _ => CalendarPeriod.TryAddMonths(day, sign * (int)(amount * 12)),
        };
    }

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
