using System.Globalization;

namespace ArticleAnalysis.Training.Entities;

/// <summary>Counts which names are found with exactly their range and class. Two names of one class at one place count once.</summary>
internal sealed class NameComparison(NameScheme scheme)
{
    private readonly SortedDictionary<string, NameCounts> _classes = new(StringComparer.Ordinal);
    private NameCounts _spans;

    /// <summary>Counts the names of one document.</summary>
    public void Add(IEnumerable<NamedSpan> gold, IEnumerable<NamedSpan> found)
    {
        var (wanted, given) = (InScheme(gold), InScheme(found));
        foreach (var name in wanted) Count(name.Type, new(0, 0, 1));
        foreach (var name in given) Count(name.Type, new(wanted.Contains(name) ? 1 : 0, 1, 0));
        var places = wanted.Select(n => (n.Start, n.End)).ToHashSet();
        var foundPlaces = given.Select(n => (n.Start, n.End)).ToHashSet();
        _spans += new NameCounts(foundPlaces.Count(places.Contains), foundPlaces.Count, places.Count);
    }

    /// <summary>The counts of each class in ordinal order, of all classes together (<c>ALL</c>), and of ranges whatever their class (<c>span-only</c>).</summary>
    public IEnumerable<(string Name, NameCounts Counts)> Figures()
    {
        foreach (var (name, counts) in _classes) yield return (name, counts);
        yield return ("ALL", _classes.Values.Aggregate(default(NameCounts), (sum, counts) => sum + counts));
        yield return ("span-only", _spans);
    }

    /// <summary>The figures as a table of percentages and counts.</summary>
    public string Table() => $"{"type",-12} {"P",7} {"R",7} {"F1",7} {"correct",7} {"pred",7} {"gold",7}\n" + string.Concat(Figures().Select(f => string.Create(CultureInfo.InvariantCulture,
        $"{f.Name,-12} {100 * f.Counts.Precision,7:0.00} {100 * f.Counts.Recall,7:0.00} {100 * f.Counts.F1,7:0.00} {f.Counts.Correct,7} {f.Counts.Found,7} {f.Counts.Gold,7}\n")));

    private HashSet<NamedSpan> InScheme(IEnumerable<NamedSpan> names) =>
        [.. from name in names let type = scheme.ClassOf(name.Type) where type is not null select name with { Type = type }];

    private void Count(string type, NameCounts counts) => _classes[type] = _classes.GetValueOrDefault(type) + counts;
}

/// <summary>How many names are right, found and wanted; the figures are shares, 0 where there is nothing.</summary>
internal readonly record struct NameCounts(int Correct, int Found, int Gold)
{
    public double Precision => Found == 0 ? 0 : (double)Correct / Found;

    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    public double F1 => Found + Gold == 0 ? 0 : 2.0 * Correct / (Found + Gold);

    public static NameCounts operator +(NameCounts a, NameCounts b) => new(a.Correct + b.Correct, a.Found + b.Found, a.Gold + b.Gold);
}
