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
