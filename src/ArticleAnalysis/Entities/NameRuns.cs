using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Finds how far a run of capitalised words goes that may be one name, or names that touch, with the small words and signs that join them.</summary>
internal sealed class NameRuns(NameText text)
{
    private const WordClass Links = WordClass.Connector | WordClass.Article | WordClass.Particle | WordClass.Conjunction;

    private int _limit;

    /// <summary>Index after the run that begins at <paramref name="first"/>.</summary>
    public int EndOf(int first, int limit)
    {
        _limit = limit;
        var hasConnector = false;
        text.LongestKnown(first, limit, out var known);
        for (var end = Math.Max(first + 1, known); ;)
        {
            if (end >= limit) return end;
            if (IsNamePart(end) || IsRomanNumeral(end)) end++;
            else if (AfterSign(first, end) is var joined && joined > end) end = joined;
            else if (AfterPossessive(end) is var possessed && possessed > end) end = possessed;
            else if (IsDesignationNumber(end)) end++;
            else if (AfterLink(first, end, hasConnector) is var linked && linked > end)
            {
                hasConnector |= text.Is(end, WordClass.Connector);
                end = linked;
            }
            else return end;
        }
    }

    private bool IsNamePart(int token) => text.IsNameLike(token) && !text.IsInitial(token);

    // ---- signs ----

    /// <summary>Index after what a hyphen, slash, ampersand or bracket joins to the run; <paramref name="at"/> when it joins nothing.</summary>
    private int AfterSign(int first, int at)
    {
        if (at + 1 >= _limit || text.Tokens[at].IsWord) return at;
        var form = text.Form(at);
        if (form.Length != 1) return at;
        return form[0] switch
        {
            '(' => AfterBracket(at),
            '&' => text.IsNameLike(at + 1) ? at + 2 : at,
            '-' or '/' or '‑' when text.Touches(at - 1) && text.Touches(at) => AfterHyphen(first, at, form[0]),
            _ => at,
        };
    }

    // Religious Institutions (Accounts) Bill
    private int AfterBracket(int at)
    {
        if (at + 3 >= _limit || !text.IsNameLike(at + 1)) return at;
        var close = at + 1;
        while (close < _limit && text.IsNameLike(close)) close++;
        if (close + 1 >= _limit || text.Form(close) is not ")" || !text.IsNameLike(close + 1)) return at;
        return text.Head(close + 1, close + 2, HeadUse.End)?.TypeIn(HeadUse.End) == EntityType.Law ? close + 2 : at;
    }

    private int AfterHyphen(int first, int at, char sign)
    {
        var next = text.Tokens[at + 1];
        var isPlace = text.IsPlace(first, at) || text.IsPlace(at - 1, at);
        // U.S.-China is two names, Solheim-Watts one.
        if (text.IsNameLike(at + 1)) return isPlace && text.LongestKnown(at + 1, _limit, out _) is not null ? at : at + 2;
        // Chandrayaan-3
        if (next.Shape is TokenShape.Number or TokenShape.Alphanumeric) return isPlace ? at : at + 2;
        // Lee Jae-myung: the second half of a given name is in lower case.
        var isGivenName = sign == '-' && at - 1 > first && text.IsNameLike(at - 1) && next.Shape == TokenShape.Lower
            && !isPlace && !text.Is(at + 1, WordClass.CompoundEnd);
        return isGivenName ? at + 2 : at;
    }

    /// <summary>Index after a possessive mark that stands inside a name (Workers' Union, Women's University).</summary>
    private int AfterPossessive(int at)
    {
        if (at + 1 >= _limit || !text.IsNameLike(at + 1) || !text.Touches(at - 1)) return at;
        var mark = text.Form(at);
        if (mark.Length is 0 or > 2 || mark[0] is not ('\'' or '’')) return at;
        var isInside = mark.Length == 1
            ? text.Tokens[at - 1].Lower.EndsWith('s') && !text.IsPlace(at - 1, at)
            : text.Is(at - 1, WordClass.CompoundPossessor);
        return isInside ? at + 1 : at;
    }

    // ---- small words ----

    /// <summary>Index after the next capitalised word when small words lead there from a word that allows them: University of | Galway.</summary>
    private int AfterLink(int first, int at, bool hasConnector)
    {
        var next = at;
        while (next < _limit && next - at < 3 && !text.IsNameLike(next) && (text.Is(next, Links) || next > at && text.IsHyphen(next))) next++;
        if (next == at || next >= _limit || !IsNamePart(next)) return at;
        bool joins;
        if (text.Is(at, WordClass.Connector)) joins = JoinsByConnector(first, at, next, hasConnector);
        else if (text.Is(at, WordClass.Particle)) joins = text.Tokens[at].Shape == TokenShape.Lower && !text.IsPlace(first, at);
        else joins = next == at + 1 && text.Is(at, WordClass.Conjunction) && JoinsByConjunction(first, at, next, hasConnector);
        return joins ? next + 1 : at;
    }

    // Bank of Korea, Movement against Corruption; "the Movement against Russia" is two names.
    private bool JoinsByConnector(int first, int at, int next, bool hasConnector)
    {
        var isOpen = hasConnector || text.Head(at - 1, at, HeadUse.Of) is not null
            || text.LongestKnown(first, _limit, out var known) is not null && known > at;
        return isOpen && (text.Is(at, WordClass.PlaceConnector) || !text.IsPlace(next, next + 1));
    }

    private bool JoinsByConjunction(int first, int at, int next, bool hasConnector)
    {
        if (text.IsKnownAlone(next, _limit) || text.IsTitle(next, _limit, TitleKind.Office, out _)) return false;
        // Commission for Museums and Monuments
        if (hasConnector) return !text.IsFirstName(next);
        // Food and Agriculture Organization: the head comes after.
        var isOneWord = at - first == 1;
        if (at - first > 4 || text.Known(first, at) is not null) return false;
        if (isOneWord ? text.IsKnownAlone(first, _limit) : text.Head(at - 1, at, HeadUse.End) is not null) return false;
        var end = next;
        while (end < _limit && (text.IsNameLike(end) || text.IsHyphen(end) && end + 1 < _limit && text.IsNameLike(end + 1))) end++;
        if (end - next is < 2 or > 5 || text.Head(end - 1, end, HeadUse.End) is not { } head) return false;
        if (head.TypeIn(HeadUse.End) is not (EntityType.Org or EntityType.Law or EntityType.Product)) return false;
        // "the Fair Pay and Working Hours Act": more words before the conjunction need an article.
        return isOneWord ? head.Has(HeadUse.Of) : text.Is(Math.Max(first - 1, 0), WordClass.Article);
    }

    // ---- numbers ----

    private bool IsRomanNumeral(int token)
    {
        if (text.Tokens[token].Shape is not (TokenShape.AllCaps or TokenShape.Initial)) return false;
        foreach (var c in text.Form(token))
            if (c is not ('I' or 'V' or 'X')) return false;
        return text.Tokens[token].Lower != "i";
    }

    /// <summary>True for a number that belongs to the word before it: Article 4, Polder 32, Falcon 9; not for one that counts.</summary>
    private bool IsDesignationNumber(int token)
    {
        var number = text.Tokens[token];
        if (number.Shape != TokenShape.Number || number.Lower.Length > 4) return false;
        if (text.Is(token - 1, WordClass.Date) || text.IsPlace(token - 1, token)) return false;
        if (text.Head(token - 1, token, HeadUse.Number) is not null) return true;
        if (number.Lower.Length > 3 || token + 1 >= _limit || text.Tokens[token - 1].Shape == TokenShape.Number) return false;
        // "Falcon 9 lifted off", but "Falcon 9 rockets": what counts stands before a noun.
        var next = text.Tokens[token + 1];
        return next.Upos is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Punct or Upos.Part
            && next.Shape != TokenShape.Symbol && text.Form(token + 1) is not ("-" or "–");
    }
}
