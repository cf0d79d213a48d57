namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>Runs of words as hashes: whether what stands here stands elsewhere too.</summary>
internal static class Shingles
{
    /// <summary>Words in a run.</summary>
    public const int Size = 4;

    /// <summary>Hands <paramref name="visitor"/> the hash of every run of <see cref="Size"/> words; a shorter text is one run.</summary>
    public static void Visit<T>(ReadOnlySpan<char> text, ref T visitor) where T : struct, IShingleVisitor, allows ref struct
    {
        Span<uint> words = stackalloc uint[Size];
        var (count, word, length) = (0, WordHash.Seed, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                (word, length) = (WordHash.Add(word, text[i]), length + 1);
                continue;
            }
            if (length == 0) continue;
            words[count++ % Size] = word;
            (word, length) = (WordHash.Seed, 0);
            if (count >= Size) visitor.Visit(Join(words, count));
        }
        if (count is > 0 and < Size) visitor.Visit(Join(words, count));
    }

    private static uint Join(ReadOnlySpan<uint> words, int count)
    {
        var hash = WordHash.Seed;
        for (var i = Math.Max(0, count - Size); i < count; i++) hash = WordHash.Join(hash, words[i % Size]);
        return WordHash.Mix(hash);
    }
}

/// <summary>Takes the shingles of a text one by one.</summary>
internal interface IShingleVisitor
{
    /// <summary>Takes one.</summary>
    void Visit(uint shingle);
}

/// <summary>Collects shingles.</summary>
internal struct ShingleCollector(HashSet<uint> set) : IShingleVisitor
{
    public readonly void Visit(uint shingle) => set.Add(shingle);
}

/// <summary>Counts how many shingles stand in a set.</summary>
internal struct ShingleCounter(HashSet<uint> set) : IShingleVisitor
{
    public int Found, All;

    /// <summary>Share of them that do.</summary>
    public readonly float Share => All == 0 ? 0 : (float)Found / All;

    public void Visit(uint shingle)
    {
        All++;
        if (set.Contains(shingle)) Found++;
    }
}

/// <summary>Notes in which block, the longest, each shingle stands.</summary>
internal struct ShingleOwners(Dictionary<uint, int> owners, IReadOnlyList<PageBlock> blocks, int block) : IShingleVisitor
{
    public readonly void Visit(uint shingle)
    {
        if (!owners.TryGetValue(shingle, out var known) || blocks[known].Span.Length < blocks[block].Span.Length) owners[shingle] = block;
    }
}

/// <summary>Counts how many shingles of a block stand in a longer one.</summary>
internal struct ShingleStrangers(Dictionary<uint, int> owners, int block) : IShingleVisitor
{
    private int _strange, _all;

    /// <summary>Share of them that do.</summary>
    public readonly float Share => _all == 0 ? 0 : (float)_strange / _all;

    public void Visit(uint shingle)
    {
        _all++;
        if (owners[shingle] != block) _strange++;
    }
}
