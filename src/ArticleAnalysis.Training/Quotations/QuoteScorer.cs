using System.Globalization;
using System.Text;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Evaluation;

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

    /// <summary>Contents that are the same letter by letter.</summary>
    public PercentFigures Strict => PercentFigures.Of(_strict, _found, _gold);

    /// <summary>Contents by the part in which they overlap.</summary>
    public PercentFigures Partial => PercentFigures.Of(_partOfFound, _found, _partOfGold, _gold);

    /// <summary>Content and source together; in gold, of the attributions that name a source.</summary>
    public PercentFigures Joint => PercentFigures.Of(_joint, _found, _goldWithSource);

    public void Add(string text, IReadOnlyList<GoldAttribution> gold, IReadOnlyList<GoldAttribution> found)
    {
        GoldAttribution[] g = [.. gold.Where(Counts)], s = [.. found.Where(Counts)];
        HashSet<int>[] goldLetters = [.. g.Select(a => Letters(text, a.Content))], foundLetters = [.. s.Select(a => Letters(text, a.Content))];
        _gold += g.Length;
        _found += s.Length;
        _goldWithSource += g.Count(a => a.Source.Count > 0);
        foreach (var (i, j) in Matching.Match(goldLetters, foundLetters, (a, b) => Common(a, b), least: 1))
        {
            var (wanted, got) = (goldLetters[i], foundLetters[j]);
            var common = Common(wanted, got);
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
        table.Append(CultureInfo.InvariantCulture, $"gold {_gold}  system {_found}\n");
        table.Append(Strict.Line("content strict")).Append(Partial.Line("content partial"));
        table.Append(PercentFigures.Of(_half, _found, _gold).Line("content >=50% both")).Append(Joint.Line("content+source joint"));
        table.Append(CultureInfo.InvariantCulture, $"{"source acc on pairs",-28} exact {Percent(_sourceExact, _withSource),6:0.00}  overlap {Percent(_sourceOverlap, _withSource),6:0.00}  head {Percent(_sourceHead, _withSource),6:0.00}\n");
        table.Append(CultureInfo.InvariantCulture, $"{"cue acc on pairs",-28} exact {Percent(_cueExact, _withCue),6:0.00}  overlap {Percent(_cueOverlap, _withCue),6:0.00}\n");
        return table.ToString();
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

    private static int Common(HashSet<int> gold, HashSet<int> found) => gold.Count(found.Contains);

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

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
