using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class OutletNamesTests
{
    [Theory]
    [InlineData("Talvar Daily", true)]
    [InlineData("Radio Merrin", true)]
    [InlineData("reuters", true)]
    [InlineData("tarn.co.uk", false)]
    [InlineData("Tarn.co.uk", true)]
    [InlineData("Daily", false)]
    [InlineData("the daily news of Merrin", false)]
    [InlineData("Ida Berg", false)]
    public void IsOutlet(string name, bool expected) => Assert.Equal(expected, OutletNames.IsOutlet(name));

    [Fact]
    public void CountryOf() => Assert.Equal(("IN", null), (OutletNames.CountryOf("The Hindu"), OutletNames.CountryOf("Talvar Daily")));

    [Theory]
    [InlineData(null, "https://www.tarn.co.uk/a", "GB")]
    [InlineData("Talvar Daily", "https://talvar.in/a", "IN")]
    [InlineData("The Hindu", "https://thehindu.co.uk/a", "IN")]
    [InlineData(null, "https://tarn.com/a.uk", null)]
    [InlineData(null, "https://tarn.tv/a", null)]
    [InlineData(null, "tarn.ie/a", null)]
    public void TheAddressTellsTheCountryOfAnOutletThatNoListKnows(string? outlet, string address, string? country) => Assert.Equal(country, OutletNames.CountryOf(outlet, address));
}
