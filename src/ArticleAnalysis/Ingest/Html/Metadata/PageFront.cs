using System.Buffers;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The head of the article on its page: the blocks around the title, up to where the text has begun.</summary>
/// <param name="Tree">The page.</param>
/// <param name="Title">Index of the block that holds the title; -1 when none does.</param>
/// <param name="Start">Index of the first block.</param>
/// <param name="End">Index after the last block.</param>
internal sealed record PageFront(PageTree Tree, int Title, int Start, int End)
{
    private const int Before = 8;
    private const int After = 30;
    private const int LongText = 160;
    private const int LongTeaser = 1000;
    private const int NoHeading = 7;

    private static readonly TsvTable Areas = EmbeddedTable.Read("Ingest/Html/Metadata/other-areas.tsv");
    private static readonly SearchValues<string> Always = Of("always");
    private static readonly SearchValues<string> Unnamed = Of("always", "unnamed");
    private static readonly SearchValues<string> Away = Of("always", "unnamed", "away");

    /// <summary>Finds the head of the article.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="title">Its title, or null.</param>
    public static PageFront Of(PageTree tree, string? title)
    {
        var blocks = tree.Blocks;
        var at = TitleBlock(tree, title);
        var (end, texts) = (at + 1, 0);
        for (; end < blocks.Count && end < at + After && texts < 2; end++)
            if (blocks[end].Kind == BlockKind.Paragraph && blocks[end].Span.Length - blocks[end].LinkLength > LongText)
                texts++;
        return new(tree, at, Math.Max(0, at - Before), end);
    }

    /// <summary>Where it stands in the text of the page.</summary>
    public TextSpan Span { get; } = Start < End ? new TextSpan(Tree.Blocks[Start].Span.Start, Tree.Blocks[End - 1].Span.End) : default;

    /// <summary>True when the block stands in the head of the article.</summary>
    public bool Holds(int block) => block >= Start && block < End;

    /// <summary>True when the element stands in an area of other articles, comments or navigation: one that does not hold the title.</summary>
    /// <param name="element">Index of the element.</param>
    /// <param name="near">True when it stands in the head of the article or is marked as its own.</param>
    /// <param name="named">True when its words say that they speak of the article ("Published on").</param>
    public bool IsElsewhere(int element, bool near, bool named)
    {
        var title = Title < 0 ? -1 : Tree.Blocks[Title].Owner;
        var areas = named ? Always : near ? Unnamed : Away;
        for (var at = element; at >= 0 && !Tree.IsIn(title, at); at = Tree.Elements[at].Parent)
        {
            ref readonly var area = ref Tree.Elements[at];
            if (area.Tag is HtmlTag.Body or HtmlTag.Html or HtmlTag.Main) return false;
            if (area.Tag is HtmlTag.Article && Title >= 0 && area.TextEnd - area.TextStart < LongTeaser) return true;
            if (area.Tag is HtmlTag.Nav or HtmlTag.Aside or HtmlTag.Footer or HtmlTag.Figure && !named && !near) return true;
            if (area.Node.ClassName.AsSpan().ContainsAny(areas) || area.Node.Id.AsSpan().ContainsAny(areas)) return true;
        }
        return false;
    }

    private static int TitleBlock(PageTree tree, string? title)
    {
        var (best, first) = (-1, -1);
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (Rank(block) == 1 && first < 0) first = i;
            if (title is null || block.Span.Length < title.Length / 2 || block.Span.Length > 2 * title.Length + 20) continue;
            // Teasers and comments repeat the title in a lower rank.
            if ((best < 0 || Rank(block) < Rank(tree.Blocks[best])) && TitleKey.Same(tree.TextOf(block).ToString(), title)) best = i;
        }
        return best >= 0 && (first < 0 || Rank(tree.Blocks[best]) < NoHeading) ? best : first;

        static int Rank(PageBlock block) => block.Kind == BlockKind.Heading ? block.Level : NoHeading;
    }

    private static SearchValues<string> Of(params string[] kinds) =>
        SearchValues.Create(Areas.Where(r => kinds.Contains(r[1])).Select(r => r[0]).ToArray().AsSpan(), StringComparison.OrdinalIgnoreCase);
}
