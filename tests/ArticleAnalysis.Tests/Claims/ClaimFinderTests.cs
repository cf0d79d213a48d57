using ArticleAnalysis.Claims;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Claims;

public class ClaimFinderTests
{
    private static readonly ClaimTables Tables = new(EnglishResources.Instance);
    private static readonly ClaimModel Model = ClaimModel.Read(EnglishResources.Instance);

    private static string[] Read(string text)
    {
        var annotated = EnglishText.Annotate(text);
        var quotations = QuotationFinder.Find(annotated, EntitySet.Empty, [], Tables.Speech);
        return [.. ClaimFinder.Find(annotated, EntitySet.Empty, quotations, [], Tables, Model)
            .Select(c => $"{c.Certainty}: {c.Span.Of(text)} | {(c.Source.Kind == ClaimSourceKind.Author ? "author" : c.Source.Span.Of(text))}")];
    }

    [Test]
    public void Hedged_sentence_of_the_author_is_a_claim_and_a_plain_fact_is_not() => Assert.That(
        Read("The port handled 4,000 ships in 2019. The plan was signed in Turin on Tuesday. The new quay will probably stand empty."),
        Is.EqualTo(["Probable: The new quay will probably stand empty. | author"]));

    [Test]
    public void Reported_assessment_is_the_claim_of_its_speaker() => Assert.That(
        Read("Analysts warn that the quay could stand empty."), Is.EqualTo(["Possible: the quay could stand empty | Analysts"]));

    [Test]
    public void Estimate_is_probable_by_its_verb() => Assert.That(
        Read("Economists estimate that the quay would cost a third more."), Is.EqualTo(["Probable: the quay would cost a third more | Economists"]));

    [Test]
    public void Denial_is_a_negated_claim() => Assert.That(
        Read("Analysts deny that the plan is a mistake."), Is.EqualTo(["Negated: the plan is a mistake | Analysts"]));

    [Test]
    public void What_others_doubt_is_theirs() => Assert.That(
        Read("Bankers doubt that the quay will pay for itself."), Is.EqualTo(["Doubtful: Bankers doubt that the quay will pay for itself. | Bankers"]));

    [Test]
    public void Statements_side_by_side_are_two_claims() => Assert.That(
        Read("The market may reopen within a few weeks, but the plan will probably fail in the end."),
        Is.EqualTo(["Possible: The market may reopen within a few weeks | author", "Probable: the plan will probably fail in the end. | author"]));

    [Test]
    public void Claims_do_not_overlap()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"The quay may fail in year {i}, and “nobody will pay,” said Ada Brandt. Critics fear that it could sink. "));
        var annotated = EnglishText.Annotate(text);
        var claims = ClaimFinder.Find(annotated, EntitySet.Empty, QuotationFinder.Find(annotated, EntitySet.Empty, [], Tables.Speech), [], Tables, Model);
        Assert.That(claims.Zip(claims.Skip(1)), Has.All.Matches<(Claim First, Claim Second)>(p => p.First.Span.End <= p.Second.Span.Start));
    }

    // What no table knows for a judgement, the model tells by its words.
    [Test]
    public void Judgement_without_a_cue_stands_above_a_plain_fact()
    {
        var annotated = EnglishText.Annotate("The ferry carries 300 passengers. Nobody has gained more from the quarrel than the port itself.");
        var facts = Model.FactsOf(annotated);
        var scores = ClaimFinder.Candidates(annotated, EntitySet.Empty, [], [], Tables).ConvertAll(c => Model.Score(facts, c));
        Assert.That(scores, Has.Count.EqualTo(2));
        Assert.That(scores[1], Is.GreaterThan(scores[0]));
    }

    [TestCase("")]
    [TestCase("?!")]
    [TestCase("“”may\ud800")]
    public void Odd_text_is_read_without_failure(string text) => Assert.That(() => Read(text), Throws.Nothing);
}
