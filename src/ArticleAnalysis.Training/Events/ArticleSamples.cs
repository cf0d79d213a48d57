using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Events;

/// <summary>Turns the gold events of corpus articles, which tell a clause and no word, into samples: the word is the one that a model, or the table, finds likeliest.</summary>
internal static class ArticleSamples
{
    // An unlikely word of the clause that tells an event may yet be its word.
    private const float WeightOfOtherWords = 0.5f;

    public static void Add(this EventSamples samples, EventReader reader, AnnotatedArticle article, EventModel model)
    {
        var text = reader.Read(article.Work.Get(Layers.Linguistics), article.Work.Get(Layers.Entities));
        var (entityOf, words, evidence) = (EntitiesOf(article), new Dictionary<int, List<GoldEvent>>(), new HashSet<int>());
        var ranker = new EventRanker(text, model);
        foreach (var e in article.Gold.Events)
        {
            var trigger = TriggerOf(text, ranker, e, words, evidence);
            if (trigger < 0)
            {
                samples.LostEvents++;
                continue;
            }
            if (!words.TryGetValue(trigger, out var same)) words.Add(trigger, same = []);
            same.Add(e);
        }
        var parties = new PartyChoices(text);
        Span<float> types = stackalloc float[EventModel.Types + 1];
        for (var s = 0; s < text.Text.Sentences.Length; s++)
        {
            var sentence = text.Text.Sentences[s];
            if (!sentence.IsProse) continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!text.MayNameEvent(i)) continue;
                if (!words.TryGetValue(i, out var events))
                {
                    ranker.Types(i, -1, -1, types);
                    samples.AddType(text, i, EventSamples.NoEvent, types[EventModel.Types] >= 0.5f && evidence.Contains(i) ? WeightOfOtherWords : 1);
                    continue;
                }
                var (type, choices) = (TypeOf(events[0]), parties.Of(s));
                samples.AddType(text, i, EventSamples.Label(type));
                AddParties(samples, text, i, type, choices, events, entityOf);
            }
        }
    }

    /// <summary>The entities of the text for those of the gold, matched as the scorer matches them.</summary>
    public static Dictionary<string, int> EntitiesOf(AnnotatedArticle article) =>
        article.MatchEntities().ToDictionary(p => article.Gold.Entities[p.Gold].Id, p => p.Predicted, StringComparer.Ordinal);

    private static void AddParties(EventSamples samples, EventText text, int trigger, EventType type, List<PartyChoice> choices, List<GoldEvent> events, Dictionary<string, int> entityOf)
    {
        var (isKnown, right) = Right(events.Select(e => e.Actor));
        if (isKnown) samples.AddActor(text, trigger, type, choices, right);
        foreach (var group in events.GroupBy(e => e.Actor, StringComparer.Ordinal))
        {
            (isKnown, right) = Right(group.Select(e => e.Recipient));
            if (!isKnown) continue;
            var actor = group.Key is { } id && entityOf.TryGetValue(id, out var entity) ? choices.FindIndex(c => c.Entity == entity) : -1;
            samples.AddRecipient(text, trigger, type, choices, right, actor >= 0 ? choices[actor] : null);
        }

        (bool IsKnown, Func<PartyChoice, bool>? Right) Right(IEnumerable<string?> ids)
        {
            var wanted = ids.OfType<string>().ToList();
            if (wanted.Exists(id => !entityOf.ContainsKey(id))) return (false, null);
            return (true, wanted.Count == 0 ? null : c => wanted.Exists(id => entityOf[id] == c.Entity));
        }
    }

    // Events of one clause and type that differ in their parties share a word.
    private static int TriggerOf(EventText text, EventRanker ranker, GoldEvent e, Dictionary<int, List<GoldEvent>> taken, HashSet<int> evidence)
    {
        var at = text.Text.Text.IndexOf(e.Evidence, StringComparison.Ordinal);
        if (at < 0) return -1;
        var (type, best, top) = (TypeOf(e), -1, double.NegativeInfinity);
        Span<float> types = stackalloc float[EventModel.Types + 1];
        for (var i = text.Text.TokenAt(at); i < text.Text.Tokens.Length && text[i].Span.Start < at + e.Evidence.Length; i++)
        {
            if (!text.MayNameEvent(i)) continue;
            evidence.Add(i);
            if (e.Trigger is not null && text[i].Span.Of(text.Text.Text) is var word && !word.Equals(e.Trigger, StringComparison.Ordinal)) continue;
            if (taken.TryGetValue(i, out var others) && (TypeOf(others[0]) != type || others[0].Evidence != e.Evidence)) continue;
            ranker.Types(i, -1, -1, types);
            var score = Math.Log(types[(int)type] + 0.001) + (Says(text, i, type) ? 0.2 : 0) + (text[i].Upos == Upos.Verb ? 0.04 : 0) - (0.04 * text.Tree.Depth(i));
            if (score > top) (best, top) = (i, score);
        }
        return best;
    }

    private static bool Says(EventText text, int token, EventType type)
    {
        foreach (var entry in text.Lexicon.VerbsOf(text[token].Lemma))
            if (entry.Type == type) return true;
        return text[token].Upos == Upos.Noun && text.Lexicon.NounOf(text[token].Lemma) == type;
    }

    private static EventType TypeOf(GoldEvent e) => Enum.Parse<EventType>(e.Type, ignoreCase: true);
}
