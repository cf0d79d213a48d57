using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Sections;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Sections;

internal sealed class SectionSubjectFinderTests
{
    private static readonly LinguisticEngine Engine = new(EnglishResources.Instance);
    private static readonly EntityFinder Entities = new(EnglishResources.Instance);

    [TestCase("Norway's Strategic Calculations", "Sweden waits, and Norway wants a deal.", SectionRole.Position, "Norway")]
    [TestCase("The view from the coast", "Sweden is patient. Norway wants a deal, and Norway will get it.", SectionRole.Position, "Norway")]
    [TestCase("Sweden's Reaction", "Norway wants a deal.", SectionRole.Reaction, "Sweden")]
    [TestCase("What the markets did", "Norway wants a deal.", SectionRole.Reaction, null)]
    [TestCase("Norway's Long Coast", "Norway wants a deal.", SectionRole.Background, null)]
    public void The_actor_of_the_heading_is_the_subject_else_the_one_that_acts_most(string heading, string body, SectionRole role, string? subject)
    {
        var text = $"{heading}\n\n{body}";
        var annotated = Engine.Annotate(text, [new(new(0, heading.Length), 0, 0, SentenceKind.Heading), new(new(heading.Length + 2, text.Length), 1, 0, SentenceKind.Prose)]);
        var entities = Entities.Find(annotated);
        var found = SectionSubjectFinder.Find([new(new(0, text.Length), new(0, heading.Length), 0, 2, role, 1)], annotated, entities);
        Assert.That(found[0] is { } index ? entities[index].Name : null, Is.EqualTo(subject));
    }
}
