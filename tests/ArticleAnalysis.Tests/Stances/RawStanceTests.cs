using ArticleAnalysis.Text;
using ArticleAnalysis.Training;
using ArticleAnalysis.Training.Stances;

namespace ArticleAnalysis.Tests.Stances;

/// <summary>Sentences of raw news with the answers of a teacher.</summary>
public class RawStanceTests
{
    private static readonly StanceShares Sure = StanceShares.Sure(0), Torn = StanceShares.OfBytes(51, 153);

    private static readonly RawStance[] Rows =
    [
        new(0, 30, new(0, 90), new(5, 24), new(5, 24), new(61, 66)) { Answers = [Sure, Torn, Torn] },
        new(0, 33, new(27, 90), new(0, 4), default, default) { Answers = [Torn] },
        new(2, 4, new(8, 70), new(12, 20), new(0, 3), new(12, 20)) { Answers = [Torn, Sure, Sure] },
    ];

    [Test]
    public void What_is_written_is_read_again()
    {
        var path = Path.GetTempFileName();
        try
        {
            RawStance.Write(path, Rows);
            using var file = File.OpenRead(path);
            var read = RawStance.Read(TrainingTable.Unpack(file));
            Assert.That(read.Select(r => r with { Answers = [] }), Is.EqualTo(Rows.Select(r => r with { Answers = [] })));
            Assert.That(read.SelectMany(r => r.Answers), Is.EqualTo(Rows.SelectMany(r => r.Answers)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void A_sentence_asks_of_its_author_and_of_both_parties()
    {
        Assert.That(Rows[0].Questions, Is.EqualTo(new[] { (default, Rows[0].Target), (Rows[0].First, Rows[0].Second), (Rows[0].Second, Rows[0].First) }));
        Assert.That(Rows[1].Questions, Is.EqualTo(new[] { (default(TextSpan), Rows[1].Target) }));
    }

    [Test]
    public void Shares_stay_shares_when_they_are_stored_or_mixed()
    {
        var even = new StanceShares(0.5f, 0, 0.5f).ToBytes();
        Assert.That(even.Sum(), Is.LessThanOrEqualTo(255));
        var mixed = Sure.Mix(Torn, 0.5f);
        Assert.That(mixed.Against + mixed.Neither + mixed.For, Is.EqualTo(1).Within(1e-6));
        Assert.That(mixed.Against, Is.EqualTo(0.6).Within(1e-6));
    }

    [Test]
    public void An_event_says_nothing_of_the_second_party()
    {
        var row = new StanceRow("1", "Norway sued Iceland.", new(0, 6), new(12, 19), "neg_ab");
        Assert.That(row.Questions, Is.EqualTo(new[] { (row.Holder, row.Target, StanceShares.Sure(0)), (row.Target, row.Holder, StanceShares.Sure(1)) }));
        Assert.That((row with { IsEvent = true }).Questions, Is.EqualTo(new[] { (row.Holder, row.Target, StanceShares.Sure(0)) }));
        Assert.That((row with { Holder = default }).Questions, Is.Empty);
    }

    [Test]
    public void The_table_answers_every_question()
    {
        var table = RawStance.Read(TrainingTable.Read(RawStance.Table));
        Assert.That(table, Is.Not.Empty);
        Assert.That(table.Where(r => r.Answers.Count != r.Questions.Count()), Is.Empty);
        Assert.That(table.SelectMany(r => r.Questions.Zip(r.Answers, (q, a) => (Ends: Math.Max(q.Holder.End, q.Target.End) <= r.Sentence.Length, Neither: a.Neither is >= 0 and <= 1))).Where(a => !a.Ends || !a.Neither), Is.Empty);
    }
}
