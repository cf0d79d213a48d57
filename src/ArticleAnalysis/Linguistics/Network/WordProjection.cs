using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>A matrix that carries the vector of a word into a sum of 64 columns. Read in place, immutable.</summary>
internal readonly unsafe struct WordProjection(float* matrix)
{
    private readonly float* _matrix = matrix;

    /// <summary>Adds the vector of a word, which is -1 for none.</summary>
    /// <param name="word">Its row among the vectors.</param>
    /// <param name="words">The vectors.</param>
    /// <param name="sum">The sum.</param>
    public void AddTo(int word, WordTable words, float* sum)
    {
        if (word < 0) return;
        var row = _matrix;
        var scale = words.Scale(word);
        var (s0, s1, s2, s3) = (Vector512.Load(sum), Vector512.Load(sum + 16), Vector512.Load(sum + 32), Vector512.Load(sum + 48));
        foreach (var component in words.Vector(word))
        {
            var x = Vector512.Create(component * scale);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row + 48), s3);
            row += FactRows.Width;
        }
        s0.Store(sum);
        s1.Store(sum + 16);
        s2.Store(sum + 32);
        s3.Store(sum + 48);
    }
}
