using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class TimeZonesTests
{
    [Theory]
    [InlineData("IST", null, 330)]
    [InlineData("IST", "IL", 120)]
    [InlineData("CST", null, -360)]
    [InlineData("CST", "CN", 480)]
    [InlineData("npt", null, 345)]
    public void Offsets_are_as_the_country_means_them(string name, string? country, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), TimeZones.Find(name)!.On(new DateOnly(2024, 6, 1), country));

    [Theory]
    [InlineData("2024-03-09", -5)]
    [InlineData("2024-03-10", -4)]
    [InlineData("2024-11-02", -4)]
    [InlineData("2024-11-03", -5)]
    public void A_zone_without_a_season_takes_the_day_s(string day, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), TimeZones.Find("ET")!.On(DateOnly.ParseExact(day, "yyyy-MM-dd"), null));
}
