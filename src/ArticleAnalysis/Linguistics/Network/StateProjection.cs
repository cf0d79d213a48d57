namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Narrows the states that the linguistic network has of a passage, and the vectors of its words, to the few numbers that a later stage reads. Weights are read in place; thread-safe.</summary>
internal sealed unsafe class StateProjection
{
    /// <summary>Numbers a token.</summary>
    public const int Width = 64;

    /// <summary>What the vectors are stretched to, so that they weigh about as much as states.</summary>
    public const float VectorLength = 4;

    private readonly NetworkSize _size;
    private readonly WordTable _words;
    private readonly Dense _fromEncoder;
    private readonly Dense _fromStates;
    private readonly Dense _fromVectors;

    /// <summary>A projection over bytes that do not move.</summary>
    /// <param name="file">The model of the stage that reads the result; it was made for the weights of this linguistic network.</param>
    /// <param name="size">Widths of the network.</param>
    /// <param name="words">The vectors.</param>
    /// <exception cref="InvalidDataException">The file has no projection for a network of these widths.</exception>
    public StateProjection(TensorFile file, NetworkSize size, WordTable words)
    {
        (_size, _words) = (size, words);
        (_fromEncoder, _fromStates, _fromVectors) = (new(file, "encoded", 2 * size.Width, Width), new(file, "states", 2 * size.Joint, Width), new(file, "vectors", size.Vector, Width));
    }

    /// <summary>Projects the tokens that <see cref="LinguisticNetwork.Read"/> has just read; <see cref="Workspace.Narrow"/> has the rows then.</summary>
    public void Run(ReadOnlySpan<NetworkInput> tokens, Workspace memory)
    {
        var n = tokens.Length;
        _fromEncoder.Run(memory.Both, 2 * _size.Width, memory.Narrow, n);
        _fromStates.AddTo(memory.States, 2 * _size.Joint, memory.Narrow, n);
        for (var i = 0; i < n; i++)
        {
            var row = memory.Scratch + ((long)i * _size.Vector);
            if (tokens[i].Word is >= 0 and var word) RowTable.Widen(_words.Vector(word), VectorLength * _words.Scale(word), row);
            else new Span<float>(row, _size.Vector).Clear();
        }
        _fromVectors.AddTo(memory.Scratch, _size.Vector, memory.Narrow, n);
    }
}
