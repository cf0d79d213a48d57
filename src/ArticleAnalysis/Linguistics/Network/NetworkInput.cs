using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>What the network sees of one token: its word, its affixes, how it is written and whether a space stands before it.</summary>
/// <param name="Word">Index in the word table, -1 for strangers.</param>
/// <param name="Suffix2">Bucket of the last two characters.</param>
/// <param name="Suffix3">Bucket of the last three.</param>
/// <param name="Suffix4">Bucket of the last four.</param>
/// <param name="Prefix3">Bucket of the first three.</param>
/// <param name="Shape">Shape and space before: 0 to <see cref="Shapes"/> - 1.</param>
internal readonly record struct NetworkInput(int Word, int Suffix2, int Suffix3, int Suffix4, int Prefix3, int Shape)
{
    /// <summary>Number of affix buckets, a power of two.</summary>
    public const int Buckets = 1 << 14;

    /// <summary>Number of values of <see cref="Shape"/>.</summary>
    public const int Shapes = 20;

    /// <summary>How the token is written.</summary>
    public TokenShape TokenShape => (TokenShape)(Shape >> 1);

    /// <summary>The same word written in another way.</summary>
    public NetworkInput Written(TokenShape shape) => this with { Shape = ((int)shape * 2) + (Shape & 1) };

    /// <summary>The input for a token.</summary>
    /// <param name="word">Index in the word table, -1 for strangers.</param>
    /// <param name="normalized">The form as the word table holds forms.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="afterSpace">True when white space or the start of the passage stands before it.</param>
    public static NetworkInput Of(int word, ReadOnlySpan<char> normalized, TokenShape shape, bool afterSpace)
    {
        var n = normalized.Length;
        return new(word, Bucket(2, normalized[Math.Max(0, n - 2)..]), Bucket(3, normalized[Math.Max(0, n - 3)..]), Bucket(4, normalized[Math.Max(0, n - 4)..]),
            Bucket(5, normalized[..Math.Min(3, n)]), ((int)shape * 2) + (afterSpace ? 1 : 0));
    }

    private static int Bucket(uint kind, ReadOnlySpan<char> affix)
    {
        var hash = 2166136261u ^ kind;
        foreach (var c in affix) hash = (hash ^ c) * 16777619u;
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
        return (int)((hash ^ (hash >> 13)) & (Buckets - 1));
    }
}
