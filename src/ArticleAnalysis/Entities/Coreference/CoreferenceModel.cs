using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>
/// Scores how likely two phrases mean the same thing: a network of one hidden layer whose input are facts, each a row of a table, and the vectors of the two heads.
/// The first column is added to the score as it is; the others go through a rectifier. Read in place, immutable, thread-safe.
/// </summary>
internal sealed unsafe class CoreferenceModel
{
    /// <summary>The model's file.</summary>
    public const string File = "models/coreference.bin";

    /// <summary>Columns of every matrix.</summary>
    public const int Width = 64;

    private readonly float* _facts;
    private readonly float* _anaphor;
    private readonly float* _antecedent;
    private readonly float* _output;

    /// <summary>A model over numbers that do not move.</summary>
    /// <param name="facts"><see cref="FeatureList.Rows"/> rows.</param>
    /// <param name="anaphor">A row for each component of the vector of the later head.</param>
    /// <param name="antecedent">The same for the earlier head.</param>
    /// <param name="output">One row.</param>
    public CoreferenceModel(float* facts, float* anaphor, float* antecedent, float* output)
    {
        _facts = facts;
        _anaphor = anaphor;
        _antecedent = antecedent;
        _output = output;
    }

    /// <exception cref="InvalidDataException">The file is missing, no such model, or cut off.</exception>
    public static CoreferenceModel Read(LanguageResources resources, WordTable words)
    {
        var file = new TensorFile(File, resources.Bytes(File));
        return new(file.Floats("facts", FeatureList.Rows, Width), file.Floats("anaphor", words.Dimensions, Width), file.Floats("antecedent", words.Dimensions, Width), file.Floats("output", 1, Width));
    }

    /// <summary>Writes the sum of the rows of some facts and of the vector of a word, which is -1 for none.</summary>
    public void Sum(ReadOnlySpan<int> facts, bool asAnaphor, int word, WordTable words, float* sum)
    {
        new Span<float>(sum, Width).Clear();
        Add(facts, sum, sum);
        if (word < 0) return;
        var matrix = asAnaphor ? _anaphor : _antecedent;
        var scale = words.Scale(word);
        foreach (var component in words.Vector(word))
        {
            var x = Vector512.Create(component * scale);
            for (var k = 0; k < Width; k += 16) Vector512.FusedMultiplyAdd(x, Vector512.Load(matrix + k), Vector512.Load(sum + k)).Store(sum + k);
            matrix += Width;
        }
    }

    /// <summary>The score of two phrases, from the sums of each and the facts of both; writes what comes before the rectifier.</summary>
    public float Score(float* anaphor, float* antecedent, ReadOnlySpan<int> facts, float* hidden)
    {
        for (var k = 0; k < Width; k += 16) (Vector512.Load(anaphor + k) + Vector512.Load(antecedent + k)).Store(hidden + k);
        Add(facts, hidden, hidden);
        var sum = Vector512<float>.Zero;
        for (var k = 0; k < Width; k += 16) sum = Vector512.FusedMultiplyAdd(Vector512.Max(Vector512.Load(hidden + k), Vector512<float>.Zero), Vector512.Load(_output + k), sum);
        // In one order on every machine.
        var score = hidden[0];
        for (var lane = 0; lane < 16; lane++) score += sum[lane];
        return score;
    }

    private void Add(ReadOnlySpan<int> facts, float* from, float* to)
    {
        var (s0, s1, s2, s3) = (Vector512.Load(from), Vector512.Load(from + 16), Vector512.Load(from + 32), Vector512.Load(from + 48));
        foreach (var fact in facts)
        {
            var row = _facts + (fact * Width);
            s0 += Vector512.Load(row);
            s1 += Vector512.Load(row + 16);
            s2 += Vector512.Load(row + 32);
            s3 += Vector512.Load(row + 48);
        }
        s0.Store(to);
        s1.Store(to + 16);
        s2.Store(to + 32);
        s3.Store(to + 48);
    }
}
