using System.Globalization;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Amounts with units in the conventions of Recognizers-Text: number and unit without modifiers, units by their English names.</summary>
internal sealed class UnitAnswers(QuantityTables tables)
{
    private readonly UnitNames _names = new();

    /// <summary>The amounts of one family: <c>currency</c>, <c>dimension</c>, <c>age</c>, <c>temperature</c>.</summary>
    public IReadOnlyList<RecognizerAnswer> Answer(AnnotatedText text, string family)
    {
        List<RecognizerAnswer> answers = [], bare = [];
        var reader = new AmountReader(tables, text, EntitySet.Empty);
        reader.Enter(0, text.Tokens.Length);
        for (var i = 0; i < text.Tokens.Length;)
        {
            if (reader.TryRead(i, out var amount) && Answer(text, i, amount, family) is { } answer)
            {
                answers.Add(answer);
                i = amount.End;
            }
            else if (Bare(text, i, family) is { } unit)
            {
                (family == "currency" ? answers : bare).Add(unit); // other units without a number come last
                i = text.TokenAt(unit.Span.End);
            }
            else i++;
        }
        return [.. answers, .. bare];
    }

    private RecognizerAnswer? Answer(AnnotatedText text, int i, in Amount amount, string family)
    {
        var span = text.SpanOf(i, amount.End);
        var words = amount.Name.Of(text.Text).ToLowerInvariant();
        var value = amount.Value / amount.Factor;
        return (family, amount.Kind) switch
        {
            ("currency", AmountKind.Money) => Money(span, value, amount.Unit, words),
            ("age", AmountKind.Age) => Age(text, span, value, amount, words),
            ("temperature", AmountKind.Measure) => _names.Find(amount.Unit, words) is { Family: "temperature" } unit ? RecognizerAnswer.Of(span, family, ("value", NumberAnswers.Spell(value)), ("unit", unit.Name)) : null,
            ("dimension", AmountKind.Measure) => Measure(span, value, amount, words),
            ("dimension", AmountKind.Money) => Weight(text, span, value, amount, words), // pounds are money to one model and weight to the other
            _ => null,
        };
    }

    private RecognizerAnswer? Money(TextSpan span, double value, string code, string words)
    {
        if (_names.Currency(words) is not { } shared) return RecognizerAnswer.Of(span, "currency", ("value", NumberAnswers.Spell(value)), ("unit", _names.Currency(code)), ("isoCurrency", code));
        return shared.Length == 0 ? null : RecognizerAnswer.Of(span, "currency", ("value", NumberAnswers.Spell(value)), ("unit", shared));
    }

    private RecognizerAnswer Age(AnnotatedText text, TextSpan span, double value, in Amount amount, string words)
    {
        var i = text.TokenAt(span.Start);
        if (words.Length > 0) return RecognizerAnswer.Of(span, "age", ("value", NumberAnswers.Spell(value)), ("unit", _names.Age(amount.Unit)));
        var opened = i > 0 && tables.Is(text.Tokens[i - 1], QuantityWordClass.Age); // "age 87"
        return RecognizerAnswer.Of(opened ? span with { Start = text.Tokens[i - 1].Span.Start } : span, "age", ("value", NumberAnswers.Spell(value)), ("unit", "Age"));
    }

    private RecognizerAnswer? Measure(TextSpan span, double value, in Amount amount, string words)
    {
        if (_names.Find(amount.Unit, words) is not { } unit || unit.Family == "temperature") return null;
        if (unit.Family != "Speed" && amount.Unit.Contains('/', StringComparison.Ordinal)) span = span with { End = amount.Name.End }; // "barrels a day" are barrels there
        return RecognizerAnswer.Of(span, "dimension", ("value", value.ToString(CultureInfo.InvariantCulture)), ("subtype", unit.Family), ("unit", unit.Name));
    }

    private RecognizerAnswer? Weight(AnnotatedText text, TextSpan span, double value, in Amount amount, string words) =>
        tables.Units.TryMatch(text.Tokens, text.TokenAt(amount.Name.Start), amount.End, out _, out var unit) ? Measure(span, value, amount with { Unit = unit.Code }, words) : null;

    /// <summary>A unit without a number: "a multibillion-dollar deal", "convert to fahrenheit".</summary>
    private RecognizerAnswer? Bare(AnnotatedText text, int i, string family)
    {
        for (var end = Math.Min(i + 2, text.Tokens.Length); end > i; end--)
        {
            var span = text.SpanOf(i, end);
            if (_names.Bare(span.Of(text.Text).ToLowerInvariant(), family) is not { } unit) continue;
            return family == "dimension" ? RecognizerAnswer.Of(span, family, ("value", null), ("subtype", unit.Family), ("unit", unit.Name)) : RecognizerAnswer.Of(span, family, ("value", null), ("unit", unit.Name));
        }
        return null;
    }
}
