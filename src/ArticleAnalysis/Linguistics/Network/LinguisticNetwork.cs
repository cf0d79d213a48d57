using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// The network that reads a passage: input rows of words, affixes and shapes; recurrent layers forwards and backwards, and one that reads both; over it
/// the scorers of tags, sentence ends, arcs (biaffine; Dozat and Manning, ICLR 2017) and relations. Weights are read in place; thread-safe.
/// </summary>
internal sealed unsafe class LinguisticNetwork
{
    /// <summary>Name of the file.</summary>
    public const string File = "models/linguistics.bin";

    private readonly WordTable _words;
    private readonly float* _vectorWeights;
    private readonly float* _vectorBias;
    private readonly RowTable _wordRows;
    private readonly RowTable _affixRows;
    private readonly RowTable _shapeRows;
    private readonly SruCell[][] _stacks;
    private readonly SruCell[] _joint;
    private readonly Dense _heads;
    private readonly Dense _arc;
    private readonly Dense _tags;
    private readonly Dense _labels;
    private readonly float* _root;

    /// <summary>A network over bytes that do not move.</summary>
    /// <exception cref="InvalidDataException">The bytes are no network of this version, or cut off.</exception>
    public LinguisticNetwork(ReadOnlySpan<byte> model, WordTable words)
    {
        var file = new TensorFile(File, model);
        (_words, Size, Labels) = (words, NetworkSize.Read(file, words), new LabelTable(file));
        _vectorWeights = file.Floats("vector.weight", Size.Vector, Size.Width);
        _vectorBias = file.Floats("vector.bias", 1, Size.Width);
        (_wordRows, _affixRows, _shapeRows) = (new(file, "words", Size.Words + 1, Size.Width), new(file, "affixes", NetworkInput.Buckets, Size.Width), new(file, "shapes", NetworkInput.Shapes, Size.Width));
        _stacks = [Stack("forward", reverse: false), Stack("backward", reverse: true)];
        _joint = [new(file, "joint0", 2 * Size.Width, Size.Joint, reverse: false), new(file, "joint1", 2 * Size.Width, Size.Joint, reverse: true)];
        (_heads, _arc) = (new(file, "heads", 2 * Size.Joint, Size.Hidden), new(file, "arc", Size.Arc, Size.Arc));
        (_tags, _labels) = (new(file, "tags", Size.Tag, Labels.Layout.Width), new(file, "labels", Size.Label, Kernels.RoundUp(Labels.Relations.Length, Kernels.Panel)));
        _root = file.Floats("root", 1, Size.Arc + Size.Label);

        SruCell[] Stack(string name, bool reverse) => [.. Enumerable.Range(0, Size.Layers).Select(layer => new SruCell(file, $"{name}{layer}", Size.Width, Size.Width, reverse))];
    }

    /// <summary>The widths.</summary>
    public NetworkSize Size { get; }

    /// <summary>What the outputs mean.</summary>
    public LabelTable Labels { get; }

    /// <summary>Reads a passage of at most <see cref="Workspace.MostTokens"/> tokens; the workspace then answers for its tags, sentence ends and trees.</summary>
    public void Read(ReadOnlySpan<NetworkInput> tokens, Workspace memory)
    {
        var (n, d) = (tokens.Length, Size.Width);
        Input(tokens, memory);
        for (var side = 0; side < 2; side++)
        {
            var from = memory.Input;
            for (var layer = 0; layer < Size.Layers; layer++)
            {
                var last = layer == Size.Layers - 1;
                var to = last ? memory.Both + (side * d) : memory.Between(layer);
                _stacks[side][layer].Run(from, d, to, last ? 2 * d : d, n, memory.Scratch);
                from = to;
            }
        }
        for (var side = 0; side < 2; side++) _joint[side].Run(memory.Both, 2 * d, memory.States + (side * Size.Joint), 2 * Size.Joint, n, memory.Scratch);
        _heads.Run(memory.States, 2 * Size.Joint, memory.Hidden, n);
        for (var i = 0; i < n; i++)
        {
            var row = memory.Hidden + ((long)i * Size.Hidden);
            for (var c = 0; c < Size.Hidden; c += Kernels.Lanes)
                if (c < Size.LabelAt || c >= Size.TagAt) Kernels.LeakyRelu(Vector512.Load(row + c)).Store(row + c);
        }
        _tags.Run(memory.Hidden + Size.TagAt, Size.Hidden, memory.Tags, n);
        _arc.Run(memory.Hidden, Size.Hidden, memory.Queries, n);
    }

    /// <summary>How much likelier than not the sentence ends after a token, as a logarithm.</summary>
    public float EndScore(Workspace memory, int token)
    {
        var row = memory.Tags + ((long)token * Labels.Layout.Width) + OutputLayout.EndAt;
        return row[1] - row[0];
    }

    /// <summary>The best labels of a token: of the two parts of speech, the best pair that goes together.</summary>
    public (Upos Upos, int Xpos, int Features) TagsOf(Workspace memory, int token)
    {
        var row = memory.Tags + ((long)token * Labels.Layout.Width);
        var (best, bestUpos, bestXpos) = (float.NegativeInfinity, 0, 0);
        for (var xpos = 0; xpos < Labels.Layout.Xpos; xpos++)
        {
            for (var mask = (uint)Labels.UposOfXpos[xpos] & ((1u << OutputLayout.Upos) - 1); mask != 0; mask &= mask - 1)
            {
                var upos = BitOperations.TrailingZeroCount(mask);
                var score = row[OutputLayout.UposAt + upos] + row[OutputLayout.XposAt + xpos];
                if (score > best) (best, bestUpos, bestXpos) = (score, upos, xpos);
            }
        }
        return ((Upos)bestUpos, bestXpos, Best(row + Labels.Layout.FeaturesAt, Labels.Layout.Features));
    }

    /// <summary>The tree of one sentence.</summary>
    /// <param name="memory">What <see cref="Read"/> has filled.</param>
    /// <param name="first">The sentence's first token in the passage.</param>
    /// <param name="heads">Receives for each of its tokens 0 for the root, else 1 + the head's index in the sentence.</param>
    /// <param name="relations">Receives the indices of the relations.</param>
    public void Parse(Workspace memory, int first, Span<int> heads, Span<int> relations)
    {
        var (n, arc) = (heads.Length, Size.Arc);
        var columns = Kernels.RoundUp(n + 1, Kernels.Panel);
        // The heads stand in panels of columns: one column a head, the root first.
        for (var k = 0; k < columns; k++)
        {
            var panel = memory.Keys + ((long)(k / Kernels.Panel) * arc * Kernels.Panel) + (k % Kernels.Panel);
            var source = k == 0 ? _root : memory.Hidden + ((long)(first + Math.Min(k, n) - 1) * Size.Hidden) + arc;
            for (var c = 0; c < arc; c++) panel[(long)c * Kernels.Panel] = source[c];
        }
        Kernels.Multiply(memory.Queries + ((long)first * arc), arc, memory.Keys, memory.Arcs, columns, n, arc, columns);
        memory.Decoder.Decode(new Span<float>(memory.Arcs, n * columns), columns, heads);

        for (var i = 0; i < n; i++)
        {
            var own = memory.Hidden + ((long)(first + i) * Size.Hidden) + Size.LabelAt;
            var other = heads[i] == 0 ? _root + arc : memory.Hidden + ((long)(first + heads[i] - 1) * Size.Hidden) + Size.LabelAt + Size.Label;
            for (var c = 0; c < Size.Label; c += Kernels.Lanes)
                Kernels.LeakyRelu(Vector512.Load(own + c) + Vector512.Load(other + c)).Store(memory.Pairs + ((long)i * Size.Label) + c);
        }
        _labels.Run(memory.Pairs, Size.Label, memory.Scratch, n);
        for (var i = 0; i < n; i++) relations[i] = Best(memory.Scratch + ((long)i * _labels.Outputs), Labels.Relations.Length);
    }

    private void Input(ReadOnlySpan<NetworkInput> tokens, Workspace memory)
    {
        var (d, vector) = (Size.Width, Size.Vector);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var row = memory.Scratch + ((long)i * vector);
            if (token.Word < 0) new Span<float>(row, vector).Clear();
            else RowTable.Widen(_words.Vector(token.Word), _words.Scale(token.Word), row);
            var x = memory.Input + ((long)i * d);
            Unsafe.CopyBlockUnaligned(x, _vectorBias, (uint)(d * sizeof(float)));
        }
        Kernels.Multiply(memory.Scratch, vector, _vectorWeights, memory.Input, d, tokens.Length, vector, d, add: true);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var x = memory.Input + ((long)i * d);
            _wordRows.AddTo(x, Size.WordRow(token.Word));
            _affixRows.AddTo(x, token.Suffix2);
            _affixRows.AddTo(x, token.Suffix3);
            _affixRows.AddTo(x, token.Suffix4);
            _affixRows.AddTo(x, token.Prefix3);
            _shapeRows.AddTo(x, token.Shape);
        }
    }

    private static int Best(float* scores, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
