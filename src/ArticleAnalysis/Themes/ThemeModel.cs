using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Themes;

/// <summary>A linear model over words and pairs of words, read in place: softmax over labels, and the line that turns a share into a probability.</summary>
/// <remarks>
/// File, little-endian: <c>AATH</c>; version, labels, floats a row (a multiple of four), slots (a power of two), rows (int32 each); slope and offset of the
/// calibration (float); a code (int32) and a bias (float) for each label; for each slot a fingerprint (uint32), then for each slot a row (uint16,
/// <see cref="NoRow"/> when empty); rows of floats: the weights of the labels, padding, and last the feature's inverse document frequency.
/// </remarks>
internal sealed unsafe class ThemeModel
{
    public const int Version = 1;
    public const int HeaderBytes = 32;
    public const ushort NoRow = ushort.MaxValue;

    private readonly uint* _fingerprints;
    private readonly ushort* _rowOfSlot;
    private readonly float* _rows;
    private readonly int[] _codes;
    private readonly float[] _biases;
    private readonly uint _mask;

    private ThemeModel(ReadOnlySpan<byte> model)
    {
        var ints = MemoryMarshal.Cast<byte, int>(model[4..24]);
        (Labels, Stride, RowCount) = (ints[1], ints[2], ints[4]);
        _mask = (uint)ints[3] - 1;
        Slope = BinaryPrimitives.ReadSingleLittleEndian(model[24..]);
        Offset = BinaryPrimitives.ReadSingleLittleEndian(model[28..]);
        _codes = MemoryMarshal.Cast<byte, int>(model.Slice(HeaderBytes, Labels * 4)).ToArray();
        _biases = MemoryMarshal.Cast<byte, float>(model.Slice(HeaderBytes + (Labels * 4), Labels * 4)).ToArray();
        var start = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(model)) + HeaderBytes + (Labels * 8);
        _fingerprints = (uint*)start;
        _rowOfSlot = (ushort*)(_fingerprints + ints[3]);
        _rows = (float*)(_rowOfSlot + ints[3]);
    }

    public static ReadOnlySpan<byte> Magic => "AATH"u8;

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Number of features.</summary>
    public int RowCount { get; }

    /// <summary>Floats a row.</summary>
    public int Stride { get; }

    /// <summary>Slope of the calibration.</summary>
    public float Slope { get; }

    /// <summary>Offset of the calibration.</summary>
    public float Offset { get; }

    /// <summary>The code of each label.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>A model over bytes that do not move.</summary>
    public static ThemeModel Read(ReadOnlySpan<byte> model)
    {
        if (model.Length < HeaderBytes || !model[..4].SequenceEqual(Magic) || BinaryPrimitives.ReadInt32LittleEndian(model[4..]) != Version)
            throw new InvalidDataException(Diagnostics.ResourceDamaged("models/themes.bin", "it is no theme model of this version").ToString());
        var ints = MemoryMarshal.Cast<byte, int>(model[4..24]);
        if (model.Length != SizeOf(ints[1], ints[2], ints[3], ints[4]))
            throw new InvalidDataException(Diagnostics.ResourceDamaged("models/themes.bin", "it is cut off").ToString());
        return new(model);
    }

    /// <summary>Bytes of a file with these sizes.</summary>
    public static long SizeOf(long labels, long stride, long slots, long rows) => HeaderBytes + (labels * 8) + (slots * 6) + (rows * stride * 4);

    /// <summary>Row of the feature, or -1 for one that the model does not know.</summary>
    public int RowOf(ulong feature)
    {
        var (slot, fingerprint) = (SlotOf(feature, _mask), FingerprintOf(feature));
        while (_rowOfSlot[slot] != NoRow)
        {
            if (_fingerprints[slot] == fingerprint) return _rowOfSlot[slot];
            slot = (slot + 1) & _mask;
        }
        return -1;
    }

    public static uint SlotOf(ulong feature, uint mask) => (uint)(feature >> 32) & mask;

    public static uint FingerprintOf(ulong feature) => (uint)feature;

    /// <summary>The weights of one feature.</summary>
    public ReadOnlySpan<float> WeightsOf(int row) => new(_rows + ((long)row * Stride), Labels);

    /// <summary>How much a feature that stands <paramref name="count"/> times weighs before the text's length is taken out.</summary>
    public float ValueOf(int row, int count) => (1 + MathF.Log(count)) * _rows[((long)row * Stride) + Stride - 1];

    /// <summary>The share of each label, together 1.</summary>
    /// <param name="counts">The features of the text.</param>
    /// <param name="shares">Receives one share a label.</param>
    /// <returns>The length of the text's vector, by which each feature's part was divided; 0 when no feature is known.</returns>
    public float Score(ThemeCounts counts, Span<float> shares)
    {
        Span<float> sums = stackalloc float[Stride];
        sums.Clear();
        var squares = 0.0;
        foreach (var row in counts.Rows)
        {
            var value = ValueOf(row, counts.CountOf(row));
            squares += (double)value * value;
            AddRow(_rows + ((long)row * Stride), value, sums);
        }
        var length = (float)Math.Sqrt(squares);
        for (var i = 0; i < Labels; i++) shares[i] = (length > 0 ? sums[i] / length : 0) + _biases[i];
        Softmax(shares[..Labels]);
        return length;
    }

    /// <summary>The probability that a label with this share is one of the article's themes.</summary>
    public double ProbabilityOf(float share) => 1 / (1 + Math.Exp(-((Slope * Math.Log(Math.Max(share, 1e-9f))) + Offset)));

    private void AddRow(float* row, float value, Span<float> sums)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < Stride; i += Vector128<float>.Count)
            (Vector128.LoadUnsafe(ref sum, (nuint)i) + (Vector128.Load(row + i) * value)).StoreUnsafe(ref sum, (nuint)i);
    }

    private static void Softmax(Span<float> scores)
    {
        var (highest, sum) = (float.NegativeInfinity, 0.0);
        foreach (var score in scores) highest = Math.Max(highest, score);
        foreach (var score in scores) sum += Math.Exp(score - highest);
        for (var i = 0; i < scores.Length; i++) scores[i] = (float)(Math.Exp(scores[i] - highest) / sum);
    }
}
