using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>
/// Compares time expressions as TempEval-3 does (UzZaman et al. 2013): spans that are equal (strict) or overlap (relaxed, one to one, the largest overlap first),
/// and types and values of those that overlap, all over the expressions of both sides.
/// </summary>
internal sealed class TimexScorer
{
    private readonly SortedDictionary<TimexFigure, int> _right = [];
    private int _gold;
    private int _found;

    /// <summary>What the two sides do not agree on, in text order within a document.</summary>
    public List<TimexError> Errors { get; } = [];

    /// <summary>Adds one document.</summary>
    public void Add(TimexDocument gold, IReadOnlyList<Timex> found)
    {
        (_gold, _found) = (_gold + gold.Timexes.Length, _found + found.Count);
        var pairs = Pairs(gold.Timexes, found);
        foreach (var (g, f) in pairs)
        {
            var (wanted, given) = (gold.Timexes[g], found[f]);
            var (span, value) = (wanted.Span == given.Span, Norm(wanted.Value) == Norm(given.Value));
            Count(TimexFigure.Relaxed, true);
            Count(TimexFigure.Strict, span);
            Count(TimexFigure.Type, wanted.Type == given.Type);
            Count(TimexFigure.Value, value);
            Count(TimexFigure.StrictValue, span && value);
            if (!span || !value) Errors.Add(new(gold, span ? "value" : "span", wanted, given));
        }
        Errors.AddRange(gold.Timexes.Where((_, g) => pairs.All(p => p.Gold != g)).Select(t => new TimexError(gold, "missed", t, null)));
        Errors.AddRange(found.Where((_, f) => pairs.All(p => p.Found != f)).Select(t => new TimexError(gold, "spurious", null, t)));
    }

    /// <summary>Precision, recall and F1 of a figure, in per cent.</summary>
    public (double Precision, double Recall, double F1) this[TimexFigure figure]
    {
        get
        {
            double right = _right.GetValueOrDefault(figure);
            var (precision, recall) = (_found > 0 ? 100 * right / _found : 0, _gold > 0 ? 100 * right / _gold : 0);
            return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
        }
    }

    /// <summary>All figures, as the reference scorer prints them.</summary>
    public string Table()
    {
        var lines = new List<string> { FormattableString.Invariant($"gold {_gold}  system {_found}") };
        foreach (var (figure, name) in new[] { (TimexFigure.Strict, "strict"), (TimexFigure.Relaxed, "relaxed"), (TimexFigure.Type, "type"), (TimexFigure.Value, "value"), (TimexFigure.StrictValue, "strict+value") })
        {
            var (precision, recall, f1) = this[figure];
            lines.Add(FormattableString.Invariant($"{name,-28} P {precision,6:0.00}  R {recall,6:0.00}  F1 {f1,6:0.00}"));
        }
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The value in upper case, without the seconds of a time of day where they are zero.</summary>
    private static string Norm(string value)
    {
        var norm = value.Trim().ToUpperInvariant();
        return norm.Contains('T', StringComparison.Ordinal) && norm.EndsWith(":00", StringComparison.Ordinal) && norm.Count(c => c == ':') == 2 ? norm[..^3] : norm;
    }

    /// <summary>Pairs of spans that overlap: equal ones first, then by the number of characters in common.</summary>
    private static List<(int Gold, int Found)> Pairs(Timex[] gold, IReadOnlyList<Timex> found)
    {
        var candidates = new List<(int Common, int Gold, int Found)>();
        for (var g = 0; g < gold.Length; g++)
            for (var f = 0; f < found.Count; f++)
                if (Common(gold[g].Span, found[f].Span) is > 0 and var common) candidates.Add((gold[g].Span == found[f].Span ? int.MaxValue : common, g, f));
        var pairs = new List<(int Gold, int Found)>();
        foreach (var (_, g, f) in candidates.OrderByDescending(c => c.Common).ThenBy(c => c.Gold).ThenBy(c => c.Found))
            if (pairs.All(p => p.Gold != g && p.Found != f)) pairs.Add((g, f));
        return pairs;
    }

    private static int Common(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private void Count(TimexFigure figure, bool isRight) => _right[figure] = _right.GetValueOrDefault(figure) + (isRight ? 1 : 0);
}

/// <summary>What is compared.</summary>
internal enum TimexFigure
{
    Strict,
    Relaxed,
    Type,
    Value,
    StrictValue,
}

/// <summary>Something on which gold and system do not agree.</summary>
/// <param name="Document">Where.</param>
/// <param name="Kind"><c>missed</c>, <c>spurious</c>, <c>span</c> or <c>value</c>.</param>
/// <param name="Wanted">The gold expression, or null.</param>
/// <param name="Given">What was found, or null.</param>
internal sealed record TimexError(TimexDocument Document, string Kind, Timex? Wanted, Timex? Given);
