using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Events;

/// <summary>The networks that tell what type of event a word names, who acts and on whom. Read in place, immutable, thread-safe.</summary>
internal sealed class EventModel(LabelNetwork types, PairNetwork actors, PairNetwork recipients, WordTable words)
{
    /// <summary>The model's file.</summary>
    public const string File = "models/events.bin";

    /// <summary>Begins the names of the matrices that tell the type.</summary>
    public const string TypeName = "type";

    /// <summary>How many types there are; one more label stands for no event.</summary>
    public const int Types = (int)EventType.Assault + 1;

    /// <summary>The matrices that choose who acts.</summary>
    public static readonly PairNames ActorNames = new("actor.facts", "actor.word", "actor.head", "actor.output");

    /// <summary>The matrices that choose on whom.</summary>
    public static readonly PairNames RecipientNames = new("recipient.facts", "recipient.word", "recipient.head", "recipient.output");

    /// <summary>Tells types.</summary>
    public LabelNetwork TypeNetwork => types;

    /// <summary>Chooses actors.</summary>
    public PairNetwork Actors => actors;

    /// <summary>Chooses recipients.</summary>
    public PairNetwork Recipients => recipients;

    /// <summary>The vectors of words.</summary>
    public WordTable Words => words;

    /// <exception cref="InvalidDataException">The file is missing, no such model, or cut off.</exception>
    public static EventModel Read(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        var words = WordTable.Read(resources.Bytes("models/words.bin"));
        var file = new TensorFile(File, resources.Bytes(File));
        return new(LabelNetwork.Read(file, TypeName, TriggerFacts.TableRows, TriggerFacts.Places, words),
            PairNetwork.Read(file, ActorNames, PartyFacts.TableRows, words), PairNetwork.Read(file, RecipientNames, PartyFacts.TableRows, words), words);
    }
}
