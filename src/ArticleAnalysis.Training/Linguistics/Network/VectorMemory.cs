using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>The vectors of a word table as floats, for as long as the process lasts.</summary>
internal static unsafe class VectorMemory
{
    /// <summary>A row a word.</summary>
    public static float* Of(WordTable words)
    {
        var vectors = (float*)NativeMemory.AlignedAlloc((nuint)((long)words.Count * words.Dimensions * sizeof(float)), 64);
        for (var word = 0; word < words.Count; word++)
            for (var i = 0; i < words.Dimensions; i++) vectors[((long)word * words.Dimensions) + i] = words.Vector(word)[i] * words.Scale(word);
        return vectors;
    }
}
