namespace NewsAnalysis.Interactive;

/// <summary>A point of a series as readers see it: no nested figure, but its sentence.</summary>
internal sealed record Series(SeriesPoint Point) : ITableRow<Series>
{
    public static IReadOnlyList<Column<Series>> Columns { get; } =
    [
        new("day", typeof(DateOnly), false, row => row.Point.Day),
        new("value", typeof(decimal), false, row => row.Point.Value),
        new("low", typeof(decimal), true, row => row.Point.Low),
        new("high", typeof(decimal), true, row => row.Point.High),
        new("place", typeof(string), true, row => row.Point.Place),
        new("source", typeof(string), true, row => row.Point.Source),
        new("outlet", typeof(string), true, row => row.Point.Outlet),
        new("sentence", typeof(string), false, row => row.Point.Figure.Evidence().ToString()),
    ];

    public static Table<Series> Of(IEnumerable<SeriesPoint> points) => points.Select(point => new Series(point)).ToTable();
}
