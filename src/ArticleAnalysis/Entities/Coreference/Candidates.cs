namespace ArticleAnalysis.Entities.Coreference;

/// <summary>The earlier phrases that one may mean: the nearest ones, and further back the last with the same words, the same head, the same name, or with a name for which its noun is known.</summary>
internal sealed class Candidates(Traits[] all, ClusterNouns nouns)
{
    /// <summary>How many of the nearest are looked at.</summary>
    public const int Window = 50;

    // So many of them in any case, the others when they share a word.
    private const int Near = 24;

    /// <summary>The most that are given.</summary>
    public const int Most = Window + 3 + ClusterNouns.MostClusters;

    private readonly Dictionary<uint, int> _lastWithText = [], _lastWithWord = [];
    private readonly Dictionary<int, int> _lastOfCluster = [];

    /// <summary>Writes the candidates for the next phrase, nearest first; phrases are to be asked in order, each once.</summary>
    /// <returns>How many there are.</returns>
    public int Next(int index, Span<int> candidates)
    {
        ref readonly var t = ref all[index];
        var count = 0;
        var first = Math.Max(0, index - Window);
        for (var i = index - 1; i >= first; i--)
            if (index - i <= Near || (t.Words & all[i].Words) != 0) candidates[count++] = i;
        if (t.Markable.Kind == MarkableKind.Pronoun) return count;
        Far(_lastWithText, t.Text, index, first, candidates, ref count);
        Far(_lastWithWord, t.Word, index, first, candidates, ref count);
        if (t.Cluster >= 0) Far(_lastOfCluster, t.Cluster, index, first, candidates, ref count);
        else if (t.Markable.Kind == MarkableKind.Noun)
        {
            foreach (var cluster in nouns.Of(t.Word))
                if (_lastOfCluster.TryGetValue(cluster, out var named) && named < first && !candidates[..count].Contains(named)) candidates[count++] = named;
        }
        return count;
    }

    private static void Far<T>(Dictionary<T, int> last, T key, int index, int first, Span<int> candidates, ref int count) where T : notnull
    {
        if (last.TryGetValue(key, out var found) && found < first && !candidates[..count].Contains(found)) candidates[count++] = found;
        last[key] = index;
    }
}
