using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>An article's tokens with what the word tables and the gazetteer know of them: the questions that are asked where names are found.</summary>
internal sealed class NameText(CasedText cased, EntityWords words, Gazetteer gazetteer)
{
    public ReadOnlySpan<Token> Tokens => cased.Text.Tokens;

    /// <summary>The characters of a token as the article writes them.</summary>
    public ReadOnlySpan<char> Form(int token) => cased.Text.Form(token);

    /// <summary>True for a word with a capital that makes a name of it.</summary>
    public bool IsNameLike(int token) => cased.IsNameLike(token);

    /// <summary>True for a word that has its capital from the start of a sentence.</summary>
    public bool IsInitial(int token) => cased.IsInitial(token);

    public bool Is(int token, WordClass wanted) => cased.Is(token, wanted);

    /// <summary>What the gazetteer knows of exactly these tokens.</summary>
    public Reading? Known(int first, int end) => gazetteer.Exactly(cased.Text, first, end);

    /// <summary>The longest name of the gazetteer that begins at a token.</summary>
    public Reading? LongestKnown(int first, int limit, out int end) => gazetteer.Longest(cased.Text, first, limit, out end);

    /// <summary>The head that these tokens are, where it has the use; null otherwise.</summary>
    public NameHead? Head(int first, int end, HeadUse use) => words.Heads.Exactly(Tokens, first, end) is { } head && head.Has(use) ? head : null;

    /// <summary>The longest head that begins at a token, where it has the use; null otherwise.</summary>
    public NameHead? LongestHead(int first, int limit, HeadUse use, out int end) =>
        words.Heads.Longest(Tokens, first, limit, out end) is { } head && head.Has(use) ? head : null;

    /// <summary>True when the longest title that begins at a token is of the kind.</summary>
    public bool IsTitle(int first, int limit, TitleKind kind, out int end) => words.Titles.Longest(Tokens, first, limit, out end) is { } title && title.Is(kind);

    /// <summary>The title that ends before a token; an empty range when there is none.</summary>
    public (int First, int End) TitleBefore(int token)
    {
        const int LongestTitle = 4;
        for (var first = Math.Max(0, token - LongestTitle); first < token; first++)
            if (IsTitle(first, token, TitleKind.Office | TitleKind.Honorific, out var end) && end == token) return (first, end);
        return default;
    }

    /// <summary>True for one word that may stand before an office: Foreign, Deputy.</summary>
    public bool IsPortfolio(int token) => words.Titles.Exactly(Tokens, token, token + 1) is { } title && title.Is(TitleKind.Portfolio);

    public bool IsFirstName(int token) => words.Names.Of(Tokens[token].Lower).HasFlag(NameWord.First);

    /// <summary>True for a first name that is common enough for its gender to be known.</summary>
    public bool IsCommonFirstName(int token) => (words.Names.Of(Tokens[token].Lower) & (NameWord.FemaleFirst | NameWord.MaleFirst)) != NameWord.None;

    /// <summary>True for a word that is usually written in lower case.</summary>
    public bool IsCommonWord(int token) => words.Names.Of(Tokens[token].Lower).HasFlag(NameWord.Common);

    /// <summary>True when nothing stands between a token and the next.</summary>
    public bool Touches(int token) => token + 1 < Tokens.Length && Tokens[token].Span.End == Tokens[token + 1].Span.Start;

    public bool IsHyphen(int token) => Form(token) is "-" && Touches(token - 1) && Touches(token);

    /// <summary>True for a country, a landscape or a people; a town or a region may be a surname just as well.</summary>
    public bool IsPlace(int first, int end) =>
        Known(first, end) is { Thing.Type: EntityType.Gpe or EntityType.Loc or EntityType.Norp, Kind: not (ReadingKind.City or ReadingKind.Region) };

    /// <summary>True when a name that is known by itself begins here, and no town, region or surname.</summary>
    public bool IsKnownAlone(int token, int limit) =>
        LongestKnown(token, limit, out _) is { Kind: not (ReadingKind.City or ReadingKind.Region or ReadingKind.Surname) };
}
