namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Shared strings of recent words: a table of fixed size in which a newer word takes the slot of an older one. Thread-safe without locks: a slot is
/// one reference, and two threads that miss at once merely make the same string twice.
/// </summary>
internal sealed class StringPool
{
    private const int SlotsLog2 = 14;

    private readonly string?[] _slots = new string?[1 << SlotsLog2];

    /// <summary>A string of these characters.</summary>
    public string Get(ReadOnlySpan<char> characters)
    {
        var hash = LemmaKeys.HashOf(characters) * 0x9E3779B97F4A7C15;
        ref var slot = ref _slots[hash >> (64 - SlotsLog2)];
        return slot is { } known && characters.SequenceEqual(known) ? known : slot = characters.ToString();
    }
}
