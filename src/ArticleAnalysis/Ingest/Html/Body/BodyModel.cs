using System.Runtime.InteropServices;
using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>The trained weights that tell the body of an article from the rest of a page. Read in place from the assembly; see <c>models/pages/body.md</c>.</summary>
/// <remarks>Little-endian: magic, counts of the six parts, the parts: weights of names, weights of words, roots and nodes of the first trees, roots and nodes of the second.</remarks>
internal readonly unsafe ref struct BodyModel
{
    /// <summary>What a model begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "AABODY01"u8;

    private const string Resource = "models/body.bin";

    private BodyModel(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic)) throw new InvalidDataException($"{Resource} is not a model of this version");
        var counts = MemoryMarshal.Cast<byte, int>(bytes.Slice(Magic.Length, 6 * sizeof(int)));
        var rest = bytes[(Magic.Length + (6 * sizeof(int)))..];
        Names = new(Take<float>(ref rest, counts[0]));
        Words = new(Take<float>(ref rest, counts[1]));
        Alone = new(Take<int>(ref rest, counts[2]), Take<TreeNode>(ref rest, counts[3]));
        Together = new(Take<int>(ref rest, counts[4]), Take<TreeNode>(ref rest, counts[5]));
    }

    /// <summary>Weights of the words in class and id.</summary>
    public HashedWeights Names { get; }

    /// <summary>Weights of the words of a block.</summary>
    public HashedWeights Words { get; }

    /// <summary>Judges a block alone.</summary>
    public TreeEnsemble Alone { get; }

    /// <summary>Judges it again among its neighbours.</summary>
    public TreeEnsemble Together { get; }

    /// <summary>The shipped model.</summary>
    public static BodyModel Shipped
    {
        get
        {
            using var stream = (UnmanagedMemoryStream)typeof(BodyModel).Assembly.GetManifestResourceStream(Resource)!;
            // The resource is part of the mapped assembly and stays where it is.
            return new(new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length));
        }
    }

    /// <summary>A model from memory, as training writes it.</summary>
    public static BodyModel Of(ReadOnlySpan<byte> bytes) => new(bytes);

    private static ReadOnlySpan<T> Take<T>(scoped ref ReadOnlySpan<byte> rest, int count) where T : unmanaged
    {
        var part = rest[..(count * Marshal.SizeOf<T>())];
        rest = rest[part.Length..];
        return MemoryMarshal.Cast<byte, T>(part);
    }
}
