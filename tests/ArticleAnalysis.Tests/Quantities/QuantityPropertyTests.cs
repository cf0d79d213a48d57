using ArticleAnalysis.Entities;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Training.Quantities;

namespace ArticleAnalysis.Tests.Quantities;

[TestFixture]
internal sealed class QuantityPropertyTests
{
    private static readonly string[] Parts =
    [
        "$", "US$", "u.s $", "c $", "€", "Rs.", "USD", "MEUR", "5", "7.4bn", "1,234", "12,34,567", "1 234", "½", "1/2", "2^8", "3e5", "192.168.0.1", "11th", "100-1000", "40p", "1.8m", "115USD",
        "half", "a", "quarter", "third", "twenty", "hundred", "million", "dozen", "and", "point", "minus", "-", "–", "~", "over", "in", "of", "between", "to", "from", "more than", "or more",
        "dollars", "cents", "pounds", "marks", "Malaysian ringgit", "km", "/", "h", "feet", "inches", "degrees", "°", "C", "percent", "years", "old", "(", "kg", ")", ",", ".", "people", "March", "twice", "one", "them",
    ];

    [Test]
    public void Any_mixture_of_parts_is_read_in_text_order_with_values_that_are_numbers()
    {
        var tables = new QuantityTables(EnglishResources.Instance);
        var (finder, numbers, random) = (new QuantityFinder(tables), new NumberAnswers(tables.Numbers), new Random(20261126));
        Assert.Multiple(() =>
        {
            for (var round = 0; round < 1500; round++)
            {
                var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => Parts[random.Next(Parts.Length)]));
                var end = 0;
                foreach (var quantity in finder.Find(EnglishText.Annotate(text), EntitySet.Empty))
                {
                    Assert.That(quantity.Span.Start >= 0 && quantity.Span.End <= text.Length && quantity.Span.Length > 0, text);
                    Assert.That(quantity.Span.End, Is.GreaterThan(end), text);
                    Assert.That(double.IsFinite(quantity.Value) && double.IsFinite(quantity.High ?? 0) && quantity.Unit.Length > 0, text);
                    end = quantity.Span.End;
                }
                _ = numbers.Answer(EnglishText.Annotate(text));
            }
        });
    }
}
