namespace ArticleAnalysis.Training.Entities;

/// <summary>Whether things told with a probability are right as often as that.</summary>
internal sealed class Calibration
{
    private const int Bins = 10;

    private readonly double[] _told = new double[Bins];
    private readonly int[] _right = new int[Bins];
    private int _count;

    /// <summary>Counts one thing.</summary>
    public void Add(double probability, bool isRight)
    {
        var bin = Math.Min(Bins - 1, (int)(probability * Bins));
        _told[bin] += probability;
        if (isRight) _right[bin]++;
        _count++;
    }

    /// <summary>The expected calibration error (Naeini et al., AAAI 2015) over ten bins of equal width, 0 to 1; 0 when nothing was counted.</summary>
    public double Error => _count == 0 ? 0 : Enumerable.Range(0, Bins).Sum(bin => Math.Abs(_told[bin] - _right[bin])) / _count;
}
