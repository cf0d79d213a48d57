namespace ArticleAnalysis.Ingest.Html.Body;

/// <content>Where the block stands: the elements around it, the same words elsewhere, what the candidates say.</content>
internal sealed partial class BlockFeatures
{
    private void Around(ref FeatureRow row, int i)
    {
        var (tree, facts) = (_page.Tree, _page.Elements);
        var owner = tree.Blocks[i].Owner;
        ref readonly var fact = ref facts[owner];
        row.Add(tree.Elements[owner].Depth);
        row.Add((int)fact.Places & 0xFF);
        row.Add((int)fact.Places >> 8);
        row.Add((fact.Places & Places.Article) != Places.None);
        row.Add((fact.Places & Places.Main) != Places.None);
        row.Add((fact.Places & (Places.Aside | Places.Navigation | Places.Footer)) != Places.None);
        row.Add((fact.Places & Places.Header) != Places.None);
        row.Add((fact.Places & Places.List) != Places.None);
        row.Add((fact.Places & Places.Hidden) != Places.None);
        row.Add((fact.Places & (Places.Figure | Places.Caption)) != Places.None);
        row.Add((fact.Places & (Places.Link | Places.Button)) != Places.None);
        var common = _common[owner];
        row.Add(tree.Elements[owner].Depth - tree.Elements[common].Depth);
        row.Add(_head < 0 ? -1 : tree.Elements[tree.Blocks[_head].Owner].Depth - tree.Elements[common].Depth);
        row.Share(facts[common].ProseLength, facts[0].ProseLength);
        row.Share(facts[common].ProseLength, tree.Elements[common].TextEnd - tree.Elements[common].TextStart);
        row.Add(_articles[owner]);
        row.Add(fact.Furniture);
        row.Add(fact.Doubtful);
        row.Share(fact.OutermostFurniture < 0 ? 0 : facts[fact.OutermostFurniture].ProseLength, facts[0].ProseLength);
        row.Add(fact.Name);
        row.Add(fact.NameSum);
        row.Add(fact.NameLeast);
        row.Add(fact.NameGreatest);
        row.Share(fact.Article < 0 ? -1 : facts[fact.Article].ProseLength, facts[0].ProseLength);
        var at = owner;
        for (var step = 1; step <= 3; step++)
        {
            at = Math.Max(0, tree.Elements[at].Parent);
            ref readonly var around = ref facts[at];
            var length = tree.Elements[at].TextEnd - tree.Elements[at].TextStart;
            row.Add(around.Name);
            row.Share(around.ProseLength, facts[0].ProseLength);
            row.Share(around.ProseLength, length);
            row.Share(tree.Elements[at].LinkLength, length);
            row.Share(around.ProseBlocks, around.Blocks);
        }
    }

    private void Elsewhere(ref FeatureRow row, int i)
    {
        var text = _page.Tree.TextOf(_page.Tree.Blocks[i]);
        row.Add(ShareIn(_linked, text));
        row.Add(ShareIn(_description, text));
        var strangers = new ShingleStrangers(_owners, i);
        Shingles.Visit(text, ref strangers);
        row.Add(strangers.Share);
        row.Add(_twins[_page.Texts[i].Hash]);
        row.Add(TitleShare(text));
        row.Add(i == _head);
        row.Add(text.Length < Near && _page.Words.Furniture.Has(text));
        row.Add(text.Length < Near && NamesAuthor(text));
        row.Add(text.Length < Near && _page.Hints.Outlet is { Length: > 2 } outlet && text.Contains(outlet, StringComparison.OrdinalIgnoreCase));
        row.Add(text.Length < Near && _page.Texts[i].Digits >= 3 && LineDate.Find(text) is { Day: var day } ? day == _page.Hints.Published || day == _page.Hints.Modified ? 2 : 1 : 0);
    }

    /// <summary>Share of the text's shingles that stand in a set; -1 when the set is empty.</summary>
    private static float ShareIn(HashSet<uint> set, ReadOnlySpan<char> text)
    {
        if (set.Count == 0) return -1;
        var counter = new ShingleCounter(set);
        Shingles.Visit(text, ref counter);
        return counter.Share;
    }

    private float TitleShare(ReadOnlySpan<char> text)
    {
        if (_title.Count == 0 || text.Length > Near) return -1;
        var (found, all) = (0, 0);
        foreach (var range in text.Split(' '))
        {
            var word = new ShingleCounter(_title);
            Shingles.Visit(text[range], ref word);
            (found, all) = (found + word.Found, all + word.All);
        }
        return all == 0 ? 0 : (float)found / all;
    }

    private bool NamesAuthor(ReadOnlySpan<char> text)
    {
        foreach (var author in _page.Hints.Authors)
            if (text.Contains(author, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private void Methods(ref FeatureRow row, int i)
    {
        var (tree, found) = (_page.Tree, _page.Candidates);
        var owner = tree.Blocks[i].Owner;
        foreach (var candidate in (ReadOnlySpan<int>)[found.Named, found.Paragraphs, found.Dense])
        {
            row.Add(candidate < 0 ? -1 : tree.IsIn(owner, candidate) ? 1 : 0);
            row.Add(candidate < 0 ? -99 : tree.Elements[owner].Depth - tree.Elements[candidate].Depth);
            row.Share(candidate < 0 ? 0 : _page.Elements[candidate].ProseLength, _page.Elements[0].ProseLength);
        }
        row.Add(i < found.First ? i - found.First : i > found.Last ? i - found.Last : 0);
        row.Add(i >= found.First && i <= found.Last);
        row.Add(_page.Groups[i] == found.Group);
    }
}
