using ArticleAnalysis.Claims;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Languages;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Text;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Pipeline;

/// <summary>The layers of the built-in line, in the order in which they are made.</summary>
public static class Layers
{
    /// <summary>What language the text seems to be in.</summary>
    public static readonly Layer<LanguageVerdict> Language = new("language", "language");

    /// <summary>The sections that tile the body, cut at its headings, with their roles.</summary>
    public static readonly Layer<IReadOnlyList<Section>> Sections = new("sections", "sections");

    /// <summary>The sections as the brief has them: those at headings, and of a report without headings runs of paragraphs that do one thing.</summary>
    public static readonly Layer<IReadOnlyList<Section>> Outline = new("outline", "outline");

    /// <summary>What kind of text it is: report, analysis, opinion, explainer, interview.</summary>
    public static readonly Layer<KindVerdict> Kind = new("kind", "kind");

    /// <summary>Sentences and tokens with tags and lemmas, and trees where the engine makes them.</summary>
    public static readonly Layer<AnnotatedText> Linguistics = new("linguistics", "linguistics");

    /// <summary>Names as the recogniser finds them, in text order, before it is known which mean the same.</summary>
    public static readonly Layer<IReadOnlyList<RecognizedName>> Names = new("names", "entities");

    /// <summary>Named things and their mentions, most salient first.</summary>
    public static readonly Layer<EntitySet> Entities = new("entities", "entities");

    /// <summary>The actor whose view a position section sets out: an index into <see cref="Entities"/> or null, for each section of <see cref="Outline"/>.</summary>
    public static readonly Layer<IReadOnlyList<int?>> SectionSubjects = new("section-subjects", "section-subjects");

    /// <summary>Titles and appositions: who holds what office where.</summary>
    public static readonly Layer<IReadOnlyList<Relation>> Relations = new("relations", "entities");

    /// <summary>Amounts, in text order.</summary>
    public static readonly Layer<IReadOnlyList<Quantity>> Quantities = new("quantities", "quantities");

    /// <summary>Time expressions, by date, undated last.</summary>
    public static readonly Layer<IReadOnlyList<TimelineEntry>> Timeline = new("timeline", "timeline");

    /// <summary>What the text attributes to others, in the order of the cues.</summary>
    public static readonly Layer<IReadOnlyList<Attribution>> Attributions = new("attributions", "attributions");

    /// <summary>Quotations, in text order.</summary>
    public static readonly Layer<IReadOnlyList<Quotation>> Quotations = new("quotations", "quotations");

    /// <summary>Assessments and forecasts, in text order.</summary>
    public static readonly Layer<IReadOnlyList<Claim>> Claims = new("claims", "claims");

    /// <summary>What the sentences of running text do: news, background, judgement, outlook.</summary>
    public static readonly Layer<SentenceRoles> SentenceRoles = new("sentence-roles", "discourse");

    /// <summary>Who did what to whom, in text order.</summary>
    public static readonly Layer<IReadOnlyList<Event>> Events = new("events", "events");

    /// <summary>Who is for or against whom or what, strongest first.</summary>
    public static readonly Layer<IReadOnlyList<Stance>> Stances = new("stances", "stances");

    /// <summary>IPTC Media Topics, best first.</summary>
    public static readonly Layer<IReadOnlyList<Theme>> Themes = new("themes", "themes");

    /// <summary>Key sentences, in text order.</summary>
    public static readonly Layer<IReadOnlyList<KeySentence>> Summary = new("summary", "summary");

    /// <summary>The most central sentence of each section of <see cref="Outline"/>; empty where it has none.</summary>
    public static readonly Layer<IReadOnlyList<TextSpan>> SectionSummaries = new("section-summaries", "summary");

    /// <summary>Key phrases, best first.</summary>
    public static readonly Layer<IReadOnlyList<Keyphrase>> Keyphrases = new("keyphrases", "keyphrases");

    /// <summary>Counts and scores of the whole article.</summary>
    public static readonly Layer<Metrics> Metrics = new("metrics", "metrics");
}
