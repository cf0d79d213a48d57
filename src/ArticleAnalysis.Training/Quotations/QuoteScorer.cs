using System.Globalization;
using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quotations;

/// <summary>
/// Compares attributions with gold. Contents are compared by their letters and digits, so that marks and white space at their borders do not count; each is paired with one of gold,
/// the greatest overlap first. Partial overlap is counted by its share, as Pareti et al. 2013 do; joint is a content that overlaps by half and a source that overlaps.
/// </summary>
/// <param name="kinds">The kinds that count, of gold and of what is found; none for all.</param>
internal sealed class QuoteScorer(IReadOnlyCollection<string> kinds)
{
    private int _gold, _found, _goldWithSource, _strict, _half, _joint;
    private double _partOfFound, _partOfGold;
    private int _withSource, _sourceExact, _sourceOverlap, _sourceHead, _withCue, _cueExact, _cueOverlap;

    /// <summary>F1 in percent of contents that are the same letter by letter.</summary>
    public double StrictF1 => F1(Percent(_strict, _found), Percent(_strict, _gold));

    /// <summary>F1 in percent of partial overlap.</summary>
    public double PartialF1 => F1(Percent(_partOfFound, _found), Percent(_partOfGold, _gold));

    /// <summary>F1 in percent of content and source together.</summary>
    public double JointF1 => F1(Percent(_joint, _found), Percent(_joint, _goldWithSource));

    public void Add(string text, IReadOnlyList<GoldAttribution> gold, IReadOnlyList<GoldAttribution> found)
    {
        GoldAttribution[] g = [.. gold.Where(Counts)], s = [.. found.Where(Counts)];
        HashSet<int>[] goldLetters = [.. g.Select(a => Letters(text, a.Content))], foundLetters = [.. s.Select(a => Letters(text, a.Content))];
        _gold += g.Length;
        _found += s.Length;
        _goldWithSource += g.Count(a => a.Source.Count > 0);
        foreach (var (i, j, common) in Pairs(goldLetters, foundLetters))
        {
            var (wanted, got) = (goldLetters[i], foundLetters[j]);
            if (wanted.SetEquals(got)) _strict++;
            _partOfFound += (double)common / got.Count;
            _partOfGold += (double)common / wanted.Count;
            var isHalf = common >= 0.5 * wanted.Count && common >= 0.5 * got.Count;
            if (isHalf) _half++;
            if (g[i].Source.Count > 0) CompareSources(text, g[i].Source, s[j].Source, isHalf);
            if (g[i].Cue.Count > 0) CompareCues(text, g[i].Cue, s[j].Cue);
        }
    }

    public string Table()
    {
        var table = new StringBuilder();
        Row("content strict", Percent(_strict, _found), Percent(_strict, _gold));
        Row("content partial", Percent(_partOfFound, _found), Percent(_partOfGold, _gold));
        Row("content >=50% both", Percent(_half, _found), Percent(_half, _gold));
        Row("content+source joint", Percent(_joint, _found), Percent(_joint, _goldWithSource));
        table.Append(CultureInfo.InvariantCulture, $"{"source acc on pairs",-28} exact {Percent(_sourceExact, _withSource),6:0.00}  overlap {Percent(_sourceOverlap, _withSource),6:0.00}  head {Percent(_sourceHead, _withSource),6:0.00}\n");
        table.Append(CultureInfo.InvariantCulture, $"{"cue acc on pairs",-28} exact {Percent(_cueExact, _withCue),6:0.00}  overlap {Percent(_cueOverlap, _withCue),6:0.00}\n");
        return string.Create(CultureInfo.InvariantCulture, $"gold {_gold}  system {_found}\n") + table;

        void Row(string name, double precision, double recall) =>
            table.Append(CultureInfo.InvariantCulture, $"{name,-28} P {precision,6:0.00}  R {recall,6:0.00}  F1 {F1(precision, recall),6:0.00}\n");
    }

    private void CompareSources(string text, IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> found, bool isHalf)
    {
        _withSource++;
        var (a, b) = (Letters(text, gold), Letters(text, found));
        if (a.SetEquals(b)) _sourceExact++;
        if (b.Count > 0 && string.Equals(Head(text, gold), Head(text, found), StringComparison.Ordinal)) _sourceHead++;
        if (!a.Overlaps(b)) return;
        _sourceOverlap++;
        if (isHalf) _joint++;
    }

    private void CompareCues(string text, IReadOnlyList<TextSpan> gold, IReadOnlyList<TextSpan> found)
    {
        _withCue++;
        var (a, b) = (Letters(text, gold), Letters(text, found));
        if (a.SetEquals(b)) _cueExact++;
        if (a.Overlaps(b)) _cueOverlap++;
    }

    private bool Counts(GoldAttribution attribution) => kinds.Count == 0 || kinds.Contains(attribution.Kind);

    /// <summary>Pairs that share letters, the greatest overlap first, ties by place.</summary>
    private static IEnumerable<(int Gold, int Found, int Common)> Pairs(HashSet<int>[] gold, HashSet<int>[] found)
    {
        var all = new List<(int Gold, int Found, int Common)>();
        for (var i = 0; i < gold.Length; i++)
            for (var j = 0; j < found.Length; j++)
                if (gold[i].Count(found[j].Contains) is > 0 and var common) all.Add((i, j, common));
        var (takenGold, takenFound) = (new bool[gold.Length], new bool[found.Length]);
        foreach (var pair in all.OrderByDescending(p => p.Common).ThenBy(p => p.Gold).ThenBy(p => p.Found))
        {
            if (takenGold[pair.Gold] || takenFound[pair.Found]) continue;
            takenGold[pair.Gold] = takenFound[pair.Found] = true;
            yield return pair;
        }
    }

    private static HashSet<int> Letters(string text, IReadOnlyList<TextSpan> spans) =>
        [.. spans.SelectMany(s => Enumerable.Range(s.Start, Math.Max(0, Math.Min(s.End, text.Length) - s.Start))).Where(i => char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))];

    /// <summary>The last word with a capital, or the last word, in lower case without a possessive ending.</summary>
    private static string Head(string text, IReadOnlyList<TextSpan> spans)
    {
        var words = Words(string.Join(' ', spans.Select(s => s.Of(text))));
        var head = words.FindLast(w => char.IsUpper(w[0]) && w.ToLowerInvariant() is not ("mr" or "mrs" or "ms" or "the" or "a")) ?? (words.Count > 0 ? words[^1] : "");
        head = head.ToLowerInvariant();
        foreach (var ending in (string[])["’s", "'s"])
            if (head.EndsWith(ending, StringComparison.Ordinal)) head = head[..^2];
        return head;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (int i = 0, start = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '’' or '\'' or '-')) continue;
            if (i > start) words.Add(text[start..i]);
            start = i + 1;
        }
        return words;
    }

    private static double Percent(double part, int whole) => whole == 0 ? 0 : 100 * part / whole;

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
