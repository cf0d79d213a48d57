namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// The best tree over one sentence by its arc scores: the maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967) with one root alone.
/// Crossing arcs are allowed; what comes out always is a tree. Scratch for one thread.
/// </summary>
internal sealed class TreeDecoder(int most)
{
    private readonly int[] _best = new int[most + 1];
    private readonly int[] _mark = new int[most + 1];
    private readonly int[] _active = new int[most + 1];
    private readonly int[] _member = new int[most + 1];
    private readonly int[] _cycle = new int[most + 1];
    private readonly int[] _cycleEnds = new int[most + 1];
    private readonly (int Node, Arc Arc)[] _cycleArcs = new (int, Arc)[2 * most];
    private readonly int[] _members = new int[most * most];
    private readonly Arc[] _arcs = new Arc[(most + 1) * (most + 1)];

    /// <summary>The arc between two tokens for which an arc between two nodes stands; 0 is the root.</summary>
    private readonly record struct Arc(ushort Dependent, ushort Head);

    /// <summary>Writes the head of each token: 0 for the root, else 1 + the index of a token.</summary>
    /// <param name="scores">A row for each token: the score of the root as its head, then of each token. They are changed.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="heads">As long as the sentence.</param>
    public void Decode(Span<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        KeepOneRoot(scores, stride, n);
        for (var i = 0; i < n; i++) _best[i + 1] = Best(scores.Slice(i * stride, n + 1), i + 1);
        var cycles = 0;
        while (FindCycle(n, cycles > 0) is var length and > 0)
        {
            if (cycles == 0) Start(n);
            Contract(scores, stride, n, length, cycles++);
        }
        if (cycles == 0)
        {
            for (var i = 0; i < n; i++) heads[i] = _best[i + 1];
            return;
        }
        Expand(heads, n, cycles);
    }

    /// <summary>Leaves to one token alone the choice of being the root: to the one that gains most by it.</summary>
    private static void KeepOneRoot(Span<float> scores, int stride, int n)
    {
        var (root, gain) = (0, float.NegativeInfinity);
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * stride, n + 1);
            row[i + 1] = float.NegativeInfinity;
            var other = float.MinValue;
            for (var k = 1; k <= n; k++) other = Math.Max(other, row[k]);
            if (row[0] - other > gain) (root, gain) = (i, row[0] - other);
        }
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * stride, n + 1);
            if (i != root) row[0] = float.NegativeInfinity;
            else row[1..].Fill(float.NegativeInfinity);
        }
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var k = 0; k < row.Length; k++)
            if (k != self && row[k] > row[best]) best = k;
        return best;
    }

    /// <summary>Finds a cycle among the best arcs of the nodes that are left, and writes its nodes.</summary>
    /// <returns>Its length; 0 when there is none.</returns>
    private int FindCycle(int n, bool contracted)
    {
        _mark.AsSpan(0, n + 1).Clear();
        for (var i = 1; i <= n; i++)
        {
            if (contracted && _active[i] == 0) continue;
            var at = i;
            while (at != 0 && _mark[at] == 0)
            {
                _mark[at] = i;
                at = _best[at];
            }
            if (at == 0 || _mark[at] != i) continue;
            var length = 0;
            var first = at;
            do
            {
                _cycle[length++] = at;
                at = _best[at];
            }
            while (at != first);
            return length;
        }
        return 0;
    }

    private void Start(int n)
    {
        for (var d = 1; d <= n; d++)
        {
            (_active[d], _member[d]) = (1, d);
            for (var h = 0; h <= n; h++) _arcs[(d * (n + 1)) + h] = new((ushort)d, (ushort)h);
        }
    }

    /// <summary>Makes one node of a cycle, and remembers which arc each of its nodes had inside.</summary>
    private void Contract(Span<float> scores, int stride, int n, int length, int level)
    {
        var (wide, rep) = (n + 1, _cycle[0]);
        // Which real tokens stand in which node of the cycle, for the way back.
        var members = _members.AsSpan(level * n, n);
        for (var token = 1; token <= n; token++) members[token - 1] = _member[token];
        var start = level == 0 ? 0 : _cycleEnds[level - 1];
        for (var k = 0; k < length; k++) _cycleArcs[start + k] = (_cycle[k], _arcs[(_cycle[k] * wide) + _best[_cycle[k]]]);
        _cycleEnds[level] = start + length;

        for (var other = 0; other <= n; other++)
        {
            if ((other > 0 && _active[other] == 0) || _cycle.AsSpan(0, length).Contains(other)) continue;
            var (into, intoBest, from, fromBest) = (float.NegativeInfinity, rep, float.NegativeInfinity, rep);
            for (var k = 0; k < length; k++)
            {
                var node = _cycle[k];
                var gain = scores[((node - 1) * stride) + other] - scores[((node - 1) * stride) + _best[node]];
                if (gain > into) (into, intoBest) = (gain, node);
                if (other > 0 && scores[((other - 1) * stride) + node] > from) (from, fromBest) = (scores[((other - 1) * stride) + node], node);
            }
            _arcs[(rep * wide) + other] = _arcs[(intoBest * wide) + other];
            scores[((rep - 1) * stride) + other] = into;
            if (other == 0) continue;
            _arcs[(other * wide) + rep] = _arcs[(other * wide) + fromBest];
            scores[((other - 1) * stride) + rep] = from;
            if (_cycle.AsSpan(0, length).Contains(_best[other])) _best[other] = rep;
        }
        for (var k = 1; k < length; k++)
        {
            _active[_cycle[k]] = 0;
            for (var other = 1; other <= n; other++) scores[((other - 1) * stride) + _cycle[k]] = float.NegativeInfinity;
        }
        for (var token = 1; token <= n; token++)
            if (_cycle.AsSpan(0, length).Contains(_member[token])) _member[token] = rep;
        _best[rep] = Best(scores.Slice((rep - 1) * stride, n + 1), rep);
    }

    /// <summary>Opens the cycles, the last first: each of its nodes keeps the arc that it had inside, but for the one that the arc from outside enters.</summary>
    private void Expand(Span<int> heads, int n, int cycles)
    {
        heads.Fill(-1);
        for (var node = 1; node <= n; node++)
        {
            if (_active[node] == 0) continue;
            var arc = _arcs[(node * (n + 1)) + _best[node]];
            heads[arc.Dependent - 1] = arc.Head;
        }
        for (var level = cycles - 1; level >= 0; level--)
        {
            var members = _members.AsSpan(level * n, n);
            for (var k = level == 0 ? 0 : _cycleEnds[level - 1]; k < _cycleEnds[level]; k++)
            {
                var (node, arc) = _cycleArcs[k];
                var entered = false;
                for (var token = 0; token < n && !entered; token++) entered = members[token] == node && heads[token] >= 0;
                if (!entered) heads[arc.Dependent - 1] = arc.Head;
            }
        }
    }
}
