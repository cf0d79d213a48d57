using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>A word that says what kind of thing a name is: the River of Athi River, the ministry of fisheries ministry.</summary>
internal sealed class NameHead
{
    private readonly Dictionary<HeadUse, EntityType> _types = [];

    /// <summary>Uses the word has.</summary>
    public HeadUse Uses { get; private set; }

    /// <summary>The type of the name in which the word has this use.</summary>
    public EntityType TypeIn(HeadUse use) => _types[use];

    /// <summary>True when the word has this use.</summary>
    public bool Has(HeadUse use) => (Uses & use) != HeadUse.None;

    /// <summary>Adds what another row of the table says of the word; for one use the first row holds.</summary>
    public static NameHead Merge(NameHead first, NameHead second)
    {
        foreach (var (use, type) in second._types)
            if (first._types.TryAdd(use, type)) first.Uses |= use;
        return first;
    }

    public static NameHead Of(EntityType type, IEnumerable<string> uses)
    {
        var head = new NameHead();
        foreach (var word in uses)
        {
            var use = Enum.Parse<HeadUse>(word, ignoreCase: true);
            head._types[use] = type;
            head.Uses |= use;
        }
        return head;
    }
}

/// <summary>Where in a name a head stands.</summary>
[Flags]
internal enum HeadUse
{
    None = 0,

    /// <summary>Last: Serbian Federation.</summary>
    End = 1,

    /// <summary>Before a connector: Bank of Korea.</summary>
    Of = 2,

    /// <summary>First, without a connector: Lake Victoria.</summary>
    Start = 4,

    /// <summary>Last, also in lower case: Vilnius airport.</summary>
    Lower = 8,

    /// <summary>Last, in lower case, after a country: Norwegian fisheries ministry.</summary>
    Body = 16,

    /// <summary>Before a number: Article 4.</summary>
    Number = 32,

    /// <summary>Alone and capitalised it stands for a fuller name: the Commission.</summary>
    Short = 64,

    /// <summary>Common as a surname too: Hall, Park.</summary>
    Surname = 128,
}

/// <summary>The word tables of the room.</summary>
internal sealed class EntityWords
{
    public EntityWords(LanguageResources resources, Linguistics.Tokenizer tokenizer)
    {
        (Heads, Titles) = (new(tokenizer), new(tokenizer));
        foreach (var row in resources.Table("Entities/heads.tsv"))
            foreach (var word in row.List(2))
                Heads.Add(word, NameHead.Of(Enum.Parse<EntityType>(row[0], ignoreCase: true), row.List(1)), NameHead.Merge);
        foreach (var row in resources.Table("Entities/titles.tsv"))
            foreach (var word in row.List(1))
                Titles.Add(word, Title.Of(Enum.Parse<TitleKind>(row[0], ignoreCase: true)), Title.Merge);
        foreach (var row in resources.Table("Entities/first-names.tsv"))
            FirstNames.TryAdd(FoldedLetters.Of(row[0]), row[1][0]);
        CommonWords = resources.Table("Entities/common-words.tsv").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        Context = new(tokenizer);
        foreach (var row in resources.Table("Entities/context.tsv"))
            foreach (var word in row.List(1))
                Context.Add(word, new WordClasses(Enum.Parse<WordClass>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)), WordClasses.Merge);
    }

    public NamePhrases<NameHead> Heads { get; }

    public NamePhrases<Title> Titles { get; }

    public NamePhrases<WordClasses> Context { get; }

    /// <summary>True for a noun for a person that is no office: businessman, hydrologist.</summary>
    public bool IsPersonNoun(ReadOnlySpan<Linguistics.Token> tokens, int token) => Titles.Exactly(tokens, token, token + 1) is { } title && title.Is(TitleKind.Person) && !title.Is(TitleKind.Office);

    /// <summary>Words that are written in lower case.</summary>
    public HashSet<string> CommonWords { get; }

    /// <summary>First names in folded letters, with m, f or - for the gender.</summary>
    public Dictionary<string, char> FirstNames { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a word does before or beside a person's name.</summary>
internal sealed record Title(TitleKind Kinds)
{
    public static Title Of(TitleKind kind) => new(kind);

    public static Title Merge(Title first, Title second) => new(first.Kinds | second.Kinds);

    public bool Is(TitleKind kind) => (Kinds & kind) != TitleKind.None;
}

/// <summary>Kinds of titles.</summary>
[Flags]
internal enum TitleKind
{
    None = 0,

    /// <summary>Mr, Dr.</summary>
    Honorific = 1,

    /// <summary>President, Foreign Minister.</summary>
    Office = 2,

    /// <summary>What may stand before an office: Foreign, Deputy.</summary>
    Portfolio = 4,

    /// <summary>A noun for a person: hydrologist.</summary>
    Person = 8,
}

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
    PronounHe = 1 << 26,
    PronounShe = 1 << 27,
    CompoundEnd = 1 << 28,
    PersonRelative = 1 << 29,
    TravelVerb = 1 << 30,
    Crowd = 1L << 31,
    OrganisationPreposition = 1L << 32,
}
