using Microsoft.Data.Analysis;

namespace NewsAnalysis.DataFrames.Tests;

public class DataFrameExtensionsTests
{
    public static TheoryData<string> Names => Tables.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void HoldsEveryCellInTheTypeOfTheProfile(string name) => Tables.Check(name, new EveryCell());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task LoadFromMakesTheSameFrame(string name)
    {
        var check = new SameAsLoadFrom();
        Tables.Check(name, check);
        await check.Result!;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EmptyTableKeepsItsColumns(string name) => Tables.Check(name, new EmptyKeepsColumns());

    [Theory]
    [MemberData(nameof(Names))]
    public void RowsComeBackThemselves(string name) => Tables.Check(name, new RowsComeBack());

    [Fact]
    public void RecordsComeBackEqual()
    {
        Assert.Equal<object>(Sample.Figures.ToArray(), Sample.Figures.ToDataFrame().ToRecords<ReportedFigure>());
        Assert.Equal<object>(Sample.Dates.ToArray(), Sample.Dates.ToDataFrame().ToRecords<TimeExpression>());
        Assert.Equal<object>(Sample.Sources.ToArray(), Sample.Sources.ToDataFrame().ToRecords<Attribution>());
        Assert.Equal<object>(Tables.Problems.ToArray(), Tables.Problems.ToDataFrame().ToRecords<Problem>());
        Assert.Contains("RowsOf", Assert.Throws<NotSupportedException>(() => Sample.Articles.ToDataFrame().ToRecords<Article>()).Message, StringComparison.Ordinal);
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

    [Fact]
    public void IsTheSameInEveryCulture() => Cultures.AssertSameInAll(() =>
    {
        var frame = Sample.Figures.ToDataFrame();
        return frame.ToRecords<ReportedFigure>().ToCsv() + frame.RowsOf(Sample.Figures).ToCsv();
    });

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionRowsGoThereAndBack()
    {
        var table = Tables.Million();
        var frame = table.ToDataFrame();
        Assert.Equal((1_000_000L, 500_000L, 249_999.75m), (frame.Rows.Count, frame["low"].NullCount, frame["value"].Max()));
        Assert.Equal<object>(table, frame.ToRecords<ReportedFigure>());
    }

    private sealed class EveryCell : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var frame = table.ToDataFrame();
            using var reader = table.ToDataReader(ReaderProfile.DataFrame);
            Assert.Equal(table.Columns.Select(column => column.Name), frame.Columns.Select(column => column.Name));
            Assert.Equal(Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldType), frame.Columns.Select(column => column.DataType));
            for (var row = 0; reader.Read(); row++)
                Assert.All(Enumerable.Range(0, reader.FieldCount), i => Assert.Equal(reader.IsDBNull(i) ? null : reader[i], frame.Columns[i][row]));
        }
    }

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

    private sealed class EmptyKeepsColumns : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var frame = Array.Empty<T>().ToDataFrame();
            Assert.Equal((0, table.Columns.Count), (frame.Rows.Count, frame.Columns.Count));
            Assert.Empty(frame.RowsOf(table));
        }
    }

    private sealed class RowsComeBack : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T> =>
            Assert.All(table.ToDataFrame().RowsOf(table).Zip(table), pair => Assert.True(ReferenceEquals(pair.Second, pair.First)));
    }
}
