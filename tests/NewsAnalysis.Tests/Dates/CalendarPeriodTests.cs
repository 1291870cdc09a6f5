using System.Globalization;
using NewsAnalysis.Dates;

namespace NewsAnalysis.Tests.Dates;

public class CalendarPeriodTests
{
    [Theory]
    [InlineData("2024-12-30", "2025-W01", "2024-12-30", "2025-01-05")]
    [InlineData("2021-01-03", "2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2024-03-16", "2024-W11", "2024-03-11", "2024-03-17")]
    public void WeeksFollowIsoAcrossYears(string day, string timex, string first, string last) => Check(Grain.Week, day, timex, first, last);

    [Theory]
    [InlineData("2024-04-18", "2024-W16-WE", "2024-04-20", "2024-04-21")]
    [InlineData("2024-04-21", "2024-W16-WE", "2024-04-20", "2024-04-21")]
    public void WeekendsEndTheWeek(string day, string timex, string first, string last) => Check(Grain.Weekend, day, timex, first, last);

    [Theory]
    [InlineData("2024-02-10", "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02-10", "2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("1900-02-10", "1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02-10", "2000-02", "2000-02-01", "2000-02-29")]
    public void MonthsKnowLeapYears(string day, string timex, string first, string last) => Check(Grain.Month, day, timex, first, last);

    [Theory]
    [InlineData("2024-02-10", "2023-WI", "2023-12-01", "2024-02-29")]
    [InlineData("2024-12-10", "2024-WI", "2024-12-01", "2025-02-28")]
    [InlineData("2024-03-01", "2024-SP", "2024-03-01", "2024-05-31")]
    public void AWinterBelongsToTheYearItStartsIn(string day, string timex, string first, string last) => Check(Grain.Season, day, timex, first, last);

    [Theory]
    [InlineData("2024-05-10", "2024-Q2", "2024-04-01", "2024-06-30")]
    [InlineData("2024-12-31", "2024-Q4", "2024-10-01", "2024-12-31")]
    public void Quarters(string day, string timex, string first, string last) => Check(Grain.Quarter, day, timex, first, last);

    [Theory]
    [InlineData(nameof(Grain.Half), "2024-07-01", "2024-H2")]
    [InlineData(nameof(Grain.Half), "2024-06-30", "2024-H1")]
    [InlineData(nameof(Grain.Year), "0079-06-30", "0079")]
    [InlineData(nameof(Grain.Decade), "1999-12-31", "199X")]
    [InlineData(nameof(Grain.Century), "1999-12-31", "19")]
    public void LongerPeriods(string grain, string day, string timex) => Assert.Equal(timex, CalendarPeriod.Of(Enum.Parse<Grain>(grain), DateOnly.Parse(day, CultureInfo.InvariantCulture)).Timex);

    [Fact]
    public void ShiftsAcrossYears()
    {
        Assert.Equal("2023-12", CalendarPeriod.OfMonth(2024, 1).Shift(-1)?.Timex);
        Assert.Equal("2023-Q4", CalendarPeriod.OfQuarter(2024, 1).Shift(-1)?.Timex);
        Assert.Equal("2025-W01", CalendarPeriod.OfWeek(2024, 52)?.Shift(1)?.Timex);
    }

    [Fact]
    public void NothingLiesBeyondTheCalendar()
    {
        Assert.Null(CalendarPeriod.OfYear(9999).Shift(1));
        Assert.Null(CalendarPeriod.OfYear(1).Shift(-1));
        Assert.Null(CalendarPeriod.OfWeek(2024, 53));
        Assert.Equal(DateOnly.MaxValue, CalendarPeriod.OfYear(9999).Last);
        Assert.Equal(DateOnly.MaxValue, CalendarPeriod.Of(Grain.Day, DateOnly.MaxValue).Last);
        Assert.Equal(DateOnly.MinValue, CalendarPeriod.Of(Grain.Decade, DateOnly.MinValue).First);
    }

    [Fact]
    public void AMonthAfterTheLastOfJanuaryIsTheLastOfFebruary() =>
        Assert.Equal(new DateOnly(2024, 2, 29), CalendarPeriod.TryAddMonths(new DateOnly(2024, 1, 31), 1));

    private static void Check(Grain grain, string day, string timex, string first, string last)
    {
        var period = CalendarPeriod.Of(grain, DateOnly.Parse(day, CultureInfo.InvariantCulture));
        Assert.Equal((timex, DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)), (period.Timex, period.First, period.Last));
    }
}
