namespace ArticleAnalysis.Training.Classification;

/// <summary>The line from the log-odds of a label's share to the log-odds that the label holds (Platt 1999), and the probability from which it is taken to hold.</summary>
/// <param name="Slope">Slope of the line; 1 leaves a share as it is.</param>
/// <param name="Offset">Offset of the line.</param>
/// <param name="Threshold">With calibrated probabilities the best F1 is had at half its own value (Lipton, Elkan and Naryanaswamy 2014).</param>
internal readonly record struct Calibration(float Slope, float Offset, float Threshold)
{
    private const int Steps = 60;
    private const double Bound = 0.3;

    private const double WeakPrior = 1e-3;

    // As strong as this many examples: a label that has fewer is calibrated like all others.
    private const double PriorStrength = 5;

    /// <summary>Leaves shares as they are.</summary>
    public static Calibration None => new(1, 0, 0.5f);

    /// <summary>One calibration a label, drawn to that of all labels together where a label is thin.</summary>
    /// <param name="shares">Shares of examples that the weights have not seen, one row an example.</param>
    /// <param name="examples">The same examples.</param>
    /// <param name="labels">Number of labels.</param>
    public static Calibration[] Fit(IReadOnlyList<float[]> shares, IReadOnlyList<Example> examples, int labels)
    {
        var points = PointsOf(shares, examples, labels);
        var (slope, offset) = Line([.. points.SelectMany(p => p)], 1, 0, WeakPrior);
        return [.. points.Select(p =>
        {
            var (a, b) = Line(p, slope, offset, PriorStrength);
            return new Calibration((float)a, (float)b, (float)(BestF1(p, a, b) / 2));
        })];
    }

    /// <summary>One calibration for all labels, without regard to thresholds: probabilities then rank as shares do.</summary>
    /// <inheritdoc cref="Fit"/>
    public static Calibration Common(IReadOnlyList<float[]> shares, IReadOnlyList<Example> examples, int labels)
    {
        var (slope, offset) = Line([.. PointsOf(shares, examples, labels).SelectMany(p => p)], 1, 0, WeakPrior);
        return None with { Slope = (float)slope, Offset = (float)offset };
    }

    /// <summary>The probability of a share.</summary>
    public double Probability(float share) => 1 / (1 + Math.Exp(-((Slope * LogOdds(share)) + Offset)));

    private static List<List<Point>> PointsOf(IReadOnlyList<float[]> shares, IReadOnlyList<Example> examples, int labels) =>
        [.. Enumerable.Range(0, labels).Select(label => shares.Select((s, i) => new Point(LogOdds(s[label]), examples[i].Labels.Contains(label), examples[i].Weight)).ToList())];

    /// <summary>Newton's method; the prior keeps the matrix regular, the bound keeps a step from running away.</summary>
    private static (double Slope, double Offset) Line(List<Point> points, double slope, double offset, double strength)
    {
        var (a, b) = (slope, offset);
        for (var step = 0; step < Steps; step++)
        {
            var (ga, gb, haa, hab, hbb) = (strength * (a - slope), strength * (b - offset), strength, 0.0, strength);
            foreach (var (x, holds, weight) in points)
            {
                var p = 1 / (1 + Math.Exp(-((a * x) + b)));
                var (error, w) = (weight * (p - (holds ? 1 : 0)), weight * p * (1 - p));
                (ga, gb, haa, hab, hbb) = (ga + (error * x), gb + error, haa + (w * x * x), hab + (w * x), hbb + w);
            }
            var determinant = (haa * hbb) - (hab * hab);
            var (da, db) = (Math.Clamp(((hbb * ga) - (hab * gb)) / determinant, -Bound, Bound), Math.Clamp(((haa * gb) - (hab * ga)) / determinant, -Bound, Bound));
            (a, b) = (a - da, b - db);
            if (Math.Abs(da) + Math.Abs(db) < 1e-7) break;
        }
        return (a, b);
    }

    /// <summary>The best F1 to be expected of the probabilities that the line gives: it counts on them, not on the few labels seen.</summary>
    private static double BestF1(List<Point> points, double slope, double offset)
    {
        var told = points.Select(p => (Probability: 1 / (1 + Math.Exp(-((slope * p.LogOdds) + offset))), p.Weight)).OrderByDescending(p => p.Probability).ToList();
        var (all, hits, chosen, best) = (told.Sum(p => p.Probability * p.Weight), 0.0, 0.0, 0.0);
        foreach (var (probability, weight) in told)
        {
            (hits, chosen) = (hits + (probability * weight), chosen + weight);
            best = Math.Max(best, 2 * hits / (chosen + all));
        }
        return best;
    }

    private static double LogOdds(float share)
    {
        var p = Math.Clamp((double)share, 1e-9, 1 - 1e-7);
        return Math.Log(p / (1 - p));
    }

    private readonly record struct Point(double LogOdds, bool Holds, double Weight);
}
