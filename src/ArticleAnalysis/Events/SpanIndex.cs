using ArticleAnalysis.Text;

namespace ArticleAnalysis.Events;

/// <summary>Spans of a layer in text order, each with its index in the layer.</summary>
internal sealed class SpanIndex
{
    private readonly int[] _indices;

    private SpanIndex(TextSpan[] spans)
    {
        Spans = spans;
        _indices = new int[spans.Length];
        for (var i = 0; i < spans.Length; i++) _indices[i] = i;
        Array.Sort(spans, _indices);
    }

    /// <summary>Indexes the items of a layer by their spans.</summary>
    public static SpanIndex Of<T>(IReadOnlyList<T> items, Func<T, TextSpan> span) => new([.. items.Select(span)]);

    /// <summary>The spans, in text order.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>Index in the layer of the first item that starts inside <paramref name="range"/>, or null.</summary>
    public int? FirstIn(TextSpan range)
    {
        var first = FirstFrom(range.Start);
        return first < Spans.Length && Spans[first].Start < range.End ? _indices[first] : null;
    }

    /// <summary>The items that start inside <paramref name="range"/>, with their indices in the layer.</summary>
    public IEnumerable<(TextSpan Span, int Item)> In(TextSpan range)
    {
        for (var i = FirstFrom(range.Start); i < Spans.Length && Spans[i].Start < range.End; i++) yield return (Spans[i], _indices[i]);
    }

    private int FirstFrom(int start)
    {
        var (low, high) = (0, Spans.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Spans[middle].Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
