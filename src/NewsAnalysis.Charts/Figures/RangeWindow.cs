namespace NewsAnalysis.Charts;

/// <summary>The days that a range chart opens on: those near publication. One value of long ago must not squeeze the rest into a line; it is there to scroll to, and counted.</summary>
/// <param name="First">First day shown.</param>
/// <param name="Last">Last day shown.</param>
/// <param name="Outside">Number of values beyond them.</param>
internal sealed record RangeWindow(DateOnly First, DateOnly Last, int Outside)
{
    private const int DaysAroundPublication = 90;
    private const int NarrowBeyond = 3;

    public static RangeWindow Of(FigureSeries series)
    {
        var all = new RangeWindow(series[0].Day, series[^1].Day, 0);
        var published = series.Select(point => point.Published?.Day).OfType<DateOnly>().ToList();
        if (published.Count == 0)
            return all;
        var (first, last) = (published.Min().DayNumber, published.Max().DayNumber);
        var around = Math.Max(DaysAroundPublication, 2 * (last - first));
        var near = series.Where(point => point.Day.DayNumber >= first - around && point.Day.DayNumber <= last + around).ToList();
        return near.Count == 0 || all.Last.DayNumber - all.First.DayNumber <= NarrowBeyond * (2 * around + last - first)
            ? all
            : new RangeWindow(near[0].Day, near[^1].Day, series.Count - near.Count);
    }
}
