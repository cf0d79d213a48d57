using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Linguistics;

/// <summary>What the network knows of each token in its sentence, narrowed to <see cref="StateProjection.Width"/> numbers of sixteen bits (the upper half of a float).</summary>
internal sealed unsafe class TokenStates(int tokens)
{
    private readonly ushort[] _rows = new ushort[tokens * StateProjection.Width];

    /// <summary>Takes over rows of neighbouring tokens.</summary>
    public void Write(int first, ReadOnlySpan<float> rows)
    {
        fixed (float* source = rows)
        fixed (ushort* target = _rows.AsSpan(first * StateProjection.Width))
            for (var i = 0; i < rows.Length; i += 2 * Kernels.Lanes)
                Vector512.Narrow(High(source + i), High(source + i + Kernels.Lanes)).Store(target + i);

        // Rounded: half of what is cut off is added before.
        static Vector512<uint> High(float* source) => (Vector512.Load(source).AsUInt32() + Vector512.Create(0x8000u)) >>> 16;
    }

    /// <summary>Writes the rows of the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Read(int first, int end, float* target)
    {
        fixed (ushort* source = _rows.AsSpan(first * StateProjection.Width))
            for (var i = 0; i < (end - first) * StateProjection.Width; i += Kernels.Lanes)
                (Vector512.WidenLower(Vector256.Load(source + i).ToVector512()) << 16).AsSingle().Store(target + i);
    }
}
