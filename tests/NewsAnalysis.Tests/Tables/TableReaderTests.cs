using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace NewsAnalysis.Tests.Tables;

public class TableReaderTests
{
    // What DataFrame.LoadFrom of Microsoft.Data.Analysis 0.23 makes columns of.
    private static readonly HashSet<Type> DataFrameTypes =
    [
        typeof(bool), typeof(byte), typeof(sbyte), typeof(char), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(decimal), typeof(string), typeof(DateTime),
    ];

    public static TheoryData<string> Names => ["Articles", "Figures", "Dates", "Sources"];

    [Theory]
    [MemberData(nameof(Names))]
    public void DataTableHoldsEveryCell(string name) => Of(name, new EveryCell());

    [Theory]
    [MemberData(nameof(Names))]
    public void DataFrameProfileGivesOnlyTypesThatItTakes(string name) => Of(name, new OnlyPlainTypes());

    [Theory]
    [MemberData(nameof(Names))]
    public void DataTableLoadTakesEitherProfile(string name) => Of(name, new LoadsIntoDataTable());

    [Theory]
    [MemberData(nameof(Names))]
    public void EmptyTableKeepsItsColumns(string name) => Of(name, new EmptyKeepsColumns());

    [Fact]
    public void AColumnOfNullsKeepsItsType()
    {
        var table = Sample.Figures.Where(figure => figure.Low is null).ToTable();
        foreach (var (profile, day) in ((ReaderProfile, Type)[])[(ReaderProfile.Default, typeof(DateOnly)), (ReaderProfile.DataFrame, typeof(DateTime))])
        {
            using var loaded = new DataTable { Locale = CultureInfo.InvariantCulture };
            using var reader = table.ToDataReader(profile);
            loaded.Load(reader);
            Assert.Equal((typeof(decimal), day, typeof(int)), (loaded.Columns["low"]!.DataType, loaded.Columns["from"]!.DataType, loaded.Columns["partOf"]!.DataType));
            Assert.Equal((DBNull.Value, DBNull.Value), (loaded.Rows[0]["low"], loaded.Rows[0]["from"]));
        }
    }

    [Fact]
    public void ValuesAndFiltersAreTheSameInEveryCulture() => Cultures.AssertSameInAll(() =>
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        using var reader = Sample.Figures.ToDataReader(ReaderProfile.DataFrame);
        table.Load(reader);
        var low = Assert.Single(table.Select("value < -12.25 AND from = #2024-03-01#"));
        return FormattableString.Invariant($"{low["value"]} {low["high"]} {low["to"]:yyyy-MM-dd}");
    });

    // What Frame.FromRecords of Deedle and every binding to properties look for.
    [Theory]
    [InlineData(typeof(ReportedFigure))]
    [InlineData(typeof(TimeExpression))]
    public void RecordsHaveAPropertyForEachColumn(Type record)
    {
        var columns = (System.Collections.IEnumerable)record.GetProperty("Columns")!.GetValue(null)!;
        var names = columns.Cast<object>().Select(column => (string)column.GetType().GetProperty("Name")!.GetValue(column)!);
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        Assert.Equal(names.Order(StringComparer.Ordinal), properties.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void AMillionRowsGoThroughAReaderAndIntoADataTable()
    {
        var figure = Sample.Figures[1];
        var table = Enumerable.Range(0, 1_000_000).Select(i => figure with { Value = i / 4m, Low = i % 2 == 0 ? i : null }).ToTable();
        using var reader = table.ToDataReader(ReaderProfile.DataFrame);
        var (sum, nulls) = (0m, 0);
        while (reader.Read())
        {
            sum += reader.GetDecimal(4);
            nulls += reader.IsDBNull(5) ? 1 : 0;
        }

        Assert.Equal((124_999_875_000m, 500_000), (sum, nulls));
        using var loaded = table.ToDataTable();
        Assert.Equal((1_000_000, 249_999.75m), (loaded.Rows.Count, loaded.Compute("MAX(value)", "low IS NULL")));
    }

    [Fact]
    public void TypedGettersReadTheirTypes()
    {
        using var reader = Sample.Figures.ToDataReader();
        Assert.True(reader.HasRows);
        Assert.Equal(Sample.Figures.Columns.Count, reader.FieldCount);
        Assert.True(reader.Read());
        Assert.Equal(-12.5m, reader.GetDecimal(reader.GetOrdinal("VALUE")));
        Assert.Equal("more-than", reader.GetString(reader.GetOrdinal("modifier")));
        Assert.Equal(new DateOnly(2024, 3, 15), reader.GetFieldValue<DateOnly>(reader.GetOrdinal("To")));
        Assert.Equal(0, reader.GetInt32(reader.GetOrdinal("attribution")));
        Assert.Equal("homes-damaged", reader["measure"]);
        Assert.Equal(2, reader.GetChars(reader.GetOrdinal("text"), 0, null, 0, 0));
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(reader.GetOrdinal("low")));
        Assert.Throws<InvalidCastException>(() => reader.GetDecimal(reader.GetOrdinal("low")));
        Assert.Throws<InvalidCastException>(() => reader.GetInt32(reader.GetOrdinal("text")));
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
        Assert.False(reader.NextResult());
    }

    [Fact]
    public void UnknownColumnsAndClosedReadersAreErrorsThatSayWhy()
    {
        var reader = Sample.Dates.ToDataReader();
        Assert.Contains("timex", Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("value")).Message, StringComparison.Ordinal);
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetName(99));
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
        reader.Dispose();
        Assert.True(reader.IsClosed);
        Assert.Throws<InvalidOperationException>(() => reader.Read());
    }

    [Fact]
    public void PublicationTimeIsAnInstantOrTheClockAtThePlace()
    {
        using var instants = Sample.Articles.ToDataReader();
        instants.Read();
        Assert.Equal(new DateTimeOffset(2024, 3, 16, 10, 54, 0, new(5, 30, 0)), instants["published"]);
        Assert.Equal(new DateTimeOffset(2024, 3, 17, 0, 0, 0, TimeSpan.Zero), instants["updated"]);
        using var clocks = Sample.Articles.ToDataReader(ReaderProfile.DataFrame);
        clocks.Read();
        Assert.Equal(new DateTime(2024, 3, 16, 10, 54, 0, DateTimeKind.Unspecified), clocks.GetDateTime(clocks.GetOrdinal("published")));
    }

    [Fact]
    public void GoesThroughRecords()
    {
        using var reader = Sample.Dates.ToDataReader();
        var values = reader.Cast<IDataRecord>().Select(record => record["timex"]).ToArray();
        Assert.Equal(["2024-03-15", "XXXX-WXX-5"], values);
    }

    private static void Of(string name, ICheck check)
    {
        switch (name)
        {
            case "Articles": check.Run(Sample.Articles); break;
            case "Figures": check.Run(Sample.Figures); break;
            case "Dates": check.Run(Sample.Dates); break;
            default: check.Run(Sample.Sources); break;
        }
    }

    private interface ICheck
    {
        void Run<T>(Table<T> table) where T : ITableRow<T>;
    }

    private sealed class EveryCell : ICheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            using var loaded = table.ToDataTable();
            Assert.Equal(table.Count, loaded.Rows.Count);
            Assert.Equal(table.Columns.Select(column => column.Name), loaded.Columns.Cast<DataColumn>().Select(column => column.ColumnName));
            Assert.Equal(table.Columns.Select(column => column.IsNullable), loaded.Columns.Cast<DataColumn>().Select(column => column.AllowDBNull));
            using var reader = table.ToDataReader();
            Assert.Equal(table.Columns.Select(column => (bool?)column.IsNullable), reader.GetColumnSchema().Select(column => column.AllowDBNull));
            for (var row = 0; reader.Read(); row++)
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var value = table.Columns[i].Value(table[row]);
                    Assert.Equal(value is null, reader.IsDBNull(i));
                    Assert.True(value is not null || table.Columns[i].IsNullable, $"{table.Columns[i].Name} has no value but does not say so");
                    Assert.Equal(reader.GetValue(i), loaded.Rows[row][i]);
                    Assert.True(reader.IsDBNull(i) || reader.GetFieldType(i).IsInstanceOfType(reader.GetValue(i)));
                }
            }
        }
    }

    private sealed class OnlyPlainTypes : ICheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            using var reader = table.ToDataReader(ReaderProfile.DataFrame);
            Assert.All(Enumerable.Range(0, reader.FieldCount), i => Assert.Contains(reader.GetFieldType(i), DataFrameTypes));
            while (reader.Read())
                Assert.All(Enumerable.Range(0, reader.FieldCount), i => Assert.True(reader.IsDBNull(i) || reader.GetValue(i).GetType() == reader.GetFieldType(i)));
        }
    }

    private sealed class LoadsIntoDataTable : ICheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            foreach (var profile in Enum.GetValues<ReaderProfile>())
            {
                using var loaded = new DataTable { Locale = CultureInfo.InvariantCulture };
                using var reader = table.ToDataReader(profile);
                loaded.Load(reader);
                using var again = table.ToDataReader(profile);
                for (var row = 0; again.Read(); row++)
                    Assert.All(Enumerable.Range(0, again.FieldCount), i => Assert.Equal(again[i], loaded.Rows[row][i]));
                Assert.Equal(table.Count, loaded.Rows.Count);
            }
        }
    }

    private sealed class EmptyKeepsColumns : ICheck
    {
        public void Run<T>(Table<T> table) where T : ITableRow<T>
        {
            var empty = Array.Empty<T>().ToTable();
            using var loaded = empty.ToDataTable();
            Assert.Empty(loaded.Rows.Cast<DataRow>());
            Assert.Equal(table.Columns.Count, loaded.Columns.Count);
            using var reader = empty.ToDataReader();
            Assert.False(reader.HasRows);
            Assert.Equal(table.Columns.Count, reader.GetSchemaTable()!.Rows.Count);
            Assert.False(reader.Read());
        }
    }
}
