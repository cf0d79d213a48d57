namespace ArticleAnalysis.Entities;

/// <summary>A hash of folded letters that goes on from word to word: FNV-1a of 64 bits with a last mix. Training and reading share it, so that they cannot drift apart.</summary>
internal static class RollingHash
{
    /// <summary>The state before the first letter.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>The state after one more letter.</summary>
    public static ulong Add(ulong state, char letter) => (state ^ letter) * 1099511628211;

    /// <summary>The state after more letters.</summary>
    public static ulong Add(ulong state, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters) state = Add(state, c);
        return state;
    }

    /// <summary>The hash of all letters so far; every bit depends on each.</summary>
    public static ulong Of(ulong state)
    {
        state = (state ^ (state >> 32)) * 0xD6E8FEB86659FD93;
        return state ^ (state >> 32);
    }

    /// <summary>The hash of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> letters) => Of(Add(Start, letters));
}
