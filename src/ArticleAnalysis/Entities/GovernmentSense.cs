using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Tells whether a capital means its government (Ottawa wants a deal) or the city (a meeting in Ottawa).</summary>
internal sealed class GovernmentSense(CasedText cased)
{
    private readonly AnnotatedText _text = cased.Text;

    /// <summary>Above zero for the government, below for the city, zero when the words around do not tell.</summary>
    /// <param name="name">The capital.</param>
    /// <param name="isActor">True for a token at which a country, a capital or an organisation stands that can act.</param>
    /// <param name="isCity">True for a token at which a capital stands that was found to be the city.</param>
    public float Weigh(NameMention name, Func<int, bool> isActor, Func<int, bool> isCity)
    {
        var sentence = _text.Sentences[name.Sentence];
        var weight = 0f;
        var before = name.First - 1;
        if (before >= sentence.FirstToken)
        {
            var above = before - 1 >= sentence.FirstToken ? before - 1 : before;
            // Officials in Kyiv, few in Beijing: those who govern.
            if (cased.Is(before, WordClass.PlacePreposition)) weight += above < before && cased.Is(above, WordClass.GovernmentNoun | WordClass.Crowd) ? 1 : -3;
            else if (cased.Is(before, WordClass.MotionPreposition)) weight += IsJourney(name, sentence) ? -2.5f : 0.3f;
            else if (cased.Is(before, WordClass.GovernmentPreposition)) weight += cased.Is(above, WordClass.PlaceNoun) ? -3 : 1;
            else if (_text.Tokens[before].Upos == Upos.Verb) weight += cased.Is(before, WordClass.TravelVerb) ? -2.5f : 1;
            else if (cased.Is(before, WordClass.Conjunction) && before - 1 >= sentence.FirstToken) weight += isActor(before - 1) ? 1.5f : isCity(before - 1) ? -2 : 0; // Paris and Berlin
            else if (_text.Form(before) is "," && before - 1 >= sentence.FirstToken && isCity(before - 1)) weight -= 2;
        }
        // WARSAW, 27 January: the place of a report.
        if (name.First == sentence.FirstToken && _text.Tokens[name.First].Shape == TokenShape.AllCaps && name.Count == 1 && _text.Tokens[name.First].Lower.Length > 3) weight -= 4;
        var after = name.End;
        if (after >= sentence.EndToken) return weight;
        if (_text.Tokens[after].Lower is "'s" or "'") return weight + (after + 1 < sentence.EndToken ? OwnedBy(after + 1, sentence) : 0);
        if (_text.Tokens[after].Upos is Upos.Verb or Upos.Aux) return weight + (cased.Is(after, WordClass.GovernmentVerb) ? 2.5f : 1);
        if (_text.Tokens[after].Upos == Upos.Adv && after + 1 < sentence.EndToken && cased.Is(after + 1, WordClass.GovernmentVerb)) return weight + 2;
        if (cased.Is(after, WordClass.Conjunction) && after + 1 < sentence.EndToken) return weight + (isActor(after + 1) ? 1.5f : 0);
        if (_text.Form(after) is ",")
        {
            // Dhaka, Bangladesh is the city; Beijing, which holds a fifth of it, is not.
            if (after + 1 < sentence.EndToken && isActor(after + 1) && weight < 0) weight -= 1;
            return weight + (after + 1 < sentence.EndToken && _text.Tokens[after + 1].Upos is Upos.Pron ? 0.5f : 0);
        }
        if (_text.Form(after) is "-") return weight + (after + 1 < sentence.EndToken && cased.Is(after + 1, WordClass.CompoundEnd) ? -0.5f : 0);
        if (cased.Is(after, WordClass.LocationNoun)) return weight - 3;
        return cased.Is(after, WordClass.GovernmentNoun) ? weight + 1.5f : weight;
    }

    /// <summary>True for flew to Delhi and for from Oslo to Bergen; not for sent a letter to Delhi.</summary>
    private bool IsJourney(NameMention name, in Sentence sentence)
    {
        for (var i = name.First - 2; i >= Math.Max(sentence.FirstToken, name.First - 4); i--)
            if (cased.Is(i, WordClass.TravelVerb)) return true;
        return name.End + 1 < sentence.EndToken && cased.Is(name.End, WordClass.MotionPreposition) && cased.IsNameLike(name.End + 1);
    }

    private float OwnedBy(int at, in Sentence sentence)
    {
        for (var i = at; i < Math.Min(at + 4, sentence.EndToken) && _text.Tokens[i].IsWord; i++)
        {
            if (cased.Is(i, WordClass.LocationNoun)) return -3;
            if (cased.Is(i, WordClass.GovernmentNoun)) return 3;
        }
        return 0.7f;
    }
}
