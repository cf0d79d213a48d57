using ArticleAnalysis.Events;
using ArticleAnalysis.Training.Events;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Events;

[TestFixture]
public sealed class OwnTextTests
{
    [Test]
    public void Sentences_are_texts_of_their_own_unless_articles_are_asked_for()
    {
        string[] lines = ["# One", "Chad met Peru.", "\tCONSULT\tmet\tChad\tPeru\tasserted", "It rained.", "# Two", "Mali left."];
        Assert.That(OwnText.Read(lines, isArticles: false).Select(t => t.Sentences.Count), Is.EqualTo(new[] { 1, 1, 1 }));
        var articles = OwnText.Read(lines, isArticles: true).ToList();
        Assert.That(articles.Select(t => t.Sentences.Count), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(articles[0].Sentences[0].Events.Single(), Is.EqualTo(new OwnEvent(EventType.Consult, "met", "Chad", "Peru")));
    }

    [TestCase("Peru and Peruvian ships", "Peru", 0)]
    [TestCase("Peruvian ships left Peru", "Peru", 20)]
    [TestCase("Peru met Peru", "Peru#2", 9)]
    public void Words_are_found_whole(string sentence, string words, int start) => Assert.That(OwnText.Find(sentence, words).Start, Is.EqualTo(start));

    [Test]
    public void Words_that_do_not_stand_there_are_an_error() => Assert.That(() => OwnText.Find("Peru left.", "Chad"), Throws.TypeOf<FormatException>().With.Message.Contains("Chad"));

    [Test]
    public void Every_word_of_the_own_texts_stands_in_its_sentence()
    {
        foreach (var text in OwnText.Read("event-sentences.tsv", isArticles: false).Concat(OwnText.Read("event-articles.tsv", isArticles: true)))
            foreach (var (sentence, events) in text.Sentences)
                foreach (var e in events)
                    foreach (var words in (string[])[e.Trigger, e.Actor, e.Recipient])
                        if (words != OwnEvent.Nobody) Assert.That(() => OwnText.Find(sentence, words), Throws.Nothing);
    }
}
