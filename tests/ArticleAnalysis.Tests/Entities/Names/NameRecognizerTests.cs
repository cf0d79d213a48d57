using ArticleAnalysis.Entities;
using ArticleAnalysis.Entities.Names;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Tests.Entities.Names;

public sealed class NameRecognizerTests
{
    private static readonly Annotator Annotator = Annotator.CreateEnglish();
    private static readonly NameRecognizer Recognizer = new(EnglishResources.Instance);

    private static List<(string Words, EntityType? Type)> Read(string text) =>
        [.. Recognizer.Find(Annotator.Annotate(text)).Names.Select(n => (text[n.Span.Start..n.Span.End], n.Type))];

    [TestCase("Officials in Lusaka said that Grace Mulenga had left the ministry on Monday.", "Lusaka", EntityType.Gpe)]
    [TestCase("Officials in Lusaka said that Grace Mulenga had left the ministry on Monday.", "Grace Mulenga", EntityType.Person)]
    [TestCase("Several Zambian fishermen signed a contract with Bharat Cranes Ltd last week.", "Zambian", EntityType.Norp)]
    [TestCase("Several Zambian fishermen signed a contract with Bharat Cranes Ltd last week.", "Bharat Cranes Ltd", EntityType.Org)]
    public void Names_are_found_with_their_types(string text, string words, EntityType type) => Assert.That(Read(text), Does.Contain((words, (EntityType?)type)));

    [Test]
    public void Plain_words_are_no_names_and_an_empty_text_has_none()
    {
        Assert.That(Read("The rain came early, and the farmers were glad of it."), Is.Empty);
        Assert.That(Read(""), Is.Empty);
    }

    [Test]
    public void Each_name_has_a_probability_and_is_a_range_of_tokens_after_the_one_before()
    {
        var text = Annotator.Annotate("Ana Duarte of Porto Alegre met Kwame Boateng in Accra. Boateng, who leads the Volta Union, thanked Brazil and its people.");
        var end = 0;
        foreach (var name in Recognizer.Find(text).Names)
        {
            Assert.That(name.FirstToken, Is.GreaterThanOrEqualTo(end));
            Assert.That(name.Span, Is.EqualTo(text.SpanOf(name.FirstToken, name.EndToken)));
            Assert.That(name.Confidence, Is.InRange(0, 1));
            end = name.EndToken;
        }
        Assert.That(end, Is.GreaterThan(0));
    }

    [Test]
    public void A_layer_of_another_engine_is_read_by_the_built_in_network()
    {
        var own = Annotator.Annotate("Ana Duarte met Kwame Boateng in Accra.\n\nBoateng thanked Brazil.");
        var other = new AnnotatedText(own.Text, own.Tokens.ToArray(), own.Sentences.ToArray(), hasTrees: true);
        Assert.That(other.NameScores, Is.Null);
        Assert.That(Recognizer.Find(other).Names.Select(n => (n.Span, n.Type)), Is.EqualTo(Recognizer.Find(own).Names.Select(n => (n.Span, n.Type))));
    }

    [Test]
    public void A_sentence_longer_than_the_network_reads_at_once_keeps_its_names()
    {
        var text = string.Concat(Enumerable.Repeat("and then Kwame Boateng went home to Accra ", 200));
        var own = Annotator.Annotate(text);
        var other = new AnnotatedText(text, own.Tokens.ToArray(), [own.Sentences[0] with { EndToken = own.Tokens.Length, Span = new(0, text.Length) }]);
        foreach (var layer in (AnnotatedText[])[own, other])
            Assert.That(Recognizer.Find(layer).Names.Count(n => n.Type == EntityType.Person), Is.GreaterThan(190));
    }

    [Test]
    public void A_model_that_is_cut_off_is_refused()
    {
        var words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
        var size = new LinguisticNetwork(EnglishResources.Instance.Bytes(LinguisticNetwork.File), words).Size;
        var model = EnglishResources.Instance.Bytes(NameNetwork.File);
        foreach (var length in (int[])[0, 11, 40, 1000, model.Length / 2, model.Length - 100])
        {
            var cut = GC.AllocateArray<byte>(length, pinned: true);
            model[..length].CopyTo(cut);
            Assert.That(() => new NameNetwork(cut, size), Throws.TypeOf<InvalidDataException>(), $"{length} bytes");
        }
    }
}
