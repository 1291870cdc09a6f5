using NewsAnalysis.Sources;

namespace NewsAnalysis.Tests.Sources;

public class AttributionModelTests
{
    private static readonly byte[] Bytes = AttributionModel.Default.ToBytes();

    [Fact]
    public void IsTheSameWhenWrittenAndReadAgain() => Assert.Equal(Bytes, AttributionModel.Read(Bytes, "copy").ToBytes());

    [Theory]
    [InlineData(16)]
    [InlineData(100_000)]
    public void RefusesADamagedModel(int at)
    {
        var damaged = Bytes.ToArray();
        damaged[at] ^= 0x10;
        Assert.Contains("test.model is damaged", Assert.Throws<InvalidDataException>(() => AttributionModel.Read(damaged, "test.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesAModelThatEndsTooEarly() =>
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => AttributionModel.Read(Bytes.AsSpan(0, Bytes.Length / 2), "test.model")).Message, StringComparison.Ordinal);

    [Fact]
    public void RefusesAnotherVersion()
    {
        var other = Bytes.ToArray();
        other[8]++;
        Assert.Contains("version", Assert.Throws<InvalidDataException>(() => AttributionModel.Read(other, "test.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesWhatIsNoModel() =>
        Assert.Contains("is no model of attributions", Assert.Throws<InvalidDataException>(() => AttributionModel.Read("only words"u8, "test.model")).Message, StringComparison.Ordinal);
}
