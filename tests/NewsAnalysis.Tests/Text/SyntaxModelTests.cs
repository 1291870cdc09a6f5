using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class SyntaxModelTests
{
    private static readonly byte[] Bytes = SyntaxModel.Default.ToBytes();

    [Fact]
    public void IsTheSameWhenWrittenAndReadAgain() => Assert.Equal(Bytes, SyntaxModel.Read(Bytes, "copy").ToBytes());

    [Fact]
    public void FitsIntoTenMegabytes() => Assert.InRange(Bytes.Length, 1, 10_000_000);

    [Theory]
    [InlineData(24)]
    [InlineData(1000)]
    [InlineData(1_000_001)]
    public void RefusesADamagedModel(int at)
    {
        var damaged = Bytes.ToArray();
        damaged[at] ^= 0x10;
        var problem = Assert.Throws<InvalidDataException>(() => SyntaxModel.Read(damaged, "test.model"));
        Assert.Contains("test.model is damaged", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesAModelThatEndsTooEarly() =>
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => SyntaxModel.Read(Bytes.AsSpan(0, Bytes.Length / 2), "test.model")).Message, StringComparison.Ordinal);

    [Fact]
    public void RefusesAnotherVersion()
    {
        var other = Bytes.ToArray();
        other[8]++;
        Assert.Contains("version", Assert.Throws<InvalidDataException>(() => SyntaxModel.Read(other, "test.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesWhatIsNoModel() =>
        Assert.Contains("is no syntax model", Assert.Throws<InvalidDataException>(() => SyntaxModel.Read("not a model, only words"u8, "test.model")).Message, StringComparison.Ordinal);
}
