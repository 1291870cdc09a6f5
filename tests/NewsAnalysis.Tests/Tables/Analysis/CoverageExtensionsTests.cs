namespace NewsAnalysis.Tests.Tables.Analysis;

public class CoverageExtensionsTests
{
    [Theory]
    [InlineData("2025-11-04 2025-11-06 2025-11-09 2024-03-16", 14, "2025-11-04/2025-11-09")]
    [InlineData("2025-11-04 2025-11-06 2025-11-09", 3, "2025-11-04/2025-11-06")]
    [InlineData("2025-11-04 2025-11-06", 1, "2025-11-04/2025-11-04")]
    [InlineData("2024-03-16", 14, "2024-03-16/2024-03-16")]
    public void BusiestDaysHoldTheMostArticles(string published, int days, string expected)
    {
        var articles = published.Split(' ').Select(day => new Article { Id = day, Text = "", Published = new PublicationTime(DateOnly.ParseExact(day, "yyyy-MM-dd")) });
        Assert.Equal(expected, articles.BusiestDays(days).ToString());
    }

    [Fact]
    public void ArticlesWithoutADayHaveNoBusiestDays() => Assert.Null(new[] { new Article { Id = "a", Text = "" } }.BusiestDays());

    [Fact]
    public void BetweenKeepsThePointsOfTheDays()
    {
        var figures = new[] { 3, 7, 9 }.SelectMany(day => Extractor.Extract($"Floods killed {day} people in Arra.", new DateOnly(2024, 3, day)).Figures).ToArray();
        var series = figures.Series(Measure.Deaths);
        Assert.Equal(3, series.Between(null).Count);
        Assert.Equal([7m], series.Between(new DayRange(new(2024, 3, 4), new(2024, 3, 8))).Select(point => point.Value));
    }
}
