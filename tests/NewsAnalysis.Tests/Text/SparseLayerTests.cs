using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public class SparseLayerTests
{
    [Fact]
    public void SumsUpLikeTheDefinitionWhateverIsZero() => Prop.ForAll(Gen.Choose(1, 9).Two().ToArbitrary(), pair =>
    {
        var (words, seed) = pair;
        var random = new Random(seed);
        foreach (var (inputRows, outputs) in new[] { (1, 64), (3, 96), (2, 160) })
        {
            var (inputs, shift, rectify) = (inputRows * SparseLayer.Row, 9, seed % 2 == 0);
            var weights = Numbers(random, inputs * outputs, 3000);
            var bias = Numbers(random, outputs, 30000).Select(number => (int)number).ToArray();
            var input = Numbers(random, (words + inputRows - 1) * SparseLayer.Row, 4000);
            for (var i = 0; i < input.Length; i++)
                input[i] = random.Next(3) > 0 ? (short)0 : input[i];
            var masks = new ulong[words + inputRows - 1];
            SparseLayer.Mark(input, masks);
            var layer = new SparseLayer(new DenseLayer(weights, bias, shift, rectify));
            var found = new short[words * layer.OutputRows * SparseLayer.Row];
            layer.Apply(input, masks, words, found);
            for (var word = 0; word < words; word++)
            {
                for (var output = 0; output < layer.OutputRows * SparseLayer.Row; output++)
                {
                    var sum = output < outputs ? bias[output] : 0;
                    for (var i = 0; i < inputs && output < outputs; i++)
                        sum += input[(word * SparseLayer.Row) + i] * weights[(i * outputs) + output];
                    Assert.Equal(Math.Clamp(sum >> shift, rectify ? 0 : short.MinValue, short.MaxValue), found[(word * layer.OutputRows * SparseLayer.Row) + output]);
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AMaskHasABitForEachPairThatIsNotZero()
    {
        var row = new short[SparseLayer.Row];
        (row[1], row[94]) = (-1, 7);
        var masks = new ulong[1];
        SparseLayer.Mark(row, masks);
        Assert.Equal(1UL | (1UL << 47), masks[0]);
    }

    [Fact]
    public void RefusesShapesThatDoNotFit() => Assert.Throws<InvalidDataException>(() => new SparseLayer(new DenseLayer(new short[48 * 64], new int[64], 0, rectify: false)));

    private static short[] Numbers(Random random, int count, int most) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-most, most))];
}
