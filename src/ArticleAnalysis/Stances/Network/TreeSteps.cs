using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Stances.Network;

/// <summary>Where the tokens of a passage stand to a range of them, in the text and in the tree.</summary>
internal sealed class TreeSteps
{
    private const int MostUp = 4, MostDown = 7;

    private readonly int[] _down = new int[StanceMarks.MostTokens];
    private readonly int[] _child = new int[StanceMarks.MostTokens];
    private readonly uint[] _way = new uint[StanceMarks.MostTokens];
    private int _first, _rangeFirst, _rangeEnd;

    /// <summary>The token of the range that the others depend on; -1 when there is no range.</summary>
    public int Head { get; private set; } = -1;

    /// <summary>Forgets the range.</summary>
    public void Clear() => Head = -1;

    /// <summary>Reads the ways from all tokens of a passage to a range.</summary>
    public void Read(ReadOnlySpan<Token> tokens, (int First, int End) range, int first, int end)
    {
        (_first, _rangeFirst, _rangeEnd, Head) = (first, range.First, range.End, range.First);
        for (var t = range.First; t < range.End; t++)
            if (tokens[t].Head < range.First || tokens[t].Head >= range.End)
            {
                Head = t;
                break;
            }
        Array.Fill(_down, -1, 0, end - first);
        Array.Fill(_child, -1, 0, end - first);
        var below = -1;
        for (int t = Head, step = 0; t >= first && t < end; below = t, t = tokens[t].Head, step++) (_down[t - first], _child[t - first]) = (step, below);
        for (var t = first; t < end; t++)
        {
            var up = 0;
            var at = t;
            while (at >= first && at < end && _down[at - first] < 0) (at, up) = (tokens[at].Head, up + 1);
            _way[t - first] = at >= first && at < end ? (uint)((Math.Min(up, MostUp) * 8) + Math.Min(_down[at - first], MostDown)) : (MostUp * 8) + MostDown + 1;
        }
    }

    /// <summary>Steps up from a token to the nearest one above the range, and down from there to the range: one number.</summary>
    public uint Way(int t) => _way[t - _first];

    /// <summary>The token below this one on the way down to the range; -1 when this one does not stand above it.</summary>
    public int ChildBelow(int t) => Head < 0 ? -1 : _child[t - _first];

    /// <summary>0 before the range, 1 in it, 2 after it.</summary>
    public uint Side(int t) => t < _rangeFirst ? 0u : t < _rangeEnd ? 1u : 2u;

    /// <summary>How far from the range, in coarse steps.</summary>
    public uint Distance(int t)
    {
        var count = t < _rangeFirst ? _rangeFirst - t : Math.Max(0, t - _rangeEnd + 1);
        return count < 5 ? (uint)count : count < 7 ? 5u : count < 10 ? 6u : count < 15 ? 7u : count < 25 ? 8u : 9u;
    }
}
