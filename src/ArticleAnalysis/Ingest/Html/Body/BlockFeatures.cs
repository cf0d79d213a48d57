using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>The features by which a block is judged alone: its words, its place on the page, the elements around it, what the candidates say.</summary>
internal sealed partial class BlockFeatures
{
    /// <summary>How many values a row has.</summary>
    public const int Width = 131;

    private const int Neighbours = 2;
    private const int Near = 160;

    private readonly PageReading _page;
    private readonly HashSet<uint> _linked = [], _title = [], _description = [];
    private readonly Dictionary<uint, int> _owners = [];
    private readonly Dictionary<uint, int> _twins = [];
    private readonly int[] _proseBefore, _proseAfter;
    private readonly int[] _common, _articles;
    private readonly int _head, _firstProse, _prose;
    private int _titles;

    private BlockFeatures(PageReading page)
    {
        _page = page;
        Collect(page.Hints.LinkedBody, _linked);
        Collect(page.Hints.Description, _description);
        foreach (var word in (page.Hints.Title ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) Collect(word, _title);
        var (tree, texts) = (page.Tree, page.Texts);
        (_head, _firstProse) = (-1, -1);
        _proseBefore = new int[texts.Length + 1];
        _proseAfter = new int[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++)
        {
            var owners = new ShingleOwners(_owners, tree.Blocks, i);
            Shingles.Visit(tree.TextOf(tree.Blocks[i]), ref owners);
            _twins[texts[i].Hash] = _twins.GetValueOrDefault(texts[i].Hash) + 1;
            _proseBefore[i + 1] = texts[i].IsProse ? i : _proseBefore[i];
            if (texts[i].IsProse) (_prose, _firstProse) = (_prose + texts[i].Length, _firstProse < 0 ? i : _firstProse);
        }
        for (var i = texts.Length - 1; i >= 0; i--) _proseAfter[i] = i + 1 < texts.Length && texts[i + 1].IsProse ? i + 1 : i + 1 < texts.Length ? _proseAfter[i + 1] : texts.Length;
        _head = HeadOf(page);
        _common = CommonWithHead();
        _articles = ArticlesBefore();
    }

    /// <summary>Rows of <see cref="Width"/> values, one a block.</summary>
    public static float[] Of(PageReading page)
    {
        var features = new BlockFeatures(page);
        var rows = new float[page.Texts.Length * Width];
        for (var i = 0; i < page.Texts.Length; i++)
        {
            var row = new FeatureRow(rows.AsSpan(i * Width, Width));
            features.Words(ref row, i);
            features.Position(ref row, i);
            features.Around(ref row, i);
            features.Elsewhere(ref row, i);
            features.Methods(ref row, i);
            System.Diagnostics.Debug.Assert(row.Count == Width, $"a row has {row.Count} values");
        }
        return rows;
    }

    private static void Collect(string? text, HashSet<uint> set)
    {
        var collector = new ShingleCollector(set);
        if (text is not null) Shingles.Visit(text, ref collector);
    }

    /// <summary>The block that is the title: the heading that says it, else the first heading of level 1.</summary>
    private static int HeadOf(PageReading page)
    {
        var first = -1;
        var same = -1;
        for (var i = 0; i < page.Texts.Length; i++)
        {
            var block = page.Tree.Blocks[i];
            if (page.Hints.Title is { } title && Math.Abs(block.Span.Length - title.Length) <= 8 && TitleKey.Same(page.Tree.TextOf(block).ToString(), title))
            {
                if (block.Kind == BlockKind.Heading && block.Level == 1) return i;
                if (same < 0 || (block.Kind == BlockKind.Heading && page.Tree.Blocks[same].Kind != BlockKind.Heading)) same = i;
            }
            if (first < 0 && block.Kind == BlockKind.Heading && block.Level == 1) first = i;
        }
        return same >= 0 ? same : first;
    }

    /// <summary>For each element the nearest around it that also holds the title; the root when there is no title.</summary>
    private int[] CommonWithHead()
    {
        var elements = _page.Tree.Elements;
        var common = new int[elements.Length];
        for (var at = _head < 0 ? 0 : _page.Tree.Blocks[_head].Owner; at >= 0; at = elements[at].Parent) common[at] = at;
        for (var i = 1; i < common.Length; i++)
            if (common[i] == 0)
                common[i] = common[elements[i].Parent];
        return common;
    }

    /// <summary>For each element how many outermost <c>article</c> elements with running text begin before it or are it.</summary>
    private int[] ArticlesBefore()
    {
        var elements = _page.Tree.Elements;
        var facts = _page.Elements;
        var counts = new int[elements.Length];
        var (count, end) = (0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            if (i >= end && elements[i].Tag == HtmlTag.Article && facts[i].ProseLength > 400) (count, end) = (count + 1, elements[i].End);
            counts[i] = count;
        }
        return counts;
    }
}
