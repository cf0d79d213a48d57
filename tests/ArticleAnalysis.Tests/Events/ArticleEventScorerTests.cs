using ArticleAnalysis.Events;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Events;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Events;

[TestFixture]
public sealed class ArticleEventScorerTests
{
    private const string Text = "Chad sued Peru over the mine on Monday. Mali praised Chad for its patience in the matter.";

    private static readonly GoldBrief Gold = new()
    {
        Id = "dev-900-mine",
        Sections = [],
        Themes = [],
        KeySentences = [],
        Entities = [Country("E1", "Chad"), Country("E2", "Peru"), Country("E3", "Mali")],
        Events = [new("ACCUSE", "E1", "E2", "Chad sued Peru"), new("SUPPORT", "E3", "E1", "Mali praised Chad")],
    };

    [Test]
    public void An_event_counts_by_type_and_by_its_parties()
    {
        var article = new AnnotatedArticle(900, Gold, Analyse());
        var (chad, peru, mali) = (Entity(article, "Chad"), Entity(article, "Peru"), Entity(article, "Mali"));
        var scorer = new ArticleEventScorer();
        scorer.Add(article, [Found(EventType.Accuse, 0, chad, peru, article), Found(EventType.Support, 1, mali, peru, article), Found(EventType.Reject, 1, mali, chad, article)]);
        Assert.That(scorer.Table(), Is.EqualTo(
            "events.f1                    P  33.33  R  50.00  F1  40.00\nevents.relaxed               P  66.67  R 100.00  F1  80.00\n"
            + "actors right                 100.00 of 2\nrecipients right             50.00 of 2\n"));
    }

    private static GoldEntity Country(string id, string name) => new() { Id = id, Name = name, Type = "GPE", Names = [name] };

    private static Analysis Analyse()
    {
        var analysis = new Analysis(new Article { Text = Text, Blocks = [] });
        analysis.Set(Layers.Linguistics, Annotator.CreateEnglish().Annotate(Text));
        analysis.Set(Layers.Entities, Cast.In(Text, "gpe|Chad", "gpe|Peru", "gpe|Mali"));
        return analysis;
    }

    private static int Entity(AnnotatedArticle article, string name) => article.Work.Get(Layers.Entities).Entities.Single(e => e.Name == name).Index;

    private static Event Found(EventType type, int sentence, int actor, int recipient, AnnotatedArticle article) => new()
    {
        Type = type,
        Actor = actor,
        Recipient = recipient,
        Action = default,
        Modality = Modality.Asserted,
        Confidence = 1,
        Sentence = article.Work.Get(Layers.Linguistics).Sentences[sentence].Span,
    };
}
