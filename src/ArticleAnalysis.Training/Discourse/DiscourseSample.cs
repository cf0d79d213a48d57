using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>A document as the networks see it: for each sentence its facts, the mean of its vectors and what each role counts.</summary>
/// <param name="Facts">Rows of the table of weights.</param>
/// <param name="Vectors">Means of the vectors of the content words.</param>
/// <param name="Shares">The probability of each role, in the order of <see cref="SentenceRole"/>, times what the sentence counts.</param>
internal sealed record DiscourseSample(int[][] Facts, float[][] Vectors, float[][] Shares)
{
    private const double Evenness = 0.5;

    /// <summary>Reads a document whose sentences have shares.</summary>
    public static DiscourseSample Of(SentenceContext context, WordTable words, float[][] shares)
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
        return new(rows, vectors, shares);
    }

    /// <summary>What a sentence of each role counts: the more, the fewer there are.</summary>
    public static float[] Balance(IReadOnlyList<DiscourseSample> samples)
    {
        var counts = new double[SentenceRoles.Count];
        foreach (var shares in samples.SelectMany(s => s.Shares))
            for (var role = 0; role < counts.Length; role++) counts[role] += shares[role];
        return Array.ConvertAll(counts, c => (float)Math.Pow(counts.Sum() / counts.Length / Math.Max(1, c), Evenness));
    }

    /// <summary>The document with each role counting <paramref name="weights"/> times as much.</summary>
    public DiscourseSample Times(float[] weights) => this with { Shares = Array.ConvertAll(Shares, shares => shares.Zip(weights, (share, weight) => share * weight).ToArray()) };

    /// <summary>All for one role.</summary>
    public static float[] Only(SentenceRole role)
    {
        var shares = new float[SentenceRoles.Count];
        shares[(int)role] = 1;
        return shares;
    }
}
