using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Memory for the matrices of one training step: taken piece by piece, given back all at once.</summary>
internal sealed unsafe class Arena : IDisposable
{
    private readonly float* _memory;
    private readonly long _size;
    private long _used;

    public Arena(long floats)
    {
        _size = floats;
        _memory = (float*)NativeMemory.AlignedAlloc((nuint)(floats * sizeof(float)), 64);
        NativeMemory.Clear(_memory, (nuint)(floats * sizeof(float)));
    }

    /// <summary>A matrix of at least <paramref name="rows"/> rows, with the padding that the kernels want; what is in it is left over from before.</summary>
    public float* Take(int rows, int columns)
    {
        var floats = (((long)Kernels.RoundUp(rows, Kernels.RowBlock) * columns) + 15) & -16L;
        if (_used + floats > _size) throw new InvalidOperationException("The arena is too small for this batch.");
        var piece = _memory + _used;
        _used += floats;
        return piece;
    }

    /// <summary>A matrix of zeros.</summary>
    public float* TakeZeros(int rows, int columns)
    {
        var piece = Take(rows, columns);
        NativeMemory.Clear(piece, (nuint)((long)Kernels.RoundUp(rows, Kernels.RowBlock) * columns * sizeof(float)));
        return piece;
    }

    /// <summary>How much is taken; what is taken later is given back by <see cref="Release"/> of it.</summary>
    public long Mark() => _used;

    public void Release(long mark) => _used = mark;

    public void Dispose() => NativeMemory.AlignedFree(_memory);
}
