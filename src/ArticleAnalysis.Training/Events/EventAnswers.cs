using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Events;

/// <summary>What the model answers to the questions of the sets.</summary>
internal static class EventAnswers
{
    // A party that is not named, against one that is sure.
    private const float Missing = 0.2f;

    /// <summary>The likeliest type of what a given source does to a given target.</summary>
    public static EventType TypeOf(GivenPair pair, EventModel model)
    {
        Span<float> types = stackalloc float[EventModel.Types + 1];
        Types(pair, model, types);
        return (EventType)Best(types[..EventModel.Types]);
    }

    /// <summary>The likeliest root: the types of a root count together.</summary>
    public static string RootOf(GivenPair pair, EventModel model)
    {
        Span<float> types = stackalloc float[EventModel.Types + 1];
        Types(pair, model, types);
        Span<float> roots = stackalloc float[PloverCodes.Roots.Length];
        roots.Clear();
        for (var t = 0; t < EventModel.Types; t++) roots[Array.IndexOf(PloverCodes.Roots, PloverCodes.RootOf((EventType)t))] += types[t];
        return PloverCodes.Roots[Best(roots)];
    }

    /// <summary>The event of a sentence whose type and parties are surest, with the heads of its parties or -1; null when no word may name any.</summary>
    public static (EventType Type, int Actor, int Recipient)? SurestOf(EventText text, EventModel model)
    {
        var (ranker, parties) = (new EventRanker(text, model), new PartyChoices(text));
        Span<float> types = stackalloc float[EventModel.Types + 1];
        var (found, top) = (default((EventType, int, int)?), 0f);
        for (var s = 0; s < text.Text.Sentences.Length; s++)
            for (var i = text.Text.Sentences[s].FirstToken; i < text.Text.Sentences[s].EndToken; i++)
            {
                if (!text.MayNameEvent(i)) continue;
                ranker.Types(i, -1, -1, types);
                var (type, choices) = ((EventType)Best(types[..EventModel.Types]), parties.Of(s));
                var (actor, sureOfActor) = ranker.Party(isActor: true, i, type, choices, null);
                PartyChoice? acts = actor >= 0 ? choices[actor] : null;
                var (recipient, sureOfRecipient) = ranker.Party(isActor: false, i, type, choices, acts);
                var sure = (1 - types[EventModel.Types]) * (actor >= 0 ? sureOfActor : Missing) * (recipient >= 0 ? sureOfRecipient : Missing);
                if (sure <= top) continue;
                top = sure;
                found = (type, acts?.Head ?? -1, recipient >= 0 ? choices[recipient].Head : -1);
            }
        return found;
    }

    /// <summary>Type class and spans of a row, offsets in UTF-16.</summary>
    public static (int Penta, List<RoleSpan> Actors) SpansOf(SpanRow row, EventReader reader, EventModel model)
    {
        var text = reader.Read(row.Text);
        if (SurestOf(text, model) is not { } found) return (0, []);
        var actors = new List<RoleSpan>();
        Add("source", found.Actor);
        Add("target", found.Recipient);
        return (PloverCodes.PentaOf(found.Type), actors);

        void Add(string role, int head)
        {
            if (head < 0) return;
            var span = PhraseOf(text, head);
            actors.Add(new(role, span.Start, span.End));
        }
    }

    // The noun phrase: up over modifiers, without what follows a comma or opens a clause.
    private static Text.TextSpan PhraseOf(EventText text, int head)
    {
        while (text[head].Relation is "amod" or "nmod:poss" or "compound" or "flat" && text.Tree.Head(head) is >= 0 and var above && text[above].Upos is Upos.Noun or Upos.Propn) head = above;
        var (first, end) = (head, head + 1);
        foreach (var child in text.Tree.Children(head))
        {
            if (text[child].Relation is "acl" or "acl:relcl" or "appos" or "conj" or "cc" or "punct" or "case" or "parataxis" or "cop" or "nsubj" or "aux" or "advcl") continue;
            var extent = text.Tree.Extent(child);
            first = Math.Min(first, extent.First);
            if (text[child].Relation is "nmod" or "flat" or "compound" or "nmod:poss" or "nummod") end = Math.Max(end, extent.End);
        }
        return text.Text.SpanOf(first, Math.Max(end, head + 1));
    }

    private static void Types(GivenPair pair, EventModel model, Span<float> types)
    {
        var trigger = pair.Trigger >= 0 ? pair.Trigger : FirstVerb(pair.Text);
        new EventRanker(pair.Text, model).Types(trigger, pair.Trigger >= 0 ? pair.Source : -1, pair.Trigger >= 0 ? pair.Target : -1, types);
    }

    private static int FirstVerb(EventText text)
    {
        for (var i = 0; i < text.Text.Tokens.Length; i++)
            if (text[i].Upos == Upos.Verb) return i;
        return 0;
    }

    private static int Best(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best]) best = i;
        return best;
    }
}
