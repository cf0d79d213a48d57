using ArticleAnalysis.Sections;
using static ArticleAnalysis.Sections.SectionRole;

namespace ArticleAnalysis.Tests.Sections;

public class RunFinderTests
{
    [Test]
    public void Paragraphs_of_one_role_make_a_run() =>
        Assert.That(Find(Lead, Lead, Background, Background, Outlook, Outlook), Is.EqualTo(new[] { Lead, Lead, Background, Background, Outlook, Outlook }));

    [Test]
    public void A_single_paragraph_that_is_not_sure_makes_none() =>
        Assert.That(RunFinder.Find([.. Row(Lead, 0.8f), .. Row(Background, 0.8f), .. Row(Impact, 0.3f), .. Row(Background, 0.8f)], 2), Is.EqualTo(new[] { Lead, Background, Background, Background }));

    [Test]
    public void The_first_run_is_the_lead_whatever_the_paragraph_looks_like() => Assert.That(Find(Background, Background, Background)[0], Is.EqualTo(Lead));

    [Test]
    public void The_lead_never_comes_again() => Assert.That(Find(Lead, Background, Background, Background, Background, Lead, Lead)[1..], Has.None.EqualTo(Lead));

    [Test]
    public void No_paragraphs_no_runs() => Assert.That(RunFinder.Find([], 1), Is.Empty);

    private static SectionRole[] Find(params SectionRole[] likely) => RunFinder.Find([.. likely.SelectMany(role => Row(role, 0.8f))], 1);

    /// <summary>Probabilities with one role likelier than the others, which share the rest.</summary>
    private static float[] Row(SectionRole likely, float share)
    {
        var row = new float[(int)Boilerplate];
        Array.Fill(row, (1 - share) / (row.Length - 1));
        row[(int)likely] = share;
        return row;
    }
}
