namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>One range of tokens, or two where a cue stands between them; each from its first token to before its end.</summary>
internal readonly record struct TokenRanges(int First, int End, int SecondFirst = 0, int SecondEnd = 0)
{
    /// <summary>True when there is no token.</summary>
    public bool IsEmpty => End <= First && SecondEnd <= SecondFirst;

    /// <summary>Number of tokens.</summary>
    public int Count => Math.Max(0, End - First) + Math.Max(0, SecondEnd - SecondFirst);

    /// <summary>Index after the last token.</summary>
    public int Last => SecondEnd > SecondFirst ? SecondEnd : End;

    /// <summary>True when the token lies in one of the ranges.</summary>
    public bool Contains(int token) => (token >= First && token < End) || (token >= SecondFirst && token < SecondEnd);

    /// <summary>A range without what <paramref name="hole"/> covers: two ranges where that stands inside.</summary>
    public static TokenRanges Without((int First, int End) range, (int First, int End) hole) =>
        hole.End <= range.First || hole.First >= range.End ? new(range.First, range.End)
        : hole.First <= range.First ? new(Math.Max(range.First, hole.End), range.End)
        : hole.End >= range.End ? new(range.First, hole.First)
        : new(range.First, hole.First, hole.End, range.End);
}
