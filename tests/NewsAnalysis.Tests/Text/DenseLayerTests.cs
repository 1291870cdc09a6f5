using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class DenseLayerTests
{
    [Fact]
    public void SumsUpLikeTheDefinitionWhateverTheVectors() => Prop.ForAll(Gen.Choose(1, 21).Two().ToArbitrary(), pair =>
    {
        var (words, seed) = pair;
        var random = new Random(seed);
        const int inputs = 48, outputs = 64, stride = 16, shift = 9;
        var weights = Numbers(random, inputs * outputs, 3000);
        var bias = Numbers(random, outputs, 30000).Select(number => (int)number).ToArray();
        var input = Numbers(random, (stride * (words - 1)) + inputs, 4000);
        foreach (var rectify in new[] { false, true })
        {
            var found = new short[words * outputs];
            new DenseLayer(weights, bias, shift, rectify).Apply(input, stride, words, found);
            for (var word = 0; word < words; word++)
            {
                for (var output = 0; output < outputs; output++)
                {
                    var sum = bias[output];
                    for (var i = 0; i < inputs; i++)
                        sum += input[(word * stride) + i] * weights[(i * outputs) + output];
                    Assert.Equal(Math.Clamp(sum >> shift, rectify ? 0 : short.MinValue, short.MaxValue), found[(word * outputs) + output]);
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(31, 64)]
    [InlineData(33 * 32, 32)]
    [InlineData(64, 0)]
    public void RefusesShapesThatDoNotFit(int weights, int outputs) =>
        Assert.Throws<InvalidDataException>(() => new DenseLayer(new short[weights], new int[outputs], 0, rectify: false));

    private static short[] Numbers(Random random, int count, int most) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-most, most))];
}
