using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>
/// The whole network for one worker: the encoder, a recurrent layer that reads both its directions, and the scorers of tags, sentence ends,
/// arcs (biaffine; Dozat and Manning, ICLR 2017) and relations.
/// </summary>
internal sealed unsafe class ParserNetwork
{
    private readonly NetworkSize _size;
    private readonly Encoder _encoder;
    private readonly SruLayer[] _joint;
    private readonly LinearLayer _heads;
    private readonly TagScorer _tags;
    private readonly ArcScorer _arcs;
    private readonly RelationScorer _relations;

    public ParserNetwork(NetworkSize size, OutputLayout layout, int relations, ParameterSet parameters, float* vectors, int worker)
    {
        _size = size;
        _encoder = new Encoder(size, parameters, vectors, worker);
        _joint = [new(parameters["joint0.weight"], parameters["joint0.state"], worker, reverse: false), new(parameters["joint1.weight"], parameters["joint1.state"], worker, reverse: true)];
        _heads = new(parameters["heads.weight"], parameters["heads.bias"], worker);
        _tags = new(size, layout, parameters, worker);
        _arcs = new(size, parameters, worker);
        _relations = new(size, relations, parameters, worker);
    }

    public static void AddParameters(NetworkSize size, OutputLayout layout, int relations, ParameterSet parameters)
    {
        Encoder.AddParameters(size, parameters);
        Encoder.AddSru(parameters, "joint0", 2 * size.Width, size.Joint);
        Encoder.AddSru(parameters, "joint1", 2 * size.Width, size.Joint);
        AddLinear("heads", 2 * size.Joint, size.Hidden);
        AddLinear("arc", size.Arc, size.Arc);
        AddLinear("tags", size.Tag, layout.Width);
        AddLinear("labels", size.Label, Kernels.RoundUp(relations, Kernels.Panel));
        parameters.Add("root", 1, size.Arc + size.Label, 0.1f);

        void AddLinear(string name, int inputs, int outputs)
        {
            parameters.Add($"{name}.weight", inputs, outputs, MathF.Sqrt(3f / inputs));
            parameters.Add($"{name}.bias", 1, outputs, 0);
        }
    }

    /// <summary>What was found for a batch when nothing is learnt.</summary>
    public sealed class Guess
    {
        public required float* Tags { get; init; }

        /// <summary>For each token its best head in the batch, -1 for the root; free choice for each token.</summary>
        public required int[] Heads { get; init; }

        public required int[] Relations { get; init; }
    }

    /// <summary>The losses of a batch, summed over its tokens, and their gradients; or, without <paramref name="chance"/>, only what the network would say.</summary>
    public double Run(Arena arena, ParserBatch batch, Dropouts dropouts, Generator? chance, out Guess? guess)
    {
        arena.Release(0);
        var (n, d, j2, width) = (batch.Count, _size.Width, 2 * _size.Joint, _size.Hidden);
        var learns = chance is not null;
        var encoded = _encoder.Forward(arena, batch, learns ? dropouts.Input : 0, chance);

        var both = arena.Take(n, 2 * d);
        for (var i = 0; i < n; i++)
            for (var side = 0; side < 2; side++)
                Buffer.MemoryCopy(_encoder.Output(encoded, side) + ((long)i * d), both + ((long)i * 2 * d) + (side * d), d * sizeof(float), d * sizeof(float));
        var bothMask = learns ? Dropout.Mask(arena, batch.Ends, 2 * d, dropouts.Encoded, chance!) : null;
        if (learns) Arithmetic.Multiply(bothMask, both, (long)n * 2 * d);

        SruLayer.Trace[] joint = [_joint[0].Forward(arena, both, 2 * d, batch.Ends), _joint[1].Forward(arena, both, 2 * d, batch.Ends)];
        var states = arena.Take(n, j2);
        for (var i = 0; i < n; i++)
            for (var side = 0; side < 2; side++)
                Buffer.MemoryCopy(joint[side].H + ((long)i * _size.Joint), states + ((long)i * j2) + (side * _size.Joint), _size.Joint * sizeof(float), _size.Joint * sizeof(float));
        var statesMask = learns ? Dropout.Mask(arena, batch.Ends, j2, dropouts.Joint, chance!) : null;
        if (learns) Arithmetic.Multiply(statesMask, states, (long)n * j2);

        var hidden = _heads.Forward(arena, states, j2, n);
        Activate(hidden, n);
        var hiddenMask = learns ? Dropout.Mask(arena, batch.Ends, width, dropouts.Hidden, chance!) : null;
        if (learns) Arithmetic.Multiply(hiddenMask, hidden, (long)n * width);

        guess = null;
        if (!learns)
        {
            var heads = _arcs.Best(arena, batch, hidden);
            guess = new Guess { Tags = _tags.Scores(arena, n, hidden), Heads = heads, Relations = _relations.Best(arena, hidden, heads) };
            return 0;
        }

        var dHidden = arena.TakeZeros(n, width);
        var loss = _tags.Learn(arena, batch, hidden, dHidden) + _relations.Learn(arena, batch, hidden, dHidden) + _arcs.Learn(arena, batch, hidden, dHidden);

        Arithmetic.Multiply(hiddenMask, dHidden, (long)n * width);
        ActivateBack(hidden, dHidden, n);
        var dStates = arena.TakeZeros(n, j2);
        _heads.Backward(arena, states, j2, dHidden, dStates, j2, n);
        Arithmetic.Multiply(statesMask, dStates, (long)n * j2);
        var dBoth = arena.TakeZeros(n, 2 * d);
        for (var side = 0; side < 2; side++)
            _joint[side].Backward(arena, joint[side], dStates + (side * _size.Joint), j2, dBoth, 2 * d, batch.Ends);
        Arithmetic.Multiply(bothMask, dBoth, (long)n * 2 * d);
        _encoder.Backward(arena, batch, encoded, dBoth, 2 * d, dBoth + d, 2 * d);
        return loss;
    }

    /// <summary>Leaky ReLU on the columns of arcs and tags; those of relations are added up first.</summary>
    private void Activate(float* hidden, int n)
    {
        for (var i = 0; i < n; i++)
            for (var c = 0; c < _size.Hidden; c += Kernels.Lanes)
                if (c < _size.LabelAt || c >= _size.TagAt) Kernels.LeakyRelu(Vector512.Load(hidden + ((long)i * _size.Hidden) + c)).Store(hidden + ((long)i * _size.Hidden) + c);
    }

    private void ActivateBack(float* hidden, float* dHidden, int n)
    {
        for (var i = 0; i < n; i++)
            for (var c = 0; c < _size.Hidden; c++)
                if ((c < _size.LabelAt || c >= _size.TagAt) && hidden[((long)i * _size.Hidden) + c] < 0) dHidden[((long)i * _size.Hidden) + c] *= Kernels.Leak;
    }
}
