using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Writers;

/// <summary>An article in the form of its JSON.</summary>
internal sealed record ArticleRecord
{
    public string? Uri { get; init; }
    public SourceFormat Format { get; init; }
    public PageKind Kind { get; init; }
    public InputEncoding? Encoding { get; init; }
    public required string ContentSha256 { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string>? Authors { get; init; }
    public string? Agency { get; init; }
    public string? Outlet { get; init; }
    public DateOnly? Published { get; init; }
    public string? PublishedTime { get; init; }
    public DateOnly? Modified { get; init; }
    public string? ModifiedTime { get; init; }
    public string? Language { get; init; }
    public string? CanonicalUri { get; init; }
    public string? Desk { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public string? Description { get; init; }
    public string? LeadImage { get; init; }
    public IReadOnlyList<SourceRecord>? Sources { get; init; }
    public IReadOnlyList<Warning>? Warnings { get; init; }
    public SpanRecord? Dateline { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<BlockRecord> Blocks { get; init; }

    public static ArticleRecord Of(Article article)
    {
        var metadata = article.Metadata;
        return new ArticleRecord
        {
            Uri = article.Uri,
            Format = article.Format,
            Kind = article.Kind,
            Encoding = article.Encoding,
            ContentSha256 = article.ContentSha256,
            Title = metadata.Title,
            Authors = OrNull(metadata.Authors),
            Agency = metadata.Agency,
            Outlet = metadata.Outlet,
            Published = metadata.Published,
            PublishedTime = metadata.PublishedTime,
            Modified = metadata.Modified,
            ModifiedTime = metadata.ModifiedTime,
            Language = metadata.Language,
            CanonicalUri = metadata.CanonicalUri,
            Desk = metadata.Desk,
            Tags = OrNull(metadata.Tags),
            Description = metadata.Description,
            LeadImage = metadata.LeadImage,
            Sources = OrNull<SourceRecord>([.. metadata.Sources.Select(s => new SourceRecord(JsonNamingPolicy.CamelCase.ConvertName(s.Field), s.Source, s.Confidence))]),
            Warnings = OrNull(article.Warnings),
            Dateline = article.Dateline.IsEmpty ? null : SpanRecord.Of(article.Dateline),
            Text = article.Text,
            Blocks = [.. article.Blocks.Select((b, i) => new BlockRecord(b.Kind, b.Level == 0 ? null : b.Level, SpanRecord.Of(b.Span), article.WordsOf(b), article.BlockPaths.ElementAtOrDefault(i)))],
        };
    }

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}

/// <summary>Where a value of the metadata came from.</summary>
internal sealed record SourceRecord(string Field, string Source, double Confidence);

/// <summary>A block with its words on one line; <paramref name="Level"/> is that of a heading or list item, <paramref name="Path"/> where it stood in its page, if the article says.</summary>
internal sealed record BlockRecord(BlockKind Kind, int? Level, SpanRecord Span, string Text, string? Path);

/// <summary>A span, spelt as in a brief.</summary>
internal sealed record SpanRecord(int Start, int Length)
{
    public static SpanRecord Of(TextSpan span) => new(span.Start, span.Length);
}

[JsonSerializable(typeof(ArticleRecord))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
