using ArticleAnalysis.Linguistics.Network;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Linguistics.Network;

[TestFixture]
public sealed unsafe class KernelsTests
{
    [Test]
    public void One_row_alone_gives_the_floats_that_it_gives_in_a_block()
    {
        const int Inputs = 48, Outputs = 64;
        var (matrix, packed) = (new float[Inputs * Outputs], new float[Inputs * Outputs]);
        var (rows, block, alone) = (new float[Kernels.RowBlock * Inputs], new float[Kernels.RowBlock * Outputs], new float[Outputs]);
        for (var i = 0; i < matrix.Length; i++) matrix[i] = MathF.Sin(i);
        for (var i = 0; i < rows.Length; i++) rows[i] = MathF.Cos(i);
        fixed (float* m = matrix, p = packed, r = rows, b = block, a = alone)
        {
            Kernels.Pack(m, Outputs, Inputs, Outputs, p);
            Kernels.Multiply(r, Inputs, p, b, Outputs, Kernels.RowBlock, Inputs, Outputs);
            Kernels.MultiplyRow(r, p, a, Inputs, Outputs);
        }
        Assert.That(alone, Is.EqualTo(block[..Outputs]));
    }
}
