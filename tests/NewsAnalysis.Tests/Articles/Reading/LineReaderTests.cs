using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Tests.Articles.Reading;

public class LineReaderTests
{
    [Fact]
    public void Counts_lines_and_skips_the_long_ones()
    {
        var lines = new LineReader(new StringReader("ab\n" + new string('x', 70_000) + "\n\ncd"), 10);
        Assert.Equal(("ab", 1, false), (lines.Read(), lines.Number, lines.IsTooLong));
        Assert.Equal(("", 2, true), (lines.Read(), lines.Number, lines.IsTooLong));
        Assert.Equal(("", 3, false), (lines.Read(), lines.Number, lines.IsTooLong));
        Assert.Equal(("cd", 4, false), (lines.Read(), lines.Number, lines.IsTooLong));
        Assert.Null(lines.Read());
    }
}
