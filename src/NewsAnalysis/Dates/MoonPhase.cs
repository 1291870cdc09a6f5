namespace NewsAnalysis.Dates;

/// <summary>When the moon is new or full, to a few minutes.</summary>
/// <remarks>The periodic terms above a minute of Jean Meeus, Astronomical Algorithms, chapter 49.</remarks>
internal static class MoonPhase
{
    private const double MonthLength = 29.530588861;
    private static readonly DateTime January2000 = new(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>The first new moon at or after a time, in UTC.</summary>
    public static DateTime NewMoonFrom(DateTime start) => From(start, 0);

    /// <summary>The first full moon at or after a time, in UTC.</summary>
    public static DateTime FullMoonFrom(DateTime start) => From(start, 0.5);

    private static DateTime From(DateTime start, double phase)
    {
        var cycle = Math.Floor(((start - January2000).TotalDays - 5.09766) / MonthLength) - 1 + phase;
        while (At(cycle) < start)
            cycle++;
        return At(cycle);
    }

    private static DateTime At(double cycle)
    {
        var centuries = cycle / 1236.85;
        var eccentricity = 1 - 0.002516 * centuries;
        double sun = Radians(2.5534 + 29.10535670 * cycle), moon = Radians(201.5643 + 385.81693528 * cycle + 0.0107582 * centuries * centuries), latitude = Radians(160.7108 + 390.67050284 * cycle);
        var isFull = cycle != Math.Floor(cycle);
        var days = 5.09766 + MonthLength * cycle + 0.00015437 * centuries * centuries
            - (isFull ? 0.40614 : 0.40720) * Math.Sin(moon)
            + (isFull ? 0.17302 : 0.17241) * eccentricity * Math.Sin(sun)
            + 0.01611 * Math.Sin(2 * moon)
            + 0.01041 * Math.Sin(2 * latitude)
            + 0.00737 * eccentricity * Math.Sin(moon - sun)
            - 0.00515 * eccentricity * Math.Sin(moon + sun)
            + 0.00209 * eccentricity * eccentricity * Math.Sin(2 * sun)
            - 0.00111 * Math.Sin(moon - 2 * latitude);
        return January2000.AddDays(days);
    }

    private static double Radians(double degrees) => degrees % 360 * Math.PI / 180;
}
