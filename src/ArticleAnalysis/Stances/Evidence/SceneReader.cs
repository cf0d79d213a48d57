using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Stances.Evidence;

/// <summary>Brings together, sentence by sentence, all who may hold a stance and all to whom it may be.</summary>
internal sealed class SceneReader(EventText text, SentenceParser parser, IReadOnlyList<Attribution> attributions, PassageReader passages)
{
    private const int MostHolders = 8, MostThings = 12, Topics = 3;

    private readonly List<(int Entity, int Head, HolderPart By)> _holders = [];
    private readonly List<(int Entity, int Head, TargetPart On)> _targets = [];
    private readonly List<int> _before = [];
    private int _section = -1, _next;

    /// <summary>The scenes of the sentence that was read last.</summary>
    public List<Scene> Scenes { get; } = [];

    /// <summary>Reads the sentence that the parser and the reader of passages have read last; sentences are to come in text order.</summary>
    public void Read(in Sentence sentence)
    {
        Scenes.Clear();
        if (sentence.Section != _section) _before.Clear();
        _section = sentence.Section;
        FindHolders(sentence);
        FindTargets();
        foreach (var target in _targets) AddEntity(target);
        AddThings();
        _before.Clear();
        foreach (var mention in passages.Named) _before.Add(mention.Entity);
    }

    private void FindHolders(in Sentence sentence)
    {
        _holders.Clear();
        foreach (var mention in passages.Named)
            if (passages.MayHold(mention)) AddHolder(mention.Entity, text.HeadOf(mention), HolderPart.Named);
        for (var v = 0; v < parser.Phrases.Count; v++)
        {
            if (parser.Phrases[v].Kind != PhraseKind.Verb || parser.Clauses[v].Subject is not (>= 0 and var subject)) continue;
            if (parser.Parties.Actor(parser.Phrases, subject) is { } meant) AddHolder(meant, parser.Phrases[subject].Head, HolderPart.Meant);
        }
        while (_next < attributions.Count && attributions[_next].Content[^1].End <= sentence.Span.Start) _next++;
        for (var i = _next; i < attributions.Count && attributions[i].Content[0].Start < sentence.Span.End; i++)
            if (attributions[i].SourceEntity is { } source) AddHolder(source, -1, HolderPart.Speaker);
    }

    private void AddHolder(int entity, int head, HolderPart by)
    {
        if (_holders.Count == MostHolders) return;
        foreach (var holder in _holders)
            if (holder.Entity == entity) return;
        _holders.Add((entity, head, by));
    }

    private void FindTargets()
    {
        _targets.Clear();
        foreach (var mention in passages.Named) AddTarget(mention.Entity, text.HeadOf(mention), TargetPart.Named);
        foreach (var entity in _before) AddTarget(entity, -1, TargetPart.Before);
        for (var entity = 0; entity < Math.Min(Topics, text.Entities.Entities.Count); entity++) AddTarget(entity, -1, TargetPart.Topic);
    }

    private void AddTarget(int entity, int head, TargetPart on)
    {
        foreach (var target in _targets)
            if (target.Entity == entity) return;
        _targets.Add((entity, head, on));
    }

    private void AddEntity((int Entity, int Head, TargetPart On) target)
    {
        var on = new StanceTarget(StanceTargetKind.Entity, target.Entity);
        if (target.On == TargetPart.Named) Scenes.Add(new(null, -1, HolderPart.Author, on, target.Head, target.On));
        foreach (var (entity, head, by) in _holders)
        {
            if (entity == target.Entity) continue;
            if (target.On == TargetPart.Named || by != HolderPart.Named || Acts(head)) Scenes.Add(new(entity, head, by, on, target.Head, target.On));
        }
    }

    private void AddThings()
    {
        var things = 0;
        for (var i = 0; i < parser.Phrases.Count && things < MostThings; i++)
        {
            var phrase = parser.Phrases[i];
            if (phrase.Kind != PhraseKind.Noun || text[phrase.Head].Upos != Upos.Noun || parser.Parties.IsEntity(parser.Phrases, i)) continue;
            things++;
            var target = new StanceTarget(StanceTargetKind.Proposition, null, text.Text.SpanOf(phrase.First, phrase.End));
            Scenes.Add(new(null, -1, HolderPart.Author, target, phrase.Head, TargetPart.Thing));
            foreach (var (entity, head, by) in _holders)
                if (head != phrase.Head) Scenes.Add(new(entity, head, by, target, phrase.Head, TargetPart.Thing));
        }
    }

    private bool Acts(int head) => text.Tree.Is(head, "nsubj") || text.Tree.Is(head, "obl:agent") || text.Tree.Is(head, "nmod:poss") || text.Tree.Is(head, "conj");
}
