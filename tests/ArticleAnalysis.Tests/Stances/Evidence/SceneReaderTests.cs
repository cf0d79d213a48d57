using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Stances.Evidence;
using ArticleAnalysis.Tests.Events;
using ArticleAnalysis.Text;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Stances.Evidence;

[TestFixture]
public sealed class SceneReaderTests
{
    private static readonly string[] Names = ["Gpe|Norway|Oslo", "Gpe|Peru", "Person|Ana Ruiz|Ruiz"];

    private static List<string> Read(string text, params Attribution[] attributions)
    {
        var (annotated, entities, list) = (EnglishText.Annotate(text), Cast.In(text, Names), new Listing());
        new StanceFinder(EnglishResources.Instance, list).Gather(new(annotated, entities, [], attributions, [], [], new SentenceRoles([], [])));
        return [.. list.Scenes.Select(s => $"{Name(entities, s.Holder)} {s.By} > {(s.Target.Span.IsEmpty ? Name(entities, s.Target.Entity) : s.Target.Span.Of(text))} {s.On}")];
    }

    private static string Name(EntitySet entities, int? index) => index is { } i ? entities[i].Name : "author";

    [Test]
    public void Who_is_named_may_be_for_or_against_whom_and_what_is_named()
    {
        var scenes = Read("Norway praised the quota of Peru.");
        Assert.That(scenes, Is.SupersetOf(new[] { "Norway Named > Peru Named", "Peru Named > Norway Named", "author Author > Peru Named", "Norway Named > the quota Thing", "author Author > the quota Thing" }));
    }

    [Test]
    public void What_was_named_before_may_still_be_meant() => Assert.That(Read("Peru cut the quota. Ruiz opposes that."), Does.Contain("Ana Ruiz Named > Peru Before"));

    [Test]
    public void Speaker_of_a_sentence_that_does_not_name_them_holds_what_it_says()
    {
        var attribution = new Attribution([new TextSpan(28, 48)], QuotationKind.Direct, new TextSpan(0, 4), 2, new TextSpan(5, 10), 1);
        Assert.That(Read("Ruiz spoke for three hours. “Peru is a nuisance.”", attribution), Does.Contain("Ana Ruiz Speaker > Peru Named"));
    }

    [Test]
    public void Nobody_meets_themselves() => Assert.That(Read("Norway admires Norway, and Oslo says so."), Has.None.StartsWith("Norway Named > Norway"));

    private sealed class Listing : ISceneJudge
    {
        public List<Scene> Scenes { get; } = [];

        public void Judge(in Sentence sentence, List<Scene> scenes, EvidenceFacts facts, PassageReader passages, StanceBook book)
        {
            foreach (var scene in scenes) facts.Read(scene);
            Scenes.AddRange(scenes);
        }
    }
}
