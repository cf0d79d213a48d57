using System.Numerics.Tensors;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Learns the numbers of a <see cref="StanceNetwork"/> and of the projection before it, by Adam, with dropout of states, lemmas and what is gathered.</summary>
internal sealed unsafe class StanceLearner : IDisposable
{
    private const int Width = StanceNetwork.Width, Gathered = StanceNetwork.Gathered, Hidden = StanceNetwork.Hidden, Answers = StanceNetwork.Answers;
    private const float DropStates = 0.3f, DropToken = 0.1f, DropLemma = 0.4f, DropGathered = 0.3f, DropHidden = 0.3f;
    private const long ArenaFloats = 40_000_000;

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
    /// <returns>The loss: the cross-entropy of the answers.</returns>
    public double Learn(IReadOnlyList<StanceSample> samples, Generator chance)
    {
        _arena.Release(0);
        var asked = Asked(samples);
        var (texts, rows, count) = (samples.Sum(s => s.Text.Count), asked[^1].First + asked[^1].Sample.Text.Count, asked.Length);
        float* input = Input(samples, texts, chance), sums = _arena.TakeZeros(texts, Width);
        foreach (var (layer, at) in _projections) Arithmetic.Add(layer.Forward(_arena, input + at, _inputs, texts), sums, (long)texts * Width);
        var seesLemma = AddLemmas(samples, texts, sums, chance);
        var tokens = Tokens(asked, rows, sums);
        var gathered = _arena.TakeZeros(count, Gathered);
        var weights = new float[count][];
        for (var q = 0; q < count; q++)
            _attention.Gather(asked[q].Question, tokens + ((long)asked[q].First * Width), weights[q] = new float[StanceNetwork.Attentions * asked[q].Sample.Text.Count], gathered + ((long)q * Gathered));
        var gatheredMask = Drop(gathered, count, Gathered, DropGathered, chance);
        var sumsOfHidden = _hidden.Forward(_arena, gathered, Gathered, count);
        var hidden = _arena.TakeZeros(count, Hidden);
        for (var i = 0; i < count * Hidden; i++) hidden[i] = MathF.Max(0, sumsOfHidden[i]);
        var hiddenMask = Drop(hidden, count, Hidden, DropHidden, chance);
        float* byAuthor = _author.Forward(_arena, hidden, Hidden, count), byHolder = _holder.Forward(_arena, hidden, Hidden, count);
        var loss = Score(asked, byAuthor, byHolder);

        var dHidden = _arena.TakeZeros(count, Hidden);
        _author.Backward(_arena, hidden, Hidden, byAuthor, dHidden, Hidden, count);
        _holder.Backward(_arena, hidden, Hidden, byHolder, dHidden, Hidden, count);
        Arithmetic.Multiply(hiddenMask, dHidden, (long)count * Hidden);
        for (var i = 0; i < count * Hidden; i++) dHidden[i] = sumsOfHidden[i] > 0 ? dHidden[i] : 0;
        var dGathered = _arena.TakeZeros(count, Gathered);
        _hidden.Backward(_arena, gathered, Gathered, dHidden, dGathered, Gathered, count);
        Arithmetic.Multiply(gatheredMask, dGathered, (long)count * Gathered);
        var dTokens = _arena.TakeZeros(rows, Width);
        for (var q = 0; q < count; q++) _attention.Back(asked[q].Question, tokens + ((long)asked[q].First * Width), weights[q], dGathered + ((long)q * Gathered), dTokens + ((long)asked[q].First * Width));
        // The rectifier keeps signs.
        for (long i = 0; i < (long)rows * Width; i++) dTokens[i] *= tokens[i] > 0 ? 1 : Kernels.Leak;
        var dSums = _arena.TakeZeros(texts, Width);
        foreach (var (sample, question, text, first) in asked)
        {
            Arithmetic.Add(dTokens + ((long)first * Width), dSums + ((long)text * Width), (long)sample.Text.Count * Width);
            for (var i = 0; i < sample.Text.Count; i++)
                foreach (var mark in question.MarksOf(i)) Arithmetic.Add(dTokens + ((long)(first + i) * Width), _marks.TouchRow(0, mark), Width);
        }
        var token = 0;
        foreach (var sample in samples)
            foreach (var lemma in sample.Text.Lemmas)
            {
                if (seesLemma[token]) Arithmetic.Add(dSums + ((long)token * Width), _lemmas.TouchRow(0, lemma), Width);
                token++;
            }
        foreach (var (layer, at) in _projections) layer.Backward(_arena, input + at, _inputs, dSums, null, 0, texts);
        return loss;
    }

    private static (StanceSample Sample, StanceQuestion Question, int Text, int First)[] Asked(IReadOnlyList<StanceSample> samples)
    {
        var asked = new List<(StanceSample, StanceQuestion, int, int)>();
        var (text, first) = (0, 0);
        foreach (var sample in samples)
        {
            foreach (var question in sample.Questions)
            {
                asked.Add((sample, question, text, first));
                first += sample.Text.Count;
            }
            text += sample.Text.Count;
        }
        return [.. asked];
    }

    private float* Input(IReadOnlyList<StanceSample> samples, int texts, Generator chance)
    {
        var input = _arena.TakeZeros(texts, _inputs);
        var mask = new float[_inputs];
        var row = input;
        foreach (var sample in samples)
        {
            for (var j = 0; j < _inputs; j++) mask[j] = chance.Unit() < DropStates ? 0 : 1 / (1 - DropStates);
            for (var i = 0; i < sample.Text.Count; i++, row += _inputs)
            {
                if (chance.Unit() < DropToken) continue;
                var numbers = new Span<float>(row, _inputs);
                TensorPrimitives.ConvertToSingle(sample.Text.States.AsSpan(i * _inputs, _inputs), numbers);
                TensorPrimitives.Multiply(numbers, mask, numbers);
            }
        }
        return input;
    }

    private bool[] AddLemmas(IReadOnlyList<StanceSample> samples, int texts, float* sums, Generator chance)
    {
        var (sees, token) = (new bool[texts], 0);
        foreach (var sample in samples)
            foreach (var lemma in sample.Text.Lemmas)
            {
                if (sees[token] = chance.Unit() >= DropLemma) Arithmetic.Add(_lemmas.Value + ((long)lemma * Width), sums + ((long)token * Width), Width);
                token++;
            }
        return sees;
    }

    private float* Tokens((StanceSample Sample, StanceQuestion Question, int Text, int First)[] asked, int rows, float* sums)
    {
        var tokens = _arena.Take(rows, Width);
        foreach (var (sample, question, text, first) in asked)
        {
            var row = tokens + ((long)first * Width);
            new ReadOnlySpan<float>(sums + ((long)text * Width), sample.Text.Count * Width).CopyTo(new Span<float>(row, sample.Text.Count * Width));
            for (var i = 0; i < sample.Text.Count; i++, row += Width)
                foreach (var mark in question.MarksOf(i)) Arithmetic.Add(_marks.Value + ((long)mark * Width), row, Width);
        }
        for (long i = 0; i < (long)rows * Width; i++) tokens[i] = MathF.Max(tokens[i], tokens[i] * Kernels.Leak);
        return tokens;
    }

    // Leaves the gradients in the place of the scores; those of the output that was not asked are nothing.
    private static double Score((StanceSample Sample, StanceQuestion Question, int Text, int First)[] asked, float* byAuthor, float* byHolder)
    {
        var loss = 0d;
        Span<float> shares = stackalloc float[Answers];
        for (var q = 0; q < asked.Length; q++)
        {
            var (sample, question, _, _) = asked[q];
            var own = (question.Pair.HasHolder ? byHolder : byAuthor) + (q * Kernels.Panel);
            new Span<float>((question.Pair.HasHolder ? byAuthor : byHolder) + (q * Kernels.Panel), Kernels.Panel).Clear();
            new Span<float>(own + Kernels.Lanes, Kernels.Panel - Kernels.Lanes).Clear();
            (shares[0], shares[1], shares[2]) = (question.Answer.Against, question.Answer.Neither, question.Answer.For);
            loss += Arithmetic.SoftmaxLoss(own, shares, sample.Weight);
        }
        return loss;
    }

    private float* Drop(float* rows, int count, int width, float rate, Generator chance)
    {
        var mask = _arena.Take(count, width);
        for (var i = 0; i < count * width; i++) mask[i] = chance.Unit() < rate ? 0 : 1 / (1 - rate);
        Arithmetic.Multiply(mask, rows, (long)count * width);
        return mask;
    }
}
