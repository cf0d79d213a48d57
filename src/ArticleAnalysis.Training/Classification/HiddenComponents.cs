using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Classification;

/// <summary>
/// Narrows a hidden layer: what goes into its units is a sum over features, and over real texts these sums lie near a space of few dimensions. Features keep their components in that space, and one
/// matrix for all of them leads from there into the units (principal components; of layers Sainath et al. 2013). Many nets then cost a feature no more than one.
/// </summary>
internal static class HiddenComponents
{
    // So many examples tell the space as well as all.
    private const int MostExamples = 20_000;

    /// <summary>The same model with narrower rows.</summary>
    /// <param name="weights">A model with a hidden layer, of a multiple of <see cref="FixedLanes.Step"/> units.</param>
    /// <param name="inputs">What it learnt from.</param>
    /// <param name="components">Components of a row.</param>
    public static Weights Narrow(Weights weights, IReadOnlyList<HiddenInput> inputs, int components)
    {
        var units = weights.Hidden!.Length;
        var axes = SingularVectors.Of(Moments(weights.Rows, inputs, units), units, components).Vectors;
        var mixing = Enumerable.Range(0, components).Select(k => Array.ConvertAll(axes, a => a[k])).ToArray();
        return weights with { Rows = Array.ConvertAll(weights.Rows, r => Array.ConvertAll(mixing, m => FixedLanes.Dot(r, m))), Mixing = mixing };
    }

    /// <summary>The second moments of what goes into the units: their singular vectors are the axes along which it varies most.</summary>
    private static List<(int[] Rows, float[] Values)> Moments(float[][] rows, IReadOnlyList<HiddenInput> inputs, int units)
    {
        var (sums, moments) = (new float[units], Enumerable.Range(0, units).Select(_ => new float[units]).ToArray());
        for (var i = 0; i < inputs.Count; i += Math.Max(1, inputs.Count / MostExamples))
        {
            Array.Clear(sums);
            // The rows of vectors' components are taken into those of the features.
            foreach (var (row, value) in inputs[i].Rows.Zip(inputs[i].Values).TakeWhile(r => r.First < rows.Length)) FixedLanes.Add(sums, rows[row], value);
            for (var unit = 0; unit < units; unit++) FixedLanes.Add(moments[unit], sums, sums[unit]);
        }
        int[] all = [.. Enumerable.Range(0, units)];
        return [.. moments.Select(m => (all, m))];
    }
}
