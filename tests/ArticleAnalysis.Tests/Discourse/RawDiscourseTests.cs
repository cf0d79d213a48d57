using ArticleAnalysis.Discourse;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Discourse;

namespace ArticleAnalysis.Tests.Discourse;

public class RawDiscourseTests
{
    private static readonly string[] Lines = ["A title", "It came. It went.", "It comes again. It stays."];

    [Test]
    public void A_row_says_where_sentences_end_and_what_they_do()
    {
        var raw = RawDiscourse.Of(Lines, Row("news-3\t8 8 15\tz00000000 0z0000000 300000900"));
        var article = raw.Document.Article;
        Assert.That(raw.Document.Sentences.Select(s => s.Span.Of(article.Text).ToString()), Is.EqualTo(["It came.", "It went.", "It comes again."]));
        Assert.That(raw.Document.Sentences.Select(s => s.Role), Is.EqualTo([SentenceRole.Main, SentenceRole.Consequence, SentenceRole.Evaluation]));
        Assert.That(raw.Shares[0], Is.EqualTo(DiscourseSample.Only(SentenceRole.Main)));
        Assert.That(raw.Shares[2][(int)SentenceRole.Main], Is.EqualTo(0.25f));
    }

    [Test]
    public void The_article_ends_with_its_last_sentence_that_has_shares()
    {
        var article = RawDiscourse.Of(Lines, Row("news-3\t8 8 15\tz00000000 0z0000000 300000900")).Document.Article;
        Assert.That(article.Blocks.Select(b => (b.Kind, b.Span.Of(article.Text).ToString())),
            Is.EqualTo([(BlockKind.Title, Lines[0]), (BlockKind.Paragraph, Lines[1]), (BlockKind.Paragraph, "It comes again.")]));
        Assert.That(article.Text, Does.EndWith("It comes again."));
    }

    [Test]
    public void Another_article_than_the_table_has_is_refused() =>
        Assert.That(() => RawDiscourse.Of(Lines[..2], Row("news-3\t8 8 15\tz00000000 0z0000000 300000900")), Throws.InstanceOf<InvalidDataException>());

    private static TsvRow Row(string line) => new(line.Split('\t'));
}
