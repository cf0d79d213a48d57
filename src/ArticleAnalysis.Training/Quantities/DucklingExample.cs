using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>An example of duckling's English corpora: a text that is one number or amount, and what it should resolve to.</summary>
/// <param name="Text">The text.</param>
/// <param name="Dimension">Of duckling: Numeral, Ordinal, AmountOfMoney, Distance, Time.</param>
/// <param name="IsLatent">Found by duckling only where latent readings are wanted.</param>
/// <param name="Shape"><c>simple</c>, <c>between</c>, <c>above</c>, <c>under</c>; empty where nothing should be found.</param>
/// <param name="Unit">Duckling's unit; empty for plain numbers.</param>
/// <param name="Low">The value, or the lower end.</param>
/// <param name="High">The upper end of a range.</param>
internal sealed partial record DucklingExample(string Text, string Dimension, bool IsLatent, string Shape, string Unit, double Low, double High)
{
    /// <summary>Reads examples from JSON lines (<c>dim</c>, <c>section</c>, <c>text</c>, <c>expect</c>, a Haskell expression); null for an expression of another kind.</summary>
    public static IEnumerable<(string Dimension, DucklingExample? Example)> Read(string path) => JsonLines.Read(path, "dim, section, text and expect", row =>
    {
        var dimension = row.GetProperty("dim").GetString()!;
        return (dimension, Parse(row.GetProperty("text").GetString()!, dimension, row.GetProperty("section").GetString() == "latentCorpus", row.GetProperty("expect").GetString()));
    });

    private static DucklingExample? Parse(string text, string dimension, bool isLatent, string? expect)
    {
        if (expect is null) return new(text, dimension, isLatent, "", "", 0, 0);
        if (Expression().Match(expect) is not { Success: true } match) return null;
        var shape = match.Groups["shape"].Value;
        return new(text, dimension, isLatent, shape is "between" or "above" or "under" ? shape : "simple", match.Groups["unit"].Value, Number("low"), match.Groups["high"].Success ? Number("high") : 0);

        double Number(string group) => double.Parse(match.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^((?<shape>NumeralValue|OrdinalData)|(?<shape>simple|between|above|under) (?<unit>\w+)) \(?(?<low>-?[\d.]+(e\d+)?)(, *(?<high>-?[\d.]+(e\d+)?))?\)?( Nothing| \(Just .*\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expression();
}
