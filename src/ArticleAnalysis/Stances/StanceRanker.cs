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

    // A stance is for both sides when a sentence speaks at least this much for each.
    private const double LeastSide = 0.05;

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
                var (account, favour, mixed) = (book.Accounts[i], _trees[1].Score(matrix[i]), _trees[2].Score(matrix[i]));
                var label = LabelOf(favour, mixed, account.Sides);
                stances.Add(Of(account, label, noted[i], ScoreOf(label, favour, mixed)));
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

    /// <summary>The label of a pair that is noted: none without evidence that speaks for it.</summary>
    public static StanceLabel LabelOf(float favour, float mixed, StanceSides sides)
    {
        if (mixed > (1 - mixed) * MathF.Max(favour, 1 - favour) && Math.Min(sides.For, sides.Against) >= LeastSide) return StanceLabel.Mixed;
        var isFor = favour >= 0.5f ? sides.For > 0 || sides.Against == 0 : sides.For > 0 && sides.Against == 0;
        return isFor ? StanceLabel.Supportive : StanceLabel.Opposed;
    }

    // What speaks for both sides draws the score to the middle.
    private static float ScoreOf(StanceLabel label, float favour, float mixed)
    {
        var score = ((2 * favour) - 1) * (1 - mixed);
        return label == StanceLabel.Mixed ? score : MathF.CopySign(score, SignOf(label));
    }

    // What is strong, for or against, and the best of the side of the label, or of both sides.
    private static List<StanceEvidence> EvidenceOf(StanceAccount account, StanceLabel label)
    {
        var (all, side) = (account.Evidence, SignOf(label));
        StanceEvidence[] best = side == 0 ? [all.MaxBy(e => e.Polarity), all.MinBy(e => e.Polarity)] : [all.MaxBy(e => e.Polarity * side)];
        return [.. all.Where(e => Math.Abs(e.Polarity) >= LeastPolarity || best.Contains(e))];
    }

    private static int SignOf(StanceLabel label) => label switch { StanceLabel.Supportive => 1, StanceLabel.Opposed => -1, _ => 0 };

    private static Stance Of(StanceAccount account, StanceLabel label, float confidence, float score) => new()
    {
        Holder = account.Holder,
        Target = account.Target,
        Label = label,
        Score = score,
        Confidence = confidence,
        Evidence = EvidenceOf(account, label),
    };
}
