using Microsoft.Data.Analysis;

namespace NewsAnalysis.DataFrames.Tests;

public class DataFrameExtensionsTests : FrameTests
{
    protected override ReaderProfile Profile => ReaderProfile.DataFrame;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task LoadFromMakesTheSameFrame(string name)
    {
        var check = new SameAsLoadFrom();
        Tables.Check(name, check);
        await check.Result!;
    }

    [Fact]
    public void DaysAreMidnightsAndPublicationIsTheClockThere()
    {
        Assert.Equal(new DateTime(2024, 3, 15), Sample.Figures.ToDataFrame()["to"][0]);
        Assert.Equal(new DateTime(2024, 3, 16, 10, 54, 0), Sample.Articles.ToDataFrame()["published"][0]);
        Assert.Null(Sample.Articles.ToDataFrame()["published"][1]);
    }

    [Fact]
    public void AColumnOfNullsKeepsItsType()
    {
        var frame = Sample.Figures.Where(figure => figure.Low is null).ToDataFrame();
        Assert.Equal((1, 1, typeof(decimal)), (frame.Rows.Count, frame["low"].NullCount, frame["low"].DataType));
        Assert.Equal((1, typeof(DateTime)), (frame["from"].NullCount, frame["from"].DataType));
        Assert.Null(Assert.Single(frame.ToRecords<ReportedFigure>()).Low);
    }

    [Fact]
    public void EvidenceOutlivesAFilterAndASort()
    {
        var frame = Sample.Figures.ToDataFrame();
        var sorted = frame.OrderByDescending("value");
        Assert.Equal([0m, -12.5m], sorted.RowsOf(Sample.Figures).Select(figure => figure.Value));
        var filtered = frame.Filter(frame["value"].ElementwiseLessThan(0m));
        Assert.Contains("[12]", Assert.Single(filtered.RowsOf(Sample.Figures)).Evidence().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatDoesNotFitSaysSo()
    {
        var frame = Sample.Figures.ToDataFrame();
        frame["modifier"][1] = "roughly";
        Assert.Equal(
            "Row 1 has 'roughly' in column modifier, where one of exact, about, more-than, at-least, less-than, at-most, between, vague belongs.",
            Assert.Throws<ArgumentException>(() => frame.ToRecords<ReportedFigure>()).Message);
        Assert.StartsWith("Row 1 of the frame is no row of the table Figures.", Assert.Throws<ArgumentException>(() => frame.RowsOf(Sample.Figures)).Message, StringComparison.Ordinal);
        frame.Columns.Remove("text");
        Assert.StartsWith("The frame has no column text, which a ReportedFigure needs. It has article,", Assert.Throws<ArgumentException>(() => frame.ToRecords<ReportedFigure>()).Message, StringComparison.Ordinal);
        Assert.StartsWith("The frame has no column that tells rows of Figures apart.", Assert.Throws<ArgumentException>(() => new DataFrame(new StringDataFrameColumn("x", ["y"])).RowsOf(Sample.Figures)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersOfOtherTypesReadBackAsTheyAre()
    {
        var frame = Sample.Figures.ToDataFrame();
        frame.Columns["value"] = new DoubleDataFrameColumn("value", [1.5, 2]);
        Assert.Equal([1.5m, 2m], frame.ToRecords<ReportedFigure>().Select(figure => figure.Value));
        frame.Columns["start"] = new DoubleDataFrameColumn("start", [1.5, 2]);
        Assert.Equal("Row 0 has '1.5' in column start, where a whole number belongs.", Assert.Throws<ArgumentException>(() => frame.ToRecords<ReportedFigure>()).Message);
    }

    [Fact]
    public void NullIsAnArgumentError()
    {
        Assert.Throws<ArgumentNullException>(() => ((Table<ReportedFigure>)null!).ToDataFrame());
        Assert.Throws<ArgumentNullException>(() => ((DataFrame)null!).ToRecords<ReportedFigure>());
        Assert.Throws<ArgumentNullException>(() => new DataFrame().RowsOf<ReportedFigure>(null!));
    }

    protected override Table<T> Records<T>(Table<T> table) => table.ToDataFrame().ToRecords<T>();

    protected override Table<T> Rows<T>(Table<T> table) => table.ToDataFrame().RowsOf(table);

    protected override IReadOnlyList<(string Name, Type Type, object?[] Values)> Columns<T>(IEnumerable<T> rows) =>
        [.. rows.ToDataFrame().Columns.Select(column => (column.Name, column.DataType, column.Cast<object?>().ToArray()))];

    private sealed class SameAsLoadFrom : ITableCheck
    {
        public Task? Result { get; private set; }

        public void Run<T>(Table<T> table) where T : ITableRow<T> => Result = Compare(table);

        private static async Task Compare<T>(Table<T> table) where T : ITableRow<T>
        {
            var loaded = await DataFrame.LoadFrom(table.ToDataReader(ReaderProfile.DataFrame));
            var made = table.ToDataFrame();
            Assert.Equal(made.Columns.Select(column => (column.Name, column.GetType())), loaded.Columns.Select(column => (column.Name, column.GetType())));
            Assert.All(made.Columns, column => Assert.Equal<object?>(column.Cast<object?>(), loaded[column.Name].Cast<object?>()));
        }
    }
}
