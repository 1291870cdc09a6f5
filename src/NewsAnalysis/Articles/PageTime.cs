namespace NewsAnalysis.Articles;

/// <summary>What a date line says: any part of it may be missing.</summary>
/// <param name="Year">Four digits; null when the line names none.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Clock">Time of day.</param>
/// <param name="Offset">Offset from UTC when it is written in digits.</param>
/// <param name="Zone">The zone when it is written as an abbreviation.</param>
internal readonly record struct PageTime(int? Year, int? Month, int? Day, TimeOnly? Clock, TimeSpan? Offset, TimeZone? Zone)
{
    /// <summary>True for digits whose day and month could change places; they were read with the day first.</summary>
    public bool IsEitherOrder { get; init; }

    /// <summary>True when the line names a day, with or without its year.</summary>
    public bool HasDay => Month is not null && Day is not null;

    /// <summary>True when the line names nothing but a clock time.</summary>
    public bool IsClockOnly => Clock is not null && Month is null && Day is null && Year is null;

    /// <summary>The parts of this line, completed by those of another.</summary>
    public PageTime Or(PageTime other) => new(Year ?? other.Year, Month ?? other.Month, Day ?? other.Day, Clock ?? other.Clock, Offset ?? other.Offset, Zone ?? other.Zone)
    {
        IsEitherOrder = Month is null ? other.IsEitherOrder : IsEitherOrder,
    };

    /// <summary>The time that the line gives; null when it names no full day: a year is never guessed.</summary>
    /// <param name="country">Where the outlet is, which settles zones such as IST and dates such as 10/02/2021; null when not known.</param>
    public PublicationTime? ToPublicationTime(string? country)
    {
        if (IsEitherOrder && Calendar.IsMonthFirst(country))
            return (this with { Month = Day, Day = Month, IsEitherOrder = false }).ToPublicationTime(country);
        if (Year is not { } year || Month is not { } month || Day is not { } day || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateOnly(year, month, day);
        return new PublicationTime(date, Clock, Clock is null ? null : Offset ?? Zone?.On(date, country));
    }
}
