using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>
/// The whole network for one worker: the states of tokens in their passage, and over them the scorers of tags, sentence ends, arcs (biaffine; Dozat and Manning, ICLR 2017) and relations.
/// </summary>
internal sealed unsafe class ParserNetwork
{
    private readonly NetworkSize _size;
    private readonly StateNetwork _states;
    private readonly LinearLayer _heads;
    private readonly TagScorer _tags;
    private readonly ArcScorer _arcs;
    private readonly RelationScorer _relations;

    public ParserNetwork(NetworkSize size, OutputLayout layout, int relations, ParameterSet parameters, float* vectors, int worker)
    {
        _size = size;
        _states = new(size, parameters, vectors, worker);
        _heads = new(parameters["heads.weight"], parameters["heads.bias"], worker);
        _tags = new(size, layout, parameters, worker);
        _arcs = new(size, parameters, worker);
        _relations = new(size, relations, parameters, worker);
    }

    public static void AddParameters(NetworkSize size, OutputLayout layout, int relations, ParameterSet parameters)
    {
        StateNetwork.AddParameters(size, parameters);
        LinearLayer.AddParameters(parameters, "heads", 2 * size.Joint, size.Hidden);
        LinearLayer.AddParameters(parameters, "arc", size.Arc, size.Arc);
        LinearLayer.AddParameters(parameters, "tags", size.Tag, layout.Width);
        LinearLayer.AddParameters(parameters, "labels", size.Label, Kernels.RoundUp(relations, Kernels.Panel));
        parameters.Add("root", 1, size.Arc + size.Label, 0.1f);
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
        var (n, j2, width) = (batch.Count, 2 * _size.Joint, _size.Hidden);
        var learns = chance is not null;
        var read = _states.Forward(arena, batch, dropouts, chance);
        var states = read.States;

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
        _states.Backward(arena, batch, read, dStates);
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
