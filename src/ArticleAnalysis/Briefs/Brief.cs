using System.Text.Json;

namespace ArticleAnalysis.Briefs;

/// <summary>The structured brief of one article: what a user gets. Immutable; every statement carries the span it was read from.</summary>
/// <example><code>
/// Brief brief = ArticleAnalyzer.CreateEnglish().Analyze(ArticleSource.FromFile("article.txt"));
/// foreach (var stance in brief.Stances) Console.WriteLine($"{stance.Label}: {stance.Evidence[0].Text}");
/// </code></example>
/// <remarks>A list that a JSON brief leaves out because it is empty is an empty list when the brief is read again, never null.</remarks>
public sealed record Brief
{
    /// <summary>Version of this shape.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>Id derived from content and address: the same article has the same id in every run.</summary>
    public required string Id { get; init; }

    /// <summary>Where the article came from.</summary>
    public required BriefSource Source { get; init; }

    /// <summary>Title without the site's name, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init => field = value ?? []; } = [];

    /// <summary>Site, newspaper or agency, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Day of publication as ISO 8601 (<c>2026-01-19</c>), or null.</summary>
    public string? Published { get; init; }

    /// <summary>Day and time of publication with offset as ISO 8601, where the input gives a time.</summary>
    public string? PublishedTime { get; init; }

    /// <summary>Language as BCP 47; <c>und</c> when it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>What kind of text it is, or null when nothing tells it.</summary>
    public BriefKind? Kind { get; init; }

    /// <summary>The canonical text that every span points into; null when it was left out.</summary>
    public string? Text { get; init; }

    /// <summary>Sections that tile the body.</summary>
    public IReadOnlyList<BriefSection> Sections { get; init => field = value ?? []; } = [];

    /// <summary>Entities, most salient first.</summary>
    public IReadOnlyList<BriefEntity> Entities { get; init => field = value ?? []; } = [];

    /// <summary>Lasting ties between entities.</summary>
    public IReadOnlyList<BriefRelation> Relations { get; init => field = value ?? []; } = [];

    /// <summary>Quotations in text order.</summary>
    public IReadOnlyList<BriefQuotation> Quotations { get; init => field = value ?? []; } = [];

    /// <summary>Amounts in text order.</summary>
    public IReadOnlyList<BriefQuantity> Quantities { get; init => field = value ?? []; } = [];

    /// <summary>Time expressions by date, undated last.</summary>
    public IReadOnlyList<BriefTimelineEntry> Timeline { get; init => field = value ?? []; } = [];

    /// <summary>Events in text order.</summary>
    public IReadOnlyList<BriefEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>Claims in text order.</summary>
    public IReadOnlyList<BriefClaim> Claims { get; init => field = value ?? []; } = [];

    /// <summary>Directed stances, strongest first.</summary>
    public IReadOnlyList<BriefStance> Stances { get; init => field = value ?? []; } = [];

    /// <summary>IPTC Media Topics, best first.</summary>
    public IReadOnlyList<BriefTheme> Themes { get; init => field = value ?? []; } = [];

    /// <summary>Key sentences in text order.</summary>
    public IReadOnlyList<BriefKeySentence> Summary { get; init => field = value ?? []; } = [];

    /// <summary>Key phrases, best first.</summary>
    public IReadOnlyList<BriefKeyphrase> Keyphrases { get; init => field = value ?? []; } = [];

    /// <summary>Counts and scores of the whole article.</summary>
    public BriefMetrics Metrics { get; init => field = value ?? new(); } = new();

    /// <summary>Layers that stages of users publish, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get; init => field = value ?? new Dictionary<string, JsonElement>(); } = new Dictionary<string, JsonElement>();

    /// <summary>What the user should know about the input.</summary>
    public IReadOnlyList<BriefWarning> Warnings { get; init => field = value ?? []; } = [];

    /// <summary>What made the brief.</summary>
    public required BriefProvenance Analysis { get; init; }
}

/// <summary>Where the article came from.</summary>
public sealed record BriefSource
{
    /// <summary>Address or path, or null.</summary>
    public string? Uri { get; init; }

    /// <summary>What it was read as.</summary>
    public Ingest.SourceFormat Format { get; init; }

    /// <summary>SHA-256 of the input, lower-case hexadecimal.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>Address of the article of which this is a copy, or null.</summary>
    public string? SyndicationOf { get; init; }
}

/// <summary>A warning.</summary>
/// <param name="Code">Stable code, kebab case.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record BriefWarning(string Code, string Message);

/// <summary>What made the brief.</summary>
/// <param name="Pipeline">Name and version of the library.</param>
/// <param name="Models">The models that took part.</param>
public sealed record BriefProvenance(string Pipeline, IReadOnlyList<BriefModel> Models)
{
    /// <summary>The models that took part.</summary>
    public IReadOnlyList<BriefModel> Models { get; init; } = Models ?? [];
}

/// <summary>A model that took part.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Version">Version of the package that carries it.</param>
/// <param name="Sha256">Digest of its file.</param>
public sealed record BriefModel(string Name, string Version, string Sha256);
