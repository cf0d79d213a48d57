using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary>Counts single labels against gold as the reference scorer does: macro F1, and of directed labels how well edges are found and signed.</summary>
/// <param name="labels">The labels that count for the mean, in the order of the table; null for those of gold, in ordinal order.</param>
/// <param name="isDirected">True for the labels <c>neu, pos_ab, pos_ba, neg_ab, neg_ba</c>.</param>
internal sealed class LabelScorer(IReadOnlyList<string>? labels = null, bool isDirected = false)
{
    private const string Neutral = "neu";

    private readonly List<(string Gold, string Given)> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(string gold, string given) => _rows.Add((gold, given));

    /// <summary>The mean F1 of the labels.</summary>
    public double MacroF1 => Labels.Average(l => Of(r => r.Gold == l, r => r.Given == l).F1);

    /// <summary>The F1 of one label.</summary>
    public double F1(string label) => Of(r => r.Gold == label, r => r.Given == label).F1;

    /// <summary>The F1 of all rows that are not neutral, label by label.</summary>
    public double EdgeF1 => Edges.F1;

    private IReadOnlyList<string> Labels => labels ?? [.. _rows.Select(r => r.Gold).Distinct().Order(StringComparer.Ordinal)];

    private (double Precision, double Recall, double F1) Edges => Figures(
        _rows.Count(r => r.Gold != Neutral && r.Gold == r.Given), _rows.Count(r => r.Given != Neutral && r.Gold != r.Given), _rows.Count(r => r.Gold != Neutral && r.Gold != r.Given));

    /// <summary>All figures, line by line.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        var all = Labels.Select(l => (Label: l, Support: _rows.Count(r => r.Gold == l), Figures: Of(r => r.Gold == l, r => r.Given == l))).ToList();
        Line($"n {_rows.Count}");
        Line($"missing 0");
        Line($"accuracy {_rows.Count(r => r.Gold == r.Given) / (double)Math.Max(1, _rows.Count):0.0000}");
        foreach (var (label, support, (p, r, f1)) in all) Line($"  {label,-20} P {p:0.000} R {r:0.000} F1 {f1:0.000} n {support}");
        Line($"macro_f1 {all.Average(l => l.Figures.F1):0.0000}");
        Line($"macro_recall {all.Average(l => l.Figures.Recall):0.0000}");
        Line($"weighted_f1 {all.Sum(l => l.Figures.F1 * l.Support) / Math.Max(1, all.Sum(l => l.Support)):0.0000}");
        if (!isDirected) return table.ToString();

        var detect = Of(r => r.Gold != Neutral, r => r.Given != Neutral);
        Line($"detect p {detect.Precision:0.0000} r {detect.Recall:0.0000} f1 {detect.F1:0.0000}");
        Line($"signed_edge p {Edges.Precision:0.0000} r {Edges.Recall:0.0000} f1 {Edges.F1:0.0000}");
        var polarity = new LabelScorer();
        foreach (var (gold, given) in _rows) polarity.Add(gold.Split('_')[0], given.Split('_')[0]);
        Line($"polarity_macro_f1 {polarity.MacroF1:0.0000}");
        return table.ToString();

        void Line(FormattableString line) => table.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private (double Precision, double Recall, double F1) Of(Predicate<(string Gold, string Given)> isGold, Predicate<(string Gold, string Given)> isGiven) =>
        Figures(_rows.Count(r => isGold(r) && isGiven(r)), _rows.Count(r => isGiven(r) && !isGold(r)), _rows.Count(r => isGold(r) && !isGiven(r)));

    private static (double Precision, double Recall, double F1) Figures(double right, double wrong, double missed)
    {
        var (precision, recall) = (right + wrong > 0 ? right / (right + wrong) : 0, right + missed > 0 ? right / (right + missed) : 0);
        return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }
}
