using NewsAnalysis.Dates;

namespace NewsAnalysis.Tests.Dates;

public class TimeLengthTests
{
    [Fact]
    public void WritesWholeUnits()
    {
        Assert.Equal("P3D", new TimeLength(3, TimeUnit.Day).Timex);
        Assert.Equal("PT20M", new TimeLength(20, TimeUnit.Minute).Timex);
        Assert.Equal("P20M", new TimeLength(20, TimeUnit.Month).Timex);
    }

    [Fact]
    public void WritesHalvesInTheNextSmallerUnit()
    {
        Assert.Equal("P2Y6M", new TimeLength(2.5m, TimeUnit.Year).Timex);
        Assert.Equal("PT1H30M", new TimeLength(1.5m, TimeUnit.Hour).Timex);
        Assert.Equal("PT30M", new TimeLength(0.5m, TimeUnit.Hour).Timex);
        Assert.Equal("P1DT12H", new TimeLength(1.5m, TimeUnit.Day).Timex);
    }

    [Fact]
    public void WritesAnUnsaidAmountAsX() => Assert.Equal("PXW", new TimeLength(null, TimeUnit.Week).Timex);

    [Fact]
    public void CountsFromADay()
    {
        var leapDay = new DateOnly(2024, 2, 29);
        Assert.Equal(new DateOnly(2023, 2, 28), new TimeLength(1, TimeUnit.Year).From(leapDay, -1));
        Assert.Equal(new DateOnly(2024, 3, 14), new TimeLength(2, TimeUnit.Week).From(leapDay, 1));
        Assert.Equal(new DateOnly(2024, 2, 27), new TimeLength(48, TimeUnit.Hour).From(leapDay, -1));
    }

    [Fact]
    public void NothingLiesBeyondTheCalendar()
    {
        Assert.Null(new TimeLength(5_000_000_000, TimeUnit.Year).From(new DateOnly(2024, 1, 1), -1));
        Assert.Null(new TimeLength(9000, TimeUnit.Year).From(new DateOnly(2024, 1, 1), 1));
        Assert.Null(new TimeLength(null, TimeUnit.Year).From(new DateOnly(2024, 1, 1), 1));
    }
}
