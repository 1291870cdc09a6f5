namespace NewsAnalysis.Dates;

/// <summary>A resolved time: the TIMEX3 value, and the days it covers where they are known.</summary>
/// <param name="Type">The TIMEX3 type.</param>
/// <param name="Timex">The TIMEX3 value.</param>
/// <param name="From">First day; null when unknown.</param>
/// <param name="To">Last day; null when unknown.</param>
/// <param name="Period">The period of the calendar that it is; null for times of the day's parts, lengths, sets and what cannot be placed.</param>
internal readonly record struct TimeValue(TimexType Type, string Timex, DateOnly? From = null, DateOnly? To = null, CalendarPeriod? Period = null)
{
    public static TimeValue Of(CalendarPeriod period) => new(TimexType.Date, period.Timex, period.First, period.Last, period);

    public static TimeValue Unplaced(string timex) => new(TimexType.Date, timex);
}
