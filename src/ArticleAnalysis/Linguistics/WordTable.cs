using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// What raw news tells of its commonest words: a vector that is near the vectors of words that stand in the same places, and the cluster of
/// such words. Read in place, immutable, thread-safe.
/// </summary>
/// <remarks>
/// File <c>models/words.bin</c>, little-endian: <c>AAWD</c>; version, words, dimensions, slots (a power of two), clusters, coarse clusters, code units of all forms
/// (int32 each); for each slot 0 when empty, else 1 + the word in the low <see cref="WordBits"/> bits and the high bits of its hash above; for each word and
/// once more the start of its form (int32); the scale of each vector (float); the cluster of each word (uint16); the forms (UTF-16); the vectors (signed bytes);
/// the coarse cluster of each cluster (byte). Words stand by falling frequency, equally frequent ones in ordinal order.
/// </remarks>
internal sealed unsafe class WordTable
{
    public const int Version = 1;
    public const int HeaderBytes = 32;

    /// <summary>Bits of a slot that hold the word.</summary>
    public const int WordBits = 20;

    /// <summary>The most words that a slot can tell apart.</summary>
    public const int MostWords = (1 << WordBits) - 1;

    private const int LongestForm = 64;

    private readonly uint* _slots;
    private readonly int* _starts;
    private readonly float* _scales;
    private readonly ushort* _clusters;
    private readonly char* _forms;
    private readonly sbyte* _vectors;
    private readonly byte* _coarse;
    private readonly uint _mask;
    private string?[]? _texts;

    private WordTable(byte* model, ReadOnlySpan<int> sizes)
    {
        (Count, Dimensions, Clusters, CoarseClusters) = (sizes[0], sizes[1], sizes[3], sizes[4]);
        _mask = (uint)sizes[2] - 1;
        _slots = (uint*)(model + HeaderBytes);
        _starts = (int*)(_slots + sizes[2]);
        _scales = (float*)(_starts + Count + 1);
        _clusters = (ushort*)(_scales + Count);
        _forms = (char*)(_clusters + Count);
        _vectors = (sbyte*)(_forms + sizes[5]);
        _coarse = (byte*)(_vectors + ((long)Count * Dimensions));
    }

    public static ReadOnlySpan<byte> Magic => "AAWD"u8;

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>Components of a vector; a multiple of 32.</summary>
    public int Dimensions { get; }

    /// <summary>Number of clusters.</summary>
    public int Clusters { get; }

    /// <summary>Number of coarse clusters.</summary>
    public int CoarseClusters { get; }

    /// <summary>A table over bytes that do not move.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table of this version, or cut off.</exception>
    public static WordTable Read(ReadOnlySpan<byte> model)
    {
        if (model.Length < HeaderBytes || !model[..4].SequenceEqual(Magic) || BinaryPrimitives.ReadInt32LittleEndian(model[4..]) != Version)
            throw Damaged("it is no word table of this version");
        var sizes = MemoryMarshal.Cast<byte, int>(model[8..HeaderBytes]);
        if (sizes.ContainsAnyExceptInRange(0, int.MaxValue) || sizes[0] >= sizes[2] || !int.IsPow2(sizes[2]) || sizes[1] % 32 != 0)
            throw Damaged("its sizes do not fit together");
        if (model.Length != SizeOf(sizes[0], sizes[1], sizes[2], sizes[3], sizes[5])) throw Damaged("it is cut off");
        return new((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(model)), sizes);
    }

    /// <summary>Bytes of a file with these sizes.</summary>
    public static long SizeOf(long words, long dimensions, long slots, long clusters, long characters) =>
        HeaderBytes + (slots * 4) + ((words + 1) * 4) + (words * (4 + 2 + dimensions)) + (characters * 2) + clusters;

    /// <summary>The word with this form, or -1 when the table lacks it.</summary>
    /// <param name="form">As <see cref="WordForms.Normalize"/> writes it.</param>
    public int Find(ReadOnlySpan<char> form)
    {
        var hash = WordForms.Hash(form);
        for (var slot = hash & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if ((_slots[slot] ^ hash) >> WordBits != 0) continue;
            var word = (int)(_slots[slot] & MostWords) - 1;
            if (Form(word).SequenceEqual(form)) return word;
        }
        return -1;
    }

    /// <summary>For each token of a text the row of its form, -1 for strangers: what the built-in engine has found, or looked up here for a text of another.</summary>
    public int[] RowsOf(AnnotatedText text)
    {
        if (text.WordRows is { } known) return known;
        var rows = new int[text.Tokens.Length];
        Span<char> form = stackalloc char[LongestForm];
        for (var i = 0; i < rows.Length; i++)
        {
            var lower = text.Tokens[i].Lower;
            rows[i] = lower.Length > LongestForm ? -1 : Find(WordForms.Normalize(lower, form));
        }
        return rows;
    }

    /// <summary>The form of a word: lower case, straight apostrophes, digits as 0.</summary>
    public ReadOnlySpan<char> Form(int word) => new(_forms + _starts[word], _starts[word + 1] - _starts[word]);

    /// <summary>The form of a word as one shared string.</summary>
    // Several threads may write here; a reference is written whole and the strings are equal, so the last one wins and all are right.
    public string Text(int word) => (_texts ??= new string?[Count])[word] ??= Form(word).ToString();

    /// <summary>The cluster of a word, from 0 to <see cref="Clusters"/>.</summary>
    public int Cluster(int word) => _clusters[word];

    /// <summary>The coarse cluster of a word, a group of clusters, from 0 to <see cref="CoarseClusters"/>.</summary>
    public int CoarseCluster(int word) => _coarse[_clusters[word]];

    /// <summary>The vector of a word; times <see cref="Scale"/> it has unit length.</summary>
    public ReadOnlySpan<sbyte> Vector(int word) => new(_vectors + ((long)word * Dimensions), Dimensions);

    /// <summary>What one step of <see cref="Vector"/> is worth.</summary>
    public float Scale(int word) => _scales[word];

    /// <summary>The inner product of two vectors, in steps of both: a whole number, the same on every machine.</summary>
    public int Product(int left, int right)
    {
        var a = _vectors + ((long)left * Dimensions);
        var b = _vectors + ((long)right * Dimensions);
        var sum = Vector512<int>.Zero;
        for (var i = 0; i < Dimensions; i += 32)
        {
            // A product of two bytes fits into sixteen bits.
            var products = Vector512.WidenLower(Vector256.Load(a + i).ToVector512()) * Vector512.WidenLower(Vector256.Load(b + i).ToVector512());
            sum += Vector512.WidenLower(products) + Vector512.WidenUpper(products);
        }
        return Vector512.Sum(sum);
    }

    private static InvalidDataException Damaged(string how) => new(Diagnostics.ResourceDamaged("models/words.bin", how).ToString());
}
