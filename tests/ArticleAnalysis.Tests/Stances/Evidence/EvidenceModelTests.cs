using ArticleAnalysis.Discourse;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Tests.Events;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Stances.Evidence;

[TestFixture]
public sealed class EvidenceModelTests
{
    private static readonly StanceFinder Finder = new(EnglishResources.Instance);

    private static StanceSums Shown(string text)
    {
        var (annotated, entities) = (EnglishText.Annotate(text), Cast.In(text, "Gpe|Norway|Oslo", "Gpe|Peru"));
        var (book, _) = Finder.Gather(new(annotated, entities, [], [], [], [], new SentenceRoles([], [])));
        return book.Find(0, 1) is { } account ? account[StanceSource.Shown] : default;
    }

    [TestCase("Norway condemned Peru on Monday.")]
    [TestCase("Norway accuses Peru of dumping fish.")]
    [TestCase("Norway opposes Peru.")]
    public void Blame_is_evidence_against(string text)
    {
        var shown = Shown(text);
        Assert.That(shown.Against, Is.GreaterThan(2 * shown.For));
    }

    [TestCase("Norway praised Peru on Monday.")]
    [TestCase("Norway supports Peru.")]
    [TestCase("Norway backs Peru in the dispute.")]
    public void Praise_is_evidence_for(string text)
    {
        var shown = Shown(text);
        Assert.That(shown.For, Is.GreaterThan(2 * shown.Against));
    }
}
