using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Chooses the element that holds the article: what the markup names, else the smallest that holds most of the running text.</summary>
internal static class MainContent
{
    /// <summary>The blocks of the article, in document order; all blocks when nothing stands out.</summary>
    public static List<PageBlock> Choose(List<PageBlock> blocks, IElement root)
    {
        var weights = Weigh(blocks, root);
        var total = weights.GetValueOrDefault(root);
        if (total == 0) return blocks;
        var container = Descend(Named(weights, total) ?? root, weights);
        return blocks.FindAll(b => IsIn(b.Owner, container));
    }

    private static Dictionary<IElement, int> Weigh(List<PageBlock> blocks, IElement root)
    {
        var weights = new Dictionary<IElement, int>();
        foreach (var block in blocks)
        {
            if (block.Weight == 0) continue;
            for (var at = block.Owner; at is not null; at = at.ParentElement)
            {
                weights[at] = weights.GetValueOrDefault(at) + block.Weight;
                if (at == root) break;
            }
        }
        return weights;
    }

    /// <summary>The element that the page itself calls the article's body, the article or its main part.</summary>
    private static IElement? Named(Dictionary<IElement, int> weights, int total)
    {
        IElement? best = null;
        var (bestRank, bestWeight) = (0, 0);
        foreach (var (element, weight) in weights)
        {
            var rank = (element.GetAttribute("itemprop") ?? "").Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? 3
                : element.LocalName == "article" ? 2
                : element.LocalName == "main" || element.GetAttribute("role") == "main" ? 1 : 0;
            // Named, it need not hold half of the page: comments and teasers can be long.
            if (rank == 0 || weight * 10 < total * (rank == 1 ? 5 : 3)) continue;
            if (rank > bestRank || (rank == bestRank && weight > bestWeight)) (best, bestRank, bestWeight) = (element, rank, weight);
        }
        return best;
    }

    private static IElement Descend(IElement container, Dictionary<IElement, int> weights)
    {
        while (true)
        {
            IElement? heaviest = null;
            foreach (var child in container.Children)
                if (heaviest is null || weights.GetValueOrDefault(child) > weights.GetValueOrDefault(heaviest))
                    heaviest = child;
            if (heaviest is null || heaviest.LocalName is "p" or "li" or "blockquote" or "tr" || weights.GetValueOrDefault(heaviest) * 10 < weights[container] * 9) return container;
            container = heaviest;
        }
    }

    private static bool IsIn(IElement element, IElement container)
    {
        for (var at = element; at is not null; at = at.ParentElement)
            if (at == container)
                return true;
        return false;
    }
}
