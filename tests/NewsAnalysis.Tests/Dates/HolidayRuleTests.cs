using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Dates;

public class HolidayRuleTests
{
    [Theory]
    [InlineData("easter 0", 2024, 3, 31)]
    [InlineData("easter 0", 2019, 4, 21)]
    [InlineData("easter 0", 1961, 4, 2)]
    [InlineData("easter -2", 2008, 3, 21)]
    [InlineData("orthodox 0", 2024, 5, 5)]
    [InlineData("orthodox 0", 2021, 5, 2)]
    [InlineData("nth 11 4 4", 2023, 11, 23)]
    [InlineData("nth 5 -1 1", 2024, 5, 27)]
    [InlineData("thanksgiving 1", 2023, 11, 24)]
    [InlineData("election", 2024, 11, 5)]
    [InlineData("election", 2022, 11, 8)]
    [InlineData("fixed 12 25", 2024, 12, 25)]
    [InlineData("hijri 10 1", 2024, 4, 10)]
    [InlineData("hijri 9 1", 2024, 3, 11)]
    [InlineData("hebrew 1 15", 2024, 4, 23)]
    [InlineData("hebrew 7 1", 2023, 9, 16)]
    [InlineData("hebrew 9 25", 2023, 12, 8)]
    [InlineData("hebrew 12 14", 2024, 3, 24)]
    [InlineData("hebrew 12 14", 2023, 3, 7)]
    [InlineData("chinese 1 1", 2024, 2, 10)]
    [InlineData("chinese 8 15", 2023, 9, 29)]
    [InlineData("diwali 0", 2009, 10, 17)]
    [InlineData("diwali 0", 2012, 11, 13)]
    [InlineData("diwali 0", 2018, 11, 7)]
    [InlineData("diwali 0", 2019, 10, 27)]
    [InlineData("diwali 0", 2020, 11, 14)]
    [InlineData("diwali 0", 2021, 11, 4)]
    [InlineData("diwali 0", 2022, 10, 24)]
    [InlineData("diwali 0", 2023, 11, 12)]
    [InlineData("diwali 0", 2024, 10, 31)]
    [InlineData("diwali 0", 2025, 10, 20)]
    [InlineData("before 5 25 1", 2024, 5, 20)]
    [InlineData("before 5 25 1", 2026, 5, 18)]
    [InlineData("easter -21", 2024, 3, 10)]
    [InlineData("holi", 2010, 3, 1)]
    [InlineData("holi", 2018, 3, 2)]
    [InlineData("holi", 2019, 3, 21)]
    [InlineData("holi", 2020, 3, 10)]
    [InlineData("holi", 2021, 3, 29)]
    [InlineData("holi", 2022, 3, 18)]
    [InlineData("holi", 2023, 3, 8)]
    [InlineData("holi", 2025, 3, 14)]
    public void FallsOn(string rule, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), HolidayRule.Read(rule, "").In(year));

    [Fact]
    public void EveryHolidayHasADateInEveryYearOfTheNews()
    {
        foreach (var row in LexiconFile.Open("holidays.tsv").Rows)
        {
            var rule = HolidayRule.Read(row["rule"], row["days"]);
            for (var year = 1950; year <= 2050; year++)
                Assert.True(rule.Kind == "none" || rule.In(year)?.Year == year, $"{row.Phrases.First()} {year}");
        }
    }

    [Fact]
    public void NoneBeforeTheGregorianCalendar() => Assert.Null(HolidayRule.Read("easter 0", "").In(1500));
}
