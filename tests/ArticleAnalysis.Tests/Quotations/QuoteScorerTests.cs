using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Quotations;

namespace ArticleAnalysis.Tests.Quotations;

/// <summary>Cases worked by hand after the definitions of the reference scorer.</summary>
public class QuoteScorerTests
{
    private const string Text = "Ada Brandt said: “It rains.” Nobody else thinks that it snows.";

    private static TextSpan[] At(string words) => [new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length)];

    private static GoldAttribution Said(string content, string source = "Ada Brandt", string kind = "direct") => new(kind, source.Length == 0 ? [] : At(source), At("said"), At(content));

    private static QuoteScorer Score(GoldAttribution[] gold, GoldAttribution[] found, params string[] kinds)
    {
        var scorer = new QuoteScorer(kinds);
        scorer.Add(Text, gold, found);
        return scorer;
    }

    [Test]
    public void Marks_and_stops_at_the_borders_do_not_count() => Assert.That(Score([Said("“It rains.”")], [Said("It rains")]).Strict.F1, Is.EqualTo(100));

    [Test]
    public void Half_a_content_counts_by_its_share()
    {
        // 7 letters in gold, 2 of them found: precision 1, recall 2/7.
        var scorer = Score([Said("It rains")], [Said("It")]);
        Assert.Multiple(() =>
        {
            Assert.That(scorer.Strict.F1, Is.Zero);
            Assert.That(scorer.Partial.F1, Is.EqualTo(100 * 2 * (2 / 7.0) / (1 + 2 / 7.0)).Within(1e-9));
            Assert.That(scorer.Joint.F1, Is.Zero);
        });
    }

    [Test]
    public void Joint_wants_a_source_that_overlaps()
    {
        Assert.That(Score([Said("It rains")], [Said("It rains", "Brandt")]).Joint.F1, Is.EqualTo(100));
        Assert.That(Score([Said("It rains")], [Said("It rains", "Nobody")]).Joint.F1, Is.Zero);
    }

    [Test]
    public void Gold_without_source_takes_no_part_in_joint_recall() =>
        // One of two in the answer is joint, one of one in gold.
        Assert.That(Score([Said("It rains"), Said("it snows", "")], [Said("It rains"), Said("it snows")]).Joint.F1, Is.EqualTo(100 * 2 * 0.5 / 1.5).Within(1e-9));

    [Test]
    public void Other_kinds_are_left_out() => Assert.That(Score([Said("It rains"), Said("it snows", kind: "indirect")], [Said("It rains")], "direct").Strict.F1, Is.EqualTo(100));

    [Test]
    public void Each_content_is_paired_once() => Assert.That(Score([Said("It rains")], [Said("It rains"), Said("It rains")]).Strict.F1, Is.EqualTo(100 * 2 * 0.5 / 1.5).Within(1e-9));
}
