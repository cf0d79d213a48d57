using ArticleAnalysis.Training.Events;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Events;

[TestFixture]
public sealed class EventScorerTests
{
    [Test]
    public void Relations_are_scored_by_root_class_and_conflict()
    {
        var scorer = new RelationScorer();
        scorer.Add("AID", 2, "AID", 2);
        scorer.Add("ACCUSE", 3, "REJECT", 3);
        scorer.Add("ACCUSE", 3, "ACCUSE", 3);
        scorer.Add("ASSAULT", 4, "AGREE", 1);
        // Roots: AID 1 of 1, ACCUSE 2/3 of F1, ASSAULT 0; classes 2: 1, 3: 1, 4: 0; conflict 4/5, none 2/3.
        Assert.That(scorer.Table(), Is.EqualTo(
            "root accuracy                50.00\nroot macro F1                55.56\npenta accuracy               75.00\npenta macro F1               66.67\n"
            + "conflict or not accuracy     75.00\nconflict or not macro F1     73.33\n"));
    }

    [Test]
    public void Spans_count_when_role_and_place_overlap_and_a_reciprocal_one_fits_either()
    {
        var scorer = new SpanScorer();
        scorer.Add(new("a", "Chad met Peru and Mali.", 1, [new("source", 0, 4), new("target", 9, 22)]), (1, [new("source", 0, 4), new("target", 9, 13)]));
        scorer.Add(new("b", "Chad and Peru agreed.", 1, [new("reciprocal", 0, 13)]), (3, [new("source", 0, 4), new("target", 9, 13)]));
        scorer.Add(new("c", "It rained.", 0, null), (0, []));
        // Three gold and four found spans, three overlap and one is exact.
        Assert.That(scorer.Table(), Does.StartWith("span exact                   P  25.00  R  33.33  F1  28.57\nspan overlap                 P  75.00  R 100.00  F1  85.71\nquad accuracy                66.67\n"));
    }

    [Test]
    public void Spans_are_compared_by_code_points()
    {
        var scorer = new SpanScorer();
        scorer.Add(new("a", "😀 Chad left.", null, [new("source", 2, 6)]), (0, [new("source", 3, 7)]));
        Assert.That(scorer.Table(), Does.StartWith("span exact                   P 100.00  R 100.00"));
    }

    [Test]
    public void Coded_events_are_compared_as_multisets_of_dyads()
    {
        var scorer = new CodedScorer();
        scorer.Add([new("GUYJUD", "BRAPPL", "173"), new("USA", "IRN", "085")], [new("GUY", "BRA", "17"), new("GUY", "BRA", "17"), new("USA", "IRQ", "08")]);
        Assert.That(scorer.Table(), Does.Contain("dyad (country)               P  33.33  R  50.00  F1  40.00\n").And.Contain("root code                    P  66.67  R 100.00  F1  80.00\n"));
    }

    [Test]
    public void Records_need_type_and_all_actors()
    {
        var scorer = new RecordScorer();
        var row = new CodedRow("a", "", "", [], "AGREE", ["JOR", "GBRGOV"], []);
        scorer.Add(row, "AGREE", ["GBR", "JOR"], []);
        scorer.Add(row, "AGREE", ["JOR"], ["GBR"]);
        Assert.That(scorer.Table(), Is.EqualTo(
            "event type accuracy          100.00\nsource                       P 100.00  R  75.00  F1  85.71\ntarget                       P   0.00  R   0.00  F1   0.00\nall right                    50.00\n"));
    }
}
