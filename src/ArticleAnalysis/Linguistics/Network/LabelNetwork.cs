using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// Scores up to 32 labels of a thing: the rows of its facts and the vectors of some words are added up; the first 32 columns of the sum are scores as they
/// are, the other 32 go through a rectifier and a matrix. Read in place, immutable, thread-safe.
/// </summary>
internal sealed unsafe class LabelNetwork
{
    /// <summary>Columns of a row: those of the labels and those of the hidden layer.</summary>
    public const int Width = Labels + Hidden;

    /// <summary>The most labels.</summary>
    public const int Labels = 32;

    /// <summary>Units of the hidden layer.</summary>
    public const int Hidden = 32;

    private readonly FactRows _facts;
    private readonly WordProjection[] _words;
    private readonly float* _output;

    /// <summary>A network over numbers that do not move.</summary>
    /// <param name="facts">A row for each fact; their number is a power of two.</param>
    /// <param name="words">For each word that is looked at, a row for each component of its vector.</param>
    /// <param name="output">The weights of each hidden unit for all labels.</param>
    public LabelNetwork(FactRows facts, WordProjection[] words, float* output)
    {
        _facts = facts;
        _words = words;
        _output = output;
    }

    /// <summary>The network of this name in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Begins the names of its matrices.</param>
    /// <param name="rows">How many facts it tells apart.</param>
    /// <param name="places">How many words it looks at.</param>
    /// <param name="words">The vectors.</param>
    /// <exception cref="InvalidDataException">The file has no such network.</exception>
    public static LabelNetwork Read(TensorFile file, string name, int rows, int places, WordTable words)
    {
        var projections = new WordProjection[places];
        for (var p = 0; p < places; p++) projections[p] = new(file.Floats(WordName(name, p), words.Dimensions, Width));
        return new(new FactRows(file, FactsName(name), rows), projections, file.Floats(OutputName(name), Hidden * Labels / Width, Width));
    }

    /// <summary>Name of the table of facts.</summary>
    public static string FactsName(string name) => name + ".facts";

    /// <summary>Name of the matrix of a word that is looked at.</summary>
    public static string WordName(string name, int place) => $"{name}.word{(char)('0' + place)}";

    /// <summary>Name of the last matrix.</summary>
    public static string OutputName(string name) => name + ".output";

    /// <summary>Writes the probabilities of the first labels, together 1.</summary>
    /// <param name="facts">Rows of the facts.</param>
    /// <param name="places">Rows of the words that are looked at, -1 for none.</param>
    /// <param name="words">The vectors.</param>
    /// <param name="probabilities">Receives one number a label.</param>
    public void Score(ReadOnlySpan<int> facts, ReadOnlySpan<int> places, WordTable words, Span<float> probabilities)
    {
        var sum = stackalloc float[Width];
        AddFacts(facts, sum);
        for (var p = 0; p < _words.Length; p++) _words[p].AddTo(places[p], words, sum);
        Share(sum, probabilities);
    }

    /// <summary>Begins the sum of a thing with its facts.</summary>
    public void AddFacts(ReadOnlySpan<int> facts, float* sum)
    {
        new Span<float>(sum, Width).Clear();
        _facts.Add(facts, sum, sum);
    }

    /// <summary>Adds the words of some things to their sums; <see cref="Share"/> makes of each what <see cref="Score"/> gives.</summary>
    /// <param name="places">For one thing after the other the rows of the words that are looked at, -1 for none.</param>
    /// <param name="words">The vectors.</param>
    /// <param name="sums">The sums, one after the other.</param>
    public void AddWords(ReadOnlySpan<int> places, WordTable words, float* sums)
    {
        Span<int> some = stackalloc int[WordProjection.Together], of = stackalloc int[WordProjection.Together];
        for (var p = 0; p < _words.Length; p++)
        {
            var met = 0;
            for (int at = p, thing = 0; at < places.Length; at += _words.Length, thing++)
            {
                if (places[at] < 0) continue;
                (some[met], of[met]) = (places[at], thing);
                if (++met < some.Length) continue;
                _words[p].AddTo(some, words, of, sums);
                met = 0;
            }
            for (var i = 0; i < met; i++) _words[p].AddTo(some[i], words, sums + (of[i] * Width));
        }
    }

    /// <summary>Writes the probabilities of the first labels of a thing whose sum has all, together 1; the sum is used up.</summary>
    public void Share(float* sum, Span<float> probabilities)
    {
        var (low, high) = (Vector512.Load(sum), Vector512.Load(sum + 16));
        for (var k = 0; k < Hidden; k++)
        {
            var x = Vector512.Create(MathF.Max(sum[Labels + k], 0));
            low = Vector512.FusedMultiplyAdd(x, Vector512.Load(_output + (k * Labels)), low);
            high = Vector512.FusedMultiplyAdd(x, Vector512.Load(_output + (k * Labels) + 16), high);
        }
        low.Store(sum);
        high.Store(sum + 16);
        var (top, all) = (float.NegativeInfinity, 0f);
        for (var l = 0; l < probabilities.Length; l++) top = MathF.Max(top, sum[l]);
        for (var l = 0; l < probabilities.Length; l++) all += probabilities[l] = MathF.Exp(sum[l] - top);
        for (var l = 0; l < probabilities.Length; l++) probabilities[l] /= all;
    }
}
