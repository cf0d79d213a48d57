namespace ArticleAnalysis.Training.Evaluation;

/// <summary>What one brief misses, gives too much or gets wrong, family by family, for a person to read.</summary>
internal sealed class Review
{
    private readonly SortedDictionary<string, List<string>> _families = new(StringComparer.Ordinal);

    /// <summary>Gold has it, the brief has not.</summary>
    public void Missed(string family, string what) => Add(family, $"- missed       {what}");

    /// <summary>The brief has it, gold has not.</summary>
    public void FalseAlarm(string family, string what) => Add(family, $"+ false alarm  {what}");

    /// <summary>Found, but not as gold has it.</summary>
    public void Wrong(string family, string what, string? gold, string? brief) =>
        Add(family, $"~ wrong        {what}: gold {gold ?? "nothing"}, brief {brief ?? "nothing"}");

    /// <summary>Notes every item that has no partner.</summary>
    public void Compare<TGold, TPredicted>(
        string family, IReadOnlyList<TGold> gold, IReadOnlyList<TPredicted> predicted, List<(int Gold, int Predicted)> pairs,
        Func<TGold, string> describeGold, Func<TPredicted, string> describePredicted)
    {
        for (var i = 0; i < gold.Count; i++)
            if (!pairs.Exists(p => p.Gold == i)) Missed(family, describeGold(gold[i]));
        for (var j = 0; j < predicted.Count; j++)
            if (!pairs.Exists(p => p.Predicted == j)) FalseAlarm(family, describePredicted(predicted[j]));
    }

    /// <summary>Writes the families and their errors.</summary>
    public void WriteTo(TextWriter output)
    {
        foreach (var (family, lines) in _families)
        {
            output.WriteLine();
            output.WriteLine(family);
            foreach (var line in lines) output.WriteLine($"  {line.ReplaceLineEndings(" ")}");
        }
    }

    private void Add(string family, string line)
    {
        if (!_families.TryGetValue(family, out var lines)) _families[family] = lines = [];
        lines.Add(line);
    }
}
