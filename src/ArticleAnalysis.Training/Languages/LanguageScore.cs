using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Training.Languages;

/// <summary>How often the right language was told, and the two figures that matter to a pipeline of one language: its texts kept, others rejected.</summary>
internal sealed class LanguageScore(string expected)
{
    private readonly SortedDictionary<string, (int Right, int All)> _byLanguage = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, (int Right, int All)> _byLength = [];
    private int _kept, _expected, _rejected, _others;

    /// <summary>Counts one text.</summary>
    /// <param name="gold">Its language.</param>
    /// <param name="told">The language that was told.</param>
    /// <param name="sentences">Number of its sentences.</param>
    public void Add(string gold, string told, int sentences)
    {
        (gold, told) = (Primary(gold), Primary(told));
        var right = gold == told ? 1 : 0;
        var (l, n) = (_byLanguage.GetValueOrDefault(gold), _byLength.GetValueOrDefault(sentences));
        _byLanguage[gold] = (l.Right + right, l.All + 1);
        _byLength[sentences] = (n.Right + right, n.All + 1);
        if (gold == expected)
        {
            _expected++;
            _kept += right;
        }
        else
        {
            _others++;
            if (told != expected) _rejected++;
        }
    }

    /// <summary>The figures, in percent, as <c>score_langid.py</c> has them.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        Line("accuracy", Percent(_byLanguage.Values.Sum(v => v.Right), _byLanguage.Values.Sum(v => v.All)));
        Line("macro accuracy", _byLanguage.Count == 0 ? 0 : _byLanguage.Values.Average(v => Percent(v.Right, v.All)));
        Line("English kept", Percent(_kept, _expected));
        Line("non-English rejected", Percent(_rejected, _others));
        foreach (var (sentences, (right, all)) in _byLength) Line(string.Create(CultureInfo.InvariantCulture, $"of {sentences} sentences"), Percent(right, all));
        foreach (var (language, (right, all)) in _byLanguage.Where(v => v.Value.Right < v.Value.All).OrderBy(v => Percent(v.Value.Right, v.Value.All)).Take(6)) Line(language, Percent(right, all));
        return table.ToString();

        void Line(string name, double value) => table.Append(CultureInfo.InvariantCulture, $"{name,-24} {value,6:F2}\n");
    }

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    /// <summary>The tag without region; the names that one written language has are one.</summary>
    private static string Primary(string tag) => tag.ToLowerInvariant().Split('-')[0] switch
    {
        "no" or "nn" => "nb",
        "iw" => "he",
        "in" => "id",
        "bs" => "hr",
        var primary => primary,
    };
}
