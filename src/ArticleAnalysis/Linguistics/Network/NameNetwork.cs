using System.Runtime.CompilerServices;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// The scorer of names: it reads the states that the linguistic network has of a passage, rows of words and affixes of its own, and runs one recurrent layer
/// in each direction. Weights are read in place; thread-safe.
/// </summary>
internal sealed unsafe class NameNetwork
{
    /// <summary>Name of the file.</summary>
    public const string File = "models/names.bin";

    private readonly NetworkSize _size;
    private readonly Dense _fromEncoder;
    private readonly Dense _fromStates;
    private readonly RowTable _words;
    private readonly RowTable _affixes;
    private readonly RowTable _shapes;
    private readonly SruCell[] _layers;
    private readonly Dense _output;

    /// <summary>A network over bytes that do not move.</summary>
    /// <param name="model">The file.</param>
    /// <param name="size">Widths of the linguistic network whose states it reads.</param>
    /// <exception cref="InvalidDataException">The bytes are no network of this version, or cut off, or made for a linguistic network of other widths. One made for other weights of the same widths cannot be told: it finds nonsense.</exception>
    public NameNetwork(ReadOnlySpan<byte> model, NetworkSize size)
    {
        var file = new TensorFile(File, model);
        _size = size;
        (_fromEncoder, _fromStates) = (new(file, "encoded", 2 * size.Width, NameSize.Width), new(file, "states", 2 * size.Joint, NameSize.Width));
        (_words, _affixes, _shapes) = (new(file, "names.words", size.Words + 1, NameSize.Width), new(file, "names.affixes", NetworkInput.Buckets, NameSize.Width), new(file, "names.shapes", NetworkInput.Shapes, NameSize.Width));
        _layers = [new(file, "names.f", NameSize.Width, NameSize.Side, reverse: false), new(file, "names.b", NameSize.Width, NameSize.Side, reverse: true)];
        _output = new(file, "names.out", 2 * NameSize.Side, NameTags.Width);
        Transitions = new ReadOnlySpan<float>(file.Floats("names.chain", NameTags.Width, NameTags.Width), NameTags.Width * NameTags.Width).ToArray();
    }

    /// <summary>How well tags go together: a row the tag before, a column the tag after, <see cref="NameTags.Width"/> each.</summary>
    public float[] Transitions { get; }

    /// <summary>Scores the tags of the tokens that <see cref="LinguisticNetwork.Read"/> has just read; <see cref="Workspace.NameScores"/> has them then.</summary>
    public void Score(ReadOnlySpan<NetworkInput> tokens, Workspace memory)
    {
        var n = tokens.Length;
        _fromEncoder.Run(memory.Both, 2 * _size.Width, memory.NameInput, n);
        _fromStates.AddTo(memory.States, 2 * _size.Joint, memory.NameInput, n);
        for (var i = 0; i < n; i++)
        {
            var token = tokens[i];
            var row = memory.NameInput + ((long)i * NameSize.Width);
            _words.AddTo(row, _size.WordRow(token.Word));
            _affixes.AddTo(row, token.Suffix3);
            _affixes.AddTo(row, token.Suffix4);
            _affixes.AddTo(row, token.Prefix3);
            _shapes.AddTo(row, token.Shape);
        }
        for (var side = 0; side < 2; side++) _layers[side].Run(memory.NameInput, NameSize.Width, memory.NameHidden + (side * NameSize.Side), 2 * NameSize.Side, n, memory.Scratch);
        _output.Run(memory.NameHidden, 2 * NameSize.Side, memory.NameScores, n);
    }
}
