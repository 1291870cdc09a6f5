namespace NewsAnalysis.DataFrames.Tests;

/// <summary>What holds of the frames of both libraries.</summary>
public abstract class FrameTests
{
    public static TheoryData<string> Names => Tables.Names;

    /// <summary>The profile whose column types the frame has.</summary>
    protected abstract ReaderProfile Profile { get; }

    [Theory]
    [MemberData(nameof(Names))]
    public void HoldsEveryCellInTheTypeOfTheProfile(string name) => Tables.Check(name, new EveryCell(this));

    [Theory]
    [MemberData(nameof(Names))]
    public void EmptyTableKeepsItsColumns(string name) => Tables.Check(name, new EmptyKeepsColumns(this));

    [Theory]
    [MemberData(nameof(Names))]
    public void RowsComeBackThemselves(string name) => Tables.Check(name, new RowsComeBack(this));

    [Fact]
    public void RecordsComeBackEqual()
    {
        Assert.Equal<object>(Sample.Figures.ToArray(), Records(Sample.Figures));
        Assert.Equal<object>(Sample.Dates.ToArray(), Records(Sample.Dates));
        Assert.Equal<object>(Sample.Sources.ToArray(), Records(Sample.Sources));
        Assert.Equal<object>(Tables.Problems.ToArray(), Records(Tables.Problems));
        Assert.Contains("RowsOf", Assert.Throws<NotSupportedException>(() => Records(Sample.Articles)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsTheSameInEveryCulture() => Cultures.AssertSameInAll(() => Records(Sample.Figures).ToCsv() + Rows(Sample.Figures).ToCsv());

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionRowsGoThereAndBack()
    {
        var table = Tables.Million();
        Assert.Equal<object>(table, Records(table));
    }

    /// <summary>Makes a frame and reads its records.</summary>
    protected abstract Table<T> Records<T>(Table<T> table) where T : ITableRow<T>;

    /// <summary>Makes a frame and finds its rows in the table.</summary>
    protected abstract Table<T> Rows<T>(Table<T> table) where T : ITableRow<T>;

    /// <summary>Makes a frame and gives its columns: name, type and values, null where one is missing.</summary>
    protected abstract IReadOnlyList<(string Name, Type Type, object?[] Values)> Columns<T>(IEnumerable<T> rows) where T : ITableRow<T>;

    private sealed class EveryCell(FrameTests tests) : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var columns = tests.Columns(table);
            using var reader = table.ToDataReader(tests.Profile);
            Assert.Equal(table.Columns.Select(column => column.Name), columns.Select(column => column.Name));
            Assert.Equal(Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldType), columns.Select(column => column.Type));
            for (var row = 0; reader.Read(); row++)
                Assert.All(Enumerable.Range(0, reader.FieldCount), i => Assert.Equal(reader.IsDBNull(i) ? null : reader[i], columns[i].Values[row]));
        }
    }

    private sealed class EmptyKeepsColumns(FrameTests tests) : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var columns = tests.Columns(Array.Empty<T>());
            Assert.Equal(table.Columns.Select(column => column.Name), columns.Select(column => column.Name));
            Assert.All(columns, column => Assert.Empty(column.Values));
            Assert.Empty(tests.Rows(Array.Empty<T>().ToTable()));
        }
    }

    private sealed class RowsComeBack(FrameTests tests) : ITableCheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var rows = tests.Rows(table);
            Assert.Equal(table.Count, rows.Count);
            Assert.All(rows.Zip(table), pair => Assert.True(ReferenceEquals(pair.Second, pair.First)));
        }
    }
}
