using System.Text;

namespace ArticleAnalysis.Text;

/// <summary>Stretches of a text that are passed over when it is read: in order, without overlap.</summary>
internal static class TextGaps
{
    /// <summary>Two lists as one; what overlaps an earlier gap is joined with it.</summary>
    public static List<TextSpan> Merge(List<TextSpan> gaps, List<TextSpan> more)
    {
        if (more.Count == 0) return gaps;
        var merged = new List<TextSpan>(gaps.Count + more.Count);
        foreach (var gap in gaps.Concat(more).Order())
        {
            if (merged.Count > 0 && gap.Start <= merged[^1].End) merged[^1] = merged[^1].Union(gap);
            else merged.Add(gap);
        }
        return merged;
    }

    /// <summary>Index of the first gap that ends after <paramref name="position"/>.</summary>
    public static int FirstAfter(IReadOnlyList<TextSpan> gaps, int position)
    {
        var (low, high) = (0, gaps.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (gaps[middle].End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The words of a span on one line: gaps left out, white space collapsed to one blank.</summary>
    public static string WordsOf(string text, TextSpan span, IReadOnlyList<TextSpan> gaps)
    {
        var words = new StringBuilder(span.Length);
        var (gap, blank) = (FirstAfter(gaps, span.Start), false);
        for (var i = span.Start; i < span.End; i++)
        {
            if (gap < gaps.Count && i >= gaps[gap].Start)
            {
                i = gaps[gap++].End - 1;
                continue;
            }
            if (char.IsWhiteSpace(text[i]))
            {
                blank = true;
                continue;
            }
            if (blank && words.Length > 0) words.Append(' ');
            blank = false;
            words.Append(text[i]);
        }
        return words.ToString();
    }
}
