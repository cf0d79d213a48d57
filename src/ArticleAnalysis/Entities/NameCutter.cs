using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Cuts a run of capitalised words into names: titles off persons, countries off what follows, unless the whole is one name.</summary>
internal sealed class NameCutter(NameText text)
{
    private const TitleKind Titles = TitleKind.Office | TitleKind.Honorific;

    private readonly LowerCaseHeads _lowerCaseHeads = new(text);
    private readonly List<NameMention> _names = [];
    private int _sentence;
    private int _limit;

    /// <summary>The names so far, in text order.</summary>
    public List<NameMention> Names => _names;

    /// <summary>Turns to a sentence, which ends before token <paramref name="limit"/>.</summary>
    public void Enter(int sentence, int limit) => (_sentence, _limit) = (sentence, limit);

    /// <summary>Adds the names of the run from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Cut(int first, int end)
    {
        var reading = text.LongestKnown(first, end, out var known);
        if (reading is not null && known == end) AddKnown(first, end, reading);
        else if (HeadType(first, end) is { } type && !IsPersonWithSurname(first, end)) Add(first, end, type);
        else if (!CutAtTitle(first, end) && !(reading is not null && known > first && CutAfterKnown(first, known, end, reading)))
            Add(first, end, TypeByWords(first, end));
    }

    /// <summary>Adds a known name, with the lower-case head that follows it.</summary>
    public void AddKnown(int first, int end, Reading reading)
    {
        var name = new NameMention(first, end, _sentence) { Reading = reading };
        var extended = _lowerCaseHeads.EndAfter(end, _limit, reading, out var type);
        if (extended > end)
        {
            _names.Add(new NameMention(first, extended, _sentence) { Type = type });
            // China's commerce ministry is China's too.
            if (type == EntityType.Org && reading.Thing.Type == EntityType.Gpe) _names.Add(name);
            return;
        }
        _names.Add(name);
    }

    private void Add(int first, int end, EntityType? type)
    {
        // Vilnius airport: the head says more than the guess that "Vilnius" is a person.
        if (type is null or EntityType.Person && _lowerCaseHeads.EndAfter(end, _limit, null, out var headType) is var extended && extended > end)
            _names.Add(new NameMention(first, extended, _sentence) { Type = headType });
        else _names.Add(new NameMention(first, end, _sentence) { Type = type });
    }

    private EntityType? TypeByWords(int first, int end) =>
        IsPersonName(first, end) ? EntityType.Person : IsNationalBody(first, end) ? EntityType.Org : null;

    // ---- heads ----

    /// <summary>Type of a name whose head says it: Athi River, University of Galway, Lake Victoria.</summary>
    private EntityType? HeadType(int first, int end)
    {
        var connector = first;
        while (connector < end && !text.Is(connector, WordClass.Connector)) connector++;
        if (connector < end && connector > first && text.Head(connector - 1, connector, HeadUse.Of) is { } opening) return opening.TypeIn(HeadUse.Of);
        if (end - first < 2 || text.IsHyphen(end - 2)) return null;
        var endsInNumber = text.Tokens[end - 1].Shape == TokenShape.Number;
        // Article 4
        if (endsInNumber && text.LongestHead(first, end, HeadUse.Number, out var afterHead) is { } numbered && afterHead == end - 1) return numbered.TypeIn(HeadUse.Number);
        if (text.Head(end - 1, end, HeadUse.End) is { } closing) return closing.TypeIn(HeadUse.End);
        // Goods Availability Act 2025, Senate Bill 6
        if (endsInNumber && end - first > 2 && text.Head(end - 2, end - 1, HeadUse.End) is { } before) return before.TypeIn(HeadUse.End);
        return text.Head(first, first + 1, HeadUse.Start)?.TypeIn(HeadUse.Start);
    }

    /// <summary>Seafood New Zealand, Universities Australia: a plain word before a country.</summary>
    private bool IsNationalBody(int first, int end)
    {
        if (!text.IsCommonWord(first)) return false;
        for (var i = first + 1; i < Math.Min(first + 3, end); i++)
            if (text.Known(i, end) is { Kind: ReadingKind.Name, Thing.Type: EntityType.Gpe or EntityType.Loc }) return true;
        return false;
    }

    // ---- persons ----

    private bool IsPersonName(int first, int end)
    {
        if (end - first is < 2 or > 6) return false;
        for (var i = first; i < end; i++)
        {
            var shape = text.Tokens[i].Shape;
            if (shape is TokenShape.Number or TokenShape.Alphanumeric || shape == TokenShape.AllCaps && text.Tokens[i].Lower.Length > 2) return false;
        }
        return text.IsFirstName(first) && !text.Is(first, WordClass.Article);
    }

    /// <summary>Kate Hall, James Bridge: a first name before a head that is a surname too.</summary>
    private bool IsPersonWithSurname(int first, int end) =>
        end - first == 2 && text.Head(end - 1, end, HeadUse.Surname) is not null && text.IsCommonFirstName(first)
        && text.Known(first, first + 1) is null && !(first > 0 && text.Is(first - 1, WordClass.Article));

    /// <summary>Cuts at the first title: what stands before it is another name or part of the title, what follows is a person.</summary>
    private bool CutAtTitle(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.IsTitle(i, end, Titles, out var after)) continue;
            // Chief Justice, Prime Minister Dr.: titles in a row are one.
            while (after < end && text.IsTitle(after, end, Titles, out var more) && more < end) after = more;
            var start = i;
            while (start > first && text.IsPortfolio(start - 1)) start--;
            if (start > first && !CutBeforeTitle(first, start)) start = first;
            if (after < end) AddPerson(after, end, (start, after));
            return true;
        }
        return false;
    }

    /// <summary>Adds the country, organisation or person before a title; false when the words are part of the title (Treasury Secretary).</summary>
    private bool CutBeforeTitle(int first, int start)
    {
        if (text.Known(first, start) is not null || HeadType(first, start) is not null) Cut(first, start);
        else if (text.LongestKnown(first, start, out var known) is { } reading) AddKnown(first, known, reading);
        else if (IsPersonName(first, start)) Add(first, start, EntityType.Person);
        else return false;
        return true;
    }

    private void AddPerson(int first, int end, (int First, int End) title)
    {
        var reading = text.Known(first, end) is { Thing.Type: EntityType.Person } known ? known : null;
        _names.Add(new NameMention(first, end, _sentence) { Reading = reading, Title = title, Type = EntityType.Person });
    }

    // ---- known names with more words after them ----

    /// <summary>Decides on a known name with more words after it: two names (Brazilian Amazon), or a longer one (Kenya Airways).</summary>
    private bool CutAfterKnown(int first, int known, int end, Reading reading)
    {
        if (IsRatherPerson(first, end, reading)) return false;
        var isOrganisation = reading.Thing.Type == EntityType.Org;
        var rest = text.Known(known, end);
        var beforeOrganisation = rest is { Thing.Type: EntityType.Org };
        // Kenya Red Cross is not Kenya and the Red Cross.
        if (beforeOrganisation && end - known > 1 && reading.Kind is ReadingKind.Name) Add(first, end, EntityType.Org);
        else if (IsNameBesideName(known, end, reading, rest)) CutInTwo(first, known, end, reading);
        else if (beforeOrganisation) Add(first, end, EntityType.Org);
        // COSCO Shipping
        else if (isOrganisation && end == known + 1 && text.Head(known, end, HeadUse.End) is not null) _names.Add(new NameMention(first, end, _sentence) { Reading = reading });
        // NHS Scotland
        else if (isOrganisation) Add(first, end, EntityType.Org);
        // Thai F-16s
        else if (reading.Kind == ReadingKind.Adjective && text.Tokens[known].Shape is TokenShape.Initial or TokenShape.Alphanumeric) CutInTwo(first, known, end, reading);
        else return false;
        return true;
    }

    // Victoria Moore, Jordan Hale: what begins like a town or a country is a person's name.
    private bool IsRatherPerson(int first, int end, Reading reading)
    {
        if (reading.Thing.Type == EntityType.Person) return true;
        if (!IsPersonName(first, end)) return false;
        return reading.Kind is ReadingKind.Surname or ReadingKind.City or ReadingKind.Region || text.IsCommonFirstName(first);
    }

    private bool IsNameBesideName(int known, int end, Reading reading, Reading? rest) =>
        reading.Thing.Type != EntityType.Org && reading.Kind is ReadingKind.Adjective or ReadingKind.Name or ReadingKind.Alias
        && (rest is not null || IsPersonName(known, end));

    private void CutInTwo(int first, int known, int end, Reading reading)
    {
        AddKnown(first, known, reading);
        Cut(known, end);
    }
}
