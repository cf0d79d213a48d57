using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Finds the names in running text: runs of capitalised words with what joins them, cut where two names meet.</summary>
internal sealed class NameSpotter(CasedText cased, EntityWords words, Gazetteer gazetteer)
{
    private readonly AnnotatedText _text = cased.Text;
    private readonly List<NameMention> _names = [];
    private int _sentence;
    private int _limit;

    /// <summary>All names of the sentences that use capitals for names, in text order.</summary>
    public List<NameMention> Spot()
    {
        for (_sentence = 0; _sentence < _text.Sentences.Length; _sentence++)
        {
            if (cased.CaseOf(_sentence) != SentenceCase.Normal) continue;
            var sentence = _text.Sentences[_sentence];
            _limit = sentence.EndToken;
            for (var i = sentence.FirstToken; i < _limit;) i = SpotAt(i);
        }
        return _names;
    }

    private int SpotAt(int i)
    {
        if (!cased.IsNameLike(i))
        {
            // al-Qaeda, von der Leyen: a name that opens with a particle.
            if (!cased.Is(i, WordClass.Particle) || gazetteer.Longest(_text, i, _limit, out var known) is not { } particled || known < i + 2) return i + 1;
            AddKnown(i, known, particled);
            return known;
        }
        var end = Extend(i);
        Parse(i, end);
        return end;
    }

    // ---- the run ----

    /// <summary>Index after the run of words that may be one name, or names that touch.</summary>
    private int Extend(int first)
    {
        var hasConnector = false;
        gazetteer.Longest(_text, first, _limit, out var known);
        for (var end = Math.Max(first + 1, known); ;)
        {
            if (end >= _limit) return end;
            if (cased.IsNameLike(end) && !cased.IsInitial(end) || IsRomanNumeral(end)) end++;
            else if (Joint(first, end) is var joined && joined > end) end = joined;
            else if (Possessor(end) is var possessed && possessed > end) end = possessed;
            else if (IsDesignationNumber(end)) end++;
            else if (Connect(first, end, hasConnector, out var isConnector) is var connected && connected > end) (end, hasConnector) = (connected, hasConnector || isConnector);
            else return end;
        }
    }

    /// <summary>Index after what a hyphen, slash or ampersand joins to the run; <paramref name="at"/> when it joins nothing.</summary>
    private int Joint(int first, int at)
    {
        if (at + 1 >= _limit || cased.Text.Tokens[at].IsWord) return at;
        var sign = _text.Form(at);
        if (sign.Length != 1) return at;
        // Religious Institutions (Accounts) Bill
        if (sign[0] == '(' && at + 3 < _limit && cased.IsNameLike(at + 1))
        {
            var close = at + 1;
            while (close < _limit && cased.IsNameLike(close)) close++;
            return close + 1 < _limit && _text.Form(close) is ")" && cased.IsNameLike(close + 1) && words.Heads.Exactly(_text.Tokens, close + 1, close + 2) is { } head && head.Has(HeadUse.End) && head.TypeIn(HeadUse.End) == EntityType.Law ? close + 2 : at;
        }
        if (sign[0] == '&') return cased.IsNameLike(at + 1) ? at + 2 : at;
        if (sign[0] is not ('-' or '/' or '‑') || !Touches(at - 1) || !Touches(at)) return at;
        var next = _text.Tokens[at + 1];
        var isPlace = IsPlace(first, at) || IsPlace(at - 1, at);
        if (cased.IsNameLike(at + 1)) return isPlace && gazetteer.Longest(_text, at + 1, _limit, out _) is not null ? at : at + 2; // U.S.-China is two names, Solheim-Watts one
        if (next.Shape is TokenShape.Number or TokenShape.Alphanumeric) return isPlace ? at : at + 2; // Chandrayaan-3
        // Lee Jae-myung: the second half of a given name is in lower case.
        return sign[0] == '-' && at - 1 > first && next.Shape == TokenShape.Lower && !isPlace && !cased.Is(at + 1, WordClass.CompoundEnd) && cased.IsNameLike(at - 1) ? at + 2 : at;
    }

    /// <summary>Index after a possessive mark that stands inside a name (Workers' Union, Women's University).</summary>
    private int Possessor(int at)
    {
        if (at + 1 >= _limit || !cased.IsNameLike(at + 1) || !Touches(at - 1)) return at;
        var mark = _text.Form(at);
        var isMark = mark.Length == 1 ? mark[0] is '\'' or '’' && _text.Tokens[at - 1].Lower.EndsWith('s') && !IsPlace(at - 1, at)
            : mark.Length == 2 && mark[0] is '\'' or '’' && cased.Is(at - 1, WordClass.CompoundPossessor);
        return isMark ? at + 1 : at;
    }

    /// <summary>Index after the next capitalised word when connectors lead there from a word that allows them: University of | Galway.</summary>
    private int Connect(int first, int at, bool hasConnector, out bool isConnector)
    {
        isConnector = false;
        var next = at;
        const WordClass links = WordClass.Connector | WordClass.Article | WordClass.Particle | WordClass.Conjunction;
        while (next < _limit && next - at < 3 && !cased.IsNameLike(next) && (cased.Is(next, links) || (next > at && IsHyphen(next)))) next++;
        if (next == at || next >= _limit) return at;
        if (cased.Is(at, WordClass.Connector))
        {
            isConnector = true;
            var head = words.Heads.Exactly(_text.Tokens, at - 1, at);
            var opens = hasConnector || head is not null && head.Has(HeadUse.Of) || gazetteer.Longest(_text, first, _limit, out var known) is not null && known > at;
            if (!opens) return at;
            if (!cased.IsNameLike(next) || cased.IsInitial(next)) return at;
            return _text.Tokens[at].Lower is "of" or "for" || !IsPlace(next, next + 1) ? next + 1 : at;
        }
        if (!cased.IsNameLike(next) || cased.IsInitial(next)) return at;
        if (cased.Is(at, WordClass.Particle)) return _text.Tokens[at].Shape == TokenShape.Lower && !IsPlace(first, at) ? next + 1 : at;
        if (!cased.Is(at, WordClass.Conjunction) || next != at + 1 || IsKnownAlone(next) || words.Titles.Longest(_text.Tokens, next, _limit, out _) is { } title && title.Is(TitleKind.Office)) return at;
        if (hasConnector) return words.FirstNames.ContainsKey(FoldedLetters.Of(_text.Tokens[next].Lower)) ? at : next + 1; // Commission for Museums and Monuments
        // Food and Agriculture Organization: the head comes after.
        var isShort = at - first == 1;
        if (at - first > 4 || IsKnownAlone(first) && isShort || gazetteer.Exactly(_text, first, at) is not null || !isShort && words.Heads.Exactly(_text.Tokens, at - 1, at) is { } left && left.Has(HeadUse.End)) return at;
        var end = next;
        while (end < _limit && (cased.IsNameLike(end) || (IsHyphen(end) && end + 1 < _limit && cased.IsNameLike(end + 1)))) end++;
        return end - next is >= 2 and <= 5 && words.Heads.Exactly(_text.Tokens, end - 1, end) is { } right && right.Has(HeadUse.End)
            && right.TypeIn(HeadUse.End) is EntityType.Org or EntityType.Law or EntityType.Product && (isShort ? right.Has(HeadUse.Of) : cased.Is(first - 1 < 0 ? first : first - 1, WordClass.Article)) ? next + 1 : at;
    }

    private bool IsHyphen(int token) => _text.Form(token) is "-" && Touches(token - 1) && Touches(token);

    private bool IsRomanNumeral(int token)
    {
        if (_text.Tokens[token].Shape is not (TokenShape.AllCaps or TokenShape.Initial)) return false;
        foreach (var c in _text.Form(token))
            if (c is not ('I' or 'V' or 'X')) return false;
        return _text.Tokens[token].Lower != "i";
    }

    /// <summary>True for a number that belongs to the word before it: Article 4, Polder 32, Falcon 9; not for one that counts.</summary>
    private bool IsDesignationNumber(int token)
    {
        var number = _text.Tokens[token];
        if (number.Shape != TokenShape.Number || number.Lower.Length > 4 || cased.Is(token - 1, WordClass.Date) || IsPlace(token - 1, token)) return false;
        if (words.Heads.Exactly(_text.Tokens, token - 1, token) is { } head && head.Has(HeadUse.Number)) return true;
        if (number.Lower.Length > 3 || token + 1 >= _limit || _text.Tokens[token - 1].Shape == TokenShape.Number) return false;
        var next = _text.Tokens[token + 1];
        return next.Upos is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Punct or Upos.Part && next.Shape != TokenShape.Symbol && _text.Form(token + 1) is not ("-" or "–");
    }

    // ---- its parts ----

    /// <summary>Cuts a run into names: titles off persons, countries off what follows, unless the whole is one name.</summary>
    private void Parse(int first, int end)
    {
        var reading = gazetteer.Longest(_text, first, end, out var known);
        if (reading is not null && known == end)
        {
            AddKnown(first, end, reading);
            return;
        }
        if (HeadType(first, end) is { } type && !IsPersonWithSurname(first, end))
        {
            Add(first, end, type, default);
            return;
        }
        if (ParseTitle(first, end)) return;
        if (reading is not null && known > first && ParseAfterKnown(first, known, end, reading)) return;
        Add(first, end, IsPersonName(first, end) ? EntityType.Person : IsNationalBody(first, end) ? EntityType.Org : null, default);
    }

    /// <summary>Seafood New Zealand, Universities Australia: a plain word before a country.</summary>
    private bool IsNationalBody(int first, int end)
    {
        if (!words.CommonWords.Contains(_text.Tokens[first].Lower)) return false;
        for (var i = first + 1; i < Math.Min(first + 3, end); i++)
            if (gazetteer.Exactly(_text, i, end) is { Kind: ReadingKind.Name, Thing.Type: EntityType.Gpe or EntityType.Loc }) return true;
        return false;
    }

    /// <summary>Type of a name whose head says it: Athi River, University of Galway, Lake Victoria.</summary>
    private EntityType? HeadType(int first, int end)
    {
        var tokens = _text.Tokens;
        var connector = first;
        while (connector < end && !cased.Is(connector, WordClass.Connector)) connector++;
        if (connector < end && connector > first && words.Heads.Exactly(tokens, connector - 1, connector) is { } opening && opening.Has(HeadUse.Of)) return opening.TypeIn(HeadUse.Of);
        if (end - first < 2 || IsHyphen(end - 2)) return null;
        if (words.Heads.Longest(tokens, first, end, out var afterHead) is { } numbered && numbered.Has(HeadUse.Number) && tokens[end - 1].Shape == TokenShape.Number && afterHead == end - 1) return numbered.TypeIn(HeadUse.Number);
        if (words.Heads.Exactly(tokens, end - 1, end) is { } closing && closing.Has(HeadUse.End)) return closing.TypeIn(HeadUse.End);
        // Goods Availability Act 2025, Senate Bill 6
        if (tokens[end - 1].Shape is TokenShape.Number && end - first > 2 && words.Heads.Exactly(tokens, end - 2, end - 1) is { } before && before.Has(HeadUse.End)) return before.TypeIn(HeadUse.End);
        if (words.Heads.Exactly(tokens, first, first + 1) is { } start && start.Has(HeadUse.Start)) return start.TypeIn(HeadUse.Start);
        return null;
    }

    /// <summary>Kate Hall, James Bridge: a first name before a head that is a surname too.</summary>
    private bool IsPersonWithSurname(int first, int end) =>
        end - first == 2 && words.Heads.Exactly(_text.Tokens, end - 1, end) is { } head && head.Has(HeadUse.Surname)
        && words.FirstNames.TryGetValue(FoldedLetters.Of(_text.Tokens[first].Lower), out var gender) && gender != '-'
        && gazetteer.Exactly(_text, first, first + 1) is null && !(first > 0 && cased.Is(first - 1, WordClass.Article));

    private bool ParseTitle(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Titles.Longest(_text.Tokens, i, end, out var after) is not { } title || !title.Is(TitleKind.Office | TitleKind.Honorific)) continue;
            // Chief Justice, Prime Minister Dr.: titles in a row are one.
            while (after < end && words.Titles.Longest(_text.Tokens, after, end, out var more) is { } next && next.Is(TitleKind.Office | TitleKind.Honorific) && more < end) after = more;
            var start = i;
            while (start > first && words.Titles.Exactly(_text.Tokens, start - 1, start) is { } before && before.Is(TitleKind.Portfolio)) start--;
            if (start > first)
            {
                // What stands before the title is a country, an organisation, or part of the title (Treasury Secretary).
                if (gazetteer.Exactly(_text, first, start) is not null || HeadType(first, start) is not null) Parse(first, start);
                else if (gazetteer.Longest(_text, first, start, out var known) is { } reading) AddKnown(first, known, reading);
                else if (IsPersonName(first, start)) Add(first, start, EntityType.Person, default);
                else start = first;
            }
            if (after < end) AddPerson(after, end, (start, after));
            return true;
        }
        return false;
    }

    private void AddPerson(int first, int end, (int First, int End) title)
    {
        if (gazetteer.Exactly(_text, first, end) is { } reading && reading.Thing.Type == EntityType.Person) _names.Add(new NameMention(first, end, _sentence) { Reading = reading, Title = title, Type = EntityType.Person });
        else Add(first, end, EntityType.Person, title);
    }

    /// <summary>Decides on a known name with more words after it: two names (Brazilian Amazon), or a longer one (Kenya Airways).</summary>
    private bool ParseAfterKnown(int first, int known, int end, Reading reading)
    {
        var type = reading.Thing.Type;
        if (type == EntityType.Person || reading.Kind is ReadingKind.Surname or ReadingKind.City or ReadingKind.Region && IsPersonName(first, end)) return false;
        if (IsPersonName(first, end) && words.FirstNames.TryGetValue(FoldedLetters.Of(_text.Tokens[first].Lower), out var gender) && gender != '-') return false;
        var rest = gazetteer.Exactly(_text, known, end);
        // Kenya Red Cross is not Kenya and the Red Cross.
        if (rest is { Thing.Type: EntityType.Org } && end - known > 1 && reading.Kind is ReadingKind.Name)
        {
            Add(first, end, EntityType.Org, default);
            return true;
        }
        if (type != EntityType.Org && reading.Kind is ReadingKind.Adjective or ReadingKind.Name or ReadingKind.Alias && (rest is not null || IsPersonName(known, end)))
        {
            AddKnown(first, known, reading);
            Parse(known, end);
            return true;
        }
        if (rest is not null && rest.Thing.Type == EntityType.Org) Add(first, end, EntityType.Org, default); // Kenya Red Cross
        else if (type == EntityType.Org && end == known + 1 && words.Heads.Exactly(_text.Tokens, known, end) is { } head && head.Has(HeadUse.End)) _names.Add(new NameMention(first, end, _sentence) { Reading = reading }); // COSCO Shipping
        else if (type == EntityType.Org) Add(first, end, EntityType.Org, default); // NHS Scotland
        else if (reading.Kind == ReadingKind.Adjective && _text.Tokens[known].Shape is TokenShape.Initial or TokenShape.Alphanumeric)
        {
            AddKnown(first, known, reading); // Thai F-16s
            Parse(known, end);
        }
        else return false;
        return true;
    }

    private bool IsPersonName(int first, int end)
    {
        if (end - first is < 2 or > 6) return false;
        for (var i = first; i < end; i++)
            if (_text.Tokens[i].Shape is TokenShape.Number or TokenShape.Alphanumeric || (_text.Tokens[i].Shape == TokenShape.AllCaps && _text.Tokens[i].Lower.Length > 2)) return false;
        return words.FirstNames.ContainsKey(FoldedLetters.Of(_text.Tokens[first].Lower)) && !cased.Is(first, WordClass.Article);
    }

    // ---- what the words around add ----

    private void AddKnown(int first, int end, Reading reading)
    {
        var name = new NameMention(first, end, _sentence) { Reading = reading };
        var extended = LowerHead(first, end, reading, out var type);
        if (extended > end)
        {
            _names.Add(new NameMention(first, extended, _sentence) { Type = type });
            if (type == EntityType.Org && reading.Thing.Type == EntityType.Gpe) _names.Add(name); // China's commerce ministry is China's too
            return;
        }
        _names.Add(name);
    }

    private void Add(int first, int end, EntityType? type, (int First, int End) title)
    {
        var extended = type is null or EntityType.Person && title == default ? LowerHead(first, end, null, out var lowerType) : Same(end, out lowerType);
        if (extended > end) _names.Add(new NameMention(first, extended, _sentence) { Type = lowerType });
        else _names.Add(new NameMention(first, end, _sentence) { Type = type, Title = title });

        static int Same(int end, out EntityType? type)
        {
            type = null;
            return end;
        }
    }

    /// <summary>Index after a lower-case head that belongs to the name: Vilnius airport, Syrian war, Norwegian fisheries ministry.</summary>
    private int LowerHead(int first, int end, Reading? reading, out EntityType? type)
    {
        type = null;
        var at = end;
        var isOwner = at < _limit && _text.Tokens[at].Lower is "'s" or "'";
        if (isOwner) at++;
        if (at >= _limit || !cased.Text.Tokens[at].IsWord || cased.IsNameLike(at)) return end;
        var isCountry = reading is not null && reading.Thing.Type == EntityType.Gpe && reading.Kind is ReadingKind.Name or ReadingKind.Alias or ReadingKind.Adjective;
        if (isCountry && (isOwner || reading!.Kind == ReadingKind.Adjective || reading.IsAcronym))
            for (var i = at; i < Math.Min(at + 3, _limit) && _text.Tokens[i].Shape == TokenShape.Lower; i++)
            {
                if (words.Heads.Longest(_text.Tokens, i, _limit, out var after) is { } body && body.Has(HeadUse.Body))
                {
                    type = body.TypeIn(HeadUse.Body);
                    return after;
                }
                if (_text.Tokens[i].Upos is not (Upos.Noun or Upos.Propn) && words.Titles.Exactly(_text.Tokens, i, i + 1)?.Is(TitleKind.Portfolio) != true) break;
            }
        if (isOwner) return end;
        if (words.Heads.Longest(_text.Tokens, at, _limit, out var close) is { } head && head.Has(HeadUse.Lower))
        {
            type = head.TypeIn(HeadUse.Lower);
            var isPlaceName = reading is null || reading.Kind is ReadingKind.City or ReadingKind.Region || reading.Kind == ReadingKind.Capital && type != EntityType.Loc;
            if (reading is { Kind: ReadingKind.Adjective } ? type == EntityType.Event && reading.Thing.Type == EntityType.Gpe : isPlaceName) return close;
        }
        if (cased.Is(at, WordClass.Administration) && (reading is null || reading.Thing.Type == EntityType.Person))
        {
            type = EntityType.Org; // Trump administration
            return at + 1;
        }
        type = null;
        return end;
    }

    // ---- small questions ----

    private bool Touches(int token) => token + 1 < _text.Tokens.Length && _text.Tokens[token].Span.End == _text.Tokens[token + 1].Span.Start;

    private bool IsPlace(int first, int end) => gazetteer.Exactly(_text, first, end) is { } reading && reading.Thing.Type is EntityType.Gpe or EntityType.Loc or EntityType.Norp && reading.Kind is not (ReadingKind.City or ReadingKind.Region);

    private bool IsKnownAlone(int token) => gazetteer.Longest(_text, token, _limit, out _) is { } reading && reading.Kind is not (ReadingKind.City or ReadingKind.Region or ReadingKind.Surname);
}
