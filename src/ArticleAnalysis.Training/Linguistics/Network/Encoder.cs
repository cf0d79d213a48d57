using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>
/// The encoder for one worker: an input row a token, and over it a stack of recurrent layers that reads forwards and one that reads backwards.
/// Neither sees what the other has read, so that a language model can be learnt in both.
/// </summary>
internal sealed unsafe class Encoder
{
    private readonly NetworkSize _size;
    private readonly float* _vectors;
    private readonly TokenRows _rows;
    private readonly LinearLayer _input;
    private readonly SruLayer[][] _stacks;

    /// <param name="size">Widths.</param>
    /// <param name="parameters">Where <see cref="AddParameters"/> has put the encoder's.</param>
    /// <param name="vectors">Word vectors, a row a word.</param>
    /// <param name="worker">Index of the worker.</param>
    public Encoder(NetworkSize size, ParameterSet parameters, float* vectors, int worker)
    {
        _size = size;
        _vectors = vectors;
        _rows = new TokenRows(parameters, "", size, worker, hasShortSuffix: true);
        _input = new LinearLayer(parameters["vector.weight"], parameters["vector.bias"], worker);
        _stacks = [.. Directions.Select((direction, i) => Enumerable.Range(0, size.Layers)
            .Select(layer => new SruLayer(parameters[$"{direction}{layer}.weight"], parameters[$"{direction}{layer}.state"], worker, reverse: i == 1)).ToArray())];
    }

    public static string[] Directions { get; } = ["forward", "backward"];

    public static void AddParameters(NetworkSize size, ParameterSet parameters)
    {
        TokenRows.AddParameters(parameters, "", size, size.Width, 0.05f);
        parameters.Add("vector.weight", size.Vector, size.Width, 1); // vectors have length one
        parameters.Add("vector.bias", 1, size.Width, 0);
        foreach (var direction in Directions)
            for (var layer = 0; layer < size.Layers; layer++)
                AddSru(parameters, $"{direction}{layer}", size.Width, size.Width);
    }

    public static void AddSru(ParameterSet parameters, string name, int inputs, int width)
    {
        parameters.Add($"{name}.weight", inputs, (inputs == width ? 3 : 4) * width, MathF.Sqrt(3f / inputs));
        var state = parameters.Add($"{name}.state", 4, width, 0);
        for (var i = 0; i < width; i++) state.Value[(2 * width) + i] = 0.5f; // remember rather than forget at first
    }

    /// <summary>What the way back needs.</summary>
    public sealed class Trace
    {
        public float* Vectors { get; set; }

        public float* Input { get; set; }

        public float* InputMask { get; set; }

        public SruLayer.Trace[][] Layers { get; } = [new SruLayer.Trace[4], new SruLayer.Trace[4]];
    }

    /// <summary>The states of the last layers: index 0 forwards, 1 backwards.</summary>
    public Trace Forward(Arena arena, Batch batch, float dropout, Generator? chance)
    {
        var (n, d) = (batch.Count, _size.Width);
        var trace = new Trace { Vectors = arena.TakeZeros(n, _size.Vector) };
        for (var i = 0; i < n; i++)
            if (batch.Tokens[i].Word >= 0)
                Buffer.MemoryCopy(_vectors + ((long)batch.Tokens[i].Word * _size.Vector), trace.Vectors + ((long)i * _size.Vector), _size.Vector * sizeof(float), _size.Vector * sizeof(float));
        trace.Input = _input.Forward(arena, trace.Vectors, _size.Vector, n);
        _rows.AddTo(trace.Input, batch.Tokens);
        if (dropout > 0 && chance is not null)
        {
            trace.InputMask = Dropout.Mask(arena, batch.Ends, d, dropout, chance);
            Arithmetic.Multiply(trace.InputMask, trace.Input, (long)n * d);
        }
        for (var direction = 0; direction < 2; direction++)
        {
            var x = trace.Input;
            for (var layer = 0; layer < _size.Layers; layer++)
            {
                trace.Layers[direction][layer] = _stacks[direction][layer].Forward(arena, x, d, batch.Ends);
                x = trace.Layers[direction][layer].H;
            }
        }
        return trace;
    }

    public float* Output(Trace trace, int direction) => trace.Layers[direction][_size.Layers - 1].H;

    /// <summary>Adds to the gradients of all parameters; <paramref name="dForward"/> and <paramref name="dBackward"/> are the gradients of the two outputs.</summary>
    public void Backward(Arena arena, Batch batch, Trace trace, float* dForward, int strideForward, float* dBackward, int strideBackward)
    {
        var (n, d) = (batch.Count, _size.Width);
        var dInput = arena.TakeZeros(n, d);
        for (var direction = 0; direction < 2; direction++)
        {
            var dh = direction == 0 ? dForward : dBackward;
            var stride = direction == 0 ? strideForward : strideBackward;
            for (var layer = _size.Layers - 1; layer >= 0; layer--)
            {
                var dx = layer == 0 ? dInput : arena.TakeZeros(n, d);
                _stacks[direction][layer].Backward(arena, trace.Layers[direction][layer], dh, stride, dx, d, batch.Ends);
                dh = dx;
                stride = d;
            }
        }
        if (trace.InputMask != null) Arithmetic.Multiply(trace.InputMask, dInput, (long)n * d);
        _rows.Backward(dInput, batch.Tokens);
        _input.Backward(arena, trace.Vectors, _size.Vector, dInput, null, 0, n);
    }
}
