using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ArticleAnalysis.Languages;

/// <summary>How much each letter n-gram speaks for each language. Read in place from the assembly; see <c>models/languages/languages.md</c>.</summary>
/// <remarks>Little-endian: magic, length of the names, scale of the weights; the names (one language a line, its tag first, then tags that count as the same, between <c>|</c>); a row of
/// <see cref="Width"/> signed bytes for each of <see cref="LetterGrams.Places"/> places.</remarks>
internal sealed unsafe class LanguageModel
{
    /// <summary>Languages there is room for.</summary>
    public const int Width = 64;

    private const string Resource = "models/languages.bin";
    private readonly sbyte* _weights;
    private readonly float _scale;
    private readonly string[][] _tags;

    private LanguageModel(byte* bytes, int length)
    {
        var all = new ReadOnlySpan<byte>(bytes, length);
        var start = Magic.Length + sizeof(int) + sizeof(float);
        if (length < start || !all.StartsWith(Magic)) throw new InvalidDataException($"{Resource} is not a model of this version");
        var names = MemoryMarshal.Read<int>(all[Magic.Length..]);
        if (length != start + (long)names + (LetterGrams.Places * Width)) throw new InvalidDataException($"{Resource} is cut off");
        _scale = MemoryMarshal.Read<float>(all[(Magic.Length + sizeof(int))..]);
        _tags = [.. Encoding.UTF8.GetString(all.Slice(start, names)).Split('\n').Select(line => line.Split('|'))];
        _weights = (sbyte*)bytes + start + names;
    }

    /// <summary>What a model begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "AALANG01"u8;

    /// <summary>The shipped model.</summary>
    public static LanguageModel Shipped { get; } = OfAssembly();

    /// <summary>Number of languages.</summary>
    public int Count => _tags.Length;

    /// <summary>A model at a fixed place in memory, valid as long as that memory.</summary>
    public static LanguageModel At(byte* bytes, int length) => new(bytes, length);

    /// <summary>The BCP 47 tag of a language.</summary>
    public string TagOf(int language) => _tags[language][0];

    /// <summary>The language that <paramref name="tag"/> names, whatever region or script it adds; -1 when the model does not know it.</summary>
    public int IndexOf(string? tag)
    {
        if (tag is null) return -1;
        var whole = Array.FindIndex(_tags, tags => tags.Contains(tag, StringComparer.OrdinalIgnoreCase));
        return whole >= 0 ? whole : Array.FindIndex(_tags, tags => tags.Contains(tag.Split('-')[0], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Adds to <paramref name="sums"/> what the n-grams of one word say for each language.</summary>
    public void Add(ReadOnlySpan<ushort> grams, int weight, Span<int> sums)
    {
        var (s0, s1, s2, s3) = (Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var gram in grams)
        {
            var row = _weights + (gram * Width);
            var (left, right) = (Vector256.Load(row), Vector256.Load(row + (Width / 2)));
            s0 += Vector256.WidenLower(left);
            s1 += Vector256.WidenUpper(left);
            s2 += Vector256.WidenLower(right);
            s3 += Vector256.WidenUpper(right);
        }
        ref var sum = ref MemoryMarshal.GetReference(sums[..Width]);
        AddTo(ref sum, s0, weight);
        AddTo(ref Unsafe.Add(ref sum, Width / 4), s1, weight);
        AddTo(ref Unsafe.Add(ref sum, Width / 2), s2, weight);
        AddTo(ref Unsafe.Add(ref sum, 3 * Width / 4), s3, weight);
    }

    /// <summary>The likeliest language and its probability.</summary>
    /// <param name="sums">What all n-grams say.</param>
    /// <param name="count">How many there were, each by its weight; more than 0.</param>
    public (int Language, double Probability) Judge(ReadOnlySpan<int> sums, long count)
    {
        var best = 0;
        for (var i = 1; i < Count; i++)
            if (sums[i] > sums[best]) best = i;
        // The n-grams of one word depend on one another, so that n of them tell as much as the root of n that do not.
        var factor = _scale / Math.Sqrt(count);
        var total = 0.0;
        for (var i = 0; i < Count; i++) total += Math.Exp((sums[i] - sums[best]) * factor);
        return (best, 1 / total);
    }

    private static void AddTo(ref int sums, Vector256<short> word, int weight)
    {
        ref var upper = ref Unsafe.Add(ref sums, Vector256<int>.Count);
        (Vector256.LoadUnsafe(ref sums) + (Vector256.WidenLower(word) * weight)).StoreUnsafe(ref sums);
        (Vector256.LoadUnsafe(ref upper) + (Vector256.WidenUpper(word) * weight)).StoreUnsafe(ref upper);
    }

    private static LanguageModel OfAssembly()
    {
        // A view of the mapped assembly, which stays where it is.
        var stream = (UnmanagedMemoryStream)typeof(LanguageModel).Assembly.GetManifestResourceStream(Resource)!;
        return new(stream.PositionPointer, checked((int)stream.Length));
    }
}
