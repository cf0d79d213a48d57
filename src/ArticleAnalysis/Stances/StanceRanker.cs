using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Stances;

/// <summary>Boosted trees that tell of each pair of an article whether readers would note a stance, and which. Read in place, immutable, thread-safe.</summary>
/// <remarks>A <see cref="TensorFile"/> with <see cref="StoredTrees"/> for each of <see cref="Questions"/> and the probability from which a stance is given.</remarks>
internal sealed unsafe class StanceRanker
{
    /// <summary>Name of the file.</summary>
    public const string File = "models/stance-pairs.bin";

    /// <summary>Name of the probability from which a stance is given: F1 of the annotated articles is highest there when each is left out of learning in turn.</summary>
    public const string Least = "least";

    /// <summary>What is asked of a pair: would a reader note it, is it for rather than against, is it both.</summary>
    public static readonly string[] Questions = ["noted", "for", "mixed"];

    // What speaks less than this for or against is no evidence, unless there is nothing better.
    private const double LeastPolarity = 0.4;

    private readonly float _least;
    private readonly StoredTrees[] _trees;

    /// <summary>A model over bytes that do not move.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model, cut off, or made for other features.</exception>
    public StanceRanker(ReadOnlySpan<byte> bytes)
    {
        var file = new TensorFile(File, bytes);
        _least = file.Floats(Least, 1, 1)[0];
        _trees = Array.ConvertAll(Questions, q => new StoredTrees(file, q, StanceMatrix.Width, File));
    }

    /// <summary>The stances of a book, surest first.</summary>
    /// <param name="book">All that speaks for and against.</param>
    /// <param name="matrix">Its features.</param>
    /// <param name="withNeutral">True also gives the pairs that readers would not note, as neutral.</param>
    public IReadOnlyList<Stance> Close(StanceBook book, StanceMatrix matrix, bool withNeutral)
    {
        var noted = Probabilities(0, matrix);
        var stances = new List<Stance>();
        for (var i = 0; i < noted.Length; i++)
        {
            if (noted[i] >= _least)
            {
                var (favour, mixed) = (_trees[1].Score(matrix[i]), _trees[2].Score(matrix[i]));
                stances.Add(Of(book.Accounts[i], LabelOf(favour, mixed), noted[i], ScoreOf(favour, mixed)));
            }
            else if (withNeutral) stances.Add(Of(book.Accounts[i], StanceLabel.Neutral, 1 - noted[i], 0));
        }
        return [.. stances.OrderByDescending(s => s.Confidence).ThenBy(s => s.Evidence[0].Span.Start).ThenBy(s => s.Holder ?? -1).ThenBy(s => s.Target.Entity ?? -1)];
    }

    /// <summary>The answer to a question for each account, as a probability.</summary>
    public float[] Probabilities(int question, StanceMatrix matrix)
    {
        var probabilities = new float[matrix.Values.Length / StanceMatrix.Width];
        _trees[question].Score(matrix.Values, probabilities);
        return probabilities;
    }

    /// <summary>The label of a pair that is noted.</summary>
    public static StanceLabel LabelOf(float favour, float mixed)
    {
        var one = favour >= 0.5f ? StanceLabel.Supportive : StanceLabel.Opposed;
        return mixed > (1 - mixed) * MathF.Max(favour, 1 - favour) ? StanceLabel.Mixed : one;
    }

    // What speaks for both sides draws the score to the middle.
    private static float ScoreOf(float favour, float mixed) => ((2 * favour) - 1) * (1 - mixed);

    private static Stance Of(StanceAccount account, StanceLabel label, float confidence, float score)
    {
        var evidence = account.Evidence;
        var strong = evidence.Where(e => Math.Abs(e.Polarity) >= LeastPolarity).ToList();
        return new Stance
        {
            Holder = account.Holder,
            Target = account.Target,
            Label = label,
            Score = score,
            Confidence = confidence,
            Evidence = strong.Count > 0 ? strong : [evidence.MaxBy(e => Math.Abs(e.Polarity))],
        };
    }
}
