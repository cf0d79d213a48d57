namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>The mean of parameters over several passes, which errs less than any one of them (Izmailov et al., UAI 2018).</summary>
internal sealed unsafe class ParameterMean(ParameterSet parameters)
{
    private readonly float[][] _means = [.. parameters.All.Select(p => new float[p.Length])];
    private int _count;

    /// <summary>Takes the present values into the mean.</summary>
    public void Take()
    {
        _count++;
        foreach (var (parameter, mean) in parameters.All.Zip(_means))
            for (var i = 0; i < mean.Length; i++) mean[i] += (parameter.Value[i] - mean[i]) / _count;
    }

    /// <summary>Puts the mean in the place of the values.</summary>
    public void Put()
    {
        foreach (var (parameter, mean) in parameters.All.Zip(_means)) mean.CopyTo(new Span<float>(parameter.Value, mean.Length));
    }
}
