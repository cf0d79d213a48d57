using static ArticleAnalysis.Discourse.DiscourseNetwork;

namespace ArticleAnalysis.Discourse;

/// <summary>What the second layer of a <see cref="DiscourseNetwork"/> sees of the first, for each sentence. Training sees it by the same class.</summary>
internal readonly ref struct SentenceViews
{
    private readonly ReadOnlySpan<float> _states;
    private readonly int _count;
    private readonly float[] _before, _behind, _mean;

    /// <summary>Looks at the first layer of all sentences, <see cref="Width"/> numbers each.</summary>
    public SentenceViews(ReadOnlySpan<float> states)
    {
        _states = states;
        _count = states.Length / Width;
        (_before, _behind, _mean) = (new float[states.Length], new float[states.Length], new float[Width]);
        for (var at = 2; at < _count; at++) Fade(_before.AsSpan((at - 1) * Width, Width), Of(at - 2), _before.AsSpan(at * Width, Width));
        for (var at = _count - 3; at >= 0; at--) Fade(_behind.AsSpan((at + 1) * Width, Width), Of(at + 2), _behind.AsSpan(at * Width, Width));
        for (var i = 0; i < states.Length; i++) _mean[i % Width] += states[i] / _count;
    }

    /// <summary>Writes the views of a sentence, one after the other.</summary>
    public void Write(int at, Span<float> views)
    {
        Of(at).CopyTo(views);
        Neighbour(at - 1, views[Width..]);
        Neighbour(at + 1, views[(2 * Width)..]);
        _before.AsSpan(at * Width, Width).CopyTo(views[(3 * Width)..]);
        _behind.AsSpan(at * Width, Width).CopyTo(views[(4 * Width)..]);
        _mean.CopyTo(views[(5 * Width)..]);
    }

    /// <summary>Takes the gradients of all views, as <see cref="Write"/> orders them, back to the states.</summary>
    public static void Back(ReadOnlySpan<float> gradients, Span<float> states)
    {
        var count = states.Length / Width;
        Span<float> mean = stackalloc float[Width], before = stackalloc float[Width], behind = stackalloc float[Width];
        for (var at = 0; at < count; at++)
        {
            var own = gradients.Slice(at * Views * Width, Views * Width);
            Add(states.Slice(at * Width, Width), own[..Width], 1);
            if (at > 0) Add(states.Slice((at - 1) * Width, Width), own[Width..(2 * Width)], 1);
            if (at + 1 < count) Add(states.Slice((at + 1) * Width, Width), own[(2 * Width)..(3 * Width)], 1);
            Add(mean, own[(5 * Width)..], 1f / count);
        }
        for (var at = count - 1; at >= 2; at--)
        {
            Fade(before, gradients.Slice((at * Views + 3) * Width, Width), before, own: 1);
            Add(states.Slice((at - 2) * Width, Width), before, Far);
        }
        for (var at = 0; at < count - 2; at++)
        {
            Fade(behind, gradients.Slice((at * Views + 4) * Width, Width), behind, own: 1);
            Add(states.Slice((at + 2) * Width, Width), behind, Far);
        }
        for (var at = 0; at < count; at++) Add(states.Slice(at * Width, Width), mean, 1);
    }

    private ReadOnlySpan<float> Of(int at) => _states.Slice(at * Width, Width);

    private void Neighbour(int at, Span<float> view)
    {
        if (at >= 0 && at < _count) Of(at).CopyTo(view);
        else view[..Width].Clear();
    }

    private static void Fade(ReadOnlySpan<float> old, ReadOnlySpan<float> fresh, Span<float> to, float own = Far)
    {
        for (var k = 0; k < Width; k++) to[k] = (Fading * old[k]) + (own * fresh[k]);
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        for (var k = 0; k < Width; k++) to[k] += factor * from[k];
    }
}
