using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Learns the numbers of a <see cref="StanceNetwork"/> and of the projection before it, by Adam, with dropout of states, lemmas and what is gathered.</summary>
internal sealed unsafe class StanceLearner : IDisposable
{
    private const int Width = StanceNetwork.Width, Gathered = StanceNetwork.Gathered, Hidden = StanceNetwork.Hidden;
    private const float DropStates = 0.3f, DropToken = 0.1f, DropLemma = 0.4f, DropGathered = 0.3f, DropHidden = 0.3f;
    private const long ArenaFloats = 30_000_000;

    private readonly int _inputs;
    private readonly (LinearLayer Layer, int At)[] _projections;
    private readonly Parameter _lemmas, _marks;
    private readonly StanceAttention _attention;
    private readonly LinearLayer _hidden, _author, _holder;
    private readonly Arena _arena = new(ArenaFloats);

    public StanceLearner(NetworkSize size, ulong seed)
    {
        Parameters = new(1, seed);
        (string Name, int Inputs)[] parts = [("encoded", 2 * size.Width), ("states", 2 * size.Joint), ("vectors", size.Vector)];
        var projections = new List<(LinearLayer, int)>();
        foreach (var (name, inputs) in parts)
        {
            projections.Add((Linear(name, inputs, Width), _inputs));
            _inputs += inputs;
        }
        _projections = [.. projections];
        _lemmas = Parameters.Add("lemmas", StanceNetwork.Lemmas, Width, 0.02f, isTable: true);
        _marks = Parameters.Add("marks", StanceMarks.Rows, Width, 0.05f, isTable: true);
        _attention = new(Parameters.Add("queries", StanceNetwork.Attentions, Width, 0.1f));
        (_hidden, _author, _holder) = (Linear("hidden", Gathered, Hidden), Linear("author", Hidden, Kernels.Panel), Linear("holder", Hidden, Kernels.Panel));

        LinearLayer Linear(string name, int inputs, int outputs)
        {
            LinearLayer.AddParameters(Parameters, name, inputs, outputs);
            return new(Parameters[$"{name}.weight"], Parameters[$"{name}.bias"], 0);
        }
    }

    /// <summary>All that is learnt.</summary>
    public ParameterSet Parameters { get; }

    /// <inheritdoc/>
    public void Dispose() => _arena.Dispose();

    /// <summary>Reads a batch and adds to the gradients of all parameters.</summary>
    /// <returns>The loss: minus the logarithm of the probability of the right answers.</returns>
    public double Learn(IReadOnlyList<StanceSample> samples, Generator chance)
    {
        _arena.Release(0);
        var starts = new int[samples.Count + 1];
        for (var s = 0; s < samples.Count; s++) starts[s + 1] = starts[s] + samples[s].Text.Count;
        var (n, count) = (starts[^1], samples.Count);
        float* input = Input(samples, starts, chance), sums = _arena.TakeZeros(n, Width);
        foreach (var (layer, at) in _projections) Arithmetic.Add(layer.Forward(_arena, input + at, _inputs, n), sums, (long)n * Width);
        var seesLemma = AddRows(samples, starts, sums, chance);
        var tokens = _arena.Take(n, Width);
        for (long i = 0; i < (long)n * Width; i++) tokens[i] = MathF.Max(sums[i], sums[i] * Kernels.Leak);
        var gathered = _arena.TakeZeros(count, Gathered);
        var weights = new float[count][];
        for (var s = 0; s < count; s++)
            _attention.Gather(samples[s], tokens + ((long)starts[s] * Width), weights[s] = new float[StanceNetwork.Attentions * samples[s].Text.Count], gathered + ((long)s * Gathered));
        var gatheredMask = Drop(gathered, count, Gathered, DropGathered, chance);
        var sumsOfHidden = _hidden.Forward(_arena, gathered, Gathered, count);
        var hidden = _arena.TakeZeros(count, Hidden);
        for (var i = 0; i < count * Hidden; i++) hidden[i] = MathF.Max(0, sumsOfHidden[i]);
        var hiddenMask = Drop(hidden, count, Hidden, DropHidden, chance);
        float* byAuthor = _author.Forward(_arena, hidden, Hidden, count), byHolder = _holder.Forward(_arena, hidden, Hidden, count);
        var loss = 0d;
        for (var s = 0; s < count; s++)
        {
            var own = (samples[s].Pair.HasHolder ? byHolder : byAuthor) + (s * Kernels.Panel);
            new Span<float>((samples[s].Pair.HasHolder ? byAuthor : byHolder) + (s * Kernels.Panel), Kernels.Panel).Clear();
            new Span<float>(own + Kernels.Lanes, Kernels.Panel - Kernels.Lanes).Clear();
            loss += Arithmetic.SoftmaxLoss(own, StanceNetwork.Answers, samples[s].Answer, 1);
        }

        var dHidden = _arena.TakeZeros(count, Hidden);
        _author.Backward(_arena, hidden, Hidden, byAuthor, dHidden, Hidden, count);
        _holder.Backward(_arena, hidden, Hidden, byHolder, dHidden, Hidden, count);
        Arithmetic.Multiply(hiddenMask, dHidden, (long)count * Hidden);
        for (var i = 0; i < count * Hidden; i++) dHidden[i] = sumsOfHidden[i] > 0 ? dHidden[i] : 0;
        var dGathered = _arena.TakeZeros(count, Gathered);
        _hidden.Backward(_arena, gathered, Gathered, dHidden, dGathered, Gathered, count);
        Arithmetic.Multiply(gatheredMask, dGathered, (long)count * Gathered);
        var dTokens = _arena.TakeZeros(n, Width);
        for (var s = 0; s < count; s++) _attention.Back(samples[s], tokens + ((long)starts[s] * Width), weights[s], dGathered + ((long)s * Gathered), dTokens + ((long)starts[s] * Width));
        for (long i = 0; i < (long)n * Width; i++) dTokens[i] *= sums[i] > 0 ? 1 : Kernels.Leak;
        for (var s = 0; s < count; s++)
            for (var i = 0; i < samples[s].Text.Count; i++)
            {
                var row = dTokens + ((long)(starts[s] + i) * Width);
                if (seesLemma[starts[s] + i]) Arithmetic.Add(row, _lemmas.TouchRow(0, samples[s].Text.Lemmas[i]), Width);
                foreach (var mark in samples[s].Marks[i]) Arithmetic.Add(row, _marks.TouchRow(0, mark), Width);
            }
        foreach (var (layer, at) in _projections) layer.Backward(_arena, input + at, _inputs, dTokens, null, 0, n);
        return loss;
    }

    private float* Input(IReadOnlyList<StanceSample> samples, int[] starts, Generator chance)
    {
        var input = _arena.TakeZeros(starts[^1], _inputs);
        var mask = new float[_inputs];
        for (var s = 0; s < samples.Count; s++)
        {
            for (var j = 0; j < _inputs; j++) mask[j] = chance.Unit() < DropStates ? 0 : 1 / (1 - DropStates);
            for (var i = 0; i < samples[s].Text.Count; i++)
            {
                if (chance.Unit() < DropToken) continue;
                var row = input + ((long)(starts[s] + i) * _inputs);
                var states = samples[s].Text.States.AsSpan(i * _inputs, _inputs);
                for (var j = 0; j < _inputs; j++) row[j] = states[j] * mask[j];
            }
        }
        return input;
    }

    private bool[] AddRows(IReadOnlyList<StanceSample> samples, int[] starts, float* sums, Generator chance)
    {
        var seesLemma = new bool[starts[^1]];
        for (var s = 0; s < samples.Count; s++)
            for (var i = 0; i < samples[s].Text.Count; i++)
            {
                var row = sums + ((long)(starts[s] + i) * Width);
                if (seesLemma[starts[s] + i] = chance.Unit() >= DropLemma) Arithmetic.Add(_lemmas.Value + ((long)samples[s].Text.Lemmas[i] * Width), row, Width);
                foreach (var mark in samples[s].Marks[i]) Arithmetic.Add(_marks.Value + ((long)mark * Width), row, Width);
            }
        return seesLemma;
    }

    private float* Drop(float* rows, int count, int width, float rate, Generator chance)
    {
        var mask = _arena.Take(count, width);
        for (var i = 0; i < count * width; i++) mask[i] = chance.Unit() < rate ? 0 : 1 / (1 - rate);
        Arithmetic.Multiply(mask, rows, (long)count * width);
        return mask;
    }
}
