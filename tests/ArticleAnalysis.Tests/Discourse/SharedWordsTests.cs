using ArticleAnalysis.Discourse;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Discourse;

public class SharedWordsTests
{
    private static readonly SharedWords[] Counts = Count("""
        Strike ends in harbour

        Dockers ended their strike. The harbour opened on Monday. Ships waited for weeks. The harbour lost ships.
        """, out _);

    [Test]
    public void Words_of_the_headline_are_known_by_their_lemmas() => Assert.That(Counts.Select(c => c.Headline), Is.EqualTo(new[] { 2, 1, 0, 1 }));

    [Test]
    public void The_opening_is_what_stands_before() => Assert.That(Counts.Select(c => c.Opening), Is.EqualTo(new[] { 0, 0, 0, 2 }));

    [Test]
    public void Neighbours_share_words_both_ways() => Assert.That((Counts[3].Before, Counts[3].Second), Is.EqualTo((1, 1)));

    [Test]
    public void A_word_counts_once()
    {
        Assert.That(Count("Ships passed ships.", out var headline)[0].All, Is.EqualTo(2));
        Assert.That(headline, Is.Zero);
    }

    private static SharedWords[] Count(string text, out int headline)
    {
        var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromText(text));
        var annotated = new LinguisticEngine(EnglishResources.Instance).Annotate(article.Text, Passages.Of(article, []));
        return SharedWords.Of(annotated, [.. Enumerable.Range(0, annotated.Sentences.Length).Where(s => annotated.Sentences[s].IsProse)], out headline);
    }
}
