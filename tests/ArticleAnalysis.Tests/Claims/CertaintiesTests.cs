using ArticleAnalysis.Claims;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Claims;

public class CertaintiesTests
{
    private static readonly ClaimTables Tables = new(EnglishResources.Instance);

    private static (Certainty Certainty, string[] Cues) Read(string text)
    {
        var annotated = EnglishText.Annotate(text);
        var cues = new List<TextSpan>();
        var certainty = Tables.Certainties.Read(new JudgedText(SpokenText.Read(annotated, EntitySet.Empty, Tables.Speech), Tables), 0, annotated.Tokens.Length, cues);
        return (certainty, [.. cues.Select(c => c.Of(text))]);
    }

    [TestCase("The deal is a modest improvement.", Certainty.Asserted)]
    [TestCase("Prices will probably rise.", Certainty.Probable)]
    [TestCase("A vote is expected in May.", Certainty.Probable)]
    [TestCase("Prices could rise.", Certainty.Possible)]
    [TestCase("Perhaps they would.", Certainty.Possible)]
    [TestCase("A vote is unlikely this year.", Certainty.Doubtful)]
    [TestCase("Bankers doubt that anyone will lend.", Certainty.Doubtful)]
    [TestCase("Neither step is likely.", Certainty.Doubtful)]
    [TestCase("The bridge cannot be repaired.", Certainty.Negated)]
    [TestCase("Nobody was ever hurt.", Certainty.Negated)]
    [TestCase("A return was never possible.", Certainty.Negated)]
    [TestCase("It does not follow that it may take another.", Certainty.Negated)]
    [TestCase("The mayor needs an enemy who does not vote.", Certainty.Asserted)]
    [TestCase("They are suppliers, not defendants.", Certainty.Asserted)]
    [TestCase("A bridge should not be a crisis.", Certainty.Asserted)]
    [TestCase("An accord that leaves out two fleets will not end the quarrel.", Certainty.Negated)]
    [TestCase("She thinks that prices could rise.", Certainty.Possible)]
    [TestCase("The ground gets no new silt, so it sinks.", Certainty.Asserted)]
    [TestCase("The pact obliges both to stop, but it does not say where.", Certainty.Asserted)]
    [TestCase("The letter gives parents a reason to say no.", Certainty.Asserted)]
    [TestCase("The mayor will not resign and the council will not ask her.", Certainty.Negated)]
    [TestCase("Few in the old town believe the promise.", Certainty.Doubtful)]
    [TestCase("Few of the traders doubt that prices rose.", Certainty.Probable)]
    public void Certainty_is_read_from_cues(string text, Certainty expected) => Assert.That(Read(text).Certainty, Is.EqualTo(expected));

    [Test]
    public void Cues_are_the_words_that_show_it() => Assert.That(Read("Prices could rise and may yet double.").Cues, Is.EqualTo(["could", "may yet"]));

    [Test]
    public void A_cue_may_have_words_between_its_own() => Assert.That(Read("Few in the old town believe the promise.").Cues, Is.EqualTo(["Few in the old town believe"]));

    [Test]
    public void Month_is_no_cue() => Assert.That(Read("The treaty ends in May.").Certainty, Is.EqualTo(Certainty.Asserted));
}
