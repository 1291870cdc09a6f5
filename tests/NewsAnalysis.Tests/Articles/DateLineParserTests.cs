using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class DateLineParserTests
{
    [Theory]
    [InlineData("Mar 16, 2024, 10:54 AM IST", "2024-03-16T10:54:00+05:30")]
    [InlineData("Wed, 21 Jun 2023, 16:05 BST", "2023-06-21T16:05:00+01:00")]
    [InlineData("10/02/2021 17:42 GMT", "2021-02-10T17:42:00+00:00")]
    [InlineData("12/25/2023", "2023-12-25")]
    [InlineData("2023-08-30T09:15+0530", "2023-08-30T09:15:00+05:30")]
    [InlineData("2023/08/30", "2023-08-30")]
    [InlineData("30.08.23", "2023-08-30")]
    [InlineData("Monday 25 April 2022", "2022-04-25")]
    [InlineData("the 3rd of May 2019", "2019-05-03")]
    [InlineData("Sept. 4, 1998", "1998-09-04")]
    [InlineData("3 JAN 90", "1990-01-03")]
    [InlineData("5 January 2022 at 6pm (GMT+2)", "2022-01-05T18:00:00+02:00")]
    [InlineData("July 9, 2023 7:15 p.m. ET", "2023-07-09T19:15:00-04:00")]
    [InlineData("January 9, 2023 7:15 p.m. ET", "2023-01-09T19:15:00-05:00")]
    [InlineData("10:54 AM, March 16, 2024", "2024-03-16T10:54:00")]
    [InlineData("1742 GMT, 3 May 2020", "2020-05-03T17:42:00+00:00")]
    [InlineData("3 May 2020 12:00 am", "2020-05-03T00:00:00")]
    [InlineData("Tue, 10 Jun 2003 04:00:00 GMT", "2003-06-10T04:00:00+00:00")]
    [InlineData("Tue, 10 Jun 2003 04:00:00 -0700", "2003-06-10T04:00:00-07:00")]
    public void Reads(string written, string expected)
    {
        Assert.True(DateLineParser.TryParse(written, out var line));
        Assert.Equal(expected, line.ToPublicationTime(country: null)?.ToString());
    }

    [Theory]
    [InlineData("10/02/2021 17:42", "US", "2021-10-02T17:42:00")]
    [InlineData("10/02/2021", "GB", "2021-02-10")]
    [InlineData("10/02/2021", null, "2021-02-10")]
    [InlineData("25/02/2021", "US", "2021-02-25")]
    [InlineData("2021/10/02", "US", "2021-10-02")]
    [InlineData("November 20, 2019 - 11:28 XYT", "GB", "2019-11-20T11:28:00")]
    public void The_country_of_the_outlet_settles_the_order_of_digits(string written, string? country, string expected)
    {
        Assert.True(DateLineParser.TryParse(written, out var line));
        Assert.Equal(expected, line.ToPublicationTime(country)?.ToString());
    }

    [Theory]
    [InlineData("May 3")]
    [InlineData("3 November")]
    [InlineData("10:54 AM IST")]
    public void Reads_what_is_no_full_day_without_guessing_one(string written)
    {
        Assert.True(DateLineParser.TryParse(written, out var line));
        Assert.Null(line.ToPublicationTime(country: null));
    }

    [Theory]
    [InlineData("12 people")]
    [InlineData("2024")]
    [InlineData("Monday")]
    [InlineData("31/31/2020")]
    [InlineData("3 May 2020 in Rome")]
    [InlineData("May")]
    [InlineData("25:70 GMT")]
    [InlineData("")]
    [InlineData("１２ May 2020")]
    public void Leaves_all_else(string written) => Assert.False(DateLineParser.TryParse(written, out _));

    [Fact]
    public void A_day_that_the_month_lacks_is_none()
    {
        Assert.True(DateLineParser.TryParse("31 June 2020", out var line));
        Assert.Null(line.ToPublicationTime(country: null));
    }
}
