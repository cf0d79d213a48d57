using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Stances;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Stances;

[TestFixture]
public sealed class StanceRankerTests
{
    [TestCase(0.8f, 0.1f, 0.6, 0.3, StanceLabel.Supportive)]
    [TestCase(0.2f, 0.1f, 0.6, 0.3, StanceLabel.Opposed)]
    [TestCase(0.6f, 0.9f, 0.6, 0.3, StanceLabel.Mixed)]
    public void Label_is_what_the_trees_say_where_evidence_speaks_for_it(float favour, float mixed, double sideFor, double against, StanceLabel expected) =>
        Assert.That(StanceRanker.LabelOf(favour, mixed, new(sideFor, against)), Is.EqualTo(expected));

    [TestCase(0.8f, 0.1f, 0, 0.3, StanceLabel.Opposed)]
    [TestCase(0.2f, 0.1f, 0.6, 0, StanceLabel.Supportive)]
    [TestCase(0.6f, 0.9f, 0.6, 0, StanceLabel.Supportive)]
    [TestCase(0.6f, 0.9f, 0, 0.6, StanceLabel.Opposed)]
    public void No_label_is_given_against_all_evidence(float favour, float mixed, double sideFor, double against, StanceLabel expected) =>
        Assert.That(StanceRanker.LabelOf(favour, mixed, new(sideFor, against)), Is.EqualTo(expected));

    [Test]
    public void Some_of_the_evidence_speaks_for_the_label()
    {
        const string Text = """
            Norway condemned Peru on Monday and recalled its ambassador from Lima. Last year Norway had praised Peru and lent it 40 million euros.

            Peru, which had long admired Norway, accused it of theft. "Norway is a bully," said Ana Ruiz, the foreign minister of Peru, who once thanked Norway for its help. Chad welcomed the loan, and its president hailed Norway as a friend.
            """;
        var brief = ArticleAnalyzer.CreateEnglish().Analyze(ArticleSource.FromText(Text));
        Assert.That(brief.Stances, Is.Not.Empty);
        foreach (var stance in brief.Stances)
        {
            var signs = stance.Evidence.Select(e => Math.Sign(e.Polarity)).Distinct().ToArray();
            int[] expected = stance.Label switch { StanceLabel.Supportive => [1], StanceLabel.Opposed => [-1], _ => [-1, 1] };
            Assert.That(expected, Is.SubsetOf(signs), brief.HolderOf(stance) + " > " + brief.TargetOf(stance));
        }
    }
}
