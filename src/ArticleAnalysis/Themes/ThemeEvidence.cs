using ArticleAnalysis.Text;

namespace ArticleAnalysis.Themes;

/// <summary>The words of a text that speak most for a label: those that raise it most above its siblings.</summary>
internal static class ThemeEvidence
{
    private const int Most = 5;
    private const float RareEnough = 2.5f, CommonToOne = 0.9f;

    /// <summary>Spans that do not overlap, strongest first.</summary>
    /// <param name="model">The model.</param>
    /// <param name="counts">The features of the text.</param>
    /// <param name="sums">Their sums.</param>
    /// <param name="label">The label.</param>
    public static List<TextSpan> For(ThemeModel model, ThemeCounts counts, ReadOnlySpan<float> sums, int label)
    {
        Span<float> direction = stackalloc float[model.Classifier.Width];
        Span<float> parts = stackalloc float[Most];
        model.Classifier.DirectionOf(label, sums, direction);
        var spans = new List<TextSpan>(Most);
        // The common words of the language speak for a theme in sum, but they prove nothing. Of few themes, words that stand in all texts of one are not rare.
        var (start, end) = model.Classifier.Tree.Groups[0];
        var rare = Math.Min(RareEnough, CommonToOne * MathF.Log(end - start));
        foreach (var row in counts.Rows)
        {
            if (model.Classifier.ValueOf(row) < rare) continue;
            var span = counts.SpanOf(row);
            var part = model.Classifier.PartOf(row, direction) * counts.ValueOf(row);
            if (span.IsEmpty || part <= 0) continue;
            // "climate" says no more than "climate change" does.
            if (IsWeaker(span, part, spans, parts)) continue;
            for (var i = spans.Count - 1; i >= 0; i--)
                if (spans[i].Overlaps(span)) Remove(i, spans, parts);
            Insert(span, part, spans, parts);
        }
        return spans;
    }

    private static bool IsWeaker(TextSpan span, float part, List<TextSpan> spans, ReadOnlySpan<float> parts)
    {
        for (var i = 0; i < spans.Count; i++)
            if (spans[i].Overlaps(span) && part <= parts[i]) return true;
        return false;
    }

    private static void Insert(TextSpan span, float part, List<TextSpan> spans, Span<float> parts)
    {
        var at = spans.Count;
        while (at > 0 && part > parts[at - 1]) at--;
        if (at == Most) return;
        if (spans.Count == Most) spans.RemoveAt(Most - 1);
        parts[at..(Most - 1)].CopyTo(parts[(at + 1)..]);
        parts[at] = part;
        spans.Insert(at, span);
    }

    private static void Remove(int at, List<TextSpan> spans, Span<float> parts)
    {
        parts[(at + 1)..].CopyTo(parts[at..]);
        spans.RemoveAt(at);
    }
}
