using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>Somebody or something that may take part in an event.</summary>
/// <param name="Entity">Index of the entity, -1 for a noun that means none.</param>
/// <param name="Head">The token that heads it in the sentence, -1 for an entity that only the sentence before names.</param>
/// <param name="Kind">How it is mentioned.</param>
internal readonly record struct PartyChoice(int Entity, int Head, MentionKind Kind)
{
    /// <summary>True for an entity that only the sentence before names.</summary>
    public bool IsEarlier => Head < 0;
}

/// <summary>Gathers who may take part in the events of a sentence.</summary>
internal sealed class PartyChoices(EventText text)
{
    private const int Most = 40, MostEarlier = 6;

    private readonly List<PartyChoice> _found = new(Most);

    /// <summary>The entities of a sentence, a choice for each mention, its other nouns, then the entities of the sentence before it that it does not name; the list is used again.</summary>
    public List<PartyChoice> Of(int sentence)
    {
        _found.Clear();
        var sentences = text.Text.Sentences;
        foreach (var mention in text.Entities.In(sentences[sentence].Span))
        {
            if (_found.Count == Most - MostEarlier) break;
            if (text.HeadOf(mention) is >= 0 and var head) _found.Add(new(mention.Entity, head, mention.Kind));
        }
        for (var i = sentences[sentence].FirstToken; i < sentences[sentence].EndToken && _found.Count < Most - MostEarlier; i++)
            if (text[i].Upos is Upos.Noun or Upos.Pron or Upos.Propn && text.MentionAt(i) < 0 && StandsAlone(i)) _found.Add(new(-1, i, MentionKind.Nominal));
        if (sentence == 0 || sentences[sentence - 1].Section != sentences[sentence].Section) return _found;
        foreach (var mention in text.Entities.In(sentences[sentence - 1].Span))
            if (_found.Count < Most && !Has(mention.Entity)) _found.Add(new(mention.Entity, -1, mention.Kind));
        return _found;
    }

    private bool Has(int entity)
    {
        foreach (var choice in _found)
            if (choice.Entity == entity) return true;
        return false;
    }

    // "Chinese officials" are met by their adjective.
    private bool StandsAlone(int noun)
    {
        if (text[noun].Relation is "compound" or "flat" or "fixed") return false;
        foreach (var child in text.Tree.Children(noun))
            if (text[child].Relation is "amod" or "nmod:poss" or "compound" && text.MentionAt(child) >= 0) return false;
        return true;
    }
}
