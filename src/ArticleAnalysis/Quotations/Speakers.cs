using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>Who speaks.</summary>
/// <param name="Span">The words that name the speaker.</param>
/// <param name="Entity">Index of the entity that the words mean, or null: "scientists at the institute" are not the institute.</param>
/// <param name="IsKnownSpeaker">True when the words are a name or a noun that is known to speak.</param>
internal readonly record struct Speaker(TextSpan Span, int? Entity, bool IsKnownSpeaker)
{
    public bool IsNobody => Span.IsEmpty;
}

/// <summary>Turns a noun phrase into a speaker, and remembers who spoke so that a pronoun can be read.</summary>
internal sealed class Speakers(SpokenText text)
{
    // A pronoun looks back over this many sentences, its own included.
    private const int AntecedentReach = 4;

    private const int LongestSentence = 4000;

    private Speaker _person, _thing, _several;

    /// <summary>The speaker that the tokens from <paramref name="first"/> to before <paramref name="end"/> name.</summary>
    public Speaker Of(int first, int end)
    {
        var head = NounPhrases.HeadOf(text, first, end);
        var entity = EntityAt(first, end, head);
        var span = text.SpanOf(first, end);
        if (text.Tag(head) == Upos.Pron && text.Has(head, WordRoles.He | WordRoles.It | WordRoles.They))
        {
            if (entity is not null) return new(span, entity, true);
            var isPerson = text.Has(head, WordRoles.He);
            var earlier = isPerson ? _person : text.Has(head, WordRoles.They) ? _several : _thing;
            if (!text.Has(head, WordRoles.They) && Antecedent(head, isPerson, earlier) is { } antecedent) return new(span, antecedent, true);
            // An entity keeps the pronoun's place as its evidence; "they" for "critics" is more use as "critics".
            return earlier.IsNobody ? new(span, null, false) : earlier.Entity is { } known ? new(span, known, true) : earlier;
        }
        var kind = text.Tables.SpeakerKindOf(text[head]);
        return new(span, entity, entity is not null || kind != SpeakerKind.None || text.Tag(head) == Upos.Propn);
    }

    /// <summary>Keeps <paramref name="speaker"/> for the pronouns that follow.</summary>
    public void Remember(Speaker speaker)
    {
        if (speaker.IsNobody) return;
        var head = HeadTokenOf(speaker.Span);
        if (speaker.Entity is { } index)
        {
            if (text.Entities[index].Type == EntityType.Person) _person = speaker;
            else _thing = _several = speaker;
            return;
        }
        if (text.Tag(head) == Upos.Pron) return;
        var isPlural = !string.Equals(text[head].Lower, text[head].Lemma, StringComparison.OrdinalIgnoreCase);
        var kind = text.Tables.SpeakerKindOf(text[head]);
        if (isPlural) _several = speaker;
        else if (kind == SpeakerKind.Person || text.Tag(head) == Upos.Propn) _person = speaker;
        else _thing = speaker;
    }

    // Who "she" is when the entities do not say: the one who spoke last, if that was in this or the last sentence, else the first fitting name of the
    // nearest sentence before.
    private int? Antecedent(int pronoun, bool isPerson, Speaker last)
    {
        var here = text.Linguistics.SentenceAt(text[pronoun].Span.Start);
        for (var s = here; s >= 0 && s > here - AntecedentReach; s--)
        {
            var span = text.Linguistics.Sentences[s].Span;
            if (!text.Linguistics.Sentences[s].IsProse || span.Length > LongestSentence) break;
            if (last.Entity is not null && span.Contains(last.Span) && last.Span.End <= text[pronoun].Span.Start) return last.Entity;
            if (!last.IsNobody && last.Entity is null && span.Contains(last.Span)) return null;
            foreach (var mention in text.Entities.In(span))
            {
                if (mention.Span.Start >= text[pronoun].Span.Start) break;
                var type = text.Entities[mention.Entity].Type;
                if (mention.Kind != MentionKind.Demonym && (isPerson ? type == EntityType.Person : type is EntityType.Org or EntityType.Gpe)) return mention.Entity;
            }
        }
        return null;
    }

    private int HeadTokenOf(TextSpan span)
    {
        var first = text.Linguistics.TokenAt(span.Start);
        return NounPhrases.HeadOf(text, first, Math.Max(first + 1, text.Linguistics.TokenAt(span.End - 1) + 1));
    }

    private int? EntityAt(int first, int end, int head)
    {
        var headSpan = text[head].Span;
        int? best = null;
        var bestLength = 0;
        foreach (var mention in text.Entities.In(text.SpanOf(first, end)))
        {
            var covers = mention.Span.Contains(headSpan) || (mention.Span.Start <= headSpan.Start && mention.Span.Overlaps(headSpan));
            if (!covers || mention.Span.Length <= bestLength) continue;
            (best, bestLength) = (mention.Entity, mention.Span.Length);
        }
        return best;
    }
}
