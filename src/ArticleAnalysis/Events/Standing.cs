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
    private readonly LastMeeting[] _met;
    private readonly int[] _metBefore;

    public Standing(EventText text)
    {
        _text = text;
        foreach (var mention in text.Entities.Mentions) Note(mention.Entity, text.HeadOf(mention));
        var entities = text.Entities.Entities.Count;
        (_partners, _met, _metBefore) = (PartnersOf(entities), new LastMeeting[entities], new int[entities]);
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

    /// <summary>Where an entity was met last before a sentence; looked up once for all words of a sentence that ask.</summary>
    public ref readonly LastMeeting MetBefore(int sentence, int entity)
    {
        ref var met = ref _met[entity];
        if (_metBefore[entity] == sentence + 1) return ref met;
        _metBefore[entity] = sentence + 1;
        met = Meet(sentence, entity);
        return ref met;
    }

    private LastMeeting Meet(int own, int entity)
    {
        ref readonly var sentence = ref _text.Text.Sentences[own];
        var (start, mentions) = (sentence.Span.Start, _text.Entities[entity].Mentions);
        var before = MentionsBefore(entity, start);
        var inSection = sentence.Section < 0 ? 0 : before - MentionsBefore(entity, Math.Min(start, _starts[sentence.Section]));
        var isInHeading = _headed.Contains((sentence.Section, entity));
        var head = _text.HeadOf(mentions[Math.Max(0, before - 1)]);
        if (head < 0) return new(isInHeading, inSection, None, None, None, 0, None, 0, false);
        var (met, governor) = (_text.SentenceOf(head), _text.Tree.Head(head));
        return new(isInHeading, inSection, head, met, Math.Max(None, own - met), WordForms.Hash(_text[head].Relation), governor,
            governor < 0 ? 0 : EventAt(governor), governor >= 0 && governor == _text.Tree.Root(head));
    }

    private uint EventAt(int token)
    {
        if (_text[token].Upos == Upos.Noun) return _text.Lexicon.NounOf(_text[token].Lemma) is { } named ? 30u + (uint)named : 1u;
        foreach (var entry in _text.Lexicon.VerbsOf(_text[token].Lemma)) return 60u + (uint)entry.Type;
        return 0;
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

/// <summary>Where an entity was met last before a sentence.</summary>
/// <param name="IsInHeading">Whether the heading of the section names it.</param>
/// <param name="InSection">How often the section has mentioned it before.</param>
/// <param name="Head">The token that heads its last mention before the sentence, or its first one after it; -1 when the parser saw none.</param>
/// <param name="Sentence">The sentence of that token.</param>
/// <param name="Back">How many sentences back that is, -1 for one that is still to come.</param>
/// <param name="Relation">Hash of the relation of that token.</param>
/// <param name="Governor">The token above it, or -1.</param>
/// <param name="EventOfGovernor">What the tables take that for; 0 for no event.</param>
/// <param name="IsBelowRoot">Whether that is the root of its sentence.</param>
internal readonly record struct LastMeeting(bool IsInHeading, int InSection, int Head, int Sentence, int Back, uint Relation, int Governor, uint EventOfGovernor, bool IsBelowRoot);
