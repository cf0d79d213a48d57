using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Summaries;

public class KeyphraseFinderTests
{
    private const string Text =
        "The central bank raised its interest rate again. Economists had expected a higher interest rate, and the central bank warned that interest rates may rise further this year.";
    private static readonly SummaryWords Words = new(EnglishResources.Instance);

    [Test]
    public void Phrases_that_come_back_are_first() =>
        Assert.That(Find(Text).Take(2).Select(k => k.Text), Is.EquivalentTo(new[] { "central bank", "interest rate" }));

    [Test]
    public void Forms_of_one_phrase_are_one() =>
        Assert.That(Find(Text).Single(k => k.Text == "interest rate").Spans.Select(s => s.Of(Text)), Is.EqualTo(new[] { "interest rate", "interest rate", "interest rates" }));

    [Test]
    public void A_word_inside_a_chosen_phrase_is_not_said_again() => Assert.That(Find(Text).Select(k => k.Text), Does.Not.Contain("bank"));

    [Test]
    public void What_hyphens_join_is_one_word_of_a_phrase() =>
        Assert.That(Find("The run-time privatization method needs a data-flow analysis.").Select(k => k.Text), Does.Contain("run-time privatization method").And.Contain("data-flow analysis"));

    [Test]
    public void Participles_belong_to_the_phrase() => Assert.That(Find("The frozen assets were sold, and frozen assets earn nothing.")[0].Text, Is.EqualTo("frozen assets"));

    [Test]
    public void A_text_that_tells_a_story_is_described_by_words() =>
        Assert.That(Find("The bear left the wood. The farmer saw the bear and called for help, but the bear was gone when help came. It had eaten, it had slept, and then it went away.")[0].Text, Is.EqualTo("bear"));

    [Test]
    public void Half_of_a_name_is_no_phrase() =>
        Assert.That(Find("Ana Kovac left. Ana Kovac said so, and we heard it from Ana Kovac when she came.").Select(k => k.Text), Does.Contain("Ana Kovac").And.Not.Contain("Ana"));

    [Test]
    public void A_phrase_is_shown_without_the_capital_of_a_sentence() => Assert.That(Find("Harbours are old. The harbours were sold.")[0].Text, Is.EqualTo("harbours"));

    [Test]
    public void Words_that_say_nothing_of_the_subject_are_left_out() => Assert.That(Find(Text).Select(k => k.Text), Does.Not.Contain("year"));

    [Test]
    public void There_are_fifteen_at_most_and_scores_fall_from_one()
    {
        var many = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"The {(char)('a' + (i % 26))}lpine {(char)('b' + (i % 20))}orest burns."));
        var found = Find(many);
        Assert.That(found, Has.Count.LessThanOrEqualTo(15));
        Assert.That(found.Select(k => k.Score), Is.Ordered.Descending);
        Assert.That(found[0].Score, Is.EqualTo(1));
    }

    [Test]
    public void At_most_ten_are_single_words()
    {
        var many = string.Join(' ', "ferry harbour mayor island bridge school tunnel garden market museum library hospital".Split(' ').Select(w => $"The {w} was old. We saw the {w}."));
        Assert.That(Find(many).Count(k => !k.Text.Contains(' ')), Is.EqualTo(10));
    }

    [Test]
    public void A_text_without_nouns_has_none() => Assert.That(Find("Go! Yes?"), Is.Empty);

    private static IReadOnlyList<Keyphrase> Find(string text) => KeyphraseFinder.Find(EnglishText.Annotate(text), Words);
}
