using System.Globalization;
using System.Text;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Summaries;

/// <summary>Precision, recall and F1 of ranked key phrases at 5, 10, 15 and in all, by exact match of their stems, and mean average precision; as <c>score_keywords.py</c> has them.</summary>
internal sealed class KeyphraseScore
{
    private static readonly int[] Cuts = [5, 10, 15, int.MaxValue];

    private readonly Cut[] _cuts = [.. Cuts.Select(most => new Cut(most))];
    private double _averagePrecision;
    private int _documents;

    /// <summary>Counts one document.</summary>
    /// <param name="gold">Its key phrases; a document without any does not count.</param>
    /// <param name="found">Those that were found, best first; of phrases with the same stems the first counts.</param>
    public void Add(IEnumerable<string> gold, IEnumerable<string> found)
    {
        var wanted = gold.Select(KeyOf).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0) return;
        var ranked = found.Select(KeyOf).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        _documents++;
        foreach (var cut in _cuts) cut.Add(ranked.Take(cut.Most).Count(wanted.Contains), Math.Min(ranked.Count, cut.Most), wanted.Count);
        var (hits, sum) = (0, 0.0);
        for (var i = 0; i < ranked.Count; i++)
            if (wanted.Contains(ranked[i])) sum += (double)++hits / (i + 1);
        _averagePrecision += sum / wanted.Count;
    }

    /// <summary>The figures, in percent.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        foreach (var cut in _cuts)
        {
            table.Append(PercentFigures.Of(cut.Hits, cut.Found, cut.Gold).Line($"micro {cut.Name}"));
            table.Append(PercentFigures.Line($"macro {cut.Name}", cut.Precision / Math.Max(1, _documents), cut.Recall / Math.Max(1, _documents), cut.F1 / Math.Max(1, _documents)));
        }
        return table.Append(CultureInfo.InvariantCulture, $"{"MAP",-28} {(_documents == 0 ? 0 : 100 * _averagePrecision / _documents),6:F2}\n").ToString();
    }

    /// <summary>The words of a phrase in lower case, stemmed; whatever is no ASCII letter or digit parts them.</summary>
    private static string KeyOf(string phrase)
    {
        var lower = phrase.ToLowerInvariant();
        var (words, start) = (new List<string>(), -1);
        for (var i = 0; i <= lower.Length; i++)
        {
            var isPart = i < lower.Length && char.IsAsciiLetterOrDigit(lower[i]);
            if (isPart && start < 0) start = i;
            if (isPart || start < 0) continue;
            words.Add(PorterStemmer.Stem(lower[start..i]));
            start = -1;
        }
        return string.Join(' ', words);
    }

    private sealed class Cut(int most)
    {
        public int Most => most;

        public string Name => most == int.MaxValue ? "@all" : $"@{most}";

        public int Hits { get; private set; }

        public int Found { get; private set; }

        public int Gold { get; private set; }

        public double Precision { get; private set; }

        public double Recall { get; private set; }

        public double F1 { get; private set; }

        public void Add(int hits, int found, int gold)
        {
            (Hits, Found, Gold) = (Hits + hits, Found + found, Gold + gold);
            var figures = PercentFigures.Of(hits, found, gold);
            (Precision, Recall, F1) = (Precision + figures.Precision, Recall + figures.Recall, F1 + figures.F1);
        }
    }
}
