using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Divides a report without headings into runs of paragraphs, each with one role; what has headings, argues or asks stays as it is.</summary>
internal static class OutlineFinder
{
    private const int LeastParagraphs = 5;

    /// <summary>The outline.</summary>
    /// <param name="blocks">The blocks of the article.</param>
    /// <param name="sections">Its sections at headings.</param>
    /// <param name="features">Its paragraphs.</param>
    /// <param name="roles">Tells what they do.</param>
    public static IReadOnlyList<Section> Find(IReadOnlyList<Block> blocks, IReadOnlyList<Section> sections, ParagraphFeatures features, ParagraphRoles roles)
    {
        if (!IsReport(sections) || features.Paragraphs.Count < LeastParagraphs) return sections;
        var shares = roles.Shares(features);
        var found = RunFinder.Find(shares, ParagraphRoles.RunCost);
        var outline = new List<Section>();
        for (int first = 0, end; first < found.Length; first = end)
        {
            end = first + 1;
            while (end < found.Length && found[end] == found[first]) end++;
            // What is no running text, a table say, belongs to the paragraph above it.
            var (start, stop) = (first == 0 ? sections[0].FirstBlock : features.Paragraphs[first].Block, end == found.Length ? sections[0].EndBlock : features.Paragraphs[end].Block);
            outline.Add(new(SpanOf(blocks, start, stop), null, start, stop, found[first], MeanShare(shares, first, end, (int)found[first], found.Length)));
        }
        outline.AddRange(sections.Skip(1));
        return outline;
    }

    /// <summary>Nothing but a lead, and perhaps a tail that is not the article.</summary>
    private static bool IsReport(IReadOnlyList<Section> sections)
    {
        for (var i = 0; i < sections.Count; i++)
            if (sections[i].Heading is not null || sections[i].Role != (i == 0 ? SectionRole.Lead : SectionRole.Boilerplate)) return false;
        return sections.Count > 0;
    }

    private static TextSpan SpanOf(IReadOnlyList<Block> blocks, int first, int end)
    {
        var span = blocks[first].Span;
        for (var i = first + 1; i < end; i++)
            if (blocks[i].IsBody) span = span.Union(blocks[i].Span);
        return span;
    }

    private static double MeanShare(float[] shares, int first, int end, int role, int count)
    {
        var (sum, width) = (0.0, shares.Length / count);
        for (var at = first; at < end; at++) sum += shares[(at * width) + role];
        return sum / (end - first);
    }
}
