namespace ArticleAnalysis.Training.Evaluation;

/// <summary>Greedy one-to-one matching of gold and predicted items.</summary>
internal static class Matching
{
    /// <summary>Pairs of indices by descending score; ties go to the earlier gold item, then to the earlier predicted one.</summary>
    /// <param name="gold">Gold items.</param>
    /// <param name="predicted">Predicted items.</param>
    /// <param name="score">How well two items fit.</param>
    /// <param name="least">Lowest score of a pair.</param>
    public static List<(int Gold, int Predicted)> Match<TGold, TPredicted>(
        IReadOnlyList<TGold> gold, IReadOnlyList<TPredicted> predicted, Func<TGold, TPredicted, double> score, double least)
    {
        var cells = new List<(double Score, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
            for (var j = 0; j < predicted.Count; j++)
                if (score(gold[i], predicted[j]) is var s && s >= least)
                    cells.Add((s, i, j));
        cells.Sort(static (a, b) => (-a.Score, a.Gold, a.Predicted).CompareTo((-b.Score, b.Gold, b.Predicted)));
        var (takenGold, takenPredicted) = (new bool[gold.Count], new bool[predicted.Count]);
        var pairs = new List<(int, int)>();
        foreach (var (_, i, j) in cells)
        {
            if (takenGold[i] || takenPredicted[j]) continue;
            takenGold[i] = takenPredicted[j] = true;
            pairs.Add((i, j));
        }
        return pairs;
    }
}
