namespace ArticleAnalysis.Entities.Coreference;

/// <summary>Phrases that mean one thing, as far as the text has been read.</summary>
internal sealed class Chain
{
    private ulong _texts; // a bit for each, by its hash
    private int _seenFrom = -1;

    /// <summary>Number of phrases.</summary>
    public int Count { get; private set; }

    /// <summary>Index of the last phrase.</summary>
    public int Last { get; private set; }

    /// <summary>The cluster of the first name in it, or -1.</summary>
    public int Cluster { get; private set; } = -1;

    /// <summary>True when one of them is a name.</summary>
    public bool HasName { get; private set; }

    /// <summary>The most telling gender of its phrases.</summary>
    public Gender Gender { get; private set; }

    /// <summary>The number of the last phrase that shows one.</summary>
    public GrammaticalNumber Number { get; private set; }

    /// <summary>Adds a phrase, which stands after those that it has.</summary>
    public void Add(int index, in Traits traits)
    {
        (Count, Last) = (Count + 1, index);
        if (Cluster < 0) Cluster = traits.Cluster;
        HasName |= traits.Markable.Kind == MarkableKind.Name;
        if (Gender is Gender.Unknown or Gender.Person && traits.Gender != Gender.Unknown) Gender = traits.Gender;
        if (Number == GrammaticalNumber.Unknown) Number = traits.Number;
        _texts |= Bit(traits.Text);
    }

    /// <summary>True for the same chain, and for one whose first name means the same.</summary>
    public bool IsSameAs(Chain other) => this == other || (Cluster >= 0 && Cluster == other.Cluster);

    /// <summary>True once for each phrase from which the chain is looked at.</summary>
    public bool IsFirstLookFrom(int index)
    {
        if (_seenFrom == index) return false;
        _seenFrom = index;
        return true;
    }

    /// <summary>True when one of them has these words; by chance for one in 64 that has others.</summary>
    public bool Has(uint text) => (_texts & Bit(text)) != 0;

    private static ulong Bit(uint text) => 1UL << (int)(text >> 26);
}
