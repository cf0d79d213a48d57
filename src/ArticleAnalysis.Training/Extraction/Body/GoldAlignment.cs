using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>Which blocks of a page hold the words of its gold body: the best common subsequence of the two texts, where words that follow
/// each other in both count more than scattered ones.</summary>
internal static class GoldAlignment
{
    private const int Match = 2;
    private const int Run = 3;
    private const int MostCells = 300_000_000;

    /// <summary>For each block the share of its words that gold has at this place, 0 to 1.</summary>
    /// <param name="blocks">Texts of the blocks in document order.</param>
    /// <param name="gold">The gold body.</param>
    public static float[] SharesOf(IReadOnlyList<string> blocks, string gold)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var goldWords = PythonText.Tokens(gold).ConvertAll(Id);
        var lists = blocks.Select(b => PythonText.Tokens(b).ConvertAll(Id)).ToList();
        var shares = new float[blocks.Count];
        // Blocks with no word of gold cannot match: leaving them out keeps long pages small.
        var wanted = goldWords.ToHashSet();
        var (words, owners) = (new List<int>(), new List<int>());
        for (var i = 0; i < lists.Count; i++)
        {
            if (!lists[i].Exists(wanted.Contains)) continue;
            foreach (var word in lists[i])
            {
                words.Add(word);
                owners.Add(i);
            }
        }
        if ((long)words.Count * goldWords.Count > MostCells || words.Count == 0) return shares;
        foreach (var at in Matched([.. words], [.. goldWords])) shares[owners[at]]++;
        for (var i = 0; i < shares.Length; i++) shares[i] = lists[i].Count == 0 ? 0 : shares[i] / lists[i].Count;
        return shares;

        int Id(string word) => ids.TryGetValue(word, out var id) ? id : ids[word] = ids.Count;
    }

    private static IEnumerable<int> Matched(int[] page, int[] gold)
    {
        // For each cell: 0 nothing, 1 from above, 2 from the left, 3 a match; and whether the match continues one.
        var (rows, columns) = (page.Length, gold.Length);
        var steps = new byte[(rows + 1) * (long)(columns + 1)];
        var (best, run) = (new int[columns + 1], new int[columns + 1]);
        for (var i = 1; i <= rows; i++)
        {
            var (diagonalBest, diagonalRun) = (0, 0);
            for (var j = 1; j <= columns; j++)
            {
                var (above, aboveRun) = (best[j], run[j]);
                byte step = 0;
                var matched = int.MinValue / 2;
                if (page[i - 1] == gold[j - 1])
                {
                    var (fresh, continued) = (diagonalBest + Match, diagonalRun > 0 ? diagonalRun + Run : int.MinValue / 2);
                    matched = Math.Max(fresh, continued);
                    if (continued >= fresh) step |= 4;
                }
                run[j] = matched > 0 ? matched : 0;
                if (matched > above && matched > best[j - 1]) (best[j], step) = (matched, (byte)(step | 3));
                else if (above >= best[j - 1]) (best[j], step) = (above, (byte)(step | 1));
                else (best[j], step) = (best[j - 1], (byte)(step | 2));
                steps[(i * (long)(columns + 1)) + j] = step;
                (diagonalBest, diagonalRun) = (above, aboveRun);
            }
        }
        var inRun = false;
        for (var (i, j) = (rows, columns); i > 0 && j > 0;)
        {
            var step = steps[(i * (long)(columns + 1)) + j];
            if (inRun || (step & 3) == 3)
            {
                yield return i - 1;
                inRun = (step & 4) != 0;
                (i, j) = (i - 1, j - 1);
            }
            else if ((step & 3) == 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }
    }
}
