using System.Buffers.Binary;

namespace NewsAnalysis.Charts.Tests;

public class ChartPicturesTests
{
    [BrowserFact]
    public void PicturesHaveTheChartsSizeAndAreTheSameEachTime()
    {
        var chart = SampleCharts.All["ranges"].WithSize(700, 400);
        var png = chart.ToPng(out var problem);
        Assert.Null(problem);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png![..4]);
        Assert.Equal((700, 400), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal(png, chart.ToPng(out _));
        ChartPictures.Close();
        Assert.Equal(png, chart.ToPng(out _));
    }

    [Fact]
    public void WithoutABrowserThereIsAReason()
    {
        Assert.Equal(ChartPictures.CanDraw, ChartPictures.Problem is null);
        if (!ChartPictures.CanDraw)
        {
            Assert.Null(SampleCharts.All["ranges"].ToPng(out var problem));
            Assert.Equal(ChartPictures.Problem, problem);
        }
    }
}
