using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class SalienceTests
{
    private static readonly Annotator Annotator = Annotator.CreateEnglish();
    private static readonly EntityAnnotator Entities = new(EnglishResources.Instance);

    [Test]
    public void What_acts_and_returns_comes_before_what_is_passed()
    {
        var set = Find("Norway has closed its ports to trawlers. Norway acted after talks with Iceland failed, and Norway will inspect every ship.\n\nA cook from Bergen said the fish would be missed.");
        Assert.That(set[0].Name, Is.EqualTo("Norway"));
        Assert.That(set.Entities.Sum(e => e.Salience), Is.EqualTo(1).Within(1e-9));
        Assert.That(set.Entities.Select(e => e.Salience), Is.Ordered.Descending.And.All.Positive);
    }

    [Test]
    public void One_entity_has_it_all() => Assert.That(Find("Iceland waits.").Entities.Select(e => e.Salience), Is.EqualTo([1.0]));

    [Test]
    public void Weights_know_every_feature() =>
        Assert.That(EnglishResources.Instance.Table("Entities/salience-weights.tsv").Select(r => r[0]), Is.EqualTo(Enum.GetNames<SalienceFeature>()));

    private static EntitySet Find(string text) => Entities.Annotate(Annotator.Annotate(text));
}
