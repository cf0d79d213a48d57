namespace ArticleAnalysis.Entities.Coreference;

/// <summary>What a phrase shows of itself: what it can be and what it can mean.</summary>
internal struct Traits
{
    public Markable Markable;

    /// <summary>1, 2 or 3.</summary>
    public byte Person;

    public GrammaticalNumber Number;

    public Gender Gender;

    public Definiteness Definiteness;

    /// <summary>1 + the <see cref="EntityType"/> of the name in it, or 0.</summary>
    public byte Type;

    /// <summary>Index of the cluster of names to which its head belongs, or -1.</summary>
    public int Cluster;

    /// <summary>Index after the last token of the head with its further parts: the <c>Carney</c> of Mark Carney.</summary>
    public int CoreEnd;

    /// <summary>Hash of the head in lower case.</summary>
    public uint Word;

    /// <summary>Hash of the head's base form.</summary>
    public uint Lemma;

    /// <summary>Hash of the phrase without article, possessive ending and what follows the core.</summary>
    public uint Text;

    /// <summary>The words of <see cref="Text"/> as a set: a bit for each, by its hash.</summary>
    public ulong Words;

    /// <summary>Index of the token above its head, or -1.</summary>
    public int Governor;

    /// <summary>Hash of its first word in lower case.</summary>
    public uint FirstWord;

    /// <summary>Hash of the head's relation.</summary>
    public uint Relation;

    /// <summary>The head's place in the word table, or -1.</summary>
    public int Row;

    /// <summary>The place of the word above its head in the word table, or -1.</summary>
    public int GovernorRow;

    /// <summary>Number of the passage between quotation marks in which it stands, 0 outside them.</summary>
    public int Quotation;

    /// <summary>How many phrases it stands inside.</summary>
    public byte Depth;

    /// <summary>True for the first person, and for the first of all else, that its sentence speaks of.</summary>
    public bool IsFirstOfKind;

    /// <summary>Place among the phrases of its sentence.</summary>
    public int Rank;
}

/// <summary>One or several.</summary>
internal enum GrammaticalNumber : byte
{
    Unknown,
    Singular,
    Plural,
}

/// <summary>What a pronoun for it shows.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,

    /// <summary>A person, male or female.</summary>
    Person,

    /// <summary>No person.</summary>
    Thing,
}

/// <summary>How a phrase is introduced.</summary>
internal enum Definiteness : byte
{
    /// <summary>No article: talks.</summary>
    Bare,

    /// <summary>the talks.</summary>
    Definite,

    /// <summary>a talk, some talks.</summary>
    Indefinite,

    /// <summary>these talks.</summary>
    Demonstrative,

    /// <summary>their talks, Kenya's talks.</summary>
    Possessive,
}
