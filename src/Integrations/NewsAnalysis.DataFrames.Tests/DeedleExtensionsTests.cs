using Deedle;

namespace NewsAnalysis.DataFrames.Tests;

public class DeedleExtensionsTests
{
    public static TheoryData<string> Names => Tables.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void HoldsEveryCellInTheTableSOwnType(string name) => Tables.Check(name, new EveryCell());

    [Theory]
    [MemberData(nameof(Names))]
    public void EmptyTableKeepsItsColumns(string name) => Tables.Check(name, new EmptyKeepsColumns());

    [Theory]
    [MemberData(nameof(Names))]
    public void RowsComeBackThemselves(string name) => Tables.Check(name, new RowsComeBack());

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadReaderTakesTheReader(string name) => Tables.Check(name, new SameAsReadReader());

    [Fact]
    public void RecordsComeBackEqual()
    {
        Assert.Equal<object>(Sample.Figures.ToArray(), Sample.Figures.ToFrame().ToRecords<ReportedFigure>());
        Assert.Equal<object>(Sample.Dates.ToArray(), Sample.Dates.ToFrame().ToRecords<TimeExpression>());
        Assert.Equal<object>(Sample.Sources.ToArray(), Sample.Sources.ToFrame().ToRecords<Attribution>());
        Assert.Equal<object>(Tables.Problems.ToArray(), Tables.Problems.ToFrame().ToRecords<Problem>());
        Assert.Contains("RowsOf", Assert.Throws<NotSupportedException>(() => Sample.Articles.ToFrame().ToRecords<Article>()).Message, StringComparison.Ordinal);
    }

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

    [Fact]
    public void IsTheSameInEveryCulture() => Cultures.AssertSameInAll(() =>
    {
        var frame = Sample.Figures.ToFrame();
        return frame.ToRecords<ReportedFigure>().ToCsv() + frame.RowsOf(Sample.Figures).ToCsv();
    });

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionRowsGoThereAndBack()
    {
        var table = Tables.Million();
        var frame = table.ToFrame();
        Assert.Equal((1_000_000, 500_000), (frame.RowCount, frame.GetColumn<decimal>("low").ValueCount));
        Assert.Equal<object>(table, frame.ToRecords<ReportedFigure>());
    }

    private sealed class EveryCell : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var frame = table.ToFrame();
            using var reader = table.ToDataReader();
            Assert.Equal(table.Columns.Select(column => column.Name), frame.ColumnKeys);
            Assert.Equal(Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldType), frame.ColumnTypes);
            for (var row = 0; reader.Read(); row++)
            {
                foreach (var (name, value) in Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.IsDBNull(i) ? null : reader[i])))
                    Assert.Equal(value, frame.Columns[name].TryGet(row) is { HasValue: true } cell ? cell.Value : null);
            }
        }
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

    private sealed class EmptyKeepsColumns : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var frame = Array.Empty<T>().ToFrame();
            Assert.Equal((0, table.Columns.Count), (frame.RowCount, frame.ColumnCount));
            Assert.Empty(frame.RowsOf(table));
        }
    }

    private sealed class RowsComeBack : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T> =>
            Assert.All(table.ToFrame().RowsOf(table).Zip(table), pair => Assert.True(ReferenceEquals(pair.Second, pair.First)));
    }
}
