using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Finds what a text attributes to others: each word that may be a cue is asked what it attributes, then whose that is.</summary>
/// <remarks>The way of Pareti et al. 2013 and Newell et al. 2018 (cue first, then content and source), over choices that the tree and the quotation marks offer.</remarks>
internal static class AttributionFinder
{
    /// <summary>The least confidence of an attribution that is given: half of those at the border are right.</summary>
    public const double Least = 0.5;

    // Two cues cannot both attribute words of which this share is the same.
    private const double SameShare = 0.8;

    /// <summary>The attributions of a text, in the order of their cues.</summary>
    public static List<Attribution> Find(SpokenText text, AttributionModel model)
    {
        var ranker = new AttributionRanker(text, model);
        var found = new List<FoundContent>();
        for (var i = 0; i < text.Linguistics.Tokens.Length; i++)
        {
            if (!AttributionCues.MayBe(text, i)) continue;
            var sure = ranker.Content(i, out var content);
            if (AttributionCues.IsSign(text, i, content.Kind)) sure = 1;
            if (sure > Least) found.Add(new(i, content, sure));
        }
        Settle(text, found);
        var attributions = new List<Attribution>(found.Count);
        foreach (var (cue, content, sure) in found)
        {
            var source = ranker.Source(cue, content, out var choice) ? choice : default;
            var span = text.SpanOf(source.Range.First, source.Range.End);
            int? entity = span.IsEmpty || text.EntityOf(source.Head) < 0 ? null : text.EntityOf(source.Head);
            attributions.Add(new(Spans(text, content.Ranges), Kind(text, content.Ranges), span, entity, text[cue].Span, sure));
        }
        return attributions;
    }

    /// <summary>Leaves what two cues claim to the one that is surer of it.</summary>
    private static void Settle(SpokenText text, List<FoundContent> found)
    {
        int[] order = [.. Enumerable.Range(0, found.Count).OrderByDescending(i => found[i].Confidence).ThenBy(i => i)];
        var quotedBy = new bool[text.Linguistics.Tokens.Length];
        var taken = new Dictionary<(int First, int Last), int>();
        foreach (var index in order)
        {
            var (cue, content, sure) = found[index];
            if (content.IsQuote) content = content with { Ranges = Free(content.Ranges, quotedBy) };
            var isTaken = content.Ranges.IsEmpty || !taken.TryAdd((content.Ranges.First, content.Ranges.Last), cue);
            found[index] = new(cue, content, isTaken ? 0 : sure);
            if (isTaken || !content.IsQuote) continue;
            for (var i = content.Ranges.First; i < content.Ranges.Last; i++)
                if (content.Ranges.Contains(i)) quotedBy[i] = true;
        }
        found.RemoveAll(f => f.Confidence <= 0);
    }

    // The ranges of which most is not another cue's.
    private static TokenRanges Free(TokenRanges ranges, bool[] taken)
    {
        var (first, second) = (IsFree(ranges.First, ranges.End), IsFree(ranges.SecondFirst, ranges.SecondEnd));
        return first && second ? ranges : first ? new(ranges.First, ranges.End) : second ? new(ranges.SecondFirst, ranges.SecondEnd) : default;

        bool IsFree(int start, int end) => end > start && taken.AsSpan(start, end - start).Count(true) < (1 - SameShare) * (end - start);
    }

    // Without the signs at either end that belong to the reporter's sentence.
    private static TextSpan[] Spans(SpokenText text, TokenRanges ranges)
    {
        var (first, second) = (Trimmed(ranges.First, ranges.End), Trimmed(ranges.SecondFirst, ranges.SecondEnd));
        return first.IsEmpty ? [second] : second.IsEmpty ? [first] : [first, second];

        TextSpan Trimmed(int start, int end)
        {
            while (end > start && text.Tag(end - 1) == Upos.Punct && !text.IsQuoted(end - 1)) end--;
            while (start < end && text.Tag(start) == Upos.Punct && !text.IsQuoted(start)) start++;
            return text.SpanOf(start, end);
        }
    }

    private static QuotationKind Kind(SpokenText text, TokenRanges ranges)
    {
        int all = 0, quoted = 0;
        for (var i = ranges.First; i < ranges.Last; i++)
        {
            if (!ranges.Contains(i)) continue;
            all += text[i].IsWord ? text[i].Span.Length : 0;
            quoted += text[i].IsWord && text.IsQuoted(i) ? text[i].Span.Length : 0;
        }
        return quoted == 0 ? QuotationKind.Indirect : quoted >= 0.95 * all ? QuotationKind.Direct : QuotationKind.Partial;
    }

    private readonly record struct FoundContent(int Cue, ContentChoice Content, double Confidence);
}
