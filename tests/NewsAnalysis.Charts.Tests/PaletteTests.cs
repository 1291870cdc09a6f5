using NewsAnalysis.Charts.Plotly;

namespace NewsAnalysis.Charts.Tests;

public class PaletteTests
{
    [Fact]
    public void RanksKeepTheirColoursUntilOneIsTaken()
    {
        var colours = Palette.Of([0, 3, 18, 21]);
        Assert.Equal([Palette.Of(0), Palette.Of(3)], colours.Take(2));
        Assert.Equal(4, colours.Distinct().Count());
        Assert.Equal(Palette.Of(0), Palette.Of([18])[0]);
    }

    [Fact]
    public void MoreThanThereAreColoursIsGrey() => Assert.Equal(Palette.Neutral, Palette.Of([.. Enumerable.Range(0, 40)])[^1]);
}
