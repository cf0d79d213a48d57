using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using CsCheck;

namespace ArticleAnalysis.Tests.Linguistics;

public sealed class AnnotatorTests
{
    private static readonly Annotator English = Annotator.CreateEnglish();

    [TestCase("One line\nof two. Next", "0:One line\nof two.|0:Next")]
    [TestCase("Title\n\nBy A. Writer\r\n \t \r\nBody.", "0:Title|1:By A. Writer|2:Body.")]
    [TestCase("\n\n  One\n\n\n\nTwo  \n", "0:One|1:Two")]
    [TestCase(" \n ", "")]
    [TestCase("", "")]
    public void A_blank_line_ends_a_paragraph_and_a_line_break_is_white_space(string text, string sentences) =>
        Assert.That(string.Join('|', English.Annotate(text).Sentences.ToArray().Select(s => $"{s.Block}:{s.Span.Of(text)}")), Is.EqualTo(sentences));

    [Test]
    public void Every_character_that_is_no_white_space_is_read() =>
        Gen.String[Gen.Char["aZ9.'’,\"\n\r \t"], 0, 60].Sample(text =>
            string.Concat(English.Annotate(text).Tokens.ToArray().Select(t => t.Span.Of(text))) == string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    [Test]
    public void Of_an_article_the_title_and_the_body_are_read()
    {
        var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromText("Ferry runs again\n\nBy Ana Kovac\n\nThe ferry runs. It is late."));

        var text = English.Annotate(article);

        Assert.That(text.Sentences.ToArray().Select(s => (s.Span.Of(article.Text), s.Kind)), Is.EqualTo(
            [("Ferry runs again", SentenceKind.Title), ("The ferry runs.", SentenceKind.Prose), ("It is late.", SentenceKind.Prose)]));
    }
}
