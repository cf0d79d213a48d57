using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>The difference of two body F1 over the same pages, and how far chance alone could move it.</summary>
/// <param name="Baseline">F1 of the baseline.</param>
/// <param name="Difference">F1 less that of the baseline.</param>
/// <param name="Low">Lower end of the 95 % interval of the difference.</param>
/// <param name="High">Upper end.</param>
internal sealed record BodyDifference(double Baseline, double Difference, double Low, double High);

/// <summary>Paired bootstrap (Efron 1979): pages are drawn with replacement, the same for both.</summary>
internal static class BodyBootstrap
{
    private const int Samples = 1000;
    private const ulong Seed = 1;

    public static BodyDifference Compare(IReadOnlyList<BodyPage> baseline, IReadOnlyList<BodyPage> pages)
    {
        var (chance, drawn, differences) = (new Generator(Seed), new int[pages.Count], new double[Samples]);
        for (var s = 0; s < Samples; s++)
        {
            for (var i = 0; i < drawn.Length; i++) drawn[i] = (int)(chance.Next() % (ulong)drawn.Length);
            differences[s] = BodyScorer.F1(drawn.Select(i => pages[i])) - BodyScorer.F1(drawn.Select(i => baseline[i]));
        }
        Array.Sort(differences);
        var before = BodyScorer.F1(baseline);
        return new(before, BodyScorer.F1(pages) - before, differences[Samples * 25 / 1000], differences[(Samples * 975 / 1000) - 1]);
    }
}
