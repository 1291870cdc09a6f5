namespace NewsAnalysis.Notebooks.Tests.Kernel;

public class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 2, 3)]
    [InlineData("a😀b", 3, 4)]
    [InlineData("\ud800x", 1, 1)]
    [InlineData("", 0, 0)]
    public void Places_are_the_same_in_both_counts(string text, int characters, int units)
    {
        Assert.Equal(units, CodePoints.ToUtf16(text, characters));
        Assert.Equal(characters, CodePoints.FromUtf16(text, units));
    }

    [Fact]
    public void A_place_beyond_the_text_is_its_end()
    {
        Assert.Equal(3, CodePoints.ToUtf16("a😀", int.MaxValue));
        Assert.Equal(0, CodePoints.ToUtf16("a", -3));
    }
}
