namespace NewsAnalysis.Training.Tests;

public class ProductsTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 7, 32)]
    [InlineData(9, 20, 48)]
    [InlineData(12, 5, 96)]
    public void EachSumAddsItsProductsOneAfterTheOther(int rows, int inner, int columns)
    {
        var chance = new Chance(5);
        float[] a = Numbers(chance, rows * inner), b = Numbers(chance, inner * columns), start = Numbers(chance, rows * columns);
        var found = start.ToArray();
        Products.Add(a, inner, 1, b, columns, found, columns, rows, inner, columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = 0f;
                for (var k = 0; k < inner; k++)
                    sum = MathF.FusedMultiplyAdd(a[(row * inner) + k], b[(k * columns) + column], sum);

                // To the last bit: models are the same on machines with and without wide vectors.
                Assert.Equal(BitConverter.SingleToInt32Bits(start[(row * columns) + column] + sum), BitConverter.SingleToInt32Bits(found[(row * columns) + column]));
            }
        }
    }

    [Fact]
    public void TheExponentialIsThatOfMathematics()
    {
        for (var number = -79.5f; number <= 0; number += 0.37f)
            Assert.InRange(Likelihood.Exponential(number) / MathF.Exp(number), 0.99999f, 1.00001f);
        Assert.Equal(0, Likelihood.Exponential(-1000));
    }

    private static float[] Numbers(Chance chance, int count) => [.. Enumerable.Range(0, count).Select(_ => (chance.Below(2001) - 1000) / 777f)];
}
