using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>Where a possible party is named: in the sentence, in the one before, in one of the two before that, before these, or only later.</summary>
internal enum PartyPlace : byte { Sentence, SentenceBefore, Near, Article, Later }

/// <summary>Somebody or something that may take part in an event.</summary>
/// <param name="Entity">Index of the entity, -1 for a noun that means none.</param>
/// <param name="Head">The token that heads it in the sentence, -1 for an entity that is named elsewhere.</param>
/// <param name="Kind">How it is mentioned.</param>
/// <param name="Place">Where it is named.</param>
internal readonly record struct PartyChoice(int Entity, int Head, MentionKind Kind, PartyPlace Place);

/// <summary>Gathers who may take part in the events of a sentence.</summary>
internal sealed class PartyChoices(EventText text)
{
    private const int Most = 48, MostBefore = 14, MostOfArticle = 6, SentencesBefore = 3;

    // What the whole is about says nothing of who is left out in a short text.
    private const int ShortText = 6;

    private readonly List<PartyChoice> _found = new(Most);

    /// <summary>
    /// The entities of a sentence, a choice for each mention, and its other nouns; then the entities of the three sentences before it and the most salient ones of
    /// the article, unless the sentence names them. The list is used again.
    /// </summary>
    public List<PartyChoice> Of(int sentence)
    {
        _found.Clear();
        var sentences = text.Text.Sentences;
        foreach (var mention in text.Entities.In(sentences[sentence].Span))
        {
            if (_found.Count == Most - MostBefore) break;
            if (text.HeadOf(mention) is >= 0 and var head) _found.Add(new(mention.Entity, head, mention.Kind, PartyPlace.Sentence));
        }
        for (var i = sentences[sentence].FirstToken; i < sentences[sentence].EndToken && _found.Count < Most - MostBefore; i++)
            if (text[i].Upos is Upos.Noun or Upos.Pron or Upos.Propn && text.MentionAt(i) < 0 && StandsAlone(i)) _found.Add(new(-1, i, MentionKind.Nominal, PartyPlace.Sentence));
        for (var back = 1; back <= SentencesBefore && back <= sentence; back++)
            foreach (var mention in text.Entities.In(sentences[sentence - back].Span))
                if (_found.Count < Most && !Has(mention.Entity)) _found.Add(new(mention.Entity, -1, mention.Kind, back == 1 ? PartyPlace.SentenceBefore : PartyPlace.Near));
        if (sentences.Length < ShortText) return _found;
        for (var entity = 0; entity < Math.Min(MostOfArticle, text.Entities.Entities.Count); entity++)
            if (!Has(entity)) _found.Add(new(entity, -1, MentionKind.Name, text.Entities[entity].Mentions[0].Span.Start < sentences[sentence].Span.Start ? PartyPlace.Article : PartyPlace.Later));
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
