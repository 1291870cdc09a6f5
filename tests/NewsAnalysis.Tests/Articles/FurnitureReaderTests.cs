using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class FurnitureReaderTests
{
    [Theory]
    [InlineData("By Ida Berg", "Ida Berg", null)]
    [InlineData("By Ida Berg, Jo Marsh and Lu Hart", "Ida Berg; Jo Marsh; Lu Hart", null)]
    [InlineData("By IDA BERG, Associated Press", "Ida Berg", "Associated Press")]
    [InlineData("By Dr. Ida van der Berg for Tarn Review", "Ida van der Berg", "Tarn Review")]
    [InlineData("By Ida Berg, political correspondent", "Ida Berg", null)]
    [InlineData("By Ida Berg (ida@tarn.example)", "Ida Berg", null)]
    [InlineData("By The Associated Press", "", "The Associated Press")]
    [InlineData("By our correspondent", "", null)]
    [InlineData("Ida Berg, Senior Writer", "Ida Berg", null)]
    [InlineData("Team Tarn Tattler", "Team Tarn Tattler", "Tarn Tattler")]
    [InlineData("Tarn Newsdesk", "", "Tarn Newsdesk")]
    [InlineData("Staff Reporter", "", null)]
    [InlineData("(Reporting by Ida Berg in Lisk; Editing by Jo Marsh)", "Ida Berg", null)]
    [InlineData("Ida Berg in Lisk contributed to this report.", "", null)]
    [InlineData("Written by Ida Berg Updated: 3 May 2022", "Ida Berg", null)]
    [InlineData("BBC News", "", "BBC News")]
    [InlineData("Text by: Tarn News", "", "Tarn News")]
    [InlineData("By Emily Post", "Emily Post", null)]
    [InlineData("Ida Berg in Lisk", "Ida Berg", null)]
    [InlineData("Source: Xinhua | 2024-05-03 18:15:22 | Editor: idab", "", "Xinhua")]
    [InlineData("Written by Ida Berg | Lisk | 3 May 2022", "Ida Berg", null)]
    [InlineData("By Ida Berg, Jo Marsh on Monday, November 18th, 2019 at 11:08 a.m.", "Ida Berg; Jo Marsh", null)]
    [InlineData("Written by Ida Berg, MS, RD on November 14, 2019", "Ida Berg", null)]
    public void Reads_names(string written, string authors, string? outlet)
    {
        var line = FurnitureReader.Read(written);
        Assert.NotNull(line);
        Assert.Equal((authors, outlet), (string.Join("; ", line.Authors), line.Outlet));
    }

    [Theory]
    [InlineData("By Friday the river had risen.")]
    [InlineData("By any measure, a failure")]
    [InlineData("By 2030, half will be gone")]
    [InlineData("The army denied it.")]
    [InlineData("Published figures say 30")]
    [InlineData("Updated rules apply from 3 May 2022")]
    [InlineData("the tarn wire")]
    [InlineData("“No,” he said")]
    public void Leaves_sentences(string written) => Assert.Null(FurnitureReader.Read(written));

    [Fact]
    public void A_lone_name_is_left_to_its_neighbours() => Assert.Equal("Halden Orrin", FurnitureReader.Read("Halden Orrin")!.Unsettled);
}
