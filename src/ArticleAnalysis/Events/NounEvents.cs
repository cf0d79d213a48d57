using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>Reads events from nouns: "Canada's tariffs on Chinese cars", "talks between Spain and Morocco".</summary>
internal sealed class NounEvents(AnnotatedText text, Grammar grammar, EventLexicon lexicon, PartyReader parties)
{
    /// <summary>What an event read from a noun can have at most.</summary>
    public const double HighestConfidence = 0.5;

    private readonly Complements _complements = new(text);

    /// <summary>Adds the events of one sentence; nouns in <paramref name="consumed"/> belong to an event of a verb.</summary>
    public void Find(List<Phrase> phrases, HashSet<int> consumed, List<EventDraft> drafts)
    {
        for (var n = 0; n < phrases.Count; n++)
            if (phrases[n].Kind == PhraseKind.Noun && !consumed.Contains(n) && lexicon.NounOf(phrases[n].Lemma) is { } noun && Draft(noun, phrases, n) is { } draft)
                drafts.Add(draft);
    }

    private EventDraft? Draft(NounEntry noun, List<Phrase> phrases, int n)
    {
        _complements.Read(phrases, n, -1, false);
        var (actors, recipients) = (new List<int>(), new List<int>());
        if (parties.Owner(phrases[n]) is { } owner) actors.Add(owner.Entity);
        var joined = false;
        foreach (var source in noun.Recipients)
        {
            for (var i = 0; i < _complements.Nouns.Count; i++)
                if (_complements.Is(phrases, i, source) && parties.Recipient(phrases, _complements.Nouns[i]) is { } found && !actors.Contains(found) && !recipients.Contains(found)) recipients.Add(found);
            joined = grammar.Is(source, GrammarRole.Between);
            if (recipients.Count > 0) break;
        }
        for (var i = 0; i < _complements.Nouns.Count && actors.Count == 0; i++)
            if (grammar.Is(text.Tokens[phrases[_complements.Prepositions[i]].Head].Lower, GrammarRole.Agent) && parties.Actor(phrases, _complements.Nouns[i]) is { } agent) actors.Add(agent);
        if (noun.Traits.HasFlag(EntryTraits.Mutual) && actors.Count == 0 && recipients.Count > 1 && joined)
        {
            actors.Add(recipients[0]);
            recipients.RemoveAt(0);
        }
        if (noun.Traits.HasFlag(EntryTraits.Recipient) && recipients.Count == 0) return null;
        if (noun.Traits.HasFlag(EntryTraits.Both) ? actors.Count == 0 || recipients.Count == 0 : actors.Count + recipients.Count == 0) return null;
        return new EventDraft(noun.Type, actors.Count > 0 ? actors[0] : null, recipients.Count > 0 ? recipients[0] : null, Modality.Asserted, HighestConfidence - (actors.Count > 0 && recipients.Count > 0 ? 0 : 0.2))
        {
            CoRecipients = recipients.Count > 1 ? recipients[1..] : [],
            Mutual = noun.Traits.HasFlag(EntryTraits.Mutual),
            FirstToken = phrases[n].First,
            EndToken = phrases[n].End,
            FirstPhrase = n,
            EndPhrase = Math.Max(_complements.End, n + 1),
        };
    }
}
