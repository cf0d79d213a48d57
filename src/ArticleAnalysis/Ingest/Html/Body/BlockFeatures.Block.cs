namespace ArticleAnalysis.Ingest.Html.Body;

/// <content>What the block is: its words, and its place in the row of blocks.</content>
internal sealed partial class BlockFeatures
{
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
}
