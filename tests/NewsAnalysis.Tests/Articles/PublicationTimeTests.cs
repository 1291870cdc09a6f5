namespace NewsAnalysis.Tests.Articles;

public class PublicationTimeTests
{
    [Theory]
    [InlineData("2024-03-16")]
    [InlineData("2024-03-16T10:54:00")]
    [InlineData("2024-03-16T10:54:00+05:30")]
    [InlineData("2024-03-16T10:54:00-00:00", "2024-03-16T10:54:00+00:00")]
    [InlineData("2024-03-16 10:54Z", "2024-03-16T10:54:00+00:00")]
    [InlineData(" 2024-03-16T10:54:00.1234567Z ", "2024-03-16T10:54:00+00:00")]
    public void Reads_and_writes_ISO_8601(string written, string? expected = null)
    {
        Assert.True(PublicationTime.TryParse(written, out var time));
        Assert.Equal(expected ?? written, time.ToString());
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+05:00")]
    [InlineData("9999-12-31T23:59:59-05:00")]
    [InlineData("2024-02-30")]
    [InlineData("2024-03-16T25:00")]
    [InlineData("2024-03-16T10:00+99:00")]
    [InlineData("16 March 2024")]
    [InlineData("")]
    public void Refuses(string written) => Assert.False(PublicationTime.TryParse(written, out _));

    [Fact]
    public void A_missing_time_is_midnight_and_a_missing_zone_UTC() =>
        Assert.Equal(new DateTimeOffset(2024, 3, 16, 0, 0, 0, TimeSpan.Zero), new PublicationTime(new DateOnly(2024, 3, 16)).ToDateTimeOffset());
}
