namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>Where cheap methods look for the article. None is believed alone: the learnt model weighs them.</summary>
/// <param name="Named">What the page itself calls the article's body, the article or its main part; -1 for nothing.</param>
/// <param name="Paragraphs">The element with the most points for paragraphs (after the idea of Readability); -1 for nothing.</param>
/// <param name="Dense">The element whose running text outweighs the links and labels in it by most; -1 for nothing.</param>
/// <param name="First">First block of the run in which running text outweighs the rest by most (maximum subsequence, Pasternack and Roth 2009).</param>
/// <param name="Last">Last block of that run.</param>
/// <param name="Group">The signature (of parent and owner) under which most running text stands; -1 for none.</param>
internal readonly record struct Candidates(int Named, int Paragraphs, int Dense, int First, int Last, long Group)
{
    /// <summary>The candidates of a page.</summary>
    public static Candidates Find(PageTree tree, ReadOnlySpan<TextFacts> texts, ReadOnlySpan<ElementFacts> facts, ReadOnlySpan<long> groups)
    {
        var elements = tree.Elements;
        var (named, paragraphs, dense) = (-1, -1, -1);
        var (rank, weight, points, most) = (0, 0, 0f, 0);
        for (var i = 0; i < elements.Length; i++)
        {
            ref readonly var fact = ref facts[i];
            if (fact.ProseLength == 0) continue;
            var outer = elements[i].Parent < 0 ? Places.None : facts[elements[i].Parent].Places;
            var gained = fact.Places & ~outer;
            var r = (gained & Places.Body) != Places.None ? 3 : (gained & Places.Article) != Places.None ? 2 : (gained & Places.Main) != Places.None ? 1 : 0;
            if (r > 0 && fact.ProseLength * 10 >= facts[0].ProseLength * (r == 1 ? 5 : 2) && (r > rank || (r == rank && fact.ProseLength > weight))) (named, rank, weight) = (i, r, fact.ProseLength);
            var score = fact.ParagraphScore * (1 - ((float)elements[i].LinkLength / Math.Max(1, elements[i].TextEnd - elements[i].TextStart)));
            if (score > points) (paragraphs, points) = (i, score);
            if (fact.Density > most || (fact.Density == most && most > 0)) (dense, most) = (i, fact.Density);
        }
        var (first, last) = BestRun(texts);
        return new(named, paragraphs, dense, first, last, Richest(texts, groups));
    }

    private static (int First, int Last) BestRun(ReadOnlySpan<TextFacts> texts)
    {
        var (best, first, last, sum, start) = (0, 0, -1, 0, 0);
        for (var i = 0; i < texts.Length; i++)
        {
            if (sum <= 0) (sum, start) = (0, i);
            sum += texts[i].IsProse ? texts[i].Length - (2 * texts[i].LinkLength) : -20 - texts[i].LinkLength;
            if (sum > best) (best, first, last) = (sum, start, i);
        }
        return (first, last);
    }

    private static long Richest(ReadOnlySpan<TextFacts> texts, ReadOnlySpan<long> groups)
    {
        var lengths = new Dictionary<long, int>();
        var (best, most) = (-1L, 0);
        for (var i = 0; i < texts.Length; i++)
        {
            if (!texts[i].IsProse) continue;
            var length = lengths[groups[i]] = lengths.GetValueOrDefault(groups[i]) + texts[i].Length;
            if (length > most) (best, most) = (groups[i], length);
        }
        return best;
    }
}
