using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;
using ArticleAnalysis.Training.Quotations;

namespace ArticleAnalysis.Training.Events;

/// <summary>What the three networks learn from.</summary>
internal sealed class EventSamples
{
    /// <summary>The label of words that name no event.</summary>
    public const ulong NoEvent = 1UL << EventModel.Types;

    public List<LabelSample> Types { get; } = [];

    public List<PairSample> Actors { get; } = [];

    public List<PairSample> Recipients { get; } = [];

    /// <summary>Events whose word may name none by its part of speech, or is not found.</summary>
    public int LostEvents { get; set; }

    /// <summary>Parties that are not among the choices.</summary>
    public int LostParties { get; private set; }

    /// <summary>A bit for a type.</summary>
    public static ulong Label(EventType type) => 1UL << (int)type;

    /// <summary>Adds a word and the types that are right for it.</summary>
    public void AddType(EventText text, int trigger, ulong right, float weight = 1, int actor = -1, int recipient = -1)
    {
        var facts = new TriggerFacts(text);
        facts.Read(trigger, actor, recipient);
        Types.Add(new(facts.Rows.ToArray(), facts.Words.ToArray(), right, weight));
    }

    /// <summary>Adds the choice of who acts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="trigger">The word of the event.</param>
    /// <param name="type">Its type.</param>
    /// <param name="choices">Who may be it.</param>
    /// <param name="isRight">Whether a choice is right; null when nobody is.</param>
    public void AddActor(EventText text, int trigger, EventType type, List<PartyChoice> choices, Func<PartyChoice, bool>? isRight) =>
        Add(Actors, text, trigger, type, choices, isRight, null);

    /// <summary>Adds the choice of whom it is done to, when <paramref name="actor"/> acts.</summary>
    public void AddRecipient(EventText text, int trigger, EventType type, List<PartyChoice> choices, Func<PartyChoice, bool>? isRight, PartyChoice? actor) =>
        Add(Recipients, text, trigger, type, choices, isRight, actor);

    /// <summary>The choices that a token means: those of its mention, else what stands before it as its modifier, and whatever else means the same entity.</summary>
    public static List<PartyChoice> Meaning(EventText text, List<PartyChoice> choices, Func<int, bool> isMeant)
    {
        var found = choices.FindAll(c => c.Head >= 0 && isMeant(c.Head));
        if (found.Count == 0)
            found = choices.FindAll(c => c.Head >= 0 && text[c.Head].Head is >= 0 and var head && isMeant(head) && text[c.Head].Relation is "amod" or "nmod:poss" or "compound" or "appos");
        found.AddRange(choices.FindAll(c => c.Entity >= 0 && !found.Contains(c) && found.Exists(f => f.Entity == c.Entity)));
        return found;
    }

    private void Add(List<PairSample> into, EventText text, int trigger, EventType type, List<PartyChoice> choices, Func<PartyChoice, bool>? isRight, PartyChoice? other)
    {
        var facts = new PartyFacts(text);
        var (entity, head) = other is { } known ? (known.Entity, known.Head) : (-1, -1);
        var all = new List<PairChoice>();
        foreach (var choice in choices)
        {
            if (choice.Head == trigger || (entity >= 0 && choice.Entity == entity) || (head >= 0 && choice.Head == head)) continue;
            facts.Choice(trigger, type, choice, entity, head);
            all.Add(new(facts.Rows.ToArray(), facts.HeadWord, isRight?.Invoke(choice) ?? false));
        }
        facts.Nobody(type);
        all.Add(new(facts.Rows.ToArray(), -1, isRight is null));
        if (!all.Exists(c => c.IsRight))
        {
            LostParties++;
            return;
        }
        facts.Asked(trigger, type);
        into.Add(new(facts.Rows.ToArray(), text.Word(trigger), [.. all]));
    }
}
