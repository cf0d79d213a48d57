namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>A block of a Markdown text as it is written.</summary>
/// <param name="Content">Its lines without the marks at their heads, joined by line feeds.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Level of a heading, nesting of an item.</param>
/// <param name="IsVerbatim">True for code, in which no character is a mark.</param>
internal readonly record struct MarkdownBlock(string Content, BlockKind Kind, int Level = 0, bool IsVerbatim = false);
