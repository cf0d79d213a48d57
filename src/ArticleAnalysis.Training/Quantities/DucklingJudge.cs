using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Tells whether what is read from an example of duckling has the expected value, unit and bound.</summary>
internal sealed class DucklingJudge(QuantityTables tables)
{
    private readonly Annotator _annotator = Annotator.CreateEnglish();
    private readonly QuantityFinder _finder = new(tables);
    private readonly NumberAnswers _numbers = new(tables.Numbers);
    private readonly Dictionary<string, (string Code, double Factor)> _units = TrainingTable.Read("duckling-units.tsv").ToDictionary(r => r[0], r => (r[1], r.Number(2)), StringComparer.Ordinal);

    /// <summary>True when the example is read as it should be.</summary>
    public bool IsRight(DucklingExample example)
    {
        var text = _annotator.Annotate(example.Text);
        return example.Dimension switch
        {
            "Numeral" => Longest(text, (int i, out Number n) => _numbers.TryRead(text, i, out n)) is { } number && IsSame(number, example.Low),
            "Ordinal" => Longest(text, (int i, out Number n) => tables.Numbers.TryReadOrdinal(text, i, text.Tokens.Length, out n)) is { } rank && IsSame(rank, example.Low),
            _ => IsRight(example, _finder.Find(text, EntitySet.Empty)),
        };
    }

    private bool IsRight(DucklingExample example, IReadOnlyList<Quantity> found)
    {
        if (example.Shape == "between" && found is [{ High: null } low, { High: null } top]) found = [low with { High = top.Value }]; // "from 10 to 20" is a change of two amounts in news
        if (example.Shape.Length == 0 || found.Count != 1) return example.Shape.Length == 0 && found.Count == 0;
        var quantity = found[0];
        var (code, factor) = _units.GetValueOrDefault(example.Unit, (example.Unit, 1));
        if (!Equals(quantity.Value, quantity.Unit, example.Low * factor, code)) return false;
        return example.Shape switch
        {
            "between" => quantity.High is { } high && Equals(high, quantity.Unit, example.High * factor, code),
            "above" => quantity.Modifier is QuantityModifier.MoreThan or QuantityModifier.AtLeast,
            "under" => quantity.Modifier is QuantityModifier.LessThan or QuantityModifier.UpTo,
            _ => quantity.High is null && quantity.Modifier is null or QuantityModifier.About,
        };
    }

    /// <summary>Equal in the same unit, or in units of one dimension.</summary>
    private bool Equals(double value, string unit, double wanted, string code)
    {
        if (code.Length == 0 || unit == code) return IsSame(value, wanted);
        return tables.SizeOf(unit) is { } a && tables.SizeOf(code) is { } b && a.Dimension == b.Dimension && IsSame(value * a.Size, wanted * b.Size);
    }

    private static double? Longest(AnnotatedText text, TryReadNumber read)
    {
        (double? value, var length) = (null, 0);
        for (var i = 0; i < text.Tokens.Length; i++)
            if (read(i, out var number) && number.End - i > length) (value, length) = (number.Value, number.End - i);
        return value;
    }

    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= 1e-6 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    private delegate bool TryReadNumber(int i, out Number number);
}
