using System.Numerics;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances.Evidence;

// The words above holder and target, between them, and those of a thing.
internal sealed partial class EvidenceFacts
{
    private const int LongestWay = 6, MostAbove = 3;

    // The scenes of one target follow one another: what does not depend on the holder is read once.
    private TargetClues _target = new(-1, 0, false, false, null);
    private ThingClues _thing;

    private void AddTarget(int target, uint parts)
    {
        if (_target.Token != target) _target = CluesOf(target);
        _facts.Add(50, _target.Relation, parts);
        if (_target.IsPredicate) _facts.Add(51, parts);
        if (_tree.Head(target) is not (>= 0 and var governor)) return;
        _facts.Add(52, _text.Lemma(governor), _target.Relation, _target.IsInPassive ? 1u : 0u);
        if (_target.Marker is { } marker) _facts.Add(53, _text.Lemma(governor), marker);
        for (var (at, step) = (governor, 0u); at >= 0 && step < MostAbove; at = _tree.Head(at), step++) AddWord(60 + step, at);
    }

    private void AddHolder(int holder, uint parts)
    {
        _facts.Add(70, Hash(_text[holder].Relation), parts);
        if (_tree.Head(holder) is not (>= 0 and var verb)) return;
        AddWord(65, verb);
        foreach (var child in _tree.Children(verb))
            if (_text[child].Relation is "xcomp" or "ccomp" or "obj" or "advcl" or "compound:prt") AddWord(66, child);
    }

    // The relations and words on the way from holder to target.
    private void AddWay(int holder, int target, uint parts)
    {
        var (hash, steps, previous) = (17u, 0u, -1);
        var path = _tree.Path(holder, target);
        var isDown = holder == path.Top;
        foreach (var token in path)
        {
            if (previous >= 0 && steps++ < LongestWay) hash = (hash ^ Hash(_text[isDown ? token : previous].Relation) ^ (isDown ? 0x5bd1e995u : 0u)) * 16777619u;
            if (token != holder && token != target) AddWord(67, token);
            isDown |= token == path.Top;
            previous = token;
        }
        var way = steps > LongestWay ? Math.Min(steps, 12) : hash;
        _facts.Add(80, way, parts);
        _facts.Add(81, Math.Min(steps, 10), holder < target ? 1u : 0u, parts);
        if (path.Top < 0) return;
        _facts.Add(82, _text.Lemma(path.Top), way, _tree.IsPassive(path.Top) ? 1u : 0u);
        _facts.Add(83, _text.Lemma(path.Top), _tree.Negation(path.Top) >= 0 ? 1u : 0u);
    }

    private void AddThing(TextSpan span, int head, uint by)
    {
        if (_thing.Span != span) _thing = CluesOf(span, _text[head].Lemma);
        _facts.Add(90, _text.Lemma(head), by);
        _facts.Add(91, _thing.First, by);
        _facts.Add(92, _thing.Words, by);
        _facts.Add(93, _thing.Uses, by, (uint)_read.Kind);
        if (_thing.IsInTitle) _facts.Add(94, by, (uint)_read.Kind);
        AddWord(68, head);
    }

    private void AddWord(uint kind, int token)
    {
        _facts.Add(100 + kind, _text.Lemma(token));
        if (_text.Word(token) is >= 0 and var word) _facts.Add(200 + kind, (uint)_text.Words.CoarseCluster(word));
        if (_clues.Valence(token) is var value && value != 0) _facts.Add(300 + kind, value > 0 ? 1u : 0u);
        for (var types = _clues.EventTypes(token); types != 0; types &= types - 1) _facts.Add(400 + kind, (uint)BitOperations.TrailingZeroCount(types));
    }

    private TargetClues CluesOf(int target) => new(
        target, Hash(_text[target].Relation), _tree.Copula(target) >= 0, _tree.IsPassive(_tree.Head(target)), _tree.Child(target, "case") is >= 0 and var marker ? Hash(_text[marker].Lower) : null);

    private ThingClues CluesOf(TextSpan span, string lemma)
    {
        var (first, last) = (_text.Text.TokenAt(span.Start), _text.Text.TokenAt(span.End - 1));
        return new(span, Hash(_text[first].Lower), (uint)Math.Min(6, last + 1 - first), Bucket(_uses.Of(lemma)), _uses.InTitle(lemma));
    }

    private static uint Hash(string word) => WordForms.Hash(word);

    // Relation and marker are hashes.
    private readonly record struct TargetClues(int Token, uint Relation, bool IsPredicate, bool IsInPassive, uint? Marker);

    // The first word is a hash.
    private readonly record struct ThingClues(TextSpan Span, uint First, uint Words, uint Uses, bool IsInTitle);
}
