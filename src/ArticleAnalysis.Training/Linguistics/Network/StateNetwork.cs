using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>What every scorer reads, for one worker: the encoder, and a recurrent layer that reads both its directions.</summary>
internal sealed unsafe class StateNetwork(NetworkSize size, ParameterSet parameters, float* vectors, int worker)
{
    private readonly Encoder _encoder = new(size, parameters, vectors, worker);
    private readonly SruLayer[] _joint = [new(parameters["joint0.weight"], parameters["joint0.state"], worker, reverse: false), new(parameters["joint1.weight"], parameters["joint1.state"], worker, reverse: true)];

    public static void AddParameters(NetworkSize size, ParameterSet parameters)
    {
        Encoder.AddParameters(size, parameters);
        Encoder.AddSru(parameters, "joint0", 2 * size.Width, size.Joint);
        Encoder.AddSru(parameters, "joint1", 2 * size.Width, size.Joint);
    }

    /// <summary>What the way back needs.</summary>
    public sealed class Trace
    {
        public required Encoder.Trace Encoded { get; init; }

        /// <summary>The output of both directions of the encoder.</summary>
        public required float* Both { get; init; }

        public required float* BothMask { get; init; }

        public required SruLayer.Trace[] Joint { get; init; }

        /// <summary>The states: two times the width of the joint layer.</summary>
        public required float* States { get; init; }

        public required float* StatesMask { get; init; }
    }

    /// <summary>Reads a batch; without <paramref name="chance"/> nothing is dropped.</summary>
    public Trace Forward(Arena arena, Batch batch, Dropouts dropouts, Generator? chance)
    {
        var (n, d, j) = (batch.Count, size.Width, size.Joint);
        var encoded = _encoder.Forward(arena, batch, chance is null ? 0 : dropouts.Input, chance);
        var both = Beside(arena, _encoder.Output(encoded, 0), _encoder.Output(encoded, 1), n, d);
        var bothMask = Drop(both, 2 * d, dropouts.Encoded);
        SruLayer.Trace[] joint = [_joint[0].Forward(arena, both, 2 * d, batch.Ends), _joint[1].Forward(arena, both, 2 * d, batch.Ends)];
        var states = Beside(arena, joint[0].H, joint[1].H, n, j);
        return new Trace { Encoded = encoded, Both = both, BothMask = bothMask, Joint = joint, States = states, StatesMask = Drop(states, 2 * j, dropouts.Joint) };

        float* Drop(float* rows, int width, float rate)
        {
            if (chance is null) return null;
            var mask = Dropout.Mask(arena, batch.Ends, width, rate, chance);
            Arithmetic.Multiply(mask, rows, (long)n * width);
            return mask;
        }
    }

    /// <summary>Adds to the gradients of all parameters.</summary>
    public void Backward(Arena arena, Batch batch, Trace trace, float* dStates)
    {
        var (n, d, j) = (batch.Count, size.Width, size.Joint);
        Arithmetic.Multiply(trace.StatesMask, dStates, (long)n * 2 * j);
        var dBoth = arena.TakeZeros(n, 2 * d);
        for (var side = 0; side < 2; side++) _joint[side].Backward(arena, trace.Joint[side], dStates + (side * j), 2 * j, dBoth, 2 * d, batch.Ends);
        Arithmetic.Multiply(trace.BothMask, dBoth, (long)n * 2 * d);
        _encoder.Backward(arena, batch, trace.Encoded, dBoth, 2 * d, dBoth + d, 2 * d);
    }

    /// <summary>Rows of two matrices side by side.</summary>
    public static float* Beside(Arena arena, float* left, float* right, int n, int width)
    {
        var rows = arena.Take(n, 2 * width);
        for (var i = 0; i < n; i++)
        {
            var at = (long)i * width;
            var row = rows + (2 * at);
            Buffer.MemoryCopy(left + at, row, width * sizeof(float), width * sizeof(float));
            Buffer.MemoryCopy(right + at, row + width, width * sizeof(float), width * sizeof(float));
        }
        return rows;
    }
}
