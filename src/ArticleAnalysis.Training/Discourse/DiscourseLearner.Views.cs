using ArticleAnalysis.Training.Linguistics.Network;
using static ArticleAnalysis.Discourse.DiscourseNetwork;

namespace ArticleAnalysis.Training.Discourse;

// What goes from layer to layer.
internal sealed unsafe partial class DiscourseLearner
{
    private static int[] Ends(DiscourseSample[] batch)
    {
        var ends = new int[batch.Length];
        for (int at = 0, end = 0; at < ends.Length; at++) ends[at] = end += batch[at].Shares.Length;
        return ends;
    }

    private float* Vectors(DiscourseSample[] batch, int n)
    {
        var vectors = _arena.Take(n, _words.Inputs);
        var at = 0;
        foreach (var vector in batch.SelectMany(s => s.Vectors)) vector.CopyTo(new Span<float>(vectors + ((long)at++ * _words.Inputs), _words.Inputs));
        return vectors;
    }

    /// <summary>Rectifies numbers and drops some; what is left counts the more.</summary>
    /// <returns>What each number, and so its gradient, was taken times.</returns>
    private float* Rectify(float* values, int n)
    {
        var mask = Mask(values, n);
        for (var i = 0; i < n * Width; i++)
            if (values[i] <= 0) values[i] = mask[i] = 0;
        return mask;
    }

    /// <summary>Drops some of the numbers.</summary>
    private float* Mask(float* values, int n)
    {
        var mask = _arena.Take(n, Width);
        for (var i = 0; i < n * Width; i++) mask[i] = _random.Unit() < Drop ? 0 : 1 / (1 - Drop);
        Arithmetic.Multiply(mask, values, (long)n * Width);
        return mask;
    }

    private static void Put(float* values, float* views, int view, int n)
    {
        for (var at = 0; at < n; at++) Of(values, at).CopyTo(Of(views, at, view));
    }

    private float* Take(float* views, int view, int n)
    {
        var values = _arena.Take(n, Width);
        for (var at = 0; at < n; at++) Of(views, at, view).CopyTo(Of(values, at));
        return values;
    }

    /// <summary>Writes the means of the second and third view over each document into the last two.</summary>
    private static void PutMeans(float* views, int[] ends)
    {
        for (int d = 0, start = 0; d < ends.Length; start = ends[d++])
            for (var view = 1; view <= 2; view++)
            {
                var mean = Of(views, start, view + 2);
                mean.Clear();
                for (var at = start; at < ends[d]; at++) Add(mean, Of(views, at, view), 1f / (ends[d] - start));
                for (var at = start + 1; at < ends[d]; at++) mean.CopyTo(Of(views, at, view + 2));
            }
    }

    /// <summary>Takes the gradients of the means back to what they are the means of.</summary>
    private static void SpreadMeans(float* views, int[] ends)
    {
        for (int d = 0, start = 0; d < ends.Length; start = ends[d++])
            for (var view = 1; view <= 2; view++)
            {
                var all = Of(views, start, view + 2);
                for (var at = start + 1; at < ends[d]; at++) Add(all, Of(views, at, view + 2), 1);
                for (var at = start; at < ends[d]; at++) Add(Of(views, at, view), all, 1f / (ends[d] - start));
            }
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        for (var k = 0; k < Width; k++) to[k] += factor * from[k];
    }

    private static Span<float> Of(float* values, int at) => new(values + ((long)at * Width), Width);

    private static Span<float> Of(float* views, int at, int view) => new(views + (((long)at * Views) + view) * Width, Width);
}
