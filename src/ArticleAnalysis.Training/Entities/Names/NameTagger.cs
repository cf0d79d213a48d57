using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>The scorer of names for one worker: the states of the linguistic network, which stay as they are, rows of words and affixes of its own, a recurrent layer in each direction, a linear layer, a label chain.</summary>
internal sealed unsafe class NameTagger
{
    /// <summary>The first of the parameters that are the scorer's own; those before are the linguistic network's.</summary>
    public const string FirstOwn = "encoded.weight";

    private const int Width = NameSize.Width;

    private readonly NetworkSize _size;
    private readonly StateNetwork _states;
    private readonly LinearLayer _fromEncoder;
    private readonly LinearLayer _fromStates;
    private readonly LinearLayer _output;
    private readonly SruLayer[] _layers;
    private readonly TokenRows _rows;
    private readonly LabelChain _chain;

    public NameTagger(NetworkSize size, ParameterSet parameters, float* vectors, int worker, int mostTokens)
    {
        _size = size;
        _states = new(size, parameters, vectors, worker);
        _fromEncoder = new(parameters["encoded.weight"], parameters["encoded.bias"], worker);
        _fromStates = new(parameters["states.weight"], parameters["states.bias"], worker);
        _output = new(parameters["names.out.weight"], parameters["names.out.bias"], worker);
        _layers = [new(parameters["names.f.weight"], parameters["names.f.state"], worker, reverse: false), new(parameters["names.b.weight"], parameters["names.b.state"], worker, reverse: true)];
        _rows = new TokenRows(parameters, "names.", size, worker, hasShortSuffix: false);
        _chain = new(parameters["names.chain"], worker, mostTokens);
    }

    public static void AddParameters(NetworkSize size, ParameterSet parameters)
    {
        StateNetwork.AddParameters(size, parameters);
        LinearLayer.AddParameters(parameters, "encoded", 2 * size.Width, Width);
        LinearLayer.AddParameters(parameters, "states", 2 * size.Joint, Width);
        TokenRows.AddParameters(parameters, "names.", size, Width, 0.02f);
        Encoder.AddSru(parameters, "names.f", Width, NameSize.Side);
        Encoder.AddSru(parameters, "names.b", Width, NameSize.Side);
        LinearLayer.AddParameters(parameters, "names.out", 2 * NameSize.Side, NameTags.Width);
        parameters.Add("names.chain", NameTags.Width, NameTags.Width, 0.01f);
    }

    /// <summary>The scores of all tags of each token; with <paramref name="chance"/> the network learns from them, and the loss is given.</summary>
    public float* Run(Arena arena, NameBatch batch, Dropouts dropouts, Generator? chance, out double loss)
    {
        arena.Release(0);
        var (n, d2, j2, side) = (batch.Count, 2 * _size.Width, 2 * _size.Joint, NameSize.Side);
        var learns = chance is not null;
        var read = _states.Forward(arena, batch, dropouts, chance);
        var input = _fromEncoder.Forward(arena, read.Both, d2, n);
        Arithmetic.Add(_fromStates.Forward(arena, read.States, j2, n), input, (long)n * Width);
        _rows.AddTo(input, batch.Tokens);
        var inputMask = learns ? Dropout.Mask(arena, batch.Ends, Width, dropouts.Input, chance!) : null;
        if (learns) Arithmetic.Multiply(inputMask, input, (long)n * Width);
        SruLayer.Trace[] layers = [_layers[0].Forward(arena, input, Width, batch.Ends), _layers[1].Forward(arena, input, Width, batch.Ends)];
        var hidden = StateNetwork.Beside(arena, layers[0].H, layers[1].H, n, side);
        var hiddenMask = learns ? Dropout.Mask(arena, batch.Ends, 2 * side, dropouts.Hidden, chance!) : null;
        if (learns) Arithmetic.Multiply(hiddenMask, hidden, (long)n * 2 * side);
        var scores = _output.Forward(arena, hidden, 2 * side, n);
        loss = 0;
        if (!learns) return scores;

        _chain.Prepare();
        var start = 0;
        foreach (var end in batch.Ends)
        {
            loss += _chain.Learn(scores + ((long)start * NameTags.Width), batch.Allowed.AsSpan(start, end - start), batch.Weights[start]);
            start = end;
        }
        var dHidden = arena.TakeZeros(n, 2 * side);
        _output.Backward(arena, hidden, 2 * side, scores, dHidden, 2 * side, n);
        Arithmetic.Multiply(hiddenMask, dHidden, (long)n * 2 * side);
        var dInput = arena.TakeZeros(n, Width);
        for (var s = 0; s < 2; s++) _layers[s].Backward(arena, layers[s], dHidden + (s * side), 2 * side, dInput, Width, batch.Ends);
        Arithmetic.Multiply(inputMask, dInput, (long)n * Width);
        _rows.Backward(dInput, batch.Tokens);
        _fromEncoder.Backward(arena, read.Both, d2, dInput, null, 0, n);
        _fromStates.Backward(arena, read.States, j2, dInput, null, 0, n);
        return scores;
    }
}
