using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Stances.Network;

/// <summary>
/// How each token of a passage stands by itself, to the target of a stance and to its holder: sides and distances in the text and in the tree, the relations by
/// which target and holder hang from it, praise and blame, negation, quotation marks. Each mark is a row of a table of the network, found by its hash.
/// </summary>
internal sealed class StanceMarks
{
    /// <summary>Rows of the table.</summary>
    public const int Rows = 1 << 12;

    /// <summary>The most marks of one token of one kind.</summary>
    public const int Most = 16;

    /// <summary>The longest passage that is read.</summary>
    public const int MostTokens = 256;

    private const int AuthorsWay = 3;
    private const int TowardTarget = 9;
    private const uint Own = 1, Toward = 2, Between = 3;

    private readonly AnnotatedText _text;
    private readonly Valences _valences;
    private readonly TreeSteps _target;
    private readonly TreeSteps _holder;
    private readonly int[] _valence;
    private readonly uint[] _relation;
    private readonly bool[] _isQuoted;
    private readonly List<int> _way;
    private int _first, _end;

    /// <summary>Marks the tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valences">Praise and blame.</param>
    /// <param name="room">Room that another text has left; null for new.</param>
    public StanceMarks(AnnotatedText text, Valences valences, Room? room = null)
    {
        room ??= new();
        (_text, _valences, _target, _holder) = (text, valences, room.Target, room.Holder);
        (_valence, _relation, _isQuoted, _way) = (room.Valence, room.Relation, room.IsQuoted, room.Way);
    }

    /// <summary>Turns to the tokens from <paramref name="first"/> to before <paramref name="end"/>, at most <see cref="MostTokens"/>.</summary>
    public void Begin(int first, int end)
    {
        (_first, _end) = (first, end);
        var quoted = false;
        for (var t = first; t < end; t++)
        {
            if (_text.Tokens[t].Lower is "\"" or "“" or "”") quoted = !quoted;
            (_valence[t - first], _relation[t - first], _isQuoted[t - first]) = (_valences.Of(_text.Tokens[t].Lower), WordForms.Hash(_text.Tokens[t].Relation), quoted);
        }
    }

    /// <summary>Turns to a target in these tokens.</summary>
    public void TurnTo((int First, int End) target) => _target.Read(_text.Tokens, target, _first, _end);

    /// <summary>Turns to a pair whose target was turned to before.</summary>
    public void Turn(in StancePair pair)
    {
        if (pair.HasHolder) _holder.Read(_text.Tokens, pair.Holder, _first, _end);
        else _holder.Clear();
        _way.Clear();
        if (_holder.Head >= 0)
        {
            foreach (var t in _text.Tree.Path(_holder.Head, _target.Head)) AddToWay(t);
        }
        else
        {
            for (var t = _text.Tree.Head(_target.Head); t >= 0 && _way.Count < AuthorsWay; t = _text.Tree.Head(t)) AddToWay(t);
        }

        void AddToWay(int t)
        {
            if (t >= _first && t < _end) _way.Add(t);
        }
    }

    /// <summary>The tokens on the way in the tree from holder to target; of an author the ones just above the target.</summary>
    public IReadOnlyList<int> Way => _way;

    /// <summary>Marks of a token by itself.</summary>
    public ReadOnlySpan<int> OwnOf(int t, Span<int> rows)
    {
        var list = new FactList(rows, Rows);
        list.Begin(Own);
        ref readonly var token = ref _text.Tokens[t];
        list.Add(Relation(t), (uint)token.Upos);
        list.Add(Valence(t));
        list.When(_text.Tree.Negation(t) >= 0);
        return list.Facts;
    }

    /// <summary>Marks of a token toward the target.</summary>
    public ReadOnlySpan<int> TargetOf(int t, Span<int> rows)
    {
        var tokens = _text.Tokens;
        var list = new FactList(rows, Rows);
        list.Begin(Toward);
        var upos = (uint)tokens[t].Upos;
        var (way, side) = (_target.Way(t), _target.Side(t));
        list.Add(_target.Distance(t), side);
        list.Add(way, side);
        list.Add(way, side, upos);
        list.Add(Valence(t), way, side);
        list.When(t == _target.Head, Relation(_target.Head), (uint)tokens[_target.Head].Upos);
        var child = _target.ChildBelow(t);
        list.When(child >= 0, Relation(child), way);
        list.When(child >= 0, Relation(child) ^ (Relation(_target.Head) << 1), way);
        list.When(child >= 0 && _text.Tree.IsPassive(t), Relation(child), way);
        list.Add(_isQuoted[t - _first] ? 1u : 0u, _isQuoted[_target.Head - _first] ? 1u : 0u);
        return list.Facts;
    }

    /// <summary>Marks of a token between target and holder; none without a holder.</summary>
    public ReadOnlySpan<int> HolderOf(int t, Span<int> rows)
    {
        var list = new FactList(rows, Rows);
        list.Begin(Toward);
        if (_holder.Head < 0) return list.Facts;
        list.Skip(TowardTarget);
        var (way, side, child, upos) = (_target.Way(t), _target.Side(t), _target.ChildBelow(t), (uint)_text.Tokens[t].Upos);
        var (holderWay, holderSide, holderChild) = (_holder.Way(t), _holder.Side(t), _holder.ChildBelow(t));
        list.Add(_holder.Distance(t), holderSide, Between);
        list.Add(holderWay, holderSide, Between);
        list.Add(holderWay, way, Between);
        list.Add(holderSide, side, upos);
        list.When(t == _holder.Head, Relation(_holder.Head), _holder.Head < _target.Head ? 1u : 0u);
        list.When(holderChild >= 0, Relation(holderChild), holderWay);
        if (holderChild >= 0 && child >= 0) list.Add(Relation(holderChild), Relation(child), _text.Tree.IsPassive(t) ? 2u : 1u);
        return list.Facts;
    }

    private uint Valence(int t) => (uint)(_valence[t - _first] + 10);

    private uint Relation(int t) => t < _first || t >= _end ? 0 : _relation[t - _first];

    /// <summary>What is noted of one passage at a time.</summary>
    internal sealed class Room
    {
        public TreeSteps Target { get; } = new();

        public TreeSteps Holder { get; } = new();

        public int[] Valence { get; } = new int[MostTokens];

        public uint[] Relation { get; } = new uint[MostTokens];

        public bool[] IsQuoted { get; } = new bool[MostTokens];

        public List<int> Way { get; } = [];
    }
}
