namespace ArticleAnalysis.Training;

/// <summary>Models that were just made or read, in memory that does not move, since the library reads them in place.</summary>
internal static class ModelMemory
{
    private static readonly List<byte[]> Kept = [];

    /// <summary>A copy of <paramref name="model"/> that stays where it is as long as the process.</summary>
    public static byte[] Keep(ReadOnlySpan<byte> model)
    {
        var kept = GC.AllocateUninitializedArray<byte>(model.Length, pinned: true);
        model.CopyTo(kept);
        lock (Kept) Kept.Add(kept);
        return kept;
    }
}
