using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Quantities;

namespace ArticleAnalysis.Tests.Quantities;

[TestFixture]
internal sealed class QuantityScorerTests
{
    [Test]
    public void Ranges_values_and_units_are_judged_apart()
    {
        var scorer = new QuantityScorer();
        ScoredQuantity[] gold = [new(new(0, 9), "1,500", "Dollar", "USD"), new(new(20, 24), "25", "percent"), new(new(30, 40), "7", "ships")];
        ScoredQuantity[] found = [new(new(0, 9), "1500", "us dollar", "usd"), new(new(20, 23), "25%", "pct")];
        scorer.Add(gold, found);
        Assert.That(scorer.Table().Split('\n'), Is.EqualTo((string[])[
            "gold 3  system 2",
            "span strict                  P  50.00  R  33.33  F1  40.00",
            "span relaxed                 P 100.00  R  66.67  F1  80.00",
            "value                        P 100.00  R  66.67  F1  80.00",
            "value+unit                   P  50.00  R  33.33  F1  40.00",
            ""]));
    }

    [Test]
    public void An_equal_range_is_paired_before_a_longer_one_that_overlaps()
    {
        var scorer = new QuantityScorer();
        scorer.Add([new(new(5, 8), "3", "km")], [new(new(0, 20), "4", "km"), new(new(5, 8), "3", "km")]);
        Assert.That(scorer.Table(), Does.Contain("value+unit                   P  50.00  R 100.00"));
    }

    [TestCase("{\"dim\":\"AmountOfMoney\",\"section\":\"allExamples\",\"text\":\"5 to 9 dollars\",\"expect\":\"between Dollar (5, 9)\"}", "between", "Dollar", 5, 9)]
    [TestCase("{\"dim\":\"Numeral\",\"section\":\"allExamples\",\"text\":\"minus two\",\"expect\":\"NumeralValue (-2)\"}", "simple", "", -2, 0)]
    [TestCase("{\"dim\":\"Quantity\",\"section\":\"allExamples\",\"text\":\"over 2 kg of tea\",\"expect\":\"above Gram 2e3 (Just \\\"tea\\\")\"}", "above", "Gram", 2000, 0)]
    public void Examples_of_duckling_are_taken_apart(string line, string shape, string unit, double low, double high)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"duckling-{shape}-{low}.jsonl");
        File.WriteAllText(file, line);
        var example = DucklingExample.Read(file).Single().Example!;
        Assert.That((example.Shape, example.Unit, example.Low, example.High), Is.EqualTo((shape, unit, low, high)));
    }
}
