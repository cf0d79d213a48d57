using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Sections;

/// <summary>The sentences of one block of running text.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="First">Place of its first sentence among the sentences of running text.</param>
/// <param name="End">Place after its last.</param>
internal readonly record struct Paragraph(int Block, int First, int End)
{
    /// <summary>The paragraphs of an article.</summary>
    public static List<Paragraph> Of(AnnotatedText text, SentenceRoles roles)
    {
        var paragraphs = new List<Paragraph>();
        for (var at = 0; at < roles.Sentences.Length; at++)
        {
            var block = text.Sentences[roles.Sentences[at]].Block;
            if (paragraphs.Count > 0 && paragraphs[^1].Block == block) paragraphs[^1] = paragraphs[^1] with { End = at + 1 };
            else paragraphs.Add(new(block, at, at + 1));
        }
        return paragraphs;
    }
}
