using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;
using ArticleAnalysis.Training.Evaluation;

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
        // Spans that overlap: equal ones first, then by the number of characters in common.
        var pairs = Matching.Match(gold.Timexes, found, (g, f) => Common(g.Span, f.Span) is > 0 and var common ? g.Span == f.Span ? int.MaxValue : common : 0, least: 1);
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
        Errors.AddRange(found.Where((_, f) => pairs.All(p => p.Predicted != f)).Select(t => new TimexError(gold, "spurious", null, t)));
    }

    /// <summary>Precision, recall and F1 of a figure.</summary>
    public PercentFigures this[TimexFigure figure] => PercentFigures.Of(_right.GetValueOrDefault(figure), _found, _gold);

    /// <summary>All figures, as the reference scorer prints them.</summary>
    public string Table() => FormattableString.Invariant($"gold {_gold}  system {_found}\n") + this[TimexFigure.Strict].Line("strict") + this[TimexFigure.Relaxed].Line("relaxed")
        + this[TimexFigure.Type].Line("type") + this[TimexFigure.Value].Line("value") + this[TimexFigure.StrictValue].Line("strict+value");

    /// <summary>The value in upper case, without the seconds of a time of day where they are zero.</summary>
    private static string Norm(string value)
    {
        var norm = value.Trim().ToUpperInvariant();
        return norm.Contains('T', StringComparison.Ordinal) && norm.EndsWith(":00", StringComparison.Ordinal) && norm.Count(c => c == ':') == 2 ? norm[..^3] : norm;
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
