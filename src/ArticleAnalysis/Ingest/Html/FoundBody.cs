namespace ArticleAnalysis.Ingest.Html;

/// <summary>The blocks of a page that are its body.</summary>
/// <param name="Tree">The table they stand in: that of the page, or of what was found in its data.</param>
/// <param name="Blocks">Indices of the blocks, in reading order.</param>
/// <param name="Kind">What kind of page it is.</param>
internal sealed record FoundBody(PageTree Tree, List<int> Blocks, PageKind Kind)
{
    /// <summary>Less text than this is no body.</summary>
    public const int LeastText = 140;

    /// <summary>How many characters the blocks have together.</summary>
    public int Length
    {
        get
        {
            var length = 0;
            foreach (var block in Blocks) length += Tree.Blocks[block].Span.Length;
            return length;
        }
    }

    /// <summary>All that a piece of markup holds, as an article.</summary>
    public static FoundBody Of(string markup)
    {
        var tree = PageTreeBuilder.Build(markup);
        return new(tree, [.. Enumerable.Range(0, tree.Blocks.Count)], PageKind.Article);
    }
}
