using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances.Evidence;

/// <summary>What tells whether a sentence shows what a holder thinks of a target: who both are, who speaks, what is done, the words between and above them.</summary>
internal sealed partial class EvidenceFacts
{
    /// <summary>Rows of the table of facts, a power of two.</summary>
    public const int TableRows = 1 << 14;

    /// <summary>How many words are looked at by their vectors: what governs the target, what the holder does, the target when it is a thing.</summary>
    public const int Places = 3;

    private const int Everywhere = 99, Neutral = 20;

    private readonly EventText _text;
    private readonly StanceText _read;
    private readonly ThingUses _uses;
    private readonly Valences _valences;
    private readonly WordClues _clues;
    private readonly Tree _tree;
    private readonly FactSet _facts = new(TableRows);
    private readonly int[] _words = new int[Places];
    private readonly Event[] _events;
    private int _firstEvent, _endEvent, _firstWords, _mood, _row = -1;
    private uint _role;
    private TextSpan _span;

    public EvidenceFacts(EventText text, StanceText read, ThingUses uses, Valences valences)
    {
        (_text, _read, _uses, _valences, _tree) = (text, read, uses, valences, text.Tree);
        _clues = new(text, valences);
        _events = [.. read.Events.OrderBy(e => e.Sentence)];
    }

    /// <summary>The facts gathered last.</summary>
    public ReadOnlySpan<int> Rows => _facts.Rows;

    /// <summary>Rows of the words looked at, -1 for none.</summary>
    public ReadOnlySpan<int> Words => _words;

    /// <summary>Turns to a sentence of running text; they are to come in text order.</summary>
    public void Begin(in Sentence sentence)
    {
        (_span, _mood) = (sentence.Span, 0);
        _role = ++_row < _read.Roles.Sentences.Length ? (uint)_read.Roles[_row] : Everywhere;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++) _mood += _valences.Of(_text[t].Lower);
        for (_firstEvent = _endEvent; _firstEvent < _events.Length && _events[_firstEvent].Sentence.Start < _span.Start;) _firstEvent++;
        for (_endEvent = _firstEvent; _endEvent < _events.Length && _events[_endEvent].Sentence.Start < _span.End;) _endEvent++;
        while (_firstWords < _read.Attributions.Count && _read.Attributions[_firstWords].Content[^1].End <= _span.Start) _firstWords++;
    }

    /// <summary>Gathers the facts of a scene of this sentence.</summary>
    public void Read(in Scene scene)
    {
        _facts.Clear();
        var (holder, target, parts) = (scene.HolderHead, scene.TargetHead, Parts(scene));
        (_words[0], _words[1], _words[2]) = (_text.Word(_tree.Head(target)), _text.Word(_tree.Head(holder)), scene.On == TargetPart.Thing ? _text.Word(target) : -1);
        AddParties(scene, parts);
        AddEvents(scene, parts);
        AddWords(scene, parts);
        if (target >= 0) AddTarget(target, parts);
        if (holder >= 0) AddHolder(holder, parts);
        if (holder >= 0 && target >= 0) AddWay(holder, target, parts);
        if (scene.On == TargetPart.Thing) AddThing(scene.Target.Span, target, (uint)scene.By);
    }

    /// <summary>Adds what the network of passages reads of a scene whose other facts have been gathered.</summary>
    public void AddOdds(in Scene scene, StanceWeight odds)
    {
        var parts = Parts(scene);
        _facts.Add(14, parts, Share(odds.For), Share(odds.Against));
        _facts.Add(15, parts, Share(odds.For));
        _facts.Add(16, parts, Share(odds.Against));
        _facts.Add(17, Share(odds.For), Share(odds.Against));
    }

    private static uint Parts(in Scene scene) => ((uint)scene.By * 8) + (uint)scene.On;

    private void AddParties(in Scene scene, uint parts)
    {
        var (kind, from, to) = ((uint)_read.Kind, Rank(scene.Holder), Rank(scene.Target.Entity));
        _facts.Add(1, parts);
        _facts.Add(2, parts, kind);
        _facts.Add(3, parts, TypeOf(scene.Holder), TypeOf(scene.Target.Entity));
        _facts.Add(4, parts, _role);
        _facts.Add(5, parts, from, to);
        _facts.Add(6, parts, from, kind);
        _facts.Add(7, parts, to, kind);
        _facts.Add(8, (uint)scene.By, kind, _role);
        _facts.Add(9, parts, Bucket(_mood + Neutral));
        if (scene is { Holder: { } holder, Target.Entity: { } target })
        {
            if (_text.Entities[holder].Affiliation == target) _facts.Add(10, parts);
            if (_text.Entities[target].Affiliation == holder) _facts.Add(11, parts);
        }
    }

    private void AddEvents(in Scene scene, uint parts)
    {
        var (holder, target) = (scene.Holder ?? -1, scene.Target.Entity ?? -1);
        for (var i = _firstEvent; i < _endEvent; i++)
        {
            var (type, actor, recipient) = ((uint)_events[i].Type, _events[i].Actor ?? -2, _events[i].Recipient ?? -2);
            if (actor == holder && recipient == target)
            {
                _facts.Add(30, type, (uint)_events[i].Modality);
                _facts.Add(31, type);
            }
            else if (actor == holder) _facts.Add(32, type, parts);
            else if (recipient == target) _facts.Add(33, type, parts);
            else if (recipient == holder && actor == target) _facts.Add(34, type, parts);
            else _facts.Add(35, type, (uint)scene.By);
        }
    }

    // Whose words these are.
    private void AddWords(in Scene scene, uint parts)
    {
        var isReported = 0u;
        for (var i = _firstWords; i < _read.Attributions.Count && _read.Attributions[i].Content[0].Start < _span.End; i++)
        {
            var attribution = _read.Attributions[i];
            var own = attribution.SourceEntity is { } source && source == scene.Holder ? 1u : 0u;
            var inside = scene.TargetHead >= 0 && Contains(attribution, _text[scene.TargetHead].Span) ? 1u : 0u;
            isReported |= inside;
            _facts.Add(40, parts, own, inside);
            _facts.Add(41, own, inside, (uint)attribution.Kind);
            if (own > 0) _facts.Add(42, attribution.Cue.IsEmpty ? 0 : _text.Lemma(_text.Text.TokenAt(attribution.Cue.Start)), inside);
        }
        _facts.Add(43, parts, isReported);
    }

    private static bool Contains(Attribution attribution, TextSpan span)
    {
        foreach (var content in attribution.Content)
            if (content.Contains(span)) return true;
        return false;
    }

    private uint TypeOf(int? entity) => entity is { } known ? (uint)_text.Entities[known].Type : Everywhere;

    private static uint Rank(int? entity) => entity is not { } rank ? 9 : rank < 4 ? (uint)rank : rank < 7 ? 4u : rank < 12 ? 5u : 6u;

    private static uint Share(double share) => (uint)Math.Min(5, share * 6);

    private static uint Bucket(int count) => count < 5 ? (uint)Math.Max(0, count) : count < 8 ? 5u : count < 12 ? 6u : count < 17 ? 7u : count < Neutral ? 8u : count == Neutral ? 9u : count < 24 ? 10u : 11u;
}
