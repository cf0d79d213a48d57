using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Tells whether a capital means its government (Ottawa wants a deal) or the city (a meeting in Ottawa).</summary>
internal sealed class GovernmentSense(CasedText cased)
{
    private readonly AnnotatedText _text = cased.Text;

    /// <summary>Above zero for the government, below for the city, zero when the words around do not tell.</summary>
    /// <param name="name">The capital.</param>
    /// <param name="isActor">True for a token at which a country, a capital or an organisation stands that can act.</param>
    public float Weigh(NameMention name, Func<int, bool> isActor)
    {
        var sentence = _text.Sentences[name.Sentence];
        var weight = 0f;
        var before = name.First - 1;
        if (before >= sentence.FirstToken)
        {
            if (cased.Is(before, WordClass.PlacePreposition)) weight -= 3;
            else if (cased.Is(before, WordClass.MotionPreposition)) weight += 0.3f;
            else if (cased.Is(before, WordClass.GovernmentPreposition)) weight += cased.Is(before - 1 >= sentence.FirstToken ? before - 1 : before, WordClass.PlaceNoun) ? -3 : 1;
            else if (_text.Tokens[before].Upos == Upos.Verb) weight += 1;
            else if (cased.Is(before, WordClass.Conjunction) && before - 1 >= sentence.FirstToken) weight += isActor(before - 1) ? 1.5f : 0;
        }
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
