using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Finds what a text attributes to others: each word that may be a cue is asked what it attributes, then whose that is.</summary>
/// <remarks>The way of Pareti et al. 2013 and Newell et al. 2018 (cue first, then content and source), over choices that the tree and the quotation marks offer.</remarks>
internal static class AttributionFinder
{
    // An attribution is given when it is more likely than this: half of those that are given at the border are right.
    private const double Least = 0.5;

    /// <summary>The attributions of a text, in the order of their cues.</summary>
    public static List<Attribution> Find(SpokenText text, AttributionModel model, double least = Least)
    {
        List<(int Cue, ContentChoice Content, double Confidence)> found = [];
        var ranker = new AttributionRanker(text, model);
        for (var i = 0; i < text.Linguistics.Tokens.Length; i++)
            if (AttributionCues.MayBe(text, i) && ranker.Content(i, out var content) is var sure && sure > least) found.Add((i, content, sure));
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

    private static TextSpan[] Spans(SpokenText text, TokenRanges ranges)
    {
        var (first, second) = (text.SpanOf(ranges.First, ranges.End), text.SpanOf(ranges.SecondFirst, ranges.SecondEnd));
        return second.IsEmpty ? [first] : [first, second];
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
}
