using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Weighs what the words of a name and around it say about its type: <c>said X</c>, <c>X, a consultancy,</c>, <c>the town of X</c>.</summary>
internal sealed class NameContext(CasedText cased, EntityWords words)
{
    private static readonly (WordClass Noun, EntityType Type)[] NounTypes =
    [
        (WordClass.OrganisationNoun, EntityType.Org), (WordClass.PlaceNoun, EntityType.Gpe), (WordClass.NatureNoun, EntityType.Loc), (WordClass.FacilityNoun, EntityType.Facility),
        (WordClass.ProductNoun, EntityType.Product), (WordClass.WorkNoun, EntityType.Work), (WordClass.LawNoun, EntityType.Law), (WordClass.EventNoun, EntityType.Event), (WordClass.GroupNoun, EntityType.Norp),
    ];

    private readonly AnnotatedText _text = cased.Text;

    /// <summary>Adds to <paramref name="name"/> what speaks for each type.</summary>
    public void Weigh(NameMention name)
    {
        ref var evidence = ref name.For;
        if (name.Type is { } type) evidence.Add(type, 4);
        if (name.Title != default) evidence.Add(EntityType.Person, 4);
        Form(name, ref evidence);
        var sentence = _text.Sentences[name.Sentence];
        Before(name, sentence, ref evidence);
        After(name, sentence, ref evidence);
    }

    private void Form(NameMention name, ref Evidence evidence)
    {
        var first = _text.Tokens[name.First];
        var isFirstName = words.Names.Of(first.Lower).HasFlag(NameWord.First);
        if (name.Reading?.Kind is ReadingKind.City or ReadingKind.Region) evidence.Add(EntityType.Gpe, 2);
        if (name.Count == 1)
        {
            evidence.Add(EntityType.Org, 0.6f);
            evidence.Add(EntityType.Gpe, 0.3f);
            if (isFirstName) evidence.Add(EntityType.Person, 0.5f);
            if (first.Shape == TokenShape.AllCaps) evidence.Add(EntityType.Org, 2);
            else if (first.Shape == TokenShape.MixedCase) evidence.Add(EntityType.Org, 1.5f);
            else if (first.Shape == TokenShape.Alphanumeric) evidence.Add(EntityType.Product, 1.5f);
            return;
        }
        var last = _text.Tokens[name.End - 1];
        if (last.Shape is TokenShape.Number or TokenShape.Alphanumeric) evidence.Add(EntityType.Product, 2);
        else if (name.Count <= 5) evidence.Add(EntityType.Person, isFirstName ? 2.5f : 0.8f);
        for (var i = name.First; i < name.End; i++)
            if (_text.Form(i) is "&" or "/" || IsAcronym(_text.Tokens[i])) evidence.Add(EntityType.Org, 2);
    }

    // NATO, BBC; not U.S., which has stops
    private static bool IsAcronym(in Token token) =>
        token.Shape == TokenShape.AllCaps && token.Lower.Length is > 1 and < 6 && !token.Lower.Contains('.', StringComparison.Ordinal);

    private void Before(NameMention name, in Sentence sentence, ref Evidence evidence)
    {
        var at = name.First - 1;
        if (at < sentence.FirstToken)
        {
            if (sentence.Kind == SentenceKind.Boilerplate) evidence.Add(EntityType.Org, 2); // the outlet's own line
            return;
        }
        var token = _text.Tokens[at];
        if (cased.Is(at, WordClass.Article))
        {
            evidence.Add(EntityType.Person, -3);
            evidence.Add(EntityType.Gpe, -1.5f);
            evidence.Add(EntityType.Org, 1);
            evidence.Add(EntityType.Product, 0.5f);
            evidence.Add(EntityType.Loc, 0.5f);
            if (at - 1 >= sentence.FirstToken && cased.Is(at - 1, WordClass.PlacePreposition | WordClass.MotionPreposition)) evidence.Add(EntityType.Loc, 1); // in the Algarve
            return;
        }
        if (cased.Is(at, WordClass.PlacePreposition)) evidence.Add(EntityType.Gpe, 2);
        if (cased.Is(at, WordClass.MotionPreposition)) evidence.Add(EntityType.Gpe, 1);
        if (cased.Is(at, WordClass.OrganisationPreposition))
        {
            evidence.Add(EntityType.Org, 1.5f);
            evidence.Add(EntityType.Gpe, 0.7f);
        }
        if (_text.Form(at) is "(" && at - sentence.FirstToken < 8 && _text.Tokens[sentence.FirstToken].Shape == TokenShape.AllCaps) evidence.Add(EntityType.Org, 3); // LIMA (Andes News)
        if (token.Upos == Upos.Verb && cased.Is(at, WordClass.SpeechVerb)) evidence.Add(EntityType.Person, name.Count > 1 ? 2.5f : 1);
        // "said", "according to": the speaker; "its spokeswoman, Elena Cruz": the comma stands between noun and name.
        var noun = token.IsWord ? at : at - 1;
        if (cased.Is(at, WordClass.Connector) && at - 1 >= sentence.FirstToken) noun = at - 1; // the town of X
        if (noun < sentence.FirstToken) return;
        if (noun == at || _text.Form(at) is ",") AddNoun(noun, noun == at ? 3 : 2.5f, ref evidence);
        else if (cased.Is(at, WordClass.Connector) && cased.Is(noun, WordClass.PlaceNoun)) evidence.Add(EntityType.Gpe, 3);
    }

    private void After(NameMention name, in Sentence sentence, ref Evidence evidence)
    {
        var at = name.End;
        if (at >= sentence.EndToken) return;
        var token = _text.Tokens[at];
        if (token.Upos is Upos.Verb or Upos.Aux)
        {
            if (cased.Is(at, WordClass.SpeechVerb))
            {
                evidence.Add(EntityType.Person, name.Count > 1 ? 2 : 1.2f);
                evidence.Add(EntityType.Org, 1);
            }
            if (cased.Is(at, WordClass.PersonVerb)) evidence.Add(EntityType.Person, 0.5f);
        }
        else if (token.IsWord && token.Upos != Upos.Propn && name.Reading is null) AddNoun(at, 2, ref evidence, isAfter: true);
        else if (at + 1 < sentence.EndToken)
        {
            if (_text.Form(at) is "-" && cased.Is(at + 1, WordClass.CompoundEnd)) evidence.Add(EntityType.Gpe, 1);
            else if (_text.Form(at) is "(" && _text.Tokens[at + 1].Shape == TokenShape.AllCaps) evidence.Add(EntityType.Org, 1);
            else if (_text.Form(at) is ",") Apposition(name, at + 1, sentence, ref evidence);
        }
    }

    // Businessmen in Taichung, who make tools: who does not mean the place.
    private bool IsAfterPreposition(NameMention name, in Sentence sentence) =>
        name.Count == 1 && name.First > sentence.FirstToken && cased.Is(name.First - 1, WordClass.PlacePreposition | WordClass.Connector);

    /// <summary>Reads what follows the comma: <c>, who studies</c>, <c>, 54,</c>, <c>, a far-right party,</c>.</summary>
    private void Apposition(NameMention name, int at, in Sentence sentence, ref Evidence evidence)
    {
        var token = _text.Tokens[at];
        if (cased.Is(at, WordClass.PersonRelative)) evidence.Add(EntityType.Person, IsAfterPreposition(name, sentence) ? 0.5f : 3.5f);
        else if (token.Shape == TokenShape.Number && token.Lower.Length <= 2 && at + 1 < sentence.EndToken && _text.Form(at + 1) is "," or ".") evidence.Add(EntityType.Person, 4);
        else if (token.Upos is Upos.Det or Upos.Pron or Upos.Adj or Upos.Noun || cased.IsNameLike(at))
        {
            var isName = cased.IsNameLike(at);
            for (var i = at; i < Math.Min(at + 8, sentence.EndToken) && (_text.Tokens[i].IsWord || _text.Form(i) is "-" or "'"); i++)
            {
                if (_text.Tokens[i].Upos is Upos.Adp or Upos.Verb or Upos.Aux or Upos.Cconj or Upos.Sconj && i > at) return;
                var isHead = _text.Tokens[i].Upos is Upos.Noun && (i + 1 >= sentence.EndToken || _text.Tokens[i + 1].Upos is not (Upos.Noun or Upos.Adj) && _text.Form(i + 1) is not "-");
                if (!isHead) continue;
                AddNoun(i, isName ? 2 : 3.5f, ref evidence);
                return;
            }
        }
    }

    private bool IsPersonNoun(int token) =>
        (words.Titles.Exactly(_text.Tokens, token, token + 1) ?? words.Titles.Of(_text.Tokens[token].Lemma)) is { } title
        && title.Is(TitleKind.Person | TitleKind.Office | TitleKind.Honorific);

    private void AddNoun(int token, float weight, ref Evidence evidence, bool isAfter = false)
    {
        var tokens = _text.Tokens;
        // a miner is a person or a company: the other words decide
        if (!isAfter && tokens[token].Upos is Upos.Noun or Upos.Propn && IsPersonNoun(token)) evidence.Add(EntityType.Person, weight);
        var found = cased.ClassOf(token);
        foreach (var (noun, type) in NounTypes)
            if ((found & noun) != WordClass.None) evidence.Add(type, weight);
    }
}
