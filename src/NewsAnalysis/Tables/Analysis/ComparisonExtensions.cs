using NewsAnalysis.Tables;

namespace NewsAnalysis;

/// <summary>Compares the values of a series: with earlier ones of the same source, and with those of other sources.</summary>
public static class ComparisonExtensions
{
    /// <summary>What <c>about</c> and <c>nearly</c> are taken to allow on either side when values are compared: a tenth.</summary>
    private const decimal AboutMargin = 0.1m;

    /// <summary>The changes of value by each named source, in order of the later article.</summary>
    /// <param name="series">The indicator.</param>
    /// <returns>
    /// A row for each time a source gives another value or other bounds for the same place than in its article before; repeating a value is
    /// none. A value without a place is compared with those of all places. Of several values for one place that an article has from one
    /// source, the one for the latest day counts, and of those for one day the first: <c>raised the toll to 66 from 48</c>.
    /// </returns>
    public static IReadOnlyList<Revision> Revisions(this FigureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var revisions = new List<Revision>();
        foreach (var source in series.Where(point => point.Source is not null).GroupBy(point => point.Source!, StringComparer.OrdinalIgnoreCase))
        {
            var earlier = new List<SeriesPoint>();
            var statements = source
                .GroupBy(point => (point.Figure.Article, Place: SourceName.Key(point.Place)))
                .Select(statement => statement.OrderByDescending(point => point.Day).ThenBy(point => point.Figure.Start).First());
            foreach (var point in statements.OrderBy(Published).ThenBy(point => point.Day).ThenBy(point => point.Figure.Article, StringComparer.Ordinal).ThenBy(point => point.Figure.Start))
            {
                // The dead of one town do not revise those of another.
                var before = earlier.FindLast(candidate => candidate.Figure.Article != point.Figure.Article && (candidate.Place is null || point.Place is null || SourceName.Same(candidate.Place, point.Place)));
                if (before is not null && (before.Value, before.Low, before.High) != (point.Value, point.Low, point.High))
                    revisions.Add(new Revision(point.Source!, before, point));
                earlier.Add(point);
            }
        }

        return [.. revisions.OrderBy(revision => Published(revision.Later)).ThenBy(revision => revision.Later.Day).ThenBy(revision => revision.Source, StringComparer.Ordinal)];
    }

    /// <summary>The days for which sources contradict each other.</summary>
    /// <param name="series">The indicator.</param>
    /// <returns>
    /// A row for each day and set of values that exclude each other: two sources, no period or place that tells the values apart, and no number
    /// that the words of both allow. <c>About</c> is taken to allow a tenth on either side; <c>dozens</c> half its conventional number or more.
    /// Of several values that an article has from one source for one day, the first counts.
    /// </returns>
    public static IReadOnlyList<Conflict> Conflicts(this FigureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var conflicts = new List<Conflict>();
        foreach (var day in series.GroupBy(point => point.Day))
        {
            var points = day
                .GroupBy(point => (point.Figure.Article, Voice: point.Voice.ToUpperInvariant(), Place: SourceName.Key(point.Place), point.From))
                .Select(statement => statement.MinBy(point => point.Figure.Start)!)
                .ToList();
            while (points.Count > 0)
            {
                var set = Connected(points);
                points.RemoveAll(set.Contains);
                if (set.Count > 1)
                    conflicts.Add(new Conflict(day.Key, [.. set.OrderBy(point => point.Value).ThenBy(point => point.Voice, StringComparer.Ordinal)]));
            }
        }

        return conflicts;
    }

    // The first point and all that exclude it or each other in turn.
    private static HashSet<SeriesPoint> Connected(List<SeriesPoint> points)
    {
        var set = new HashSet<SeriesPoint> { points[0] };
        var open = new Queue<SeriesPoint>(set);
        while (open.TryDequeue(out var point))
        {
            foreach (var other in points)
            {
                if (Exclude(point, other) && set.Add(other))
                    open.Enqueue(other);
            }
        }

        return set;
    }

    private static bool Exclude(SeriesPoint one, SeriesPoint other)
    {
        if (string.Equals(one.Voice, other.Voice, StringComparison.OrdinalIgnoreCase)
            || (one.Place is not null && other.Place is not null && !SourceName.Same(one.Place, other.Place))
            || (one.From is not null && other.From is not null && one.From != other.From))
        {
            return false;
        }

        var (low, high) = Allowed(one);
        var (otherLow, otherHigh) = Allowed(other);
        return low > otherHigh || otherLow > high;
    }

    private static (decimal Low, decimal High) Allowed(SeriesPoint point) => point.Modifier switch
    {
        Modifier.About => (point.Value - Math.Abs(point.Value) * AboutMargin, point.Value + Math.Abs(point.Value) * AboutMargin),
        Modifier.Vague => (point.Low ?? point.Value / 2, point.High ?? decimal.MaxValue),
        _ => (point.Low ?? decimal.MinValue, point.High ?? decimal.MaxValue),
    };

    private static DateTime Published(SeriesPoint point) => point.Published?.ToDateTimeOffset().UtcDateTime ?? point.Day.ToDateTime(TimeOnly.MinValue);
}
