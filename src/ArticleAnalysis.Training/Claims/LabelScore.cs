using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Training.Claims;

/// <summary>Accuracy, and precision, recall and F1 of each of a few labels; as <c>score_stance.py</c> has them.</summary>
internal sealed class LabelScore
{
    private readonly SortedDictionary<string, (int Right, int Found, int Gold)> _labels = new(StringComparer.Ordinal);
    private int _right, _all;

    /// <summary>Counts one row.</summary>
    public void Add(string gold, string found)
    {
        _all++;
        if (gold == found) _right++;
        Count(gold, (gold == found ? 1 : 0, 0, 1));
        Count(found, (0, 1, 0));
    }

    /// <summary>The figures; the macro F1 is the mean over the labels of the gold.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        var macro = _labels.Values.Where(l => l.Gold > 0).Select(l => F1(l)).DefaultIfEmpty().Average();
        table.Append(CultureInfo.InvariantCulture, $"{"accuracy",-16} {(_all == 0 ? 0 : (double)_right / _all):F3}\n{"macro F1",-16} {macro:F3}\n");
        foreach (var (label, counts) in _labels)
            table.Append(CultureInfo.InvariantCulture, $"{label,-16} P {Share(counts.Right, counts.Found):F3}  R {Share(counts.Right, counts.Gold):F3}  F1 {F1(counts):F3}\n");
        return table.ToString();
    }

    private void Count(string label, (int Right, int Found, int Gold) more)
    {
        var before = _labels.GetValueOrDefault(label);
        _labels[label] = (before.Right + more.Right, before.Found + more.Found, before.Gold + more.Gold);
    }

    private static double F1((int Right, int Found, int Gold) counts) => 2 * counts.Right is var twice && counts.Found + counts.Gold > 0 ? (double)twice / (counts.Found + counts.Gold) : 0;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
