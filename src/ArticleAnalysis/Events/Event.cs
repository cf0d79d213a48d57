using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Events;

/// <summary>Who did what to whom.</summary>
public sealed record Event
{
    /// <summary>PLOVER event type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Index of the entity that acts, or null.</summary>
    public int? Actor { get; init; }

    /// <summary>Index of the entity that is acted upon, or null.</summary>
    public int? Recipient { get; init; }

    /// <summary>Indices of the entities that act together with the actor (<c>Turkey, Egypt and Saudi Arabia condemned the step</c>).</summary>
    public IReadOnlyList<int> CoActors { get; init; } = [];

    /// <summary>Indices of the entities that are acted upon together with the recipient.</summary>
    public IReadOnlyList<int> CoRecipients { get; init; } = [];

    /// <summary>True when every party acts on every other: an agreement, a meeting.</summary>
    public bool Mutual { get; init; }

    /// <summary>The words of the action.</summary>
    public required TextSpan Action { get; init; }

    /// <summary>Index of the timeline entry that dates it, or null.</summary>
    public int? When { get; init; }

    /// <summary>Index of the entity where it happens, or null.</summary>
    public int? Location { get; init; }

    /// <summary>Index of the quantity that measures it, or null.</summary>
    public int? Amount { get; init; }

    /// <summary>Whether it happened.</summary>
    public required Modality Modality { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The sentence in which it stands.</summary>
    public required TextSpan Sentence { get; init; }
}

/// <summary>The event types of PLOVER (Political Language Ontology for Verifiable Event Records, 2021).</summary>
[JsonConverter(typeof(UpperCaseEnumConverter<EventType>))]
public enum EventType
{
    /// <summary>Agree to, make or sign a deal.</summary>
    Agree,

    /// <summary>Meet, visit, talk, negotiate.</summary>
    Consult,

    /// <summary>Praise, back, endorse, defend.</summary>
    Support,

    /// <summary>Give in, ease, release.</summary>
    Concede,

    /// <summary>Work together, trade, share.</summary>
    Cooperate,

    /// <summary>Give money, goods or protection.</summary>
    Aid,

    /// <summary>Withdraw, leave, surrender.</summary>
    Retreat,

    /// <summary>Ask, appeal, demand.</summary>
    Request,

    /// <summary>Blame, criticise, sue, investigate.</summary>
    Accuse,

    /// <summary>Refuse, deny, veto, oppose.</summary>
    Reject,

    /// <summary>Warn of or threaten with force or penalties.</summary>
    Threaten,

    /// <summary>Demonstrate, strike, boycott.</summary>
    Protest,

    /// <summary>Impose tariffs, bans, embargoes; cut ties.</summary>
    Sanction,

    /// <summary>Move, raise or ready forces.</summary>
    Mobilize,

    /// <summary>Arrest, seize, expel, repress.</summary>
    Coerce,

    /// <summary>Attack, kill, bomb.</summary>
    Assault,
}

/// <summary>Whether an event happened.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Modality>))]
public enum Modality
{
    /// <summary>It happened or is happening.</summary>
    Asserted,

    /// <summary>It is intended.</summary>
    Planned,

    /// <summary>It may happen.</summary>
    Possible,

    /// <summary>It did not or will not happen.</summary>
    Negated,
}
