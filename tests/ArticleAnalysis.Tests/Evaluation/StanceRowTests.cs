using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Stances;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Evaluation;

[TestFixture]
public sealed class StanceRowTests
{
    private static StanceRow Read(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return StanceRow.Read(path).Single();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Target_is_counted_in_code_points() => Assert.That(
        Read("""{"id": "1", "text": "🚢 Rao sank it.", "start": 2, "end": 5, "label": "neg"}"""), Is.EqualTo(new StanceRow("1", "🚢 Rao sank it.", default, new TextSpan(3, 6), "neg")));

    [Test]
    public void Two_parties_make_a_pair() => Assert.That(
        Read("""{"id": 7, "text": "Oslo met Lima.", "a_start": 0, "a_end": 4, "b_start": 9, "b_end": 13, "label": "pos_ab"}""").IsPair);

    [TestCase(2, "pos_ab")]
    [TestCase(4, "neg_ab")]
    [TestCase(0, "neu")]
    public void Class_of_an_event_is_a_stance_of_its_source(int penta, string label) => Assert.That(
        Read($$"""{"id": "1", "text": "Oslo met Lima.", "penta": {{penta}}, "source_span": [0, 4], "target_span": [9, 13]}""").Label, Is.EqualTo(label));
}
