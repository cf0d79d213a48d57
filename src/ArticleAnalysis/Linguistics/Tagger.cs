using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Greedy part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features, weights in eight bits, read in place. A word that
/// had one tag alone in training keeps it without scoring.
/// </summary>
/// <remarks>File: <c>AATG</c>, version (int32), base-two logarithm of the number of rows (int32), then rows of <see cref="Stride"/> signed bytes, one a tag,
/// and one row of padding. Little-endian.</remarks>
internal sealed unsafe class Tagger
{
    public const int Tags = 17;
    public const int Stride = Tags;
    public const int HeaderBytes = 12;
    public const int PaddingBytes = 32;
    public const int Version = 1;

    private readonly sbyte* _weights;
    private readonly uint _mask;

    private Tagger(sbyte* weights, uint mask)
    {
        _weights = weights;
        _mask = mask;
    }

    public static ReadOnlySpan<byte> Magic => "AATG"u8;

    /// <summary>A tagger over a model in memory that does not move.</summary>
    public static Tagger Read(ReadOnlySpan<byte> model)
    {
        if (model.Length < HeaderBytes || !model[..4].SequenceEqual(Magic) || BinaryPrimitives.ReadInt32LittleEndian(model[4..]) != Version)
            throw new InvalidDataException(Diagnostics.ResourceDamaged("models/tagger.bin", "it is no tagger of this version").ToString());
        var rows = 1L << BinaryPrimitives.ReadInt32LittleEndian(model[8..]);
        if (model.Length != HeaderBytes + (rows * Stride) + PaddingBytes)
            throw new InvalidDataException(Diagnostics.ResourceDamaged("models/tagger.bin", "it is cut off").ToString());
        return new((sbyte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(model[HeaderBytes..])), (uint)(rows - 1));
    }

    /// <summary>Writes the tags of one sentence.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<Upos> tags)
    {
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[32];
        var (before, before2) = (Upos.Punct, Upos.Punct);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Entry.OnlyTag is not { } tag)
            {
                TaggerFeatures.Write(words, i, before, before2, _mask, rows);
                Score(rows, scores);
                tag = Best(scores);
            }
            tags[i] = tag;
            (before2, before) = (before, tag);
        }
    }

    private void Score(ReadOnlySpan<int> rows, Span<short> scores)
    {
        var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var row in rows)
        {
            var (a, b) = Vector256.Widen(Vector256.Load(_weights + ((long)row * Stride)));
            low += a;
            high += b;
        }
        low.CopyTo(scores);
        high.CopyTo(scores[16..]);
    }

    private static Upos Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < Tags; i++)
            if (scores[i] > scores[best]) best = i;
        return (Upos)best;
    }
}
