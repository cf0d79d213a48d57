using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Tests.Discourse;

namespace ArticleAnalysis.Tests.Summaries;

public class HangingStartsTests
{
    private const string Bridge = "Norland opened the bridge on Monday.";
    private const string Rain = "Rain fell on the strait.";

    [TestCase("It was built by its navy in nine years.", true)]
    [TestCase("They cheered for an hour.", true)]
    [TestCase("The bridge was built by the navy.", false)]
    [TestCase("It is clear that the bridge will help.", false, Description = "The first word means nothing by itself.")]
    public void A_sentence_that_begins_with_a_pronoun_hangs_when_another_stood_between(string sentence, bool hangs) =>
        Assert.That(Starts($"{Bridge} {Rain} {sentence}").Hangs(2, 0), Is.EqualTo(hangs));

    [Test]
    public void It_does_not_hang_right_after_the_sentence_before() => Assert.That(Starts($"{Bridge} It was built by the navy.").Hangs(1, 0), Is.False);

    [Test]
    public void It_hangs_when_nothing_was_read_before() => Assert.That(Starts($"{Bridge} It was built by the navy.").Hangs(1, -1));

    [Test]
    public void It_does_not_hang_after_a_sentence_that_names_what_it_means()
    {
        var text = $"{Bridge} {Rain} It is proud.";
        Mention name = new(new(0, 7), 0, MentionKind.Name, 1), pronoun = new(new(text.IndexOf("It is", StringComparison.Ordinal), text.IndexOf("It is", StringComparison.Ordinal) + 2), 0, MentionKind.Pronoun, 1);
        var entities = new EntitySet([new Entity { Index = 0, Name = "Norland", Type = EntityType.Gpe, Salience = 1, Mentions = [name, pronoun] }]);
        Assert.That(Starts(text, entities).Hangs(2, 0), Is.False);
        Assert.That(Starts(text, entities).Hangs(2, 1), Is.False, "the sentence before is the one before");
    }

    private static HangingStarts Starts(string text, EntitySet? entities = null)
    {
        var annotated = EnglishText.Annotate(text);
        var roles = SentenceRolesOf.Nothing(annotated);
        return new(annotated, new SentenceMatrix(annotated, null, [], EntitySet.Empty, roles, new SummaryWords(EnglishResources.Instance), null), entities ?? EntitySet.Empty);
    }
}
