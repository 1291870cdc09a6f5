using System.Collections;
using System.Collections.Immutable;

namespace NewsAnalysis;

/// <summary>One indicator over time: its reported values by day, then by time of publication, then in order of reading.</summary>
public sealed class FigureSeries : IReadOnlyList<SeriesPoint>
{
    private readonly ImmutableArray<SeriesPoint> _points;

    internal FigureSeries(ImmutableArray<SeriesPoint> points, ImmutableArray<ReportedFigure> undated, ImmutableArray<string> sources)
    {
        _points = points;
        Undated = undated;
        Sources = sources;
    }

    /// <summary>The indicator; null for a series of a unit alone.</summary>
    public Measure? Measure { get; internal init; }

    /// <summary>The unit of all values; null when the figures name none.</summary>
    public string? Unit { get; internal init; }

    /// <summary>The place that was asked for; null for all places.</summary>
    public string? Place { get; internal init; }

    /// <summary>The country that was asked for, an ISO 3166-1 alpha-2 code; null for all countries.</summary>
    public string? Country { get; internal init; }

    /// <summary>Figures that match but have no day: they name no period and their article has no date.</summary>
    public ImmutableArray<ReportedFigure> Undated { get; }

    /// <summary>
    /// Everyone who reports a figure of any indicator in the table that the series was made from, most frequent first, so that
    /// a source keeps its colour in all charts of one table.
    /// </summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>Number of points.</summary>
    public int Count => _points.Length;

    /// <summary>A point.</summary>
    /// <param name="index">Its number, counted from 0.</param>
    public SeriesPoint this[int index] => _points[index];

    /// <summary>Goes through the points in order.</summary>
    public IEnumerator<SeriesPoint> GetEnumerator() => ((IEnumerable<SeriesPoint>)_points).GetEnumerator();

    /// <summary>The points on some days; a source keeps its colour.</summary>
    internal FigureSeries Within(DayRange days) =>
        new([.. _points.Where(point => days.Contains(point.Day))], Undated, Sources) { Measure = Measure, Unit = Unit, Place = Place, Country = Country };

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
