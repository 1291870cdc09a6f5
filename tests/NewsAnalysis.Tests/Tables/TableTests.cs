using System.Text.Json;
using CsvHelper;

namespace NewsAnalysis.Tests.Tables;

public class TableTests
{
    [Fact]
    public void CsvReadBackGivesTheCells()
    {
        var csv = Sample.Figures.ToCsv();
        Assert.Equal(Sample.Figures.Count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using var reader = CsvReader.Create(new StringReader(csv));
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(Sample.Figures.Columns.ToDictionary(column => column.Name, column => reader.GetString(column.Name)));
        Assert.Equal(["-12.5", "0"], rows.Select(row => row["value"]));
        Assert.Equal(["1234567", ""], rows.Select(row => row["high"]));
        Assert.Equal(["2024-03-15", ""], rows.Select(row => row["to"]));
        Assert.Equal("Ærø", rows[0]["place"]);
        Assert.Equal("hostile", rows[1]["article"]);
    }

    [Fact]
    public void CsvTextNeverStartsAFormula()
    {
        Assert.Contains(",'=SUM(A1),", Sample.Figures.ToCsv(), StringComparison.Ordinal);
        Assert.Contains(",'@dead,", Sample.Figures.ToCsv(), StringComparison.Ordinal);
        Assert.Contains(",-12.5,", Sample.Figures.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("\"'+Outlet, \"\"quoted\"\"\"", Sample.Articles.ToCsv(), StringComparison.Ordinal);
        Assert.Contains(",'-Sum,", Sample.Sources.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void CsvOfAnEmptyTableIsItsHeader() => Assert.Equal("article,start,end,text,type,timex,modifier,from,to,sentence,rule\r\n", Array.Empty<TimeExpression>().ToTable().ToCsv());

    [Fact]
    public void JsonLinesHaveEveryColumnByName()
    {
        var lines = Sample.Figures.ToJsonLines().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(Sample.Figures.Columns.Select(column => column.Name), first.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("-12.5", first.RootElement.GetProperty("value").GetRawText());
        Assert.Contains("\"place\":\"Ærø\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"low\":null", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2024-03-16T10:54:00+05:30\",\"updated\":\"2024-03-17\"", Sample.Articles.ToJsonLines(), StringComparison.Ordinal);
    }

    [Fact]
    public void HtmlEncodesEverythingAndMarksTheEvidence()
    {
        foreach (var html in new[] { Sample.Articles.ToHtml(), Sample.Figures.ToHtml(), Sample.Dates.ToHtml(), Sample.Sources.ToHtml() })
        {
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.StartsWith("<table>", html, StringComparison.Ordinal);
        }

        Assert.Contains("&quot;<mark>12</mark>&quot; dead", Sample.Figures.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<caption>Figures: 2 rows</caption>", Sample.Figures.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<caption>Figures: 2 rows, the first 1 shown</caption>", Sample.Figures.ToHtml(1), StringComparison.Ordinal);
        Assert.Contains(">1,234,567</td>", Sample.Figures.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"col\">start</th>", Sample.Figures.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("It happened on <mark>Friday</mark>.", Sample.Dates.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<caption>Dates: 0 rows</caption>", Array.Empty<TimeExpression>().ToTable().ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCultureGivesTheSameText() => Cultures.AssertSameInAll(() => string.Join(
        '\f',
        Sample.Articles.ToCsv(), Sample.Figures.ToCsv(), Sample.Dates.ToCsv(), Sample.Sources.ToCsv(),
        Sample.Articles.ToJsonLines(), Sample.Figures.ToJsonLines(), Sample.Dates.ToJsonLines(), Sample.Sources.ToJsonLines(),
        Sample.Articles.ToHtml(), Sample.Figures.ToHtml(), Sample.Dates.ToHtml(), Sample.Sources.ToHtml(), Sample.Figures.ToString()));

    [Fact]
    public void FilesHoldTheSameText()
    {
        var path = Path.Combine(Path.GetTempPath(), $"newsanalysis-{Guid.NewGuid():N}");
        try
        {
            Sample.Figures.WriteCsv(path);
            Assert.Equal(Sample.Figures.ToCsv(), File.ReadAllText(path));
            Sample.Figures.WriteJsonLines(path);
            Assert.Equal(Sample.Figures.ToJsonLines(), File.ReadAllText(path));
            Assert.Equal((byte)'{', File.ReadAllBytes(path)[0]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void FilteredRowsBecomeATableAgain()
    {
        Assert.Single(Sample.Figures.Where(figure => figure.Value < 0).ToTable());
        Assert.Same(Sample.Figures, Sample.Figures.ToTable());
    }
}
