using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Linguistics;

public sealed class LinguisticEngineTests
{
    [TestCase("The U.S. envoy met Dr. Ana Ruiz. They talked.", 2)]
    [TestCase("He left the U.S. The talks went on.", 2)]
    [TestCase("“We lost,” she said. “It was J. P. Abara's fault.” Nobody answered.", 3)]
    [TestCase("\"Why now?\" he asked. Nobody knew!", 2)]
    [TestCase("It opens at 8 a.m. on Jan. 5 in Washington, D.C., officials said.", 1)]
    [TestCase("Sales fell 4.1 percent. 2026 looks worse.", 2)]
    [TestCase("They waited ... and waited.", 1)]
    public void Sentences_end_where_a_reader_would_end_them(string text, int sentences) =>
        Assert.That(EnglishText.Annotate(text).Sentences.Length, Is.EqualTo(sentences));

    [Test]
    public void Tokens_have_tags_and_lemmas()
    {
        var text = EnglishText.Annotate("Canada imposed new tariffs on Chinese vehicles, and Beijing retaliated quickly.");

        var words = text.Tokens.ToArray().Select(t => $"{t.Lemma}/{t.Upos.ToString().ToUpperInvariant()}");
        Assert.That(string.Join(' ', words), Is.EqualTo(
            "Canada/PROPN impose/VERB new/ADJ tariff/NOUN on/ADP Chinese/ADJ vehicle/NOUN ,/PUNCT and/CCONJ Beijing/PROPN retaliate/VERB quickly/ADV ./PUNCT"));
    }

    [Test]
    public void A_dateline_is_no_part_of_the_first_sentence()
    {
        const string text = "Ships collide off Basel\n\nBASEL, March 3, 2026 (River Wire) - Two ships collided on Monday. Nobody was hurt.";

        var linguistics = PipelineBuilder.ForEnglish().Build().Run(new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromText(text))).Get(Layers.Linguistics);

        Assert.That(linguistics.Sentences.ToArray().Where(s => s.IsProse).Select(s => s.Span.Of(text)), Is.EqualTo(new[] { "Two ships collided on Monday.", "Nobody was hurt." }));
    }

    [Test]
    public void Sentence_and_token_are_found_by_position()
    {
        var text = EnglishText.Annotate("One ends. Two begins.");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.SentenceAt(11), Is.EqualTo(1));
            Assert.That(text.Form(text.TokenAt(11)).ToString(), Is.EqualTo("Two"));
            Assert.That(text.TokenAt(9), Is.EqualTo(3), "a position between tokens gives the next one");
        }
    }
}
