using AngleSharp.Html.Parser;
using ArticleAnalysis.Ingest.Html;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class PageTreeTests
{
    private static PageTree Tree(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return PageTreeBuilder.Build(page, html.Length);
    }

    private static string[] Blocks(string html)
    {
        var tree = Tree(html);
        return [.. tree.Blocks.Select(b => $"{b.Kind}{b.Level} {tree.Elements[b.Owner].Tag}: {tree.TextOf(b)}")];
    }

    [Test]
    public void Elements_stand_in_document_order_and_know_their_words()
    {
        var tree = Tree("<title>Quay</title><body><div>One <p>two <b>three</b></p> four</div><p>five");
        var div = tree.Elements.IndexOf(tree.Elements.ToArray().First(e => e.Tag == HtmlTag.Div));

        Assert.That(tree.TextOf(div).ToString(), Is.EqualTo("One\ntwo three\nfour"));
        Assert.That(tree.TextOf(tree.Elements[div].Parent).ToString(), Does.EndWith("four\nfive"));
        Assert.That(tree.TextOf(2).ToString(), Is.EqualTo("Quay"));
        Assert.That(tree.IsIn(div + 1, div) && !tree.IsIn(tree.Elements[div].End, div));
        Assert.That(tree.PathOf(tree.Elements[div].End), Is.EqualTo("/html[1]/body[1]/p[1]"));
    }

    [Test]
    public void Blocks_end_at_block_elements_and_double_breaks() =>
        Assert.That(Blocks("<body>a<div>b <i>c</i><br>d<br><br>e</div><h3>f</h3><ul><li>g<ul><li>h</ul></ul><blockquote><p>i</blockquote><pre>j\nk\n\nl</pre>"), Is.EqualTo(new[]
        {
            "Paragraph0 Body: a", "Paragraph0 Div: b c d", "Paragraph0 Div: e", "Heading3 H3: f", "ListItem1 Li: g", "ListItem2 Li: h", "Quote0 P: i", "Paragraph0 Pre: j k", "Paragraph0 Pre: l",
        }));

    [Test]
    public void Rows_of_data_are_one_block_and_cells_of_layout_are_many() =>
        Assert.That(Blocks("<table><tr><td>a<td><p>b<tr><td>c<td>d</table><table><tr><td><h2>e</h2><td>f</table>"), Is.EqualTo(new[]
        {
            "TableRow0 Tr: a\nb", "TableRow0 Tr: c\nd", "Heading2 H2: e", "Paragraph0 Td: f",
        }));

    [Test]
    public void Scripts_and_controls_have_no_words()
    {
        var tree = Tree("<body>a<script>var x;</script><select><option>b</select><textarea>c</textarea><noscript>d</noscript>e");
        Assert.That(tree.Text.ToString(), Is.EqualTo("ae\n"));
    }
}
