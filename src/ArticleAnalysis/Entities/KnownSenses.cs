using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Chooses what a known name means here: Ottawa the city or its government, the Dutch or a Dutch firm, the Amazon or Amazon.</summary>
internal sealed class KnownSenses(CasedText cased)
{
    private readonly AnnotatedText _text = cased.Text;
    private readonly GovernmentSense _governments = new(cased);
    private readonly HashSet<KnownThing> _named = [];
    private readonly HashSet<string> _namedCountries = new(StringComparer.Ordinal);
    private readonly HashSet<int> _actorTokens = [];
    private readonly HashSet<int> _cityTokens = [];

    /// <summary>Tells countries from what else bears their names.</summary>
    public PlaceSenses Places { get; } = new(cased);

    /// <summary>Notes what a name shows for the others: which things the article names outright, and where somebody stands who can act.</summary>
    public void Note(NameMention name)
    {
        if (name.Reading is not { } reading) return;
        Places.Note(name, reading);
        if (reading.Kind is ReadingKind.Name or ReadingKind.Alias or ReadingKind.Adjective)
        {
            // An adjective that may mean several things (Congolese) names a country at most.
            if (reading.Next is null || reading.Thing.Iso3166 is not null || reading.Kind != ReadingKind.Adjective) Name(reading.Thing);
            if (reading.Thing.Type == EntityType.Norp) return;
        }
        if (reading.Kind is ReadingKind.City or ReadingKind.Region or ReadingKind.People) return;
        for (var i = name.First; i < name.End; i++) _actorTokens.Add(i);
    }

    /// <summary>True for the code of a country that the article names outright.</summary>
    public bool IsNamed(string country) => _namedCountries.Contains(country);

    /// <summary>What the name means and how; null when the words around must tell, as for surnames and towns.</summary>
    public (KnownThing Thing, MentionKind Kind)? Of(NameMention name, Reading readings)
    {
        if (Places.NamesakeOf(name, readings) is { } namesake)
        {
            NoteCity(name);
            return (namesake, MentionKind.Name);
        }
        var isLongCity = readings.Kind == ReadingKind.City && name.Count > 1;
        if (readings.Kind is ReadingKind.Surname or ReadingKind.City or ReadingKind.Region && !isLongCity) return null;
        if (readings.Of(ReadingKind.Seat) is { } seat)
        {
            if (!MeansCity(name, readings)) return (seat.Thing, MentionKind.Metonym);
            NoteCity(name);
        }
        if (readings.Kind == ReadingKind.Capital) return OfCapital(name, readings);
        var reading = Places.StateOf(name, readings) ?? Choose(name, readings);
        var kind = reading.Kind switch
        {
            ReadingKind.Adjective => MentionKind.Demonym,
            ReadingKind.Alias when name.Count == 1 && reading.IsAcronym => MentionKind.Alias,
            _ => MentionKind.Name,
        };
        return (reading.Thing, kind);
    }

    // Brussels is the Union, unless the words around speak of the city.
    private bool MeansCity(NameMention name, Reading readings) =>
        (readings.Of(ReadingKind.Capital) is not null || readings.Of(ReadingKind.City) is not null) && _governments.Weigh(name, _actorTokens.Contains, _cityTokens.Contains) < 0;

    private (KnownThing Thing, MentionKind Kind) OfCapital(NameMention name, Reading readings)
    {
        var capital = readings.Of(ReadingKind.Capital)!;
        // More than one country may have a capital of this name: the one that the text is about.
        for (var reading = capital.Next; reading is not null; reading = reading.Next)
            if (reading.Kind == ReadingKind.Capital && _named.Contains(reading.Thing) && !_named.Contains(capital.Thing)) capital = reading;
        var isNamed = _named.Contains(capital.Thing);
        var weight = _governments.Weigh(name, _actorTokens.Contains, _cityTokens.Contains);
        if (weight > 0.6f ? isNamed || weight >= 1 : weight >= 0 && isNamed) return (capital.Thing, MentionKind.Metonym);
        NoteCity(name);
        var known = readings.Of(ReadingKind.Name) ?? readings.Of(ReadingKind.City);
        if (known is not null) return (known.Thing, MentionKind.Name);
        var words = _text.SpanOf(name.First, name.End).Of(_text.Text);
        return (new KnownThing(words, EntityType.Gpe, null, capital.Thing.Country), MentionKind.Name);
    }

    private void Name(KnownThing thing)
    {
        _named.Add(thing);
        if (thing.Iso3166 is { } country) _namedCountries.Add(country);
    }

    // visited Paris and Berlin: beside a city stands a city.
    private void NoteCity(NameMention name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            _actorTokens.Remove(i);
            _cityTokens.Add(i);
        }
    }

    /// <summary>The reading that fits: a people after an article (the Dutch), a thing that is named elsewhere in the text, else the first.</summary>
    private Reading Choose(NameMention name, Reading readings)
    {
        var isAfterArticle = name.First > 0 && cased.Is(name.First - 1, WordClass.Article);
        Reading? best = null;
        for (var reading = readings; reading is not null; reading = reading.Next)
        {
            if (reading.Kind is ReadingKind.City or ReadingKind.Region or ReadingKind.Surname) continue;
            if (reading.Kind == ReadingKind.People && readings.Of(ReadingKind.Adjective) is not null)
            {
                if (!isAfterArticle || !IsNounPhraseEnd(name)) continue;
                name.TakeArticle();
                return reading;
            }
            // the Amazon is the river
            if (isAfterArticle && reading.Thing.Type == EntityType.Loc && readings.Next is not null && best?.Thing.Type == EntityType.Org) return reading;
            if (best is null || !_named.Contains(best.Thing) && _named.Contains(reading.Thing)) best = reading;
        }
        return CompanyWithoutArticle(best, readings, isAfterArticle) ?? best ?? readings;
    }

    // Amazon without an article is the company.
    private static Reading? CompanyWithoutArticle(Reading? best, Reading readings, bool isAfterArticle) =>
        !isAfterArticle && best is { Thing.Type: EntityType.Loc, Kind: ReadingKind.Name }
        && readings.Next is { Thing.Type: EntityType.Org } company && company.Thing.Name == best.Thing.Name ? company : null;

    private bool IsNounPhraseEnd(NameMention name)
    {
        if (name.End >= _text.Sentences[name.Sentence].EndToken) return true;
        var next = _text.Tokens[name.End];
        return next.Upos is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Adv or Upos.Sconj
            || !next.IsWord && _text.Form(name.End) is "," or "." or ";" or "?";
    }
}
