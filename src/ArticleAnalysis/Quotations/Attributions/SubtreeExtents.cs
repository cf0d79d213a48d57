using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>First and last token of what stands below each token, for all tokens of a text in one pass.</summary>
internal sealed class SubtreeExtents
{
    private readonly (int First, int End)[] _extents;

    public SubtreeExtents(AnnotatedText text)
    {
        var tokens = text.Tokens;
        _extents = new (int, int)[tokens.Length];
        var open = new int[tokens.Length]; // children whose own extent is not known yet
        for (var i = 0; i < tokens.Length; i++)
        {
            _extents[i] = (i, i + 1);
            if (tokens[i].Head >= 0) open[tokens[i].Head]++;
        }
        for (var i = 0; i < tokens.Length; i++)
        {
            // A leaf gives its extent to its head, which may become ready by it.
            for (var at = i; open[at] == 0 && tokens[at].Head is >= 0 and var head; at = head)
            {
                open[at] = -1;
                _extents[head] = (Math.Min(_extents[head].First, _extents[at].First), Math.Max(_extents[head].End, _extents[at].End));
                if (--open[head] > 0) break;
            }
        }
    }

    /// <summary>From the first token below <paramref name="token"/> to after the last; what interrupts them is included.</summary>
    public (int First, int End) this[int token] => _extents[token];
}
