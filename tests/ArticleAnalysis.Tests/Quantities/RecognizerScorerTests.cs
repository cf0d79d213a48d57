using System.Text.Json;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Quantities;

namespace ArticleAnalysis.Tests.Quantities;

[TestFixture]
internal sealed class RecognizerScorerTests
{
    private const string Input = "It took two days.";
    private static readonly JsonElement[] Wanted = [JsonDocument.Parse("""{ "Text": "Two", "TypeName": "number", "Resolution": { "value": "2", "note": null } }""").RootElement];

    [TestCase(8, 11, "number", "2", RecognizerVerdict.Full)]
    [TestCase(8, 11, "number", "3", RecognizerVerdict.Type)]
    [TestCase(8, 11, "count", "2", RecognizerVerdict.Span)]
    [TestCase(8, 16, "number", "2", RecognizerVerdict.Wrong)]
    public void Each_level_asks_for_the_one_before(int start, int end, string type, string value, RecognizerVerdict verdict)
    {
        var answer = RecognizerAnswer.Of(new TextSpan(start, end), type, ("value", value), ("subtype", "integer"));
        Assert.That(new RecognizerScorer().Add(Case(Wanted), [answer]), Is.EqualTo(verdict));
    }

    [Test]
    public void Silence_is_right_where_nothing_is_wanted()
    {
        var scorer = new RecognizerScorer();
        scorer.Add(Case([]), []);
        scorer.Add(Case(Wanted), []);
        Assert.That(scorer.ToString(), Is.EqualTo("cases 2  span 50.0%  span+type 50.0%  full 50.0%"));
    }

    private static RecognizerCase Case(JsonElement[] expected) => new(Input, null, false, expected);
}
