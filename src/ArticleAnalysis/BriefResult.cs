using System.Diagnostics.CodeAnalysis;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis;

/// <summary>What a stream gives for one input: a brief, or why there is none.</summary>
/// <param name="Source">The input.</param>
/// <param name="Brief">The brief, or null when the input could not be read or analysed.</param>
/// <param name="Problem">Cause and remedy when there is no brief; otherwise null.</param>
public sealed record BriefResult(ArticleSource Source, Brief? Brief, Diagnostic? Problem)
{
    /// <summary>True when there is a brief.</summary>
    [MemberNotNullWhen(true, nameof(Brief))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Brief is not null;
}
