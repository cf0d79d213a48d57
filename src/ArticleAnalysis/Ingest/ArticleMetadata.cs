namespace ArticleAnalysis.Ingest;

/// <summary>What the input says of itself; null or empty where it says nothing.</summary>
public sealed record ArticleMetadata
{
    /// <summary>Title without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>Names of persons, in the order given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The agency or newsroom that stands in an author's place (<c>Reuters</c>), beside persons or instead of them.</summary>
    public string? Agency { get; init; }

    /// <summary>Site, newspaper or agency that published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Day of publication, to which relative dates refer.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Day and time of publication as ISO 8601 with its offset, where the input gives a time.</summary>
    public string? PublishedTime { get; init; }

    /// <summary>Day of the last change, where the input gives one.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Day and time of the last change as ISO 8601 with its offset, where the input gives a time.</summary>
    public string? ModifiedTime { get; init; }

    /// <summary>Declared language, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Canonical address of the page.</summary>
    public string? CanonicalUri { get; init; }

    /// <summary>Short description that the page gives of itself.</summary>
    public string? Description { get; init; }

    /// <summary>Desk or category that the page gives.</summary>
    public string? Desk { get; init; }

    /// <summary>Keywords and tags that the page gives, in its order, each once.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Address of the picture that stands for the article.</summary>
    public string? LeadImage { get; init; }

    /// <summary>Where the values came from, one entry for each field that was found on a page.</summary>
    public IReadOnlyList<MetadataSource> Sources { get; init; } = [];
}

/// <summary>Where a value of the metadata came from.</summary>
/// <param name="Field">Name of the property of <see cref="ArticleMetadata"/>, as in <c>nameof(ArticleMetadata.Title)</c>.</param>
/// <param name="Source">The part of the page: <c>json-ld</c>, <c>h1</c>, <c>title</c>, <c>byline</c>, <c>url</c>, or the name of a meta tag such as <c>og:title</c>.</param>
/// <param name="Confidence">How far the value can be trusted, from 0 to 1; sources that agree raise it.</param>
public readonly record struct MetadataSource(string Field, string Source, double Confidence);
