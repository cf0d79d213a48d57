using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>The encoder as a language model in both directions, for one worker: each state tells the class of the word that comes next in its direction.</summary>
internal sealed unsafe class LanguageModel
{
    private readonly NetworkSize _size;
    private readonly int _classes;
    private readonly Encoder _encoder;
    private readonly LinearLayer[] _outputs;

    public LanguageModel(NetworkSize size, int classes, ParameterSet parameters, float* vectors, int worker)
    {
        (_size, _classes) = (size, classes);
        _encoder = new Encoder(size, parameters, vectors, worker);
        _outputs = [.. Encoder.Directions.Select(d => new LinearLayer(parameters[$"next.{d}.weight"], parameters[$"next.{d}.bias"], worker))];
    }

    public static void AddParameters(NetworkSize size, int classes, ParameterSet parameters)
    {
        Encoder.AddParameters(size, parameters);
        foreach (var direction in Encoder.Directions)
        {
            parameters.Add($"next.{direction}.weight", size.Width, Kernels.RoundUp(classes, Kernels.Panel), 0.05f);
            parameters.Add($"next.{direction}.bias", 1, Kernels.RoundUp(classes, Kernels.Panel), 0);
        }
    }

    /// <summary>The loss over both directions, summed, and its gradients.</summary>
    /// <param name="arena">Memory of this worker.</param>
    /// <param name="batch">Passages.</param>
    /// <param name="classes">The class of each token, -1 where it has none.</param>
    /// <param name="predictions">How many words were predicted.</param>
    public double Run(Arena arena, Batch batch, ReadOnlySpan<int> classes, out int predictions)
    {
        arena.Release(0);
        var (n, d, width) = (batch.Count, _size.Width, _outputs[0].Outputs);
        var encoded = _encoder.Forward(arena, batch, 0, null);
        var gradients = stackalloc float*[2];
        var loss = 0d;
        predictions = 0;
        for (var side = 0; side < 2; side++)
        {
            var states = _encoder.Output(encoded, side);
            gradients[side] = arena.TakeZeros(n, d);
            var mark = arena.Mark();
            var scores = _outputs[side].Forward(arena, states, d, n);
            var start = 0;
            foreach (var end in batch.Ends)
            {
                for (var i = start; i < end; i++)
                {
                    var row = scores + ((long)i * width);
                    var next = side == 0 ? i + 1 : i - 1;
                    var target = next >= start && next < end ? classes[next] : -1;
                    if (target < 0) new Span<float>(row, width).Clear();
                    else
                    {
                        loss += Arithmetic.SoftmaxLoss(row, _classes, target, 1);
                        for (var k = Kernels.RoundUp(_classes, Kernels.Lanes); k < width; k++) row[k] = 0;
                        predictions++;
                    }
                }
                start = end;
            }
            _outputs[side].Backward(arena, states, d, scores, gradients[side], d, n);
            arena.Release(mark);
        }
        _encoder.Backward(arena, batch, encoded, gradients[0], d, gradients[1], d);
        return loss;
    }
}
