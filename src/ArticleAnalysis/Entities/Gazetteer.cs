using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>A thing of the real world that the tables know.</summary>
/// <param name="Name">The name under which the brief lists it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Iso3166">Code, for countries and territories that have one of their own.</param>
/// <param name="Country">Code of the country in which it lies or to which it belongs; empty when unknown.</param>
/// <param name="Gender">m, f, or another sign when unknown.</param>
internal sealed record KnownThing(string Name, EntityType Type, string? Iso3166 = null, string Country = "", char Gender = '-')
{
    /// <summary>Common nouns by which articles call it: the bloc.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];
}

/// <summary>One way in which a phrase can be read; a phrase that means several things has several readings.</summary>
internal sealed class Reading(KnownThing thing, ReadingKind kind, bool isAcronym)
{
    public KnownThing Thing { get; } = thing;

    public ReadingKind Kind { get; } = kind;

    /// <summary>True when only capitals mean it: WHO, US.</summary>
    public bool IsAcronym { get; } = isAcronym;

    public Reading? Next { get; private set; }

    /// <summary>The first reading of the chain that is of <paramref name="kind"/>.</summary>
    public Reading? Of(ReadingKind kind)
    {
        for (var reading = this; reading is not null; reading = reading.Next)
            if (reading.Kind == kind) return reading;
        return null;
    }

    /// <summary>Puts <paramref name="last"/> at the end of the chain of <paramref name="first"/>, unless it says nothing new.</summary>
    public static Reading Append(Reading first, Reading last)
    {
        for (var reading = first; ; reading = reading.Next)
        {
            if (reading.Kind == last.Kind && reading.Thing.Name == last.Thing.Name) return first;
            if (reading.Next is null)
            {
                reading.Next = last;
                return first;
            }
        }
    }
}

/// <summary>How a phrase names a thing.</summary>
internal enum ReadingKind
{
    Name,
    Alias,
    Adjective,
    People,

    /// <summary>The capital of a country: the city, or the government.</summary>
    Capital,

    /// <summary>A building or city that stands for its holder and is hardly ever meant itself: the Kremlin; Brussels for the Union.</summary>
    Seat,

    Surname,
    City,
    Region,
}

/// <summary>The tables of names: countries, places, people, organisations.</summary>
internal sealed class Gazetteer
{
    private readonly NamePhrases<Reading> _readings;
    private readonly Dictionary<string, KnownThing> _countries = new(StringComparer.Ordinal);

    public Gazetteer(LanguageResources resources, Tokenizer tokenizer)
    {
        _readings = new NamePhrases<Reading>(tokenizer);
        // The order is the order of preference where a phrase has several readings: what is written by hand comes first.
        var countries = resources.Table("Entities/countries.tsv");
        foreach (var row in countries) _countries.Add(row[0], new KnownThing(row[1], EntityType.Gpe, row[0], row[0]));
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
        AddPersons(resources.Table("Entities/people.tsv"), resources.Table("Entities/leaders.tsv"));
        foreach (var row in resources.Table("Entities/companies.tsv")) Add(row[0], new KnownThing(row[0], EntityType.Org), ReadingKind.Name);
        foreach (var row in resources.Table("Entities/regions.tsv")) Add(row[0], new KnownThing(row[0], EntityType.Gpe, null, row[1]), ReadingKind.Region);
        foreach (var row in resources.Table("Entities/cities.tsv"))
            Add(row[0], new KnownThing(row[0], EntityType.Gpe, null, row[1].Length == 2 ? row[1] : ""), ReadingKind.City);
    }

    /// <summary>The country of a code.</summary>
    public KnownThing? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The readings of the longest known phrase at <paramref name="first"/> that is written as a name.</summary>
    public Reading? Longest(AnnotatedText text, int first, int limit, out int end)
    {
        var reading = _readings.Longest(text.Tokens, first, limit, out end);
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
            var thing = new KnownThing(row[1], Enum.Parse<EntityType>(row[0], ignoreCase: true), null, row[5]);
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
            var thing = new KnownThing(row[1], Enum.Parse<EntityType>(row[0], ignoreCase: true), null, row[4]) { Nouns = row.List(5) };
            Add(row[1], thing, ReadingKind.Name);
            Add(row.List(2), thing, ReadingKind.Alias);
            Add(row.List(3), thing, ReadingKind.Seat);
        }
    }

    private void AddPersons(Text.TsvTable figures, Text.TsvTable leaders)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in figures)
        {
            var thing = new KnownThing(row[0], EntityType.Person, null, row[3], row[2].Length > 0 ? row[2][0] : '-');
            known.Add(FoldedLetters.Of(row[0]));
            Add(row[0], thing, ReadingKind.Name);
            foreach (var form in row.List(1))
            {
                known.Add(FoldedLetters.Of(form));
                Add(form, thing, form.Contains(' ', StringComparison.Ordinal) ? ReadingKind.Name : ReadingKind.Surname);
            }
        }
        foreach (var row in leaders)
        {
            if (!known.Add(FoldedLetters.Of(row[2]))) continue;
            var thing = new KnownThing(row[2], EntityType.Person, null, row[0]);
            Add(row[2], thing, ReadingKind.Name);
            var words = row[2].Split(' ');
            if (words.Length > 2) Add($"{words[0]} {row[3]}", thing, ReadingKind.Name); // Bola Ahmed Adekunle Tinubu is Bola Tinubu
        }
    }

    // The people are no place: Americans and the Dutch are entities of their own.
    private void AddPeople(IEnumerable<string> words, KnownThing place)
    {
        foreach (var word in words) Add(word, new KnownThing(word, EntityType.Norp, null, place.Country), ReadingKind.People);
    }

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
