namespace ArticleAnalysis.Events;

/// <summary>What tells whether a reader would note an event, and whether its parties are right; columns of <see cref="EventMatrix"/>.</summary>
internal enum EventFeature
{
    // what the networks make of the word
    Any, First, Second, Type,

    // the word in its sentence
    PartOfSpeech, Tense, Relation, Depth, IsPassive, Modality, HasObject,

    // who takes part, the same columns for both
    Actor,
    Recipient = Actor + EventMatrix.PartyColumns,

    // both together
    Together = Recipient + EventMatrix.PartyColumns, Affiliated,

    // where it stands
    Sentence, SentenceOfSection, Section, SentenceLength, Sentences, Entities,

    // what else is told, near it and before
    LikelyInSentence, BetterInSentence, SameTypeInSentence, LemmaBefore, TypeBefore, ActorBefore, PairReversed, SinceSamePair, Likely,

    /// <summary>How many there are.</summary>
    Count,
}
