using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Events;

/// <summary>Boosted trees that tell of each candidate whether a reader would note it, and whether its parties are right. Immutable, thread-safe.</summary>
internal sealed class EventJudge(TensorFile file)
{
    /// <summary>What is asked: would a reader note the event, is its actor right, is its recipient.</summary>
    public static readonly string[] Questions = ["noted", "actor.right", "recipient.right"];

    private readonly StoredTrees[] _trees = [.. Questions.Select(q => new StoredTrees(file, q, EventMatrix.Width, EventModel.File))];

    /// <summary>The answers for each candidate.</summary>
    public (float Noted, float Actor, float Recipient)[] Judge(EventMatrix matrix)
    {
        var count = matrix.Values.Length / EventMatrix.Width;
        var (noted, actors, recipients) = (new float[count], new float[count], new float[count]);
        _trees[0].Score(matrix.Values, noted);
        _trees[1].Score(matrix.Values, actors);
        _trees[2].Score(matrix.Values, recipients);
        return [.. noted.Select((n, i) => (n, actors[i], recipients[i]))];
    }
}
