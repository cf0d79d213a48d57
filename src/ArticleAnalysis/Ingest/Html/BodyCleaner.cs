using ArticleAnalysis.Ingest.Html.Metadata;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Takes out of the article's blocks what only their words give away: title and byline again, teasers, pull quotes, empty headings.</summary>
internal static class BodyCleaner
{
    private const int ShortBlock = 160;
    private const int FrontBlocks = 8;

    /// <summary>The blocks that are the body.</summary>
    /// <param name="blocks">Blocks of the chosen element.</param>
    /// <param name="title">Title of the page, or null.</param>
    /// <param name="authors">Its authors.</param>
    /// <param name="words">The words of the language.</param>
    public static List<PageBlock> Clean(List<PageBlock> blocks, string? title, IReadOnlyList<string> authors, IngestWords words)
    {
        var body = new List<PageBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (title is not null && body.Count < FrontBlocks && TitleKey.Same(block.Text, title)) continue;
            if (body.TrueForAll(b => b.Kind == BlockKind.Heading) && i < 2 * FrontBlocks && IsFrontLine(block.Text, authors, words)) continue;
            if (IsFurniture(block, words) || IsTeaser(blocks, i)) continue;
            body.Add(block);
        }
        RemovePullQuotes(body);
        RemoveEmptyHeadings(body);
        return body;
    }

    private static bool IsFrontLine(string text, IReadOnlyList<string> authors, IngestWords words)
    {
        if (text.Length > ShortBlock) return false;
        if (FrontLine.Parse(text, words) is not null || words.Labels.Contains(text.ToLowerInvariant())) return true;
        foreach (var author in authors)
            if (text.Contains(author, StringComparison.OrdinalIgnoreCase) && text.Length < author.Length + 60 && text[^1] is not ('.' or '?' or '!' or '”'))
                return true;
        return false;
    }

    private static bool IsFurniture(PageBlock block, IngestWords words)
    {
        if (block.Text.Length > ShortBlock) return false;
        if (!block.Text.AsSpan().ContainsAnyInRange('0', '\uFFFF')) return true;
        var line = block.Text.ToLowerInvariant().Replace('’', '\'').Trim();
        foreach (var (furniture, where) in words.Furniture)
        {
            var hit = where switch
            {
                "line" => line.StartsWith(furniture, StringComparison.Ordinal) && line.AsSpan(furniture.Length).Trim(" :.…>»").IsEmpty,
                "start" => line.StartsWith(furniture, StringComparison.Ordinal) && (line.Length == furniture.Length || !char.IsLetter(line[furniture.Length]) || !char.IsLetter(furniture[^1])),
                "end" => line.EndsWith(furniture, StringComparison.Ordinal),
                _ => line.Contains(furniture, StringComparison.Ordinal),
            };
            if (hit) return true;
        }
        return false;
    }

    /// <summary>A short block that is all link stands alone between paragraphs or in a list of its like: a teaser, a tag, a button.</summary>
    private static bool IsTeaser(List<PageBlock> blocks, int i)
    {
        var block = blocks[i];
        if (!block.IsLink || block.Text.Length > ShortBlock) return false;
        if (block.Kind != BlockKind.ListItem) return block.Kind != BlockKind.TableRow;
        var (links, items) = (0, 0);
        for (var k = Math.Max(0, i - 3); k < Math.Min(blocks.Count, i + 4); k++)
        {
            if (blocks[k].Kind != BlockKind.ListItem) continue;
            items++;
            if (blocks[k].IsLink) links++;
        }
        return links * 2 > items;
    }

    /// <summary>A quotation that stands word for word in another block was set apart to catch the eye.</summary>
    private static void RemovePullQuotes(List<PageBlock> body)
    {
        if (!body.Exists(b => b.Kind == BlockKind.Quote)) return;
        var whole = string.Join('\n', body.Where(b => b.Kind != BlockKind.Quote).Select(b => b.Text));
        body.RemoveAll(b => b.Kind == BlockKind.Quote && b.Text.Length < 400 && whole.Contains(b.Text.Trim('"', '“', '”', '‘', '’', '\'', ' '), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A heading with no text below it headed something that was taken out.</summary>
    private static void RemoveEmptyHeadings(List<PageBlock> body)
    {
        var level = 0;
        for (var i = body.Count - 1; i >= 0; i--)
        {
            if (body[i].Kind != BlockKind.Heading)
            {
                level = int.MaxValue;
            }
            else if (level < int.MaxValue && body[i].Level >= level)
            {
                body.RemoveAt(i);
            }
            else
            {
                level = body[i].Level;
            }
        }
    }
}
