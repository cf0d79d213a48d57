using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>The features by which a block is judged alone: its words, its place on the page, the elements around it, what the candidates say.</summary>
internal sealed class BlockFeatures
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

    private void Words(ref FeatureRow row, int i)
    {
        ref readonly var text = ref _page.Texts[i];
        var block = _page.Tree.Blocks[i];
        row.Add(text.Length);
        row.Add(text.Words);
        row.Share(text.Letters + text.Digits, text.Words);
        row.Share(text.LinkLength, text.Length);
        row.Add(block.Links);
        row.Share(block.Links * 10, text.Words);
        row.Share(block.BoldLength, text.Length);
        row.Share(block.ItalicLength, text.Length);
        row.Share(text.ShortWords, text.Words);
        row.Share(text.CapitalWords, text.Words);
        row.Share(text.Capitals, text.Letters);
        row.Share(text.Digits, text.Length);
        row.Share(text.Ideographs, text.Length);
        row.Share(text.Commas * 10, text.Words);
        row.Share(text.Stops * 10, text.Words);
        row.Share(text.Signs - text.Commas - text.Stops, text.Length);
        row.Add(text.Quotes);
        row.Add(text.Stops);
        row.Add(text.EndsInStop);
        row.Add(text.EndsInColon);
        row.Add(text.StartsInCapital);
        row.Add(text.StartsInDigit);
        row.Add(text.StartsInQuote);
        row.Add(text.HasYear);
        row.Add(text.HasClock);
        row.Add(text.HasCopyright);
        row.Add(text.HasAt);
        row.Add(text.HasBar);
        row.Add(text.WordScore);
        row.Add(text.PairScore);
        row.Share(text.WordScore, Math.Min(text.Words, TextFacts.WordsWeighed));
        row.Add((int)block.Kind);
        row.Add(block.Kind == BlockKind.Heading ? block.Level : 0);
        row.Add((int)_page.Tree.Elements[block.Owner].Tag);
        row.Add(text.IsProse);
    }

    private void Position(ref FeatureRow row, int i)
    {
        var (texts, blocks) = (_page.Texts, _page.Tree.Blocks);
        var start = blocks[i].Span.Start;
        row.Add(i);
        row.Share(i, texts.Length);
        row.Share(start, _page.Tree.Text.Length);
        row.Add(texts.Length);
        row.Add(_prose);
        row.Add(_head < 0 ? -9999 : i - _head);
        row.Add(_head < 0 ? -99999 : start - blocks[_head].Span.Start);
        row.Add(_firstProse < 0 ? -9999 : i - _firstProse);
        var (before, after) = (i > 0 ? _proseBefore[i] : 0, _proseAfter[i]);
        row.Add(i - before);
        row.Add(start - blocks[before].Span.End);
        row.Add(after - i);
        row.Add(after < texts.Length ? blocks[after].Span.Start - blocks[i].Span.End : 99999);
        for (var k = -Neighbours; k <= Neighbours; k++)
        {
            if (k == 0) continue;
            var there = i + k >= 0 && i + k < texts.Length;
            row.Add(there ? texts[i + k].Length : -1);
            row.Add(there ? texts[i + k].LinkDensity : -1);
            row.Add(there && texts[i + k].EndsInStop);
            row.Add(there && _page.Groups[i + k] == _page.Groups[i]);
            row.Add(there ? (int)blocks[i + k].Kind : -1);
        }
        var (length, links) = (0, 0);
        for (var k = Math.Max(0, i - 4); k < Math.Min(texts.Length, i + 5); k++) (length, links) = (length + texts[k].Length, links + texts[k].LinkLength);
        row.Add(length);
        row.Share(links, length);
        if (i > _head && blocks[i].Kind == BlockKind.Heading && blocks[i].Level == 1) _titles++;
        row.Add(_titles);
    }

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
        var linked = new ShingleCounter(_linked);
        Shingles.Visit(text, ref linked);
        row.Add(_linked.Count == 0 ? -1 : linked.Share);
        var described = new ShingleCounter(_description);
        Shingles.Visit(text, ref described);
        row.Add(_description.Count == 0 ? -1 : described.Share);
        var strangers = new ShingleStrangers(_owners, i);
        Shingles.Visit(text, ref strangers);
        row.Add(strangers.Share);
        row.Add(_twins[_page.Texts[i].Hash]);
        row.Add(TitleShare(text));
        row.Add(i == _head);
        row.Add(text.Length < Near && FurnitureLines.Has(text, _page.Words));
        row.Add(text.Length < Near && NamesAuthor(text));
        row.Add(text.Length < Near && _page.Hints.Outlet is { Length: > 2 } outlet && text.Contains(outlet, StringComparison.OrdinalIgnoreCase));
        row.Add(text.Length < Near && _page.Texts[i].Digits >= 3 && LineDate.Find(text) is { Day: var day } ? day == _page.Hints.Published || day == _page.Hints.Modified ? 2 : 1 : 0);
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
