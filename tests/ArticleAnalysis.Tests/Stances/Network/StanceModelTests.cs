using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Stances.Network;

[TestFixture]
public sealed class StanceModelTests
{
    private static readonly StanceModel Model = new(EnglishResources.Instance);

    private static StanceOdds Read(AnnotatedText text, string? holder, string target)
    {
        using var reader = Model.Read(text);
        return reader.Read(new(0, text.Tokens.Length, holder is null ? default : TokensOf(text, holder), TokensOf(text, target)));
    }

    private static (int First, int End) TokensOf(AnnotatedText text, string words)
    {
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return (text.TokenAt(start), text.TokenAt(start + words.Length - 1) + 1);
    }

    [TestCase("Norway accused Peru of fraud.", "Norway", "Peru")]
    [TestCase("The senator condemned Varga Steel for its reckless lies.", "The senator", "Varga Steel")]
    public void Blame_is_against(string text, string holder, string target)
    {
        var odds = Read(EnglishText.Annotate(text), holder, target);
        Assert.That(odds.Against, Is.GreaterThan(odds.For).And.GreaterThan(odds.Neutral));
    }

    [Test]
    public void Praise_is_for()
    {
        var odds = Read(EnglishText.Annotate("Norway praised Peru for its courage and generosity."), "Norway", "Peru");
        Assert.That(odds.For, Is.GreaterThan(odds.Against));
    }

    [Test]
    public void Stance_is_directed()
    {
        var text = EnglishText.Annotate("Norway accused Peru of fraud.");
        Assert.That(Read(text, "Norway", "Peru").Against, Is.GreaterThan(Read(text, "Peru", "Norway").Against));
    }

    [Test]
    public void Passive_turns_the_direction()
    {
        var text = EnglishText.Annotate("Peru was accused of fraud by Norway.");
        Assert.That(Read(text, "Norway", "Peru").Against, Is.GreaterThan(Read(text, "Peru", "Norway").Against));
    }

    [Test]
    public void Probabilities_sum_to_one()
    {
        var odds = Read(EnglishText.Annotate("Norway borders Peru on this map."), null, "Peru");
        Assert.That(odds.Against + odds.Neutral + odds.For, Is.EqualTo(1).Within(1e-5));
    }

    [Test]
    public void Text_of_another_engine_reads_alike()
    {
        var own = EnglishText.Annotate("Norway accused Peru of fraud.");
        var other = new AnnotatedText(own.Text, own.Tokens.ToArray(), own.Sentences.ToArray(), hasTrees: true);
        Assert.That(Read(other, "Norway", "Peru").Against, Is.EqualTo(Read(own, "Norway", "Peru").Against).Within(1e-5));
    }

    [Test]
    public void Text_without_trees_is_read_too()
    {
        var own = EnglishText.Annotate("Norway accused Peru of fraud.");
        var bare = new AnnotatedText(own.Text, [.. own.Tokens.ToArray().Select(t => t with { Head = -1, Relation = "" })], own.Sentences.ToArray());
        Assert.That(Read(bare, "Norway", "Peru").Neutral, Is.InRange(0, 1));
    }
}
