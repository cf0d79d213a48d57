using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>The tables of names: countries, places, people, organisations.</summary>
internal sealed class Gazetteer
{
    private readonly NamePhrases<Reading> _readings;
    private readonly PlaceTable _places;
    private readonly Dictionary<string, KnownThing> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<(EntityType, string), string> _wikidata;

    public Gazetteer(LanguageResources resources, Tokenizer tokenizer)
    {
        _readings = new NamePhrases<Reading>(tokenizer);
        _places = new PlaceTable(resources);
        Offices = new OfficeHolders(tokenizer);
        _wikidata = resources.Table("Entities/wikidata.tsv").ToDictionary(r => (TypeOf(r[0]), r[1]), r => r[2]);
        // The order is the order of preference where a phrase has several readings: what is written by hand comes first.
        var countries = resources.Table("Entities/countries.tsv");
        foreach (var row in countries) _countries.Add(row[0], new KnownThing(row[1], EntityType.Gpe, row[0], row[0]) { Wikidata = _wikidata.GetValueOrDefault((EntityType.Gpe, row[0])) });
        AddCountryForms(resources.Table("Entities/country-forms.tsv"));
        foreach (var row in countries)
        {
            var country = _countries[row[0]];
            Add(row[1], country, ReadingKind.Name);
            Add(row.List(2), country, ReadingKind.Name);
            Add(row.List(3), country, ReadingKind.Adjective);
            AddPeople(row.List(4), country);
            Add(row.List(5), country, ReadingKind.Capital);
        }
        AddPlaces(resources.Table("Entities/places.tsv"));
        AddNames(resources.Table("Entities/known-names.tsv"));
        AddPersons(resources);
        foreach (var row in resources.Table("Entities/companies.tsv")) Add(row[0], Thing(row[0], EntityType.Org, ""), ReadingKind.Name);
        foreach (var (key, reading) in _readings.All)
            if (_places.Of(key) is { } place) Reading.Append(reading, place);
    }

    /// <summary>Who held which office when.</summary>
    public OfficeHolders Offices { get; }

    /// <summary>The country of a code.</summary>
    public KnownThing? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The readings of the longest known phrase at <paramref name="first"/> that is written as a name.</summary>
    public Reading? Longest(AnnotatedText text, int first, int limit, out int end)
    {
        var reading = _readings.Longest(text.Tokens, first, limit, out end);
        if (_places.Longest(text.Tokens, first, limit, out var placeEnd) is { } place && placeEnd > end) (reading, end) = (place, placeEnd);
        if (reading is not { IsAcronym: true } || end > first + 1 || text.Tokens[first].Shape != TokenShape.Capitalized) return reading;
        // Who and Us are no acronyms; a later reading may be no acronym.
        for (var next = reading.Next; next is not null; next = next.Next)
            if (!next.IsAcronym) return next;
        end = first;
        return null;
    }

    /// <summary>The readings of exactly these tokens.</summary>
    public Reading? Exactly(AnnotatedText text, int first, int end) => Longest(text, first, end, out var found) is { } reading && found == end ? reading : null;

    private void AddCountryForms(Text.TsvTable table)
    {
        foreach (var row in table)
        {
            var (country, words) = (_countries[row[0]], row.List(2));
            switch (row[1])
            {
                case "name": Add(words, country, ReadingKind.Alias); break;
                case "adjective": Add(words, country, ReadingKind.Adjective); break;
                case "people": AddPeople(words, country); break;
                case "seat": Add(words, country, ReadingKind.Seat); break;
                default: Add(words, country, ReadingKind.Capital); break;
            }
        }
    }

    private void AddPlaces(Text.TsvTable table)
    {
        foreach (var row in table)
        {
            var thing = Thing(row[1], TypeOf(row[0]), row[5]);
            Add(row[1], thing, ReadingKind.Name);
            Add(row.List(2), thing, ReadingKind.Alias);
            Add(row.List(3), thing, ReadingKind.Adjective);
            AddPeople(row.List(4), thing);
        }
    }

    private void AddNames(Text.TsvTable table)
    {
        foreach (var row in table)
        {
            var thing = Thing(row[1], TypeOf(row[0]), row[4]) with { Nouns = row.List(5) };
            Add(row[1], thing, ReadingKind.Name);
            Add(row.List(2), thing, ReadingKind.Alias);
            Add(row.List(3), thing, ReadingKind.Seat);
        }
    }

    private void AddPersons(LanguageResources resources)
    {
        var persons = new Dictionary<string, KnownThing>(StringComparer.Ordinal);
        foreach (var row in resources.Table("Entities/people.tsv"))
        {
            var thing = Person(row[0], row[3]) with { Gender = row[2].Length > 0 ? row[2][0] : '-' };
            foreach (var form in row.List(1).Prepend(row[0]))
            {
                persons.TryAdd(FoldedLetters.Of(form), thing);
                Add(form, thing, form.Contains(' ', StringComparison.Ordinal) ? ReadingKind.Name : ReadingKind.Surname);
            }
        }
        var told = new HashSet<(string, string)>();
        foreach (var row in resources.Table("Entities/office-holders.tsv"))
        {
            told.Add((row[0], row[1]));
            Offices.Add(row[3], new Term(Known(row[2], row[0]), row[0], row[1], OfficeHolders.DayOf(row[4], DateOnly.MinValue), OfficeHolders.DayOf(row[5], DateOnly.MaxValue)));
        }
        foreach (var row in resources.Table("Entities/leaders.tsv"))
        {
            var (office, isNew) = (row[1].ToLowerInvariant(), !persons.ContainsKey(FoldedLetters.Of(row[2])));
            if (told.Contains((row[0], office))) continue;
            var thing = Known(row[2], row[0]);
            var words = row[2].Split(' ');
            if (isNew && words.Length > 2) Add($"{words[0]} {row[3]}", thing, ReadingKind.Name); // Bola Ahmed Adekunle Tinubu is Bola Tinubu
            if (office.Length > 0) Offices.Add(row[3], new Term(thing, row[0], office, OfficeHolders.DayOf(row[4], DateOnly.MinValue), DateOnly.MaxValue));
        }
        foreach (var row in resources.Table("Entities/legislators.tsv")) Add(row.List(2), Known(row[1], row[0]), ReadingKind.Name);

        KnownThing Known(string name, string country)
        {
            if (persons.TryGetValue(FoldedLetters.Of(name), out var person)) return person;
            persons.Add(FoldedLetters.Of(name), person = Person(name, country));
            Add(name, person, ReadingKind.Name);
            return person;
        }

        KnownThing Person(string name, string country) => Thing(name, EntityType.Person, country);
    }

    // The people are no place: Americans and the Dutch are entities of their own.
    private void AddPeople(IEnumerable<string> words, KnownThing place)
    {
        foreach (var word in words) Add(word, new KnownThing(word, EntityType.Norp, null, place.Country), ReadingKind.People);
    }

    private static EntityType TypeOf(string cell) => Enum.Parse<EntityType>(cell, ignoreCase: true);

    private KnownThing Thing(string name, EntityType type, string country) => new(name, type, null, country) { Wikidata = _wikidata.GetValueOrDefault((type, name)) };

    private void Add(IEnumerable<string> phrases, KnownThing thing, ReadingKind kind)
    {
        foreach (var phrase in phrases) Add(phrase, thing, kind);
    }

    private void Add(string phrase, KnownThing thing, ReadingKind kind) =>
        _readings.Add(phrase, new Reading(thing, kind, IsAcronym(phrase)), Reading.Append);

    private static bool IsAcronym(string phrase)
    {
        foreach (var c in phrase)
            if (!char.IsAsciiLetterUpper(c) && c != '.') return false;
        return true;
    }
}
