using System.Globalization;
using System.Text;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Figures of themes told of many texts: micro and macro F1 over sets of themes, how often the best-scored one is right, and how often the whole set is.</summary>
/// <param name="leastSupport">A theme takes part in the macro mean when so many texts have it.</param>
internal sealed class ThemeScorer(int leastSupport = 5)
{
    private readonly SortedDictionary<string, (int Right, int Wrong, int Missed)> _themes = new(StringComparer.Ordinal);
    private int _texts, _best, _exact;
    private double _ranking;

    /// <summary>Figures of texts all of whose themes are known, by their shares and the calibrations: the labels of the first level, told as of an article.</summary>
    public static ThemeScorer Of(IReadOnlyList<ThemeText> texts, IReadOnlyList<float[]> shares, IReadOnlyList<Calibration> calibrations, ThemeLabels labels, int leastSupport)
    {
        var score = new ThemeScorer(leastSupport);
        int[] tops = [.. Enumerable.Range(0, labels.Codes.Count).Where(l => labels.LevelOf(l) == 1)];
        for (var i = 0; i < texts.Count; i++)
        {
            var scores = tops.Select(l => (Code: labels.Codes[l], Score: calibrations[l].Probability(shares[i][l]), Enough: Math.Min(ThemeChoice.Enough, calibrations[l].Threshold))).ToList();
            var best = scores.MaxBy(s => s.Score).Code;
            score.Add(texts[i].Themes, [.. scores.Where(s => s.Code == best || s.Score >= s.Enough).Select(s => s.Code)], [.. scores.Select(s => (s.Code, s.Score))]);
        }
        return score;
    }

    /// <summary>Counts one text.</summary>
    /// <param name="gold">Its themes; a text without any is left out.</param>
    /// <param name="told">The themes told.</param>
    /// <param name="scores">A score for every theme that could be told.</param>
    public void Add(IReadOnlyCollection<string> gold, IReadOnlyCollection<string> told, IReadOnlyList<(string Code, double Score)> scores)
    {
        if (gold.Count == 0) return;
        _texts++;
        if (scores.Count > 0 && gold.Contains(scores.MaxBy(s => s.Score).Code)) _best++;
        if (gold.ToHashSet(StringComparer.Ordinal).SetEquals(told)) _exact++;
        _ranking += RankingPrecision(gold, scores);
        foreach (var code in gold.Union(told, StringComparer.Ordinal))
        {
            var (right, wrong, missed) = _themes.GetValueOrDefault(code);
            _themes[code] = (gold.Contains(code), told.Contains(code)) switch
            {
                (true, true) => (right + 1, wrong, missed),
                (true, false) => (right, wrong, missed + 1),
                _ => (right, wrong + 1, missed),
            };
        }
    }

    /// <summary>Part of the texts whose best-scored theme is one of theirs.</summary>
    public double Best => _texts == 0 ? 0 : (double)_best / _texts;

    /// <summary>F1 over all themes together.</summary>
    public double Micro => F1((_themes.Values.Sum(t => t.Right), _themes.Values.Sum(t => t.Wrong), _themes.Values.Sum(t => t.Missed)));

    /// <summary>Mean of the F1 of the themes with enough texts.</summary>
    public double Macro => Supported.Select(F1).DefaultIfEmpty().Average();

    /// <summary>A row of a card's table.</summary>
    public string Row(string name) => string.Create(CultureInfo.InvariantCulture, $"| {name} | {_texts} | {Best:0.000} | {Micro:0.000} | {Macro:0.000} |");

    /// <summary>All figures, in the order and to the digits of the reference scorer.</summary>
    public string Table()
    {
        var (right, wrong, missed) = (_themes.Values.Sum(t => t.Right), _themes.Values.Sum(t => t.Wrong), _themes.Values.Sum(t => t.Missed));
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"n {_texts}\nmicro_p {Ratio(right, wrong):0.0000}\nmicro_r {Ratio(right, missed):0.0000}\nmicro_f1 {Micro:0.0000}\nmacro_f1 {Macro:0.0000}\n");
        table.Append(CultureInfo.InvariantCulture, $"labels_in_macro {Supported.Count()}\ntop1_hit {Best:0.0000}\nexact_set {Part(_exact):0.0000}\nlrap {(_texts == 0 ? 0 : _ranking / _texts):0.0000}\n");
        foreach (var (code, t) in _themes)
            table.Append(CultureInfo.InvariantCulture, $"  {code} P {Ratio(t.Right, t.Wrong):0.000} R {Ratio(t.Right, t.Missed):0.000} F1 {F1(t):0.000} n {t.Right + t.Missed}\n");
        return table.ToString();
    }

    private IEnumerable<(int Right, int Wrong, int Missed)> Supported => _themes.Values.Where(t => t.Right + t.Missed >= leastSupport);

    private double Part(int count) => _texts == 0 ? 0 : (double)count / _texts;

    /// <summary>Label ranking average precision: of the themes ranked as high as each right one, how many are right. A theme without a score stands last.</summary>
    private static double RankingPrecision(IReadOnlyCollection<string> gold, IReadOnlyList<(string Code, double Score)> scores)
    {
        var scored = scores.ToDictionary(s => s.Code, s => s.Score, StringComparer.Ordinal);
        var (sum, unscored) = (0.0, gold.Count(g => !scored.ContainsKey(g)));
        foreach (var code in gold)
        {
            var score = scored.GetValueOrDefault(code, double.NegativeInfinity);
            var rank = scored.ContainsKey(code) ? scored.Values.Count(s => s >= score) : scored.Count + unscored;
            sum += (double)gold.Count(g => scored.GetValueOrDefault(g, double.NegativeInfinity) >= score) / Math.Max(1, rank);
        }
        return sum / gold.Count;
    }

    private static double Ratio(int right, int other) => right + other == 0 ? 0 : (double)right / (right + other);

    private static double F1((int Right, int Wrong, int Missed) t) => t.Right == 0 ? 0 : 2.0 * t.Right / ((2 * t.Right) + t.Wrong + t.Missed);
}
