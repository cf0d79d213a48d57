using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Joins the cells of a table of data into one block a row; the cells of a table of layout stay blocks.</summary>
internal static class TableRows
{
    [Flags]
    private enum Holds : byte
    {
        Nothing = 0, Prose = 1, Paragraph = 2, ManyParagraphs = 4, Cells = 8,
    }

    /// <summary>Joins adjacent blocks of a row.</summary>
    public static void Join(ReadOnlySpan<PageElement> elements, List<PageBlock> blocks)
    {
        if (!elements.Contains(HtmlTag.Table)) return;
        var holds = HoldsOf(elements);
        var kept = 0;
        var row = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            var at = RowOf(elements, holds, blocks[i].Owner);
            if (at >= 0 && at == row)
            {
                var (joined, cell) = (blocks[kept - 1], blocks[i]);
                joined.Span = new TextSpan(joined.Span.Start, cell.Span.End);
                joined.LinkLength += cell.LinkLength;
                joined.BoldLength += cell.BoldLength;
                joined.ItalicLength += cell.ItalicLength;
                joined.Links += cell.Links;
                blocks[kept - 1] = joined;
                continue;
            }
            row = at;
            blocks[kept++] = at < 0 ? blocks[i] : blocks[i] with { Owner = at, Kind = BlockKind.TableRow, Level = 0 };
        }
        blocks.RemoveRange(kept, blocks.Count - kept);
    }

    /// <summary>The row of a table of data in which the element stands, or -1.</summary>
    private static int RowOf(ReadOnlySpan<PageElement> elements, Holds[] holds, int owner)
    {
        var row = -1;
        for (var at = owner; at >= 0; at = elements[at].Parent)
        {
            if (elements[at].Tag == HtmlTag.Tr && row < 0) row = at;
            if (elements[at].Tag == HtmlTag.Table) return row >= 0 && IsOfData(elements[at], holds[at]) ? row : -1;
        }
        return -1;
    }

    /// <summary>A table of figures, not of layout: more than one cell in a row, no headings, lists or running paragraphs in the cells.</summary>
    private static bool IsOfData(in PageElement table, Holds holds) =>
        (holds & (Holds.Cells | Holds.Prose | Holds.ManyParagraphs)) == Holds.Cells && table.Node.GetAttribute("role") != "presentation";

    private static Holds[] HoldsOf(ReadOnlySpan<PageElement> elements)
    {
        var holds = new Holds[elements.Length];
        var lastCell = -1;
        for (var i = elements.Length - 1; i > 0; i--)
        {
            var (tag, parent) = (elements[i].Tag, elements[i].Parent);
            var up = holds[i] & (tag is HtmlTag.Td or HtmlTag.Th ? ~Holds.Paragraph : ~Holds.Nothing);
            if (tag is HtmlTag.Table or HtmlTag.Form or HtmlTag.Ul or HtmlTag.Ol || tag.IsHeading()) up |= Holds.Prose;
            if (tag == HtmlTag.P) up |= (holds[parent] & Holds.Paragraph) != Holds.Nothing ? Holds.ManyParagraphs : Holds.Paragraph;
            if (tag is HtmlTag.Td or HtmlTag.Th)
            {
                if (lastCell == parent) up |= Holds.Cells;
                lastCell = parent;
            }
            holds[parent] |= up;
        }
        return holds;
    }

    private static bool Contains(this ReadOnlySpan<PageElement> elements, HtmlTag tag)
    {
        foreach (ref readonly var element in elements)
            if (element.Tag == tag)
                return true;
        return false;
    }
}
