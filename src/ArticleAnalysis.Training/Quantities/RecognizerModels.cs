using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Training.Timeline;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>Answers one input in the conventions of a model of Recognizers-Text, in text order.</summary>
/// <param name="text">The input.</param>
/// <param name="reference">The day and time that relative dates count from, or null.</param>
internal delegate IReadOnlyList<RecognizerAnswer> RecognizerModel(AnnotatedText text, DateTime? reference);

/// <summary>The models that <c>evaluate recognizers</c> knows, by the name of their specification file.</summary>
internal static class RecognizerModels
{
    public static IReadOnlyDictionary<string, RecognizerModel> All()
    {
        var tables = new QuantityTables(EnglishResources.Instance);
        var numbers = new NumberAnswers(tables.Numbers);
        var (ordinals, percents, ranges) = (new OrdinalAnswers(tables.Numbers), new PercentAnswers(tables, numbers), new RangeAnswers(tables.Numbers, numbers));
        var units = new UnitAnswers(tables);
        var times = new DateTimeAnswers();
        return new Dictionary<string, RecognizerModel>(StringComparer.Ordinal)
        {
            ["NumberModel"] = (text, _) => numbers.Answer(text),
            ["DateTimeModel"] = times.Answer,
            ["OrdinalModel"] = (text, _) => ordinals.Answer(text),
            ["PercentModel"] = (text, _) => percents.Answer(text),
            ["NumberRangeModel"] = (text, _) => ranges.Answer(text),
            ["CurrencyModel"] = (text, _) => units.Answer(text, "currency"),
            ["DimensionModel"] = (text, _) => units.Answer(text, "dimension"),
            ["AgeModel"] = (text, _) => units.Answer(text, "age"),
            ["TemperatureModel"] = (text, _) => units.Answer(text, "temperature"),
        };
    }
}
