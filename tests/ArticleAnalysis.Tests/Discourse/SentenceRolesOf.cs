using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Discourse;

/// <summary>Roles for tests that do not turn on them.</summary>
internal static class SentenceRolesOf
{
    /// <summary>Every sentence of running text may do anything.</summary>
    public static SentenceRoles Nothing(AnnotatedText text)
    {
        int[] prose = [.. Enumerable.Range(0, text.Sentences.Length).Where(s => text.Sentences[s].IsProse)];
        var shares = new float[prose.Length * SentenceRoles.Count];
        Array.Fill(shares, 1f / SentenceRoles.Count);
        return new(prose, shares);
    }
}
