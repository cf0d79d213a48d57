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
    public void Certainty_is_read_from_cues(string text, Certainty expected) => Assert.That(Read(text).Certainty, Is.EqualTo(expected));

    [Test]
    public void Cues_are_the_words_that_show_it() => Assert.That(Read("Prices could rise and may yet double.").Cues, Is.EqualTo(["could", "may yet"]));

    [Test]
    public void Month_is_no_cue() => Assert.That(Read("The treaty ends in May.").Certainty, Is.EqualTo(Certainty.Asserted));
}
