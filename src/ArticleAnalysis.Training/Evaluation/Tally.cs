namespace ArticleAnalysis.Training.Evaluation;

/// <summary>Counts behind the figures, summed over articles: each figure is over the whole set.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, Counts> _figures = new(StringComparer.Ordinal);

    /// <summary>Names of the figures, in ordinal order.</summary>
    public IEnumerable<string> Names => _figures.Keys;

    /// <summary>Adds to a harmonic mean of precision and recall.</summary>
    public void AddF1(string name, int hits, int predicted, int gold) => Add(name, new(hits, predicted, gold, true));

    /// <summary>Adds to a share.</summary>
    public void AddShare(string name, double hits, int total) => Add(name, new(hits, total, 0, false));

    /// <summary>Adds one yes or no to a share.</summary>
    public void AddShare(string name, bool hit) => AddShare(name, hit ? 1 : 0, 1);

    /// <summary>The figure, 0 to 1; null when there was nothing to measure.</summary>
    public double? Value(string name)
    {
        if (!_figures.TryGetValue(name, out var counts)) return null;
        if (!counts.IsF1) return counts.Predicted > 0 ? counts.Hits / counts.Predicted : null;
        var precision = counts.Predicted > 0 ? counts.Hits / counts.Predicted : 0;
        var recall = counts.Gold > 0 ? counts.Hits / counts.Gold : 0;
        if (precision + recall > 0) return 2 * precision * recall / (precision + recall);
        return counts.Predicted + counts.Gold > 0 ? 0 : null;
    }

    private void Add(string name, Counts more)
    {
        var sum = _figures.GetValueOrDefault(name);
        _figures[name] = new(sum.Hits + more.Hits, sum.Predicted + more.Predicted, sum.Gold + more.Gold, more.IsF1);
    }

    private readonly record struct Counts(double Hits, int Predicted, int Gold, bool IsF1);
}
