using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Entities.Names;

/// <summary>
/// The chain of tags over a run of tokens that may be names (a linear-chain conditional random field; Lafferty et al., ICML 2001): the best tagging, and how
/// probable each tag of a token and each name is. For one thread; each float is computed in one fixed order.
/// </summary>
internal sealed unsafe class NameChain
{
    private const int Width = NameTags.Width;
    private const int Lanes = Kernels.Lanes;
    private const float Never = -1e9f;

    /// <summary>Factor on all scores, which leaves the best tagging as it is and makes probabilities as high as names are right on texts that were not learnt from (Guo et al., ICML 2017).</summary>
    public const float Sharpness = 0.8f;

    private readonly float[] _transitions = new float[Width * Width];
    private readonly float[] _factors = new float[Width * Width];
    private readonly float[] _turned = new float[Width * Width];
    private float[] _scores = [];
    private float[] _factor = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _sums = [];
    private readonly List<(int First, int End, int Type)> _names = [];
    private int[] _back = [];
    private int _count;

    /// <summary>A chain with these weights of neighbouring tags: a row of <see cref="NameTags.Width"/> for the tag before.</summary>
    public NameChain(ReadOnlySpan<float> transitions)
    {
        for (var i = 0; i < _transitions.Length; i++)
        {
            var (from, to) = (i / Width, i % Width);
            var isOpen = from < NameTags.Count && to < NameTags.Count && NameTags.MayFollow(from, to);
            _transitions[i] = isOpen ? Sharpness * transitions[i] : Never;
        }
        fixed (float* source = _transitions, target = _factors)
        {
            for (var i = 0; i < _factors.Length; i += Lanes)
                Vector512.ConditionalSelect(Vector512.Equals(Vector512.Load(source + i), Vector512.Create(Never)), Vector512<float>.Zero, Kernels.Exp(Vector512.Load(source + i))).Store(target + i);
        }
        for (var i = 0; i < _factors.Length; i++) _turned[(i % Width * Width) + (i / Width)] = _factors[i];
    }

    /// <summary>Reads a run of tokens.</summary>
    /// <param name="scores">A row of <see cref="NameTags.Count"/> scores for each.</param>
    /// <param name="afterOutside">True when a token that is no name stands before the run; false at the start of a sentence.</param>
    /// <param name="beforeOutside">True when such a token stands after it.</param>
    public void Read(ReadOnlySpan<float> scores, bool afterOutside, bool beforeOutside)
    {
        _count = scores.Length / NameTags.Count;
        if (_scores.Length < _count * Width)
        {
            var size = 2 * _count * Width;
            (_scores, _factor, _forward, _backward, _sums, _back) = (new float[size], new float[size], new float[size], new float[size], new float[2 * _count], new int[size]);
        }
        for (var i = 0; i < _count; i++)
        {
            var row = _scores.AsSpan(i * Width, Width);
            row.Fill(Never);
            for (var tag = 0; tag < NameTags.Count; tag++) row[tag] = Sharpness * scores[(i * NameTags.Count) + tag];
        }
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            _scores[tag] += afterOutside ? _transitions[tag] : NameTags.IsInside(tag) ? Never : 0;
            if (beforeOutside) _scores[((_count - 1) * Width) + tag] += _transitions[(tag * Width) + NameTags.Outside];
        }
        fixed (float* rows = _scores, factor = _factor, forward = _forward, backward = _backward, factors = _factors, turned = _turned)
        {
            for (var i = 0; i < _count; i++) Exponentiate(rows + (i * Width), factor + (i * Width));
            for (var i = 0; i < _count; i++) _sums[i] = Forward(factors, factor + (i * Width), forward + (i * Width), isFirst: i == 0);
            for (var i = _count - 1; i >= 0; i--) Backward(turned, factor + ((i + 1) * Width), backward + (i * Width), isLast: i == _count - 1);
        }
    }

    /// <summary>Adds to <paramref name="mass"/> how probable it is that a token is no name (index 0) or part of one of a type (1 + type).</summary>
    public void AddTypes(int token, Span<float> mass)
    {
        var sum = 0f;
        Span<float> tags = stackalloc float[NameTags.Count];
        for (var tag = 0; tag < tags.Length; tag++) sum += tags[tag] = _forward[(token * Width) + tag] * _backward[(token * Width) + tag];
        for (var tag = 0; tag < tags.Length; tag++) mass[tag == NameTags.Outside ? 0 : 1 + NameTags.TypeOf(tag)] += tags[tag] / sum;
    }

    /// <summary>How probable it is that exactly these tokens are a name of a type, given the rest of the run.</summary>
    public float Probability(int first, int end, int type)
    {
        // Each step in the scale of the forward rows.
        var (open, inside) = (NameTags.First(type), NameTags.Inside(type));
        var (path, last) = (_forward[(first * Width) + open], open);
        for (var i = first + 1; i < end; i++, last = inside) path *= _factors[(last * Width) + inside] * _factor[(i * Width) + inside] / _sums[i];
        if (end == _count) return Math.Clamp(path, 0, 1);
        var (after, total) = (0f, 0f);
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            var rest = _backward[(end * Width) + tag];
            total += _forward[(end * Width) + tag] * rest;
            if (tag != inside) after += _factors[(last * Width) + tag] * _factor[(end * Width) + tag] * rest;
        }
        return Math.Clamp(path * after / (total * _sums[end]), 0, 1);
    }

    /// <summary>How probable it is that a token is no part of a name.</summary>
    public float Outside(int token)
    {
        var sum = 0f;
        for (var tag = 0; tag < NameTags.Count; tag++) sum += _forward[(token * Width) + tag] * _backward[(token * Width) + tag];
        return _forward[(token * Width) + NameTags.Outside] * _backward[(token * Width) + NameTags.Outside] / sum;
    }

    /// <summary>The names of the best tagging (Viterbi 1967), in text order; the list is used again for the next run.</summary>
    public List<(int First, int End, int Type)> Best()
    {
        _names.Clear();
        fixed (float* rows = _scores, transitions = _transitions)
        fixed (int* back = _back)
        {
            float* now = stackalloc float[Width];
            new ReadOnlySpan<float>(rows, Width).CopyTo(new Span<float>(now, Width));
            for (var i = 1; i < _count; i++) Step(transitions, rows + (i * Width), now, back + (i * Width));
            var tag = 0;
            for (var k = 1; k < NameTags.Count; k++)
                if (now[k] > now[tag]) tag = k;
            var end = _count;
            for (var i = _count - 1; i >= 0; i--)
            {
                if (tag != NameTags.Outside && !NameTags.IsInside(tag)) _names.Add((i, end, NameTags.TypeOf(tag)));
                if (!NameTags.IsInside(tag)) end = i;
                tag = i == 0 ? 0 : back[(i * Width) + tag];
            }
        }
        _names.Reverse();
        return _names;
    }

    private static void Step(float* transitions, float* row, float* now, int* back)
    {
        float* before = stackalloc float[Width];
        new ReadOnlySpan<float>(now, Width).CopyTo(new Span<float>(before, Width));
        for (var k = 0; k < Width; k += Lanes)
        {
            var best = Vector512.Create(before[0]) + Vector512.Load(transitions + k);
            var from = Vector512<int>.Zero;
            for (var tag = 1; tag < NameTags.Count; tag++)
            {
                var score = Vector512.Create(before[tag]) + Vector512.Load(transitions + (tag * Width) + k);
                var better = Vector512.GreaterThan(score, best);
                best = Vector512.ConditionalSelect(better, score, best);
                from = Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(tag), from);
            }
            (best + Vector512.Load(row + k)).Store(now + k);
            from.Store(back + k);
        }
    }

    private static void Exponentiate(float* row, float* target)
    {
        var most = row[0];
        for (var tag = 1; tag < NameTags.Count; tag++) most = MathF.Max(most, row[tag]);
        for (var k = 0; k < Width; k += Lanes) Kernels.Exp(Vector512.Load(row + k) - Vector512.Create(most)).Store(target + k);
        for (var tag = NameTags.Count; tag < Width; tag++) target[tag] = 0;
    }

    /// <summary>The probabilities of tags given what stands before; gives the sum by which they were divided.</summary>
    private static float Forward(float* factors, float* factor, float* row, bool isFirst)
    {
        var (low, high) = (Vector512<float>.One, Vector512<float>.One);
        if (!isFirst)
        {
            (low, high) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var before = row - Width;
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var x = Vector512.Create(before[tag]);
                low = Vector512.FusedMultiplyAdd(x, Vector512.Load(factors + (tag * Width)), low);
                high = Vector512.FusedMultiplyAdd(x, Vector512.Load(factors + (tag * Width) + Lanes), high);
            }
        }
        (low * Vector512.Load(factor)).Store(row);
        (high * Vector512.Load(factor + Lanes)).Store(row + Lanes);
        return Normalize(row);
    }

    private static void Backward(float* turned, float* nextFactor, float* row, bool isLast)
    {
        var (low, high) = (Vector512<float>.One, Vector512<float>.One);
        if (!isLast)
        {
            (low, high) = (Vector512<float>.Zero, Vector512<float>.Zero);
            for (var next = 0; next < NameTags.Count; next++)
            {
                var x = Vector512.Create(nextFactor[next] * row[Width + next]);
                low = Vector512.FusedMultiplyAdd(x, Vector512.Load(turned + (next * Width)), low);
                high = Vector512.FusedMultiplyAdd(x, Vector512.Load(turned + (next * Width) + Lanes), high);
            }
        }
        low.Store(row);
        high.Store(row + Lanes);
        Normalize(row);
    }

    private static float Normalize(float* row)
    {
        var sum = 0f;
        for (var tag = 0; tag < NameTags.Count; tag++) sum += row[tag];
        var scale = Vector512.Create(1 / sum);
        (Vector512.Load(row) * scale).Store(row);
        (Vector512.Load(row + Lanes) * scale).Store(row + Lanes);
        return sum;
    }
}
