namespace ArticleAnalysis.Entities;

/// <summary>The classes of a word in the context table.</summary>
internal sealed record WordClasses(WordClass Classes)
{
    public static WordClasses Merge(WordClasses first, WordClasses second) => new(first.Classes | second.Classes);
}

/// <summary>What words around a name say about it; the names of the members are the classes of the table.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Particle = 1,
    Connector = 1 << 1,
    Article = 1 << 2,
    Conjunction = 1 << 3,
    CompoundPossessor = 1 << 4,
    OrganisationNoun = 1 << 5,
    PlaceNoun = 1 << 6,
    NatureNoun = 1 << 7,
    FacilityNoun = 1 << 8,
    ProductNoun = 1 << 9,
    WorkNoun = 1 << 10,
    LawNoun = 1 << 11,
    EventNoun = 1 << 12,
    GroupNoun = 1 << 13,
    SpeechVerb = 1 << 14,
    PersonVerb = 1 << 15,
    GovernmentVerb = 1 << 16,
    PlacePreposition = 1 << 17,
    MotionPreposition = 1 << 18,
    GovernmentPreposition = 1 << 19,
    GovernmentNoun = 1 << 20,
    LocationNoun = 1 << 21,
    Date = 1 << 22,
    Never = 1 << 23,
    Administration = 1 << 24,
    VesselPrefix = 1 << 25,
    CompoundEnd = 1 << 28,
    PersonRelative = 1 << 29,
    TravelVerb = 1 << 30,
    Crowd = 1L << 31,
    OrganisationPreposition = 1L << 32,

    /// <summary>A connector after which a place is part of the name: Bank of Korea.</summary>
    PlaceConnector = 1L << 33,
}
