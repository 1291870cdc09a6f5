using NewsAnalysis.Charts.Plotly;

namespace NewsAnalysis.Charts;

/// <summary>The days that a timeline's axis shows. One mention of a year long ago must not squeeze the rest: it stands at the edge, as an arrow with its date.</summary>
internal sealed class TimelineWindow
{
    private const int DaysAroundPublication = 45;
    private const int ClipBeyond = 3;

    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly bool _clipsBefore;
    private readonly bool _clipsAfter;

    private TimelineWindow(DateOnly first, DateOnly last, bool clipsBefore, bool clipsAfter) => (_first, _last, _clipsBefore, _clipsAfter) = (first, last, clipsBefore, clipsAfter);

    public static TimelineWindow Of(IReadOnlyCollection<TimeExpression> dates, IEnumerable<DateOnly?> published)
    {
        var days = published.OfType<DateOnly>().ToList();
        var first = dates.Min(date => date.From ?? date.To!.Value);
        var last = dates.Max(date => date.To ?? date.From!.Value);
        if (days.Count == 0)
            return new TimelineWindow(first, last, false, false);
        var (firstPublished, lastPublished) = (days.Min(), days.Max());
        first = first < firstPublished ? first : firstPublished;
        last = last > lastPublished ? last : lastPublished;
        var around = Math.Max(DaysAroundPublication, 2 * (lastPublished.DayNumber - firstPublished.DayNumber));
        if (last.DayNumber - first.DayNumber <= ClipBeyond * (2 * around + lastPublished.DayNumber - firstPublished.DayNumber))
            return new TimelineWindow(first, last, false, false);

        // The axis ends at the outermost days that are near enough, not at the edge of what would be near.
        var (near, far) = (firstPublished.DayNumber - around, lastPublished.DayNumber + around);
        var inside = dates.SelectMany(date => new[] { date.From, date.To }).OfType<DateOnly>().Concat(days).Where(day => day.DayNumber >= near && day.DayNumber <= far).ToList();
        return new TimelineWindow(inside.Min(), inside.Max(), first.DayNumber < near, last.DayNumber > far);
    }

    public bool Clips(DateOnly day) => day < _first || day > _last;

    public bool Touches(DateOnly from, DateOnly to) => from <= _last && to >= _first;

    public DateOnly Within(DateOnly day) => day < _first ? _first : day > _last ? _last : day;

    /// <summary>Where a mark stands: its day, or beyond the edge that it lies behind.</summary>
    public string Place(DateOnly from, DateOnly to) =>
        to < _first ? DayPlaces.At(_first, -24 * 5 * Margin) : from > _last ? DayPlaces.At(_last, 24 * Margin) : DayPlaces.At(from, 0);

    public string Symbol(DateOnly day) => day < _first ? "triangle-left" : day > _last ? "triangle-right" : "circle";

    /// <summary>The date of a mark at the edge: a year or a month where it is a whole one.</summary>
    public static string Label(DateOnly from, DateOnly to) =>
        from == to ? Words.Day(from)
        : from.Year != to.Year ? Chart.Format($"{from.Year}–{to.Year}")
        : from.Month == to.Month ? Chart.Format($"{from:MMM yyyy}")
        : Chart.Format($"{from.Year}");

    public Axis Axis()
    {
        var days = _last.DayNumber - _first.DayNumber;
        return new Axis
        {
            Title = new Title { Text = "date mentioned", Standoff = 8 },
            Type = "date",
            Range = [DayPlaces.At(_first, -24 * (_clipsBefore ? 6 : 1) * Margin), DayPlaces.At(_last, 24 * (_clipsAfter ? 5 : 2) * Margin)],
            Dtick = DayTicks.Every(days),
            TickFormat = DayTicks.Format(days),
            ShowLine = true,
            Ticks = "outside",
        };
    }

    // Room for an arrow and its label.
    private int Margin => Math.Max(1, (_last.DayNumber - _first.DayNumber) / 20);
}
