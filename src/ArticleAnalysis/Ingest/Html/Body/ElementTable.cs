using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>The facts of all elements of a page: one pass down for what they inherit, one pass up for what they hold.</summary>
internal static class ElementTable
{
    /// <summary>One entry for each element of <paramref name="tree"/>.</summary>
    public static ElementFacts[] Read(PageTree tree, ReadOnlySpan<TextFacts> texts, HashedWeights names)
    {
        var elements = tree.Elements;
        var facts = new ElementFacts[elements.Length];
        var known = new Dictionary<(HtmlTag, string?, string?), (float Name, bool? Furniture, int Signature)>();
        for (var i = 0; i < elements.Length; i++) facts[i] = Inherit(elements[i], i, facts, names, known);
        for (var i = 0; i < texts.Length; i++) Place(tree.Blocks[i], texts[i], elements, facts);
        for (var i = elements.Length - 1; i > 0; i--)
        {
            ref var parent = ref facts[elements[i].Parent];
            parent.ProseLength += facts[i].ProseLength;
            parent.ProseBlocks += facts[i].ProseBlocks;
            parent.Blocks += facts[i].Blocks;
            parent.Density += facts[i].Density;
        }
        return facts;
    }

    private static ElementFacts Inherit(in PageElement element, int index, ElementFacts[] facts, HashedWeights weights, Dictionary<(HtmlTag, string?, string?), (float, bool?, int)> known)
    {
        var node = element.Node;
        var (names, id, state) = (default(string), default(string), Places.None);
        for (var i = 0; i < node.Attributes.Length; i++)
        {
            var attribute = node.Attributes[i]!;
            switch (attribute.Name)
            {
                case "class": names = attribute.Value; break;
                case "id": id = attribute.Value; break;
                default: state |= StateOf(attribute.Name, attribute.Value); break;
            }
        }
        var key = (element.Tag, names, id);
        if (!known.TryGetValue(key, out var name)) known[key] = name = (ElementNames.Score(node, weights), FurnitureClasses.ByName(node), known.Count);
        var (weight, furniture, signature) = name;
        var around = element.Parent < 0 ? new ElementFacts { OutermostFurniture = -1, Article = -1 } : facts[element.Parent];
        var place = PlaceOf(element.Tag) | state;
        var isFurniture = furniture == true || (place & (Places.Aside | Places.Navigation | Places.Footer | Places.Form | Places.Caption | Places.Dialog | Places.Hidden)) != Places.None;
        return new ElementFacts
        {
            Places = around.Places | place,
            Name = weight,
            NameSum = around.NameSum + weight,
            NameLeast = Math.Min(around.NameLeast, weight),
            NameGreatest = Math.Max(around.NameGreatest, weight),
            Furniture = around.Furniture + (isFurniture ? 1 : 0),
            Doubtful = around.Doubtful + (furniture == false ? 1 : 0),
            OutermostFurniture = around.OutermostFurniture >= 0 || !isFurniture ? around.OutermostFurniture : index,
            Article = element.Tag == HtmlTag.Article ? index : around.Article,
            Signature = signature,
        };
    }

    private static Places PlaceOf(HtmlTag tag) => tag switch
    {
        HtmlTag.Article => Places.Article,
        HtmlTag.Main => Places.Main,
        HtmlTag.Section => Places.Section,
        HtmlTag.Aside => Places.Aside,
        HtmlTag.Nav or HtmlTag.Menu => Places.Navigation,
        HtmlTag.Header => Places.Header,
        HtmlTag.Footer => Places.Footer,
        HtmlTag.Form or HtmlTag.Fieldset or HtmlTag.Label => Places.Form,
        HtmlTag.Figure => Places.Figure,
        HtmlTag.Figcaption or HtmlTag.Caption => Places.Caption,
        HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl => Places.List,
        HtmlTag.Table => Places.Table,
        HtmlTag.Blockquote => Places.Quote,
        HtmlTag.Button => Places.Button,
        HtmlTag.A => Places.Link,
        HtmlTag.Details => Places.Details,
        HtmlTag.Address => Places.Address,
        HtmlTag.Dialog => Places.Dialog,
        _ => Places.None,
    };

    private static Places StateOf(string attribute, string value) => attribute switch
    {
        "hidden" => Places.Hidden,
        "aria-hidden" when value == "true" => Places.Hidden,
        "style" when FurnitureClasses.IsHiddenBy(value) => Places.Hidden,
        "itemprop" when value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) => Places.Body,
        "role" => value switch
        {
            "main" => Places.Main,
            "article" => Places.Article,
            "navigation" or "menu" or "menubar" or "tablist" or "toolbar" => Places.Navigation,
            "banner" => Places.Header,
            "contentinfo" => Places.Footer,
            "complementary" => Places.Aside,
            "search" or "form" => Places.Form,
            "button" => Places.Button,
            "dialog" or "alertdialog" or "alert" or "status" => Places.Dialog,
            _ => Places.None,
        },
        _ => Places.None,
    };

    private static void Place(in PageBlock block, in TextFacts text, ReadOnlySpan<PageElement> elements, ElementFacts[] facts)
    {
        ref var owner = ref facts[block.Owner];
        owner.Blocks++;
        if (!text.IsProse)
        {
            owner.Density -= 20 + text.LinkLength;
            return;
        }
        owner.ProseLength += text.Length;
        owner.ProseBlocks++;
        owner.Density += text.Length - (2 * text.LinkLength);
        // Paragraph scoring after the idea of readability: the parent gets the points, its parent half of them.
        var points = 1 + text.Commas + Math.Min(text.Length / 100f, 3);
        var parent = elements[block.Owner].Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Blockquote or HtmlTag.Pre ? elements[block.Owner].Parent : block.Owner;
        if (parent < 0) return;
        facts[parent].ParagraphScore += points;
        if (elements[parent].Parent is >= 0 and var above) facts[above].ParagraphScore += points / 2;
    }
}
