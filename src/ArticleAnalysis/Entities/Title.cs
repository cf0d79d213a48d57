namespace ArticleAnalysis.Entities;

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
