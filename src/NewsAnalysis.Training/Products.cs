using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAnalysis.Training;

/// <summary>
/// Sums of products in single precision. Each sum adds its products one after the other, each step rounded once as IEEE 754 says,
/// so that every machine comes to the same bits, however wide its vectors are.
/// </summary>
internal static class Products
{
    private const int Lanes = 16;

    /// <summary>Adds to C, for each row and column, the sum over k of A[row, k] × B[k, column].</summary>
    /// <param name="a">First factor.</param>
    /// <param name="rowOfA">How far its rows are apart.</param>
    /// <param name="stepOfA">How far its numbers for one k and the next are apart.</param>
    /// <param name="b">Second factor; the columns of one k are neighbours.</param>
    /// <param name="stepOfB">How far its numbers for one k and the next are apart.</param>
    /// <param name="c">Takes the sums.</param>
    /// <param name="rowOfC">How far its rows are apart; rows may overlap.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="inner">Number of products a sum.</param>
    /// <param name="columns">Number of columns, a multiple of 16.</param>
    public static void Add(ReadOnlySpan<float> a, int rowOfA, int stepOfA, ReadOnlySpan<float> b, int stepOfB, Span<float> c, int rowOfC, int rows, int inner, int columns)
    {
        if (rows == 0 || inner == 0)
            return;
        if (columns % Lanes != 0 || a.Length <= (rowOfA * (rows - 1)) + (stepOfA * (inner - 1)) || b.Length < (stepOfB * (inner - 1)) + columns || c.Length < (rowOfC * (rows - 1)) + columns)
            throw new ArgumentException("The factors have shapes that do not fit.");
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        ref var sums = ref MemoryMarshal.GetReference(c);
        var column = 0;
        for (; column + (2 * Lanes) <= columns; column += 2 * Lanes)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4)
                AddFour(ref Unsafe.Add(ref left, row * rowOfA), rowOfA, stepOfA, ref Unsafe.Add(ref right, column), stepOfB, ref Unsafe.Add(ref sums, (row * rowOfC) + column), rowOfC, inner);
            for (; row < rows; row++)
            {
                AddOne(ref Unsafe.Add(ref left, row * rowOfA), stepOfA, ref Unsafe.Add(ref right, column), stepOfB, ref Unsafe.Add(ref sums, (row * rowOfC) + column), inner);
                AddOne(ref Unsafe.Add(ref left, row * rowOfA), stepOfA, ref Unsafe.Add(ref right, column + Lanes), stepOfB, ref Unsafe.Add(ref sums, (row * rowOfC) + column + Lanes), inner);
            }
        }

        for (; column < columns; column += Lanes)
        {
            for (var row = 0; row < rows; row++)
                AddOne(ref Unsafe.Add(ref left, row * rowOfA), stepOfA, ref Unsafe.Add(ref right, column), stepOfB, ref Unsafe.Add(ref sums, (row * rowOfC) + column), inner);
        }
    }

    private static void AddFour(ref float a, int rowOfA, int stepOfA, ref float b, int stepOfB, ref float c, int rowOfC, int inner)
    {
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        ref var second = ref Unsafe.Add(ref a, rowOfA);
        ref var third = ref Unsafe.Add(ref a, 2 * rowOfA);
        ref var fourth = ref Unsafe.Add(ref a, 3 * rowOfA);
        for (var k = 0; k < inner; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref b, (nuint)(k * stepOfB));
            var w1 = Vector512.LoadUnsafe(ref b, (nuint)((k * stepOfB) + Lanes));
            var x = Vector512.Create(Unsafe.Add(ref a, k * stepOfA));
            a0 = Vector512.FusedMultiplyAdd(x, w0, a0);
            a1 = Vector512.FusedMultiplyAdd(x, w1, a1);
            x = Vector512.Create(Unsafe.Add(ref second, k * stepOfA));
            b0 = Vector512.FusedMultiplyAdd(x, w0, b0);
            b1 = Vector512.FusedMultiplyAdd(x, w1, b1);
            x = Vector512.Create(Unsafe.Add(ref third, k * stepOfA));
            c0 = Vector512.FusedMultiplyAdd(x, w0, c0);
            c1 = Vector512.FusedMultiplyAdd(x, w1, c1);
            x = Vector512.Create(Unsafe.Add(ref fourth, k * stepOfA));
            d0 = Vector512.FusedMultiplyAdd(x, w0, d0);
            d1 = Vector512.FusedMultiplyAdd(x, w1, d1);
        }

        AddTo(ref c, a0, a1);
        AddTo(ref Unsafe.Add(ref c, rowOfC), b0, b1);
        AddTo(ref Unsafe.Add(ref c, 2 * rowOfC), c0, c1);
        AddTo(ref Unsafe.Add(ref c, 3 * rowOfC), d0, d1);
    }

    private static void AddOne(ref float a, int stepOfA, ref float b, int stepOfB, ref float c, int inner)
    {
        Vector512<float> sum = default;
        for (var k = 0; k < inner; k++)
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, k * stepOfA)), Vector512.LoadUnsafe(ref b, (nuint)(k * stepOfB)), sum);
        (Vector512.LoadUnsafe(ref c) + sum).StoreUnsafe(ref c);
    }

    private static void AddTo(ref float c, Vector512<float> low, Vector512<float> high)
    {
        (Vector512.LoadUnsafe(ref c) + low).StoreUnsafe(ref c);
        (Vector512.LoadUnsafe(ref c, Lanes) + high).StoreUnsafe(ref c, Lanes);
    }
}
