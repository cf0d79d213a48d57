using ArticleAnalysis.Briefs;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Stances;

namespace ArticleAnalysis.Tests.Briefs;

/// <summary>A brief made by hand, for the writers.</summary>
internal static class SampleBrief
{
    public const string Text = "Talks\n\nNorland told Sudria that the <b>toll</b> is \"a slap in Sudria's face\" & will go.";

    public static Brief Make(string text = Text) => new()
    {
        Id = "0123456789ab",
        Source = new BriefSource { Uri = "news/talks_1.txt", ContentSha256 = "00" },
        Title = "Norland *against* the toll",
        Authors = ["Ann Weaver"],
        Published = "2026-03-04",
        Language = "en",
        Text = text,
        Sections = [new BriefSection { Span = Span("Norland told"), Role = SectionRole.Lead, RoleConfidence = 0.9, Heading = "Talks", HeadingSpan = Span("Talks") }],
        Entities =
        [
            Entity("e1", "Norland", "Norland"),
            // The name reaches over the end of the quotation, as marks of two kinds may.
            Entity("e2", "Sudria", "Sudria that", "Sudria's face\" &"),
        ],
        Quotations = [new BriefQuotation { Span = Span("a slap in Sudria's face"), Text = "a slap in Sudria's face", Kind = QuotationKind.Partial, Speaker = new BriefSpeaker("e1", "Norland", Span("Norland")) }],
        Events = [new BriefEvent { Type = EventType.Reject, Actor = "e1", Recipient = "e2", Action = new BriefEvidence(Span("will go"), "will go"), Modality = Modality.Planned, Sentence = Span("will go") }],
        Stances =
        [
            new BriefStance
            {
                Holder = new BriefStanceHolder(StanceHolderKind.Entity, "e1"),
                Target = new BriefStanceTarget(StanceTargetKind.Entity, "e2", null, null),
                Label = StanceLabel.Opposed,
                Score = -0.625,
                Evidence = [new BriefStanceEvidence(Span("the <b>toll</b>"), "the <b>toll</b>", -0.6, StanceBasis.Statement)],
            },
        ],
        Themes = [new BriefTheme { Code = "medtop:11000000", Label = "politics and government", Level = 1, Score = 0.8 }],
        Analysis = new BriefProvenance("ArticleAnalysis/0.0.0", []),
    };

    private static BriefEntity Entity(string id, string name, params string[] mentions) => new()
    {
        Id = id,
        Name = name,
        Type = EntityType.Gpe,
        Salience = 0.5,
        Mentions = [.. mentions.Select(m => new BriefMention(Span(m), m, MentionKind.Name, 1))],
    };

    private static BriefSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
