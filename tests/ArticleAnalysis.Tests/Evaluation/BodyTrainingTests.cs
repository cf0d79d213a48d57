using ArticleAnalysis.Classification;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Extraction.Body;

namespace ArticleAnalysis.Tests.Evaluation;

[TestFixture]
public sealed class BodyTrainingTests
{
    [Test]
    public void Blocks_of_the_body_are_known_by_their_place_in_gold()
    {
        string[] blocks = ["Home News Sport", "A quay for Stenvik", "The board put off its vote.", "Share", "Nobody knew the cost.", "Read also The board put off", "© The Fjord Review"];

        Assert.That(GoldAlignment.SharesOf(blocks, "The board put off its vote.\n\nNobody knew the cost."), Is.EqualTo(new[] { 0f, 0, 1, 0, 1, 0, 0 }));
    }

    [Test]
    public void Words_that_stand_twice_belong_where_their_neighbours_are()
    {
        string[] blocks = ["Why nobody pays", "More", "The board put off its vote.", "Why nobody pays", "Piles are dear."];

        Assert.That(GoldAlignment.SharesOf(blocks, "The board put off its vote.\nWhy nobody pays\nPiles are dear."), Is.EqualTo(new[] { 0f, 0, 1, 1, 1 }));
    }

    [Test]
    public void Trees_learn_a_rule_and_score_alike_every_time()
    {
        var rows = new List<TreeRow>();
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (i * 37 % 100, i * 91 % 83);
            rows.Add(new TreeRow { Features = [a, b, i % 7], Label = a > 40 && b < 50, Weight = 1 });
        }
        var settings = new TreeSettings(Trees: 20, Leaves: 6, Rate: 0.2, LeastExamples: 10);
        var (first, second) = (BoostedTrees.Fit(rows, settings), BoostedTrees.Fit(rows, settings));

        Assert.That(rows.Count(r => first.Ensemble.Score(r.Features) > 0 == r.Label), Is.GreaterThan(1980));
        Assert.That(first.Nodes, Is.EqualTo(second.Nodes));
    }

    [Test]
    public void A_model_is_read_as_it_was_written()
    {
        var trees = BoostedTrees.Fit([.. Enumerable.Range(0, 200).Select(i => new TreeRow { Features = [i], Label = i > 100, Weight = 1 })], new TreeSettings(5, 3, 0.3, 5));
        var model = BodyModel.Of(BodyModelWriter.Write([1, 2], [3, 4, 5, 6], trees, trees));

        Assert.That((model.Names[1], model.Words[2]), Is.EqualTo((2f, 5f)));
        Assert.That(model.Together.Score([150]), Is.EqualTo(trees.Ensemble.Score([150])).And.GreaterThan(0));
    }
}
