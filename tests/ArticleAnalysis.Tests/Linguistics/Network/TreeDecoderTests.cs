using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Tests.Linguistics.Network;

public class TreeDecoderTests
{
    [Test]
    public void What_comes_out_is_the_best_tree_under_its_root()
    {
        var decoder = new TreeDecoder(8);
        var state = 7UL;
        for (var round = 0; round < 3000; round++)
        {
            var n = 1 + (round % 5);
            var scores = new float[n * (n + 1)];
            for (var i = 0; i < scores.Length; i++)
            {
                state = (state * 6364136223846793005) + 1442695040888963407;
                scores[i] = (state >> 40) / 1e5f;
            }
            var heads = new int[n];
            decoder.Decode((float[])scores.Clone(), n + 1, heads);

            Assert.That(IsTree(heads), Is.True, $"round {round}: {string.Join(' ', heads)}");
            var root = Array.IndexOf(heads, 0);
            var best = Trees(n).Where(t => t[root] == 0).Max(t => Score(scores, t));
            Assert.That(Score(scores, heads), Is.EqualTo(best).Within(1e-3), $"round {round}");
        }
    }

    [Test]
    public void A_long_sentence_of_nothing_but_ties_is_a_tree()
    {
        var heads = new int[Workspace.MostTokens];
        new TreeDecoder(Workspace.MostTokens).Decode(new float[heads.Length * (heads.Length + 1)], heads.Length + 1, heads);
        Assert.That(IsTree(heads), Is.True);
    }

    [Test]
    public void The_longest_sentence_may_have_cycles_within_cycles()
    {
        // A score that falls with the distance to the next token draws all into one cycle after the other.
        const int N = Workspace.MostTokens;
        var scores = new float[N * (N + 1)];
        for (var i = 0; i < N; i++)
            for (var k = 1; k <= N; k++) scores[(i * (N + 1)) + k] = -Math.Abs(i + 1 - k) * (1 + (i % 7));
        var heads = new int[N];
        new TreeDecoder(N).Decode(scores, N + 1, heads);
        Assert.That(IsTree(heads), Is.True);
    }

    [Test]
    public void A_chain_of_cycles_is_opened_in_turn()
    {
        // Each pair of neighbours would have each other; only the first knows the root.
        const int N = 64;
        var scores = new float[N * (N + 1)];
        for (var i = 0; i < N; i++) scores[(i * (N + 1)) + 1 + (i ^ 1)] = 10;
        scores[0] = 1;
        var heads = new int[N];
        new TreeDecoder(N).Decode(scores, N + 1, heads);
        Assert.That(IsTree(heads), Is.True);
        Assert.That(heads[1], Is.EqualTo(1));
    }

    private static double Score(float[] scores, int[] heads) => heads.Select((h, i) => (double)scores[(i * (heads.Length + 1)) + h]).Sum();

    private static IEnumerable<int[]> Trees(int n)
    {
        for (var code = 0; code < (int)Math.Pow(n + 1, n); code++)
        {
            var (heads, rest) = (new int[n], code);
            for (var i = 0; i < n; i++, rest /= n + 1) heads[i] = rest % (n + 1);
            if (IsTree(heads)) yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h == 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var (at, steps) = (i + 1, 0);
            while (at != 0 && steps++ <= heads.Length) at = heads[at - 1];
            if (at != 0) return false;
        }
        return true;
    }
}
