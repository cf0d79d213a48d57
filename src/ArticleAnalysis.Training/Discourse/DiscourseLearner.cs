using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;
using static ArticleAnalysis.Discourse.DiscourseNetwork;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Learns the numbers of one <see cref="DiscourseNetwork"/>: cross-entropy in which rare roles weigh more, by Adagrad, with dropout of facts and of both layers.</summary>
internal sealed class DiscourseLearner
{
    private const float Keep = 0.5f, KeepFacts = 0.5f;
    private const double Balance = 0.4;
    private const int BatchSize = 4;

    private static readonly int Roles = SentenceRoles.Count;

    private readonly AdagradMatrix _facts, _words, _context, _bias, _output;
    private readonly Generator _random;
    private readonly float[] _weights;
    private int _seen;

    /// <param name="number">Which of the networks of the file.</param>
    /// <param name="words">The vectors of words.</param>
    /// <param name="samples">The documents from which it will learn.</param>
    /// <param name="seed">Draws first values and what is dropped.</param>
    public DiscourseLearner(int number, WordTable words, IReadOnlyList<DiscourseSample> samples, ulong seed)
    {
        _random = new Generator(seed);
        _facts = new(Name(number, Facts), FactRows.Rows, 0.08f, _random);
        _words = new(Name(number, Words), words.Dimensions, 0.1f, _random);
        _context = new(Name(number, Context), Views * Width, MathF.Sqrt(3f / (Views * Width)), _random);
        _bias = new(Name(number, Bias), 2, 0, _random);
        _output = new(Name(number, Output), Roles + 1, 0.1f, _random);
        var counts = new int[Roles];
        foreach (var role in samples.SelectMany(s => s.Roles)) counts[role]++;
        _weights = Array.ConvertAll(counts, c => (float)Math.Pow((double)counts.Sum() / Roles / Math.Max(1, c), Balance));
    }

    public IReadOnlyList<AdagradMatrix> All => [_facts, _words, _context, _bias, _output];

    /// <summary>A pass over documents.</summary>
    /// <returns>The mean loss of a sentence.</returns>
    public double Pass(DiscourseSample[] samples)
    {
        _random.Shuffle(samples);
        var loss = 0.0;
        foreach (var sample in samples)
        {
            loss += Learn(sample);
            if (++_seen % BatchSize == 0)
                foreach (var matrix in All) matrix.Step();
        }
        return loss / samples.Sum(s => s.Roles.Length);
    }

    private double Learn(DiscourseSample sample)
    {
        var count = sample.Roles.Length;
        var kept = Array.ConvertAll(sample.Facts, facts => Array.FindAll(facts, _ => _random.Unit() < KeepFacts));
        var (states, views, gradients) = (new float[count * Width], new float[count * Views * Width], new float[count * Views * Width]);
        for (var at = 0; at < count; at++) First(kept[at], sample.Vectors[at], Row(states, at));
        var stateMask = Mask(states);
        var look = new SentenceViews(states);
        var loss = 0.0;
        for (var at = 0; at < count; at++)
        {
            look.Write(at, views.AsSpan(at * Views * Width));
            loss += Second(views.AsSpan(at * Views * Width, Views * Width), sample.Roles[at], gradients.AsSpan(at * Views * Width, Views * Width));
        }
        var back = new float[states.Length];
        SentenceViews.Back(gradients, back);
        for (var i = 0; i < back.Length; i++) back[i] = states[i] > 0 ? back[i] * stateMask[i] : 0;
        for (var at = 0; at < count; at++) Spread(Row(back, at), kept[at], sample.Vectors[at]);
        return loss;
    }

    private void First(int[] facts, float[] vector, Span<float> state)
    {
        _bias.Value.AsSpan(0, Width).CopyTo(state);
        foreach (var fact in facts) FixedLanes.Add(state, Row(_facts.Value, fact), 1 / KeepFacts);
        for (var k = 0; k < vector.Length; k++) FixedLanes.Add(state, Row(_words.Value, k), vector[k]);
    }

    private void Spread(ReadOnlySpan<float> gradient, int[] facts, float[] vector)
    {
        FixedLanes.Add(_bias.GradientOf(0), gradient, 1);
        foreach (var fact in facts) FixedLanes.Add(_facts.GradientOf(fact), gradient, 1 / KeepFacts);
        for (var k = 0; k < vector.Length; k++) FixedLanes.Add(_words.GradientOf(k), gradient, vector[k]);
    }

    /// <summary>The second layer of one sentence, forwards and back.</summary>
    /// <returns>The loss.</returns>
    private double Second(ReadOnlySpan<float> views, int role, Span<float> gradients)
    {
        Span<float> hidden = stackalloc float[Width], back = stackalloc float[Width];
        Span<double> shares = stackalloc double[Roles];
        _bias.Value.AsSpan(Width, Width).CopyTo(hidden);
        for (var k = 0; k < views.Length; k++)
            if (views[k] != 0) FixedLanes.Add(hidden, Row(_context.Value, k), views[k]);
        var mask = Mask(hidden);
        var sum = 0.0;
        for (var r = 0; r < Roles; r++) sum += shares[r] = Math.Exp(_output.Value[(Roles * Width) + r] + FixedLanes.Dot(hidden, Row(_output.Value, r)));
        back.Clear();
        for (var r = 0; r < Roles; r++)
        {
            var gradient = (float)(_weights[role] * ((shares[r] / sum) - (r == role ? 1 : 0)));
            FixedLanes.Add(back, Row(_output.Value, r), gradient);
            FixedLanes.Add(_output.GradientOf(r), hidden, gradient);
            _output.GradientOf(Roles)[r] += gradient;
        }
        for (var k = 0; k < Width; k++) back[k] = hidden[k] > 0 ? back[k] * mask[k] : 0;
        FixedLanes.Add(_bias.GradientOf(1), back, 1);
        for (var k = 0; k < views.Length; k++)
        {
            if (views[k] == 0) continue;
            gradients[k] = FixedLanes.Dot(Row(_context.Value, k), back);
            FixedLanes.Add(_context.GradientOf(k), back, views[k]);
        }
        return -_weights[role] * Math.Log(Math.Max(shares[role] / sum, 1e-9));
    }

    /// <summary>Rectifies numbers and drops some; what is left counts the more.</summary>
    private float[] Mask(Span<float> values)
    {
        var mask = new float[values.Length];
        for (var k = 0; k < mask.Length; k++)
        {
            mask[k] = _random.Unit() < Keep ? 1 / Keep : 0;
            values[k] = MathF.Max(values[k], 0) * mask[k];
        }
        return mask;
    }

    private static Span<float> Row(float[] rows, int at) => rows.AsSpan(at * Width, Width);
}
