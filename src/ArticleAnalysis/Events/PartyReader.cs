using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Events;

/// <summary>Which entity a noun phrase means when it acts or is acted upon.</summary>
internal sealed class PartyReader(AnnotatedText text, EntitySet entities, Grammar grammar, EventLexicon lexicon, Discourse discourse)
{
    private const int DeepestOwner = 2;

    /// <summary>The entity that acts when the phrase is a subject, or null: a name, or an office or force of a country ("Chinese officials", "the army of Myanmar").</summary>
    public int? Actor(List<Phrase> phrases, int noun)
    {
        if (noun < 0 || phrases[noun].Kind != PhraseKind.Noun) return null;
        var phrase = phrases[noun];
        if (AtHead(phrase) is { } named) return CanAct(named) ? named.Entity : null;
        var agent = lexicon.AgentOf(EventLexicon.KeyOf(text.Tokens[phrase.Head]));
        if (discourse.Of(noun) is { } meant && (phrase.End == phrase.First + 1 || text.Tokens[phrase.First].Upos == Upos.Det)) return meant;
        if (agent == AgentKind.None) return null;
        if (Modifier(phrase) is { } owner) return CanAct(owner) ? Office(owner.Entity, agent) : null;
        if (discourse.Of(noun) is { } possessor) return Office(possessor, agent);
        if (noun + 2 < phrases.Count && phrases[noun + 1].Kind == PhraseKind.Preposition && phrases[noun + 2].Kind == PhraseKind.Noun
            && grammar.Is(text.Tokens[phrases[noun + 1].Head].Lower, GrammarRole.Belongs)
            && AtHead(phrases[noun + 2]) is { } place && CanAct(place)) return place.Entity;
        return null;
    }

    /// <summary>Adds the actor of the phrase, and those joined to it before the head ("Estonian and Lithuanian agencies").</summary>
    public void AddActors(List<Phrase> phrases, int noun, List<int> into)
    {
        if (Actor(phrases, noun) is not { } actor) return;
        if (!into.Contains(actor)) into.Add(actor);
        if (IsEntity(phrases, noun)) return;
        foreach (var mention in entities.In(text.SpanOf(phrases[noun].First, phrases[noun].End)))
            if (text.TokenAt(mention.Span.Start) is var token && token > phrases[noun].First && text.Tokens[token - 1].Upos == Upos.Cconj && !into.Contains(mention.Entity)) into.Add(mention.Entity);
    }

    /// <summary>The entity that is acted upon when the phrase is an object, or null: a name, the owner of the thing ("Mexican goods"), or what a preposition adds ("goods from Mexico").</summary>
    public int? Recipient(List<Phrase> phrases, int noun, int depth = 0)
    {
        if (noun < 0 || phrases[noun].Kind != PhraseKind.Noun) return null;
        var phrase = phrases[noun];
        if (AtHead(phrase) is { } named) return CanReceive(named, depth) ? named.Entity : null;
        if (Modifier(phrase) is { } owner) return CanReceive(owner, DeepestOwner) ? owner.Entity : null;
        if (discourse.Of(noun) is { } meant) return meant;
        if (depth >= DeepestOwner) return null;
        var next = noun + 1;
        while (next < phrases.Count && phrases[next].Kind == PhraseKind.Time) next++;
        return next + 1 < phrases.Count && phrases[next].Kind == PhraseKind.Preposition && !grammar.Is(text.Tokens[phrases[next].Head].Lower, GrammarRole.Agent)
            ? Recipient(phrases, next + 1, depth + 1) : null;
    }

    /// <summary>True when the head of the phrase is itself a mention.</summary>
    public bool IsEntity(List<Phrase> phrases, int noun) => phrases[noun].Kind == PhraseKind.Noun && AtHead(phrases[noun]) is not null;

    /// <summary>The entities that own the phrase by possessive or adjective of place ("Canada's tariffs").</summary>
    public Mention? Owner(in Phrase phrase) => Modifier(phrase);

    private Mention? AtHead(in Phrase phrase)
    {
        Mention? best = null;
        var head = text.Tokens[phrase.Head].Span;
        foreach (var mention in entities.In(text.SpanOf(phrase.First, phrase.End)))
            if (mention.Span.Overlaps(head) && (best is null || mention.Span.Length > best.Value.Span.Length)) best = mention;
        return best;
    }

    // The mention nearest to the head: "the German and French ministries" gives France, "China's Hong Kong office" Hong Kong.
    private Mention? Modifier(in Phrase phrase)
    {
        Mention? best = null;
        foreach (var mention in entities.In(text.SpanOf(phrase.First, phrase.End)))
            if (mention.Span.End <= text.Tokens[phrase.Head].Span.Start && (best is null || mention.Kind != MentionKind.Pronoun)) best ??= mention;
        return best;
    }

    // "His government banned the dinar": a government acts for its country, not for the man.
    private int Office(int owner, AgentKind agent) =>
        entities[owner].Type == EntityType.Person && agent is AgentKind.State && entities[owner].Affiliation is { } country && entities[country].Type == EntityType.Gpe ? country : owner;

    private bool CanAct(Mention mention) => entities[mention.Entity].Type is EntityType.Person or EntityType.Org or EntityType.Gpe or EntityType.Norp;

    // A place is acted upon when it is taken or bombed itself; "a tribunal in Goma" or "talks in Lobito" only says where.
    private bool CanReceive(Mention mention, int depth) => entities[mention.Entity] switch
    {
        { Type: EntityType.Work or EntityType.Event } => false,
        { Type: EntityType.Gpe, Iso3166: null } or { Type: EntityType.Loc or EntityType.Facility } => depth == 0,
        _ => true,
    };
}
