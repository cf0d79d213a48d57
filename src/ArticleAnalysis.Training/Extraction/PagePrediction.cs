using System.Globalization;
using System.Text.Json.Serialization;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>What the reader finds in a page, in the form in which it is scored.</summary>
internal sealed record PagePrediction
{
    /// <summary>A page in which nothing was found.</summary>
    public static PagePrediction Nothing { get; } = new();

    /// <summary>Blocks of the body with a blank line between them.</summary>
    public string ArticleBody { get; init; } = "";
    public string? Title { get; init; }

    /// <summary>Persons; where no person is named, the agency.</summary>
    [JsonConverter(typeof(NamesConverter))]
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Day as YYYY-MM-DD.</summary>
    public string? Date { get; init; }
    public string? Site { get; init; }
    public string? Lang { get; init; }
    public IReadOnlyList<PageHeading> Headings { get; init; } = [];

    public static PagePrediction Of(Article article) => new()
    {
        ArticleBody = string.Join("\n\n", article.Blocks.Where(b => b.IsBody).Select(b => b.Span.Of(article.Text))),
        Title = article.Metadata.Title,
        Authors = article.Metadata.Authors.Count == 0 && article.Metadata.Agency is { } agency ? [agency] : article.Metadata.Authors,
        Date = article.Metadata.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Site = article.Metadata.Outlet,
        Lang = article.Metadata.Language,
        Headings = [.. article.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => new PageHeading(b.Level, b.Span.Of(article.Text)))],
    };
}
