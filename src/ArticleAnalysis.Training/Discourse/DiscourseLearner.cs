using System.Numerics.Tensors;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;
using static ArticleAnalysis.Discourse.DiscourseNetwork;
using FactRows = ArticleAnalysis.Discourse.FactRows;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Learns the numbers of one <see cref="DiscourseNetwork"/>: cross-entropy, by Adam, with dropout of facts and of all layers.</summary>
internal sealed unsafe partial class DiscourseLearner : IDisposable
{
    private const float Drop = 0.3f, KeepFacts = 0.6f, Rate = 0.001f;
    private const int BatchSize = 8;

    private static readonly int Roles = SentenceRoles.Count;

    private readonly ParameterSet _parameters;
    private readonly Parameter _facts;
    private readonly LinearLayer _words, _hidden, _output;
    private readonly SruLayer _forward, _backward;
    private readonly ParameterMean _mean;
    private readonly Arena _arena = new(64 << 20);
    private readonly Generator _random;

    /// <param name="number">Which of the networks of the file.</param>
    /// <param name="dimensions">Numbers of a word's vector.</param>
    /// <param name="seed">Draws first values and what is dropped.</param>
    public DiscourseLearner(int number, int dimensions, ulong seed)
    {
        (_parameters, _random) = (new(workers: 1, seed), new(~seed));
        _facts = _parameters.Add(Name(number, Facts), FactRows.Rows, Width, 0.08f, isTable: true);
        _words = Linear(Words, dimensions, Width);
        (_forward, _backward) = (Recurrent(Forward, reverse: false), Recurrent(Backward, reverse: true));
        (_hidden, _output) = (Linear(Hidden, Views * Width, Width), Linear(Output, Width, Outputs));
        _mean = new(_parameters);

        LinearLayer Linear(string matrix, int inputs, int outputs)
        {
            LinearLayer.AddParameters(_parameters, Name(number, matrix), inputs, outputs);
            return new(_parameters[$"{Name(number, matrix)}.weight"], _parameters[$"{Name(number, matrix)}.bias"], worker: 0);
        }

        SruLayer Recurrent(string matrix, bool reverse)
        {
            Encoder.AddSru(_parameters, Name(number, matrix), Width, Width);
            return new(_parameters[$"{Name(number, matrix)}.weight"], _parameters[$"{Name(number, matrix)}.state"], worker: 0, reverse);
        }
    }

    /// <summary>A pass over documents.</summary>
    /// <returns>The mean loss of a sentence.</returns>
    public double Pass(DiscourseSample[] samples)
    {
        _random.Shuffle(samples);
        return samples.Chunk(BatchSize).Sum(Learn) / samples.Sum(s => s.Shares.Length);
    }

    /// <summary>Takes the present values into the mean.</summary>
    public void TakeMean() => _mean.Take();

    /// <summary>The means of the values.</summary>
    public IReadOnlyList<Parameter> Learned()
    {
        _mean.Put();
        return _parameters.All;
    }

    /// <inheritdoc/>
    public void Dispose() => _arena.Dispose();

    private double Learn(DiscourseSample[] batch)
    {
        _arena.Release(0);
        float[][] shares = [.. batch.SelectMany(s => s.Shares)];
        int[][] facts = [.. batch.SelectMany(s => s.Facts).Select(all => Array.FindAll(all, _ => _random.Unit() < KeepFacts))];
        var (n, ends) = (shares.Length, Ends(batch));
        var vectors = Vectors(batch, n);

        var sentence = _words.Forward(_arena, vectors, _words.Inputs, n);
        for (var at = 0; at < n; at++)
            foreach (var fact in facts[at]) Arithmetic.AddScaled(_facts.Value + ((long)fact * Width), 1 / KeepFacts, sentence + ((long)at * Width), Width);
        var kept = Rectify(sentence, n);
        var (forward, backward) = (_forward.Forward(_arena, sentence, Width, ends), _backward.Forward(_arena, sentence, Width, ends));
        float* keptForward = Mask(forward.H, n), keptBackward = Mask(backward.H, n);
        var views = _arena.Take(n, Views * Width);
        Put(sentence, views, 0, n);
        Put(forward.H, views, 1, n);
        Put(backward.H, views, 2, n);
        PutMeans(views, ends);
        var hidden = _hidden.Forward(_arena, views, Views * Width, n);
        var keptHidden = Rectify(hidden, n);
        var scores = _output.Forward(_arena, hidden, Width, n);
        var loss = 0.0;
        Span<float> targets = stackalloc float[Roles];
        for (var at = 0; at < n; at++)
        {
            var weight = TensorPrimitives.Sum<float>(shares[at]);
            TensorPrimitives.Divide(shares[at], weight, targets);
            loss += Arithmetic.SoftmaxLoss(scores + ((long)at * Outputs), targets, weight);
            new Span<float>(scores + ((long)at * Outputs) + 16, Outputs - 16).Clear();
        }

        var back = _arena.TakeZeros(n, Width);
        _output.Backward(_arena, hidden, Width, scores, back, Width, n);
        Arithmetic.Multiply(keptHidden, back, (long)n * Width);
        var backViews = _arena.TakeZeros(n, Views * Width);
        _hidden.Backward(_arena, views, Views * Width, back, backViews, Views * Width, n);
        SpreadMeans(backViews, ends);
        float* dForward = Take(backViews, 1, n), dBackward = Take(backViews, 2, n), dSentence = Take(backViews, 0, n);
        Arithmetic.Multiply(keptForward, dForward, (long)n * Width);
        Arithmetic.Multiply(keptBackward, dBackward, (long)n * Width);
        _forward.Backward(_arena, forward, dForward, Width, dSentence, Width, ends);
        _backward.Backward(_arena, backward, dBackward, Width, dSentence, Width, ends);
        Arithmetic.Multiply(kept, dSentence, (long)n * Width);
        _words.Backward(_arena, vectors, _words.Inputs, dSentence, null, 0, n);
        for (var at = 0; at < n; at++)
            foreach (var fact in facts[at]) Arithmetic.AddScaled(dSentence + ((long)at * Width), 1 / KeepFacts, _facts.TouchRow(0, fact), Width);
        _parameters.Step(Rate, 1f / n);
        return loss;
    }
}
