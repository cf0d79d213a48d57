using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Tells a country from what else bears its name, by the other names of the article: Georgia the state beside Alabama, Jordan the player after Michael Jordan, Paris in Texas.</summary>
internal sealed class PlaceSenses(CasedText cased)
{
    private readonly AnnotatedText _text = cased.Text;
    private readonly Dictionary<string, HashSet<string>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int End, string Country)> _states = [];
    private readonly Dictionary<string, HashSet<string>> _statesByCountry = new(StringComparer.Ordinal);
    private readonly HashSet<(int Sentence, string Country)> _statesBySentence = [];
    private readonly Dictionary<string, KnownThing> _namesakes = new(StringComparer.Ordinal);

    /// <summary>Notes which countries the article surely speaks of, and of which it names states and regions.</summary>
    public void Note(NameMention name, Reading readings)
    {
        if (readings.Thing is { Type: EntityType.Gpe, Iso3166: null, Country.Length: > 0 } place && readings.Kind != ReadingKind.City)
        {
            _states[name.First] = (name.End, place.Country);
            _statesBySentence.Add((name.Sentence, place.Country));
            Add(_statesByCountry, place.Country, place.Name);
        }
        else if (readings.Kind is not (ReadingKind.City or ReadingKind.Surname) && readings.Thing.Country.Length > 0) Add(_forms, readings.Thing.Country, _text.Tokens[name.First].Lower);
    }

    /// <summary>The state or region that bears the name of a country, where the article names others of its kind and nothing else of the country.</summary>
    public Reading? StateOf(NameMention name, Reading readings)
    {
        if (readings.Thing.Iso3166 is not { } country || readings.Of(ReadingKind.Region) is not { } region || region.Thing.Country == country || IsSupported(country, name)) return null;
        var home = region.Thing.Country;
        return _statesBySentence.Contains((name.Sentence, home)) || _statesByCountry.TryGetValue(home, out var states) && states.Count > 1 ? region : null;
    }

    /// <summary>The town far from the famous one: Paris, Texas, and from there on Paris.</summary>
    public KnownThing? NamesakeOf(NameMention name, Reading readings)
    {
        if (readings.Thing.Type != EntityType.Gpe || readings.Kind == ReadingKind.Adjective) return null;
        var words = _text.SpanOf(name.First, name.End).Of(_text.Text);
        if (StateAfter(name) is { } home)
            return home == readings.Thing.Country || readings.Of(ReadingKind.City) is null ? null : _namesakes[words] = new KnownThing(words, EntityType.Gpe, null, home);
        return _namesakes.GetValueOrDefault(words);
    }

    /// <summary>The country of the state that says where a town lies: Paris, Texas; not that of a list: Hong Kong, Dubai and London.</summary>
    private string? StateAfter(NameMention name)
    {
        var limit = _text.Sentences[name.Sentence].EndToken;
        if (name.End + 1 >= limit || _text.Form(name.End) is not "," || !_states.TryGetValue(name.End + 1, out var state)) return null;
        var isList = state.End < limit && (cased.Is(state.End, WordClass.Conjunction) || _text.Form(state.End) is "," && state.End + 1 < limit && (cased.IsNameLike(state.End + 1) || cased.Is(state.End + 1, WordClass.Conjunction)));
        return isList ? null : state.Country;
    }

    /// <summary>True when a name of a place (Jordan, Washington) rather is the surname of a person whom the article names in full.</summary>
    public bool IsSurname(NameMention name, Reading readings, NameCluster person)
    {
        if (name.Count > 1 || person.Anchor.First > name.First || (person.Anchor.Type ?? person.Anchor.For.Best) != EntityType.Person) return false;
        if (_text.Tokens[person.Anchor.End - 1].Lower != _text.Tokens[name.First].Lower || readings.Kind is not (ReadingKind.Name or ReadingKind.Alias or ReadingKind.Capital)) return false;
        var isInPlace = name.First > 0 && cased.Is(name.First - 1, WordClass.PlacePreposition | WordClass.MotionPreposition);
        return !isInPlace && (readings.Kind == ReadingKind.Capital || !IsSupported(readings.Thing.Country, name));
    }

    // Tbilisi and Georgian speak for the country, Georgia alone does not.
    private bool IsSupported(string country, NameMention name) =>
        _forms.TryGetValue(country, out var forms) && forms.Count > (forms.Contains(_text.Tokens[name.First].Lower) ? 1 : 0);

    private static void Add(Dictionary<string, HashSet<string>> sets, string key, string item)
    {
        if (!sets.TryGetValue(key, out var set)) sets[key] = set = new(StringComparer.Ordinal);
        set.Add(item);
    }
}
