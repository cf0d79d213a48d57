using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>A document as the networks see it: for each sentence its facts, the mean of its vectors and its role.</summary>
internal sealed record DiscourseSample(int[][] Facts, float[][] Vectors, int[] Roles)
{
    /// <summary>Reads a document.</summary>
    public static DiscourseSample Of(DiscourseDocument document, SentenceContext context, WordTable words)
    {
        var facts = new SentenceFacts(context, words);
        var (rows, vectors) = (new int[facts.Sentences.Length][], new float[facts.Sentences.Length][]);
        var buffer = new int[FactRows.Most];
        for (var at = 0; at < rows.Length; at++)
        {
            var sink = new FactRows(buffer);
            facts.Read(at, ref sink);
            rows[at] = buffer[..sink.Count];
            facts.Mean(at, vectors[at] = new float[words.Dimensions]);
        }
        return new(rows, vectors, [.. document.Sentences.Select(s => (int)s.Role)]);
    }
}
