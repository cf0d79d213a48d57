using System.Globalization;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>An amount of gold or of a prediction.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">A number, or another value in words.</param>
/// <param name="Unit">Code or noun, or null.</param>
/// <param name="Iso">ISO 4217 code where the unit is a currency under another name, or null.</param>
internal sealed record ScoredQuantity(TextSpan Span, string Value, string? Unit, string? Iso = null);

/// <summary>Compares amounts with gold, by the definitions of the reference scorer (<c>score_quantities.py</c>): spans that overlap are paired, equal ones first.</summary>
internal sealed class QuantityScorer
{
    private const int Equal = 10000;
    private int _gold;
    private int _found;
    private int _strict;
    private int _relaxed;
    private int _value;
    private int _full;

    /// <summary>Adds one document.</summary>
    public void Add(IReadOnlyList<ScoredQuantity> gold, IReadOnlyList<ScoredQuantity> found)
    {
        (_gold, _found) = (_gold + gold.Count, _found + found.Count);
        foreach (var (g, f) in Matching.Match(gold, found, (a, b) => Common(a.Span, b.Span) + (a.Span == b.Span ? Equal : 0), 1))
        {
            var value = IsSame(gold[g].Value, found[f].Value);
            _relaxed++;
            if (gold[g].Span == found[f].Span) _strict++;
            if (value) _value++;
            if (value && IsSameUnit(gold[g], found[f])) _full++;
        }
    }

    /// <summary>All figures, as the reference scorer prints them.</summary>
    public string Table() => FormattableString.Invariant($"gold {_gold}  system {_found}\n") + Line("span strict", _strict) + Line("span relaxed", _relaxed) + Line("value", _value) + Line("value+unit", _full);

    private string Line(string name, int right) => PercentFigures.Of(right, _found, _gold).Line(name);

    private static bool IsSame(string a, string b) => Number(a) is { } x && Number(b) is { } y
        ? Math.Abs(x - y) <= 1e-6 * Math.Max(1, Math.Max(Math.Abs(x), Math.Abs(y))) : string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsSameUnit(ScoredQuantity a, ScoredQuantity b) => a.Iso is not null && b.Iso is not null
        ? string.Equals(a.Iso, b.Iso, StringComparison.OrdinalIgnoreCase) : string.Equals(a.Unit ?? "", b.Unit ?? "", StringComparison.OrdinalIgnoreCase);

    private static double? Number(string value) =>
        double.TryParse(value.Replace(",", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double Common(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}
