using ArticleAnalysis.Stances;
using ArticleAnalysis.Text;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Stances;

[TestFixture]
public sealed class StanceBookTests
{
    private const string Text = "Ruiz opposes the old deal. She hates this deal.";
    private static readonly TextSpan First = new(0, 26), Second = new(27, 47);

    private static readonly StanceTarget Norway = new(StanceTargetKind.Entity, 1);

    [Test]
    public void Evidence_of_one_sentence_counts_for_each_source_and_is_shown_once()
    {
        var book = new StanceBook(EnglishText.Annotate(Text));
        book.Add(StanceSource.Attitude, 0, Norway, -1, 0.7, StanceBasis.Statement, First);
        var account = book.Add(StanceSource.Sentence, 0, Norway, new StanceWeight(0.9, 0.1), StanceBasis.Assessment, First)!;
        Assert.Multiple(() =>
        {
            Assert.That(account[StanceSource.Attitude].Against, Is.EqualTo(0.7f));
            Assert.That(account[StanceSource.Sentence].MostAgainst, Is.EqualTo(0.9f));
            Assert.That(account.Evidence.Single().Polarity, Is.EqualTo(-0.716).Within(1e-6));
        });
    }

    [Test]
    public void What_is_read_surely_decides_on_which_side_a_sentence_stands()
    {
        var book = new StanceBook(EnglishText.Annotate(Text));
        book.Add(StanceSource.Sentence, 0, Norway, new StanceWeight(0.9, 0), StanceBasis.Assessment, First);
        book.Add(StanceSource.Shown, 0, Norway, new StanceWeight(0.1, 0.3), StanceBasis.Assessment, First);
        var account = book.Add(StanceSource.Event, 0, Norway, 1, 0.2, StanceBasis.Action, First)!;
        Assert.Multiple(() =>
        {
            Assert.That(account.Evidence.Single(), Is.EqualTo(new StanceEvidence(First, account.Sides.For, StanceBasis.Assessment)));
            Assert.That(account.Sides.For, Is.EqualTo(0.582).Within(1e-6));
            Assert.That(account.Sides.Against, Is.Zero);
        });
    }

    [Test]
    public void Two_mentions_of_a_thing_are_one_target()
    {
        var book = new StanceBook(EnglishText.Annotate(Text));
        book.Add(StanceSource.Attitude, 0, new(StanceTargetKind.Proposition, null, new TextSpan(13, 25)), -1, 1, StanceBasis.Statement, First);
        book.Add(StanceSource.Attitude, 0, new(StanceTargetKind.Proposition, null, new TextSpan(37, 46)), -1, 1, StanceBasis.Statement, Second);
        Assert.That(book.Accounts, Has.Count.EqualTo(1));
    }

    [Test]
    public void Nobody_has_a_stance_toward_themselves()
    {
        var book = new StanceBook(EnglishText.Annotate(Text));
        Assert.That(book.Add(StanceSource.Attitude, 1, Norway, -1, 1, StanceBasis.Statement, First), Is.Null);
    }
}
