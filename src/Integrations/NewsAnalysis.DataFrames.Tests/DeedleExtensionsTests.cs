using Deedle;

namespace NewsAnalysis.DataFrames.Tests;

public class DeedleExtensionsTests : FrameTests
{
    protected override ReaderProfile Profile => ReaderProfile.Default;

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadReaderTakesTheReader(string name) => Tables.Check(name, new SameAsReadReader());

    [Fact]
    public void RecordsGoIntoAFrameByTheirProperties()
    {
        var frame = Frame.FromRecords(Sample.Figures);
        Assert.Equal(2, frame.RowCount);
        Assert.Equal([-12.5m, 0m], frame.GetColumn<decimal>("Value").Values);
        Assert.Equal([new DateOnly(2024, 3, 15)], frame.GetColumn<DateOnly>("To").Values);
    }

    [Fact]
    public void AColumnOfNullsKeepsItsType()
    {
        var frame = Sample.Figures.Where(figure => figure.Low is null).ToFrame();
        Assert.Equal((1, 0), (frame.RowCount, frame.GetColumn<decimal>("low").ValueCount));
        Assert.Equal(typeof(decimal), frame.ColumnTypes.ElementAt(frame.ColumnKeys.ToList().IndexOf("low")));
        Assert.Null(Assert.Single(frame.ToRecords<ReportedFigure>()).Low);
    }

    [Fact]
    public void EvidenceOutlivesAFilterASortAndAGrouping()
    {
        var frame = Sample.Figures.ToFrame();
        var filtered = frame.Where(row => row.Value.GetAs<decimal>("value") < 0);
        Assert.Contains("[12]", Assert.Single(filtered.RowsOf(Sample.Figures)).Evidence().ToString(), StringComparison.Ordinal);
        Assert.Equal([-12.5m, 0m], frame.SortRows("value").RowsOf(Sample.Figures).Select(figure => figure.Value));
        Assert.Equal(2, frame.GroupRowsBy<string>("dimension").RowsOf(Sample.Figures).Count);
    }

    [Fact]
    public void WhatDoesNotFitSaysSo()
    {
        var frame = Sample.Figures.ToFrame();
        frame.ReplaceColumn("value", new[] { "many", "few" });
        Assert.Equal("Row 0 has 'many' in column value, where a number belongs.", Assert.Throws<ArgumentException>(() => frame.ToRecords<ReportedFigure>()).Message);
        frame.DropColumn("rule");
        Assert.StartsWith("The frame has no column rule, which a ReportedFigure needs.", Assert.Throws<ArgumentException>(() => frame.ToRecords<ReportedFigure>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullIsAnArgumentError()
    {
        Assert.Throws<ArgumentNullException>(() => ((Table<ReportedFigure>)null!).ToFrame());
        Assert.Throws<ArgumentNullException>(() => ((Frame<int, string>)null!).ToRecords<ReportedFigure>());
    }

    protected override Table<T> Records<T>(Table<T> table) => table.ToFrame().ToRecords<T>();

    protected override Table<T> Rows<T>(Table<T> table) => table.ToFrame().RowsOf(table);

    protected override IReadOnlyList<(string Name, Type Type, object?[] Values)> Columns<T>(IEnumerable<T> rows)
    {
        var frame = rows.ToFrame();
        return [.. frame.ColumnKeys.Zip(frame.ColumnTypes, (name, type) => (name, type, frame.Columns[name].ObservationsAll.Select(cell => cell.Value.HasValue ? cell.Value.Value : null).ToArray()))];
    }

    private sealed class SameAsReadReader : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            using var reader = table.ToDataReader();
            var read = Frame.ReadReader(reader);
            var made = table.ToFrame();
            Assert.Equal(made.ColumnKeys, read.ColumnKeys);
            Assert.Equal(made.RowCount, read.RowCount);
            foreach (var name in made.ColumnKeys)
                Assert.Equal(made.Columns[name].Observations, read.Columns[name].Observations);
        }
    }
}
