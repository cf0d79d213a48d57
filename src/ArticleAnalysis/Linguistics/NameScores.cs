using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Linguistics;

/// <summary>What the network thinks of each token as a part of a name: a score for each of <see cref="NameTags"/>, kept where it may be one.</summary>
internal sealed class NameScores(int tokens, float[] transitions)
{
    /// <summary>Tokens whose best tag scores less than no name by this much are no name: one in a hundred and fifty of them would be at most.</summary>
    private const float Margin = 5;

    private readonly int[] _rows = new int[tokens];
    private float[] _scores = new float[NameTags.Count * Math.Max(16, tokens / 4)];
    private int _count;

    /// <summary>How well neighbouring tags go together, <see cref="NameTags.Width"/> columns for each tag before.</summary>
    public float[] Transitions => transitions;

    /// <summary>Takes over the scores of tokens, <see cref="NameTags.Width"/> columns each.</summary>
    public void Write(int first, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i * NameTags.Width < scores.Length; i++)
        {
            var row = scores.Slice(i * NameTags.Width, NameTags.Count);
            _rows[first + i] = -1;
            if (Most(row[1..]) + Margin < row[NameTags.Outside]) continue;
            if ((_count + 1) * NameTags.Count > _scores.Length) Array.Resize(ref _scores, 2 * _scores.Length);
            row.CopyTo(_scores.AsSpan(_count * NameTags.Count));
            _rows[first + i] = _count++;
        }
    }

    /// <summary>The scores of a token; empty when it is certainly no part of a name.</summary>
    public ReadOnlySpan<float> Of(int token) => _rows[token] < 0 ? [] : _scores.AsSpan(_rows[token] * NameTags.Count, NameTags.Count);

    private static float Most(ReadOnlySpan<float> row)
    {
        var most = row[0];
        foreach (var score in row) most = MathF.Max(most, score);
        return most;
    }
}
