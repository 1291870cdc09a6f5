namespace NewsAnalysis.Dates;

/// <summary>What the text has last spoken of: the times that "the next day", "a year earlier" and "at 04:12" count from.</summary>
internal sealed class DateFocus
{
    /// <summary>The day last spoken of; null when none was.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The period last spoken of, of any length.</summary>
    public CalendarPeriod? Period { get; private set; }

    /// <summary>The quarter that the report is about; null when none was named.</summary>
    public CalendarPeriod? Quarter { get; private set; }

    /// <summary>The sentence in which the day was spoken of.</summary>
    public int DaySentence { get; private set; } = -1;

    /// <summary>The sentence in which the quarter was named.</summary>
    public int QuarterSentence { get; private set; } = -1;

    public void Move(CalendarPeriod period, int sentence)
    {
        Period = period;
        if (period.Grain == Grain.Day)
        {
            Day = period.First;
            DaySentence = sentence;
        }

        if (period.Grain == Grain.Quarter)
        {
            Quarter = period;
            QuarterSentence = sentence;
        }
    }
}
