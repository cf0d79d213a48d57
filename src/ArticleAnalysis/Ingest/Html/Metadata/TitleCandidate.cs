namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Where a page can state its title. A text that loses a site's name or a kicker counts as cut from its source.</summary>
internal enum TitleSource
{
    /// <summary>An <c>h1</c> of the article.</summary>
    Heading,

    /// <summary>An <c>h1</c> in navigation or a breadcrumb.</summary>
    NavigationHeading,

    /// <summary>An <c>h1</c> in the name or logo of the site.</summary>
    LogoHeading,

    /// <summary>An <c>h1</c> in a box beside the article.</summary>
    AsideHeading,

    /// <summary>An <c>h2</c>.</summary>
    SecondHeading,

    /// <summary>An element whose class or property names it a headline.</summary>
    Marked,

    /// <summary>A part of an <c>h1</c> or <c>h2</c> that is an element of its own.</summary>
    HeadingPart,

    /// <summary><c>og:title</c>.</summary>
    OpenGraph,

    /// <summary><c>twitter:title</c>.</summary>
    Twitter,

    /// <summary><c>headline</c> or <c>name</c> in JSON-LD.</summary>
    LinkedData,

    /// <summary>The <c>title</c> element.</summary>
    Window,

    /// <summary>Any other meta tag for titles.</summary>
    Meta,
}

/// <summary>A text that may be the title, with all sources that state it.</summary>
/// <param name="Text">The text as its first source writes it.</param>
/// <param name="Key">Its letters and digits: see <see cref="TitleKey"/>.</param>
internal sealed record TitleCandidate(string Text, string Key)
{
    /// <summary>Sources that state just this, as bits.</summary>
    public int Whole { get; private set; }

    /// <summary>Sources of which it is a part between separators, as bits.</summary>
    public int Cut { get; private set; }

    /// <summary>True when a part that was cut off for it is the site's name.</summary>
    public bool WithoutSite { get; set; }

    /// <summary>True when its last or first part is the site's name.</summary>
    public bool HasSite { get; set; }

    /// <summary>True when a line of the page outside navigation says just this.</summary>
    public bool Shown { get; set; }

    /// <summary>True when a heading or line that says it stands before the first long paragraph.</summary>
    public bool BeforeText { get; set; }

    /// <summary>Place among the article's <c>h1</c> elements, from 0; -1 when it is none.</summary>
    public int HeadingRank { get; set; } = -1;

    /// <summary>The pairs of neighbouring characters of the key, hashed to 512 bits.</summary>
    public ulong[] Pairs => field ??= PairsOf(Key);

    /// <summary>The first source that states it.</summary>
    public TitleSource First { get; init; }

    public void Add(TitleSource source, bool cut)
    {
        if (cut) Cut |= 1 << (int)source;
        else Whole |= 1 << (int)source;
    }

    public bool IsWhole(TitleSource source) => (Whole & (1 << (int)source)) != 0;

    public bool IsCut(TitleSource source) => (Cut & (1 << (int)source)) != 0;

    private static ulong[] PairsOf(string key)
    {
        var pairs = new ulong[8];
        for (var i = 0; i + 1 < key.Length; i++)
        {
            var hash = ((uint)((key[i] << 16) | key[i + 1]) * 2654435769u) >> 23;
            pairs[hash >> 6] |= 1UL << (int)(hash & 63);
        }
        return pairs;
    }
}
