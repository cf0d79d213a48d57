using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Cuts the body at its headings, at an interview's first question and before the tail, then asks for each part's role.</summary>
internal sealed class SectionFinder(LanguageResources resources)
{
    private readonly MannerCues _manner = new(resources);
    private readonly BoilerplateTail _tail = new(resources);
    private readonly SectionRoleFinder _roles = new(resources);

    /// <summary>The sections of <paramref name="article"/>; every body block belongs to exactly one.</summary>
    public IReadOnlyList<Section> Find(Article article)
    {
        var (text, blocks) = (article.Text, article.Blocks);
        var body = blocks.Count;
        while (body > 0 && !blocks[body - 1].IsBody) body--;
        if (body == 0) return [];

        var interview = InterviewFinder.Find(text, blocks, _manner);
        var headings = HeadingFinder.Find(text, blocks, i => interview.Asked[i]);
        var tail = _tail.Start(article, headings);
        var parts = Cut(blocks, headings, interview.FirstQuestion, tail);

        var (headed, questions) = (0, 0);
        foreach (var heading in headings)
        {
            if (heading.IsEmpty) continue;
            headed++;
            if (text[heading.End - 1] == '?') questions++;
        }
        var manner = interview.FirstQuestion >= 0 ? ArticleKind.Interview : _manner.Of(article, headed, questions);
        return _roles.Assign(article, parts, manner, tail);
    }

    private static List<SectionPart> Cut(IReadOnlyList<Block> blocks, TextSpan[] headings, int firstQuestion, int tail)
    {
        var parts = new List<SectionPart>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].IsBody) continue;
            // A question right under a heading belongs to it; one after the introduction opens the answers.
            var opens = parts.Count == 0 || !headings[i].IsEmpty || i == tail || (i == firstQuestion && parts[^1].Heading is null);
            if (opens) parts.Add(new(headings[i].IsEmpty ? null : headings[i], i, i + 1, blocks[i].Span));
            else parts[^1] = parts[^1] with { EndBlock = i + 1, Span = parts[^1].Span.Union(blocks[i].Span) };
        }
        return parts;
    }
}

/// <summary>A section before its role is known.</summary>
internal readonly record struct SectionPart(TextSpan? Heading, int FirstBlock, int EndBlock, TextSpan Span);
