using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Training.Stances;

namespace ArticleAnalysis.Tests.Stances;

/// <summary>How much more an answer is worth than neither.</summary>
public class StanceBonusesTests
{
    private static readonly StanceOdds Neither = new(0.1f, 0.8f, 0.1f), RatherFor = new(0.1f, 0.5f, 0.4f);

    [Test]
    public void Without_bonuses_the_likeliest_answer_wins()
    {
        Assert.That(StanceBonuses.None.LabelOf(new(false, new(0.6f, 0.3f, 0.1f), default)), Is.EqualTo("neg"));
        Assert.That(StanceBonuses.None.LabelOf(new(true, RatherFor, Neither)), Is.EqualTo("neu"));
        Assert.That(StanceBonuses.None.LabelOf(new(true, Neither, new(0.7f, 0.2f, 0.1f))), Is.EqualTo("neg_ba"));
    }

    [Test]
    public void A_bonus_lifts_its_answers_alone()
    {
        var odds = new RowOdds(true, RatherFor, RatherFor);
        Assert.That((StanceBonuses.None with { Edge = 1 }).LabelOf(odds), Is.EqualTo("pos_ab"));
        Assert.That((StanceBonuses.None with { Return = 1 }).LabelOf(odds), Is.EqualTo("pos_ba"));
        Assert.That((StanceBonuses.None with { Edge = 1, Return = 1 }).LabelOf(new(false, RatherFor, default)), Is.EqualTo("neu"));
    }

    [Test]
    public void Bonuses_are_fitted_that_find_what_is_rare()
    {
        (string, RowOdds)[] rows = [("neu", new(true, Neither, Neither)), ("neu", new(true, Neither, Neither)), ("pos_ab", new(true, RatherFor, Neither)), ("pos_ba", new(true, Neither, RatherFor))];
        var bonuses = StanceBonuses.Fit(rows);
        Assert.That(rows.Select(r => bonuses.LabelOf(r.Item2)), Is.EqualTo(rows.Select(r => r.Item1)));
    }
}
