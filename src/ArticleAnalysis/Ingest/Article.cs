using System.Text.Json.Serialization;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>What ingest makes of an input: the canonical text, its blocks and the metadata.</summary>
public sealed record Article
{
    /// <summary>The canonical text that every span of the brief points into.</summary>
    public required string Text { get; init; }

    /// <summary>Blocks in text order; they do not overlap, and only white space and marks of the format (bullets, rules) lie between them.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>
    /// What lies inside blocks of a plain text and is none of their words, in text order: the hyphen and line end that divide a word, page headers between two halves
    /// of a paragraph, marks of footnotes, <c>&gt;</c> at the head of quoted lines. Empty for pages and Markdown.
    /// </summary>
    public IReadOnlyList<TextSpan> Gaps { get; init; } = [];

    /// <summary>Title, authors and the like, as far as the input gives them.</summary>
    public ArticleMetadata Metadata { get; init; } = new();

    /// <summary>What kind of page it was read from.</summary>
    public PageKind Kind { get; init; }

    /// <summary>For each block of an HTML page where it stands, as a path of tags and positions (<c>/html[1]/body[1]/article[1]/p[3]</c>): the innermost block element.</summary>
    /// <value>Empty unless <see cref="AnalyzerOptions.KeepBlockPaths"/> asks for it.</value>
    public IReadOnlyList<string> BlockPaths { get; init; } = [];

    /// <summary>What the input was read as.</summary>
    public SourceFormat Format { get; init; }

    /// <summary>The encoding of the input's bytes and how it was known; null for an input that was given as text.</summary>
    public InputEncoding? Encoding { get; init; }

    /// <summary>Where the input came from, or null.</summary>
    public string? Uri { get; init; }

    /// <summary>SHA-256 of the input's bytes (of its UTF-8 form when it was given as a string), lower-case hexadecimal.</summary>
    public string ContentSha256 { get; init; } = "";

    /// <summary>Place, date and agency at the head of the first paragraph of a wire report (<c>NAIROBI, March 3 (Agency) -</c>); empty when there is none.</summary>
    public TextSpan Dateline { get; init; }

    /// <summary>What could not be read as it should.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>The words of a block on one line: gaps left out, white space collapsed.</summary>
    public string WordsOf(Block block) => TextGaps.WordsOf(Text, block.Span, Gaps);
}

/// <summary>One block of the text: a paragraph, a heading, a list item.</summary>
/// <param name="Span">Where it stands, without white space at its ends.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Level of a heading, 1 to 6; nesting of a list item from 1; otherwise 0.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind, int Level = 0)
{
    /// <summary>True for the blocks that sections tile; false for title, byline, date and label lines, footnotes and furniture.</summary>
    public bool IsBody => Kind < BlockKind.Title;
}

/// <summary>What a block is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BlockKind>))]
public enum BlockKind
{
    /// <summary>Running text. In plain text a heading is a paragraph until the sections are found.</summary>
    Paragraph,

    /// <summary>A heading that the markup names as one.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    Quote,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>The title line of a plain text.</summary>
    Title,

    /// <summary>The line that names the author; a date or an outlet may stand in it.</summary>
    Byline,

    /// <summary>The line that gives the day of publication, or outlet and day.</summary>
    Publication,

    /// <summary>A label above the title (<c>OPINION</c>).</summary>
    Label,

    /// <summary>A numbered note at the foot of a page or at the end.</summary>
    Footnote,

    /// <summary>What the medium adds to the article: page headers and numbers, slugs and marks of the wire, notes to editors, fields and footers of mail.</summary>
    Furniture,
}

/// <summary>What an input is read as.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SourceFormat>))]
public enum SourceFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,
}
