using System.Globalization;

namespace ArticleAnalysis.Training.Events;

/// <summary>Accuracy and macro F1 over the classes that gold has, in percent, as score_events.py counts them.</summary>
internal sealed class ClassFigures<T>
    where T : IEquatable<T>
{
    private readonly List<(T Gold, T Found)> _pairs = [];

    public void Add(T gold, T found) => _pairs.Add((gold, found));

    public double Accuracy => _pairs.Count == 0 ? 0 : 100.0 * _pairs.Count(static p => p.Gold.Equals(p.Found)) / _pairs.Count;

    public double MacroF1
    {
        get
        {
            var classes = _pairs.Select(static p => p.Gold).Distinct().ToList();
            return classes.Count == 0 ? 0 : classes.Sum(c => F1(c)) / classes.Count;
        }
    }

    /// <summary>Two lines of a table.</summary>
    public string Lines(string name) => Line(name + " accuracy", Accuracy) + Line(name + " macro F1", MacroF1);

    /// <summary>A line of a table.</summary>
    public static string Line(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name,-28} {value:0.00}\n");

    private double F1(T of)
    {
        int right = _pairs.Count(p => p.Gold.Equals(of) && p.Found.Equals(of)), found = _pairs.Count(p => p.Found.Equals(of)), gold = _pairs.Count(p => p.Gold.Equals(of));
        return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
    }
}
