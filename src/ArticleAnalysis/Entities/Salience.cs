using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>How much of an article is about each entity: learnt from the entities that readers marked as those an article is about.</summary>
internal sealed class Salience
{
    private readonly float[] _weights = new float[Enum.GetValues<SalienceFeature>().Length];

    public Salience(LanguageResources resources)
    {
        foreach (var row in resources.Table("Entities/salience-weights.tsv")) _weights[(int)Enum.Parse<SalienceFeature>(row[0])] = (float)row.Number(1);
    }

    /// <summary>Shares that sum to 1. The weight of an entity of log-odds x is <c>ln(1 + eˣ)</c>: it grows as the odds do among those that hardly matter, evenly among those that do.</summary>
    public double[] Of(AnnotatedText text, List<NameCluster> clusters)
    {
        var matrix = new SalienceMatrix(text, clusters);
        var (shares, total) = (new double[clusters.Count], 0.0);
        for (var i = 0; i < shares.Length; i++) total += shares[i] = SoftPlus(LogOdds(matrix[i]));
        for (var i = 0; i < shares.Length; i++) shares[i] /= total;
        return shares;
    }

    private float LogOdds(ReadOnlySpan<float> row)
    {
        var sum = _weights[(int)SalienceFeature.Bias];
        for (var i = 0; i < row.Length; i++) sum += row[i] * _weights[i];
        return sum;
    }

    private static double SoftPlus(double x) => x > 30 ? x : Math.Log(1 + Math.Exp(x));
}
