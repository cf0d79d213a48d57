using System.Runtime.InteropServices;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>How the entities of a text stand: who does something to whom by the clauses of the whole text, and where each was met last before a sentence that does not name it.</summary>
internal sealed class Standing
{
    private const int None = -1, Highest = 6;

    private readonly EventText _text;
    private readonly Dictionary<(int Who, int Whom), int> _deeds = [];
    private readonly HashSet<(int Section, int Entity)> _headed = [];
    private readonly int[] _partners;
    private readonly int[] _starts;

    public Standing(EventText text)
    {
        _text = text;
        foreach (var mention in text.Entities.Mentions) Note(mention.Entity, text.HeadOf(mention));
        _partners = PartnersOf(text.Entities.Entities.Count);
        var sections = 1;
        foreach (ref readonly var sentence in text.Text.Sentences) sections = Math.Max(sections, sentence.Section + 1);
        _starts = new int[sections];
        Array.Fill(_starts, int.MaxValue);
        foreach (ref readonly var sentence in text.Text.Sentences)
        {
            if (sentence.Section < 0) continue;
            _starts[sentence.Section] = Math.Min(_starts[sentence.Section], sentence.Span.Start);
            if (sentence.Kind != SentenceKind.Heading) continue;
            foreach (var mention in text.Entities.In(sentence.Span)) _headed.Add((sentence.Section, mention.Entity));
        }
    }

    /// <summary>In how many clauses the one acts and the other stands below the verb.</summary>
    public int Deeds(int who, int whom) => _deeds.GetValueOrDefault((who, whom));

    /// <summary>The entity with which another has most to do by the clauses of the text, or -1.</summary>
    public int PartnerOf(int entity) => _partners[entity];

    /// <summary>True when the heading of the section names the entity.</summary>
    public bool IsInHeading(int section, int entity) => _headed.Contains((section, entity));

    /// <summary>How often the entity is mentioned in the section before a place in it.</summary>
    public int InSection(int section, int before, int entity) => section < 0 ? 0 : MentionsBefore(entity, before) - MentionsBefore(entity, Math.Min(before, _starts[section]));

    /// <summary>The token that heads the entity's last mention before a place, or its first one after it; -1 when the parser saw none.</summary>
    public int LastHead(int entity, int before)
    {
        var mentions = _text.Entities[entity].Mentions;
        return _text.HeadOf(mentions[Math.Max(0, MentionsBefore(entity, before) - 1)]);
    }

    private int MentionsBefore(int entity, int place)
    {
        var mentions = _text.Entities[entity].Mentions;
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // Up to the first verb that has somebody who acts.
    private void Note(int entity, int head)
    {
        var tree = _text.Tree;
        for (var (at, steps) = (head, 0); at >= 0 && steps < Highest; at = tree.Head(at), steps++)
        {
            var verb = tree.Head(at);
            if (verb < 0 || _text[verb].Upos != Upos.Verb) continue;
            var subject = tree.LogicalSubject(verb);
            if (subject < 0) continue;
            if (subject == at || tree.IsAncestor(subject, head)) return;
            if (ActorAt(subject) is >= 0 and var actor && actor != entity) CollectionsMarshal.GetValueRefOrAddDefault(_deeds, (actor, entity), out _)++;
            return;
        }
    }

    private int ActorAt(int subject)
    {
        if (_text.EntityAt(subject) is >= 0 and var entity) return entity;
        foreach (var child in _text.Tree.Children(subject))
            if (_text[child].Relation is "amod" or "nmod:poss" or "compound" && _text.EntityAt(child) is >= 0 and var owner) return owner;
        return None;
    }

    private int[] PartnersOf(int entities)
    {
        var (partners, most) = (new int[entities], new int[entities]);
        Array.Fill(partners, None);
        foreach (var ((who, whom), _) in _deeds)
        {
            var both = Deeds(who, whom) + Deeds(whom, who);
            Take(who, whom, both);
            Take(whom, who, both);
        }
        return partners;

        // Of equals the more salient.
        void Take(int of, int with, int count)
        {
            if (count < most[of] || (count == most[of] && partners[of] >= 0 && partners[of] <= with)) return;
            (partners[of], most[of]) = (with, count);
        }
    }
}
