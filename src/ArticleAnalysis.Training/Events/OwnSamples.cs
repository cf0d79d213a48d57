using ArticleAnalysis.Events;

namespace ArticleAnalysis.Training.Events;

/// <summary>Turns the project's own annotated sentences and articles into samples.</summary>
internal static class OwnSamples
{
    // An article's annotation leaves out what is repeated and what matters little, so that its other words are weak evidence.
    private const float WeightOfOtherWords = 0.1f;

    // A sentence was written to tell types apart, and all its events are annotated.
    private const float WeightOfSentences = 2;

    public static void Add(this EventSamples samples, EventReader reader, OwnText own)
    {
        var (joined, starts) = own.Join();
        var (text, isArticle) = (reader.Read(joined), own.Sentences.Count > 1);
        var events = new Dictionary<int, List<(OwnEvent Event, int Sentence)>>();
        for (var d = 0; d < starts.Length; d++)
            foreach (var e in own.Sentences[d].Events)
            {
                var token = text.Text.TokenAt(starts[d] + OwnText.Find(own.Sentences[d].Sentence, e.Trigger).Start);
                if (!text.MayNameEvent(token))
                {
                    samples.LostEvents++;
                    continue;
                }
                if (!events.TryGetValue(token, out var same)) events.Add(token, same = []);
                same.Add((e, d));
            }
        var parties = new PartyChoices(text);
        for (var s = 0; s < text.Text.Sentences.Length; s++)
            for (var i = text.Text.Sentences[s].FirstToken; i < text.Text.Sentences[s].EndToken; i++)
            {
                if (!text.MayNameEvent(i)) continue;
                if (!events.TryGetValue(i, out var here))
                {
                    samples.AddType(text, i, EventSamples.NoEvent, isArticle ? WeightOfOtherWords : WeightOfSentences);
                    continue;
                }
                var right = 0UL;
                foreach (var (e, _) in here) right |= EventSamples.Label(e.Type);
                samples.AddType(text, i, right, isArticle ? 1 : WeightOfSentences);
                AddParties(samples, text, i, parties.Of(s), [.. here.Select(h => h.Event)], here[0].Sentence);
            }

        void AddParties(EventSamples samples, EventText text, int trigger, List<PartyChoice> choices, List<OwnEvent> here, int d)
        {
            var type = here[0].Type;
            // In an article the sentence before may name whom this one leaves out.
            if (!isArticle || here[0].Actor != OwnEvent.Nobody) samples.AddActor(text, trigger, type, choices, Right(here.Select(e => e.Actor)));
            foreach (var group in here.GroupBy(e => e.Actor, StringComparer.Ordinal))
            {
                if (isArticle && group.First().Recipient == OwnEvent.Nobody) continue;
                var actors = Meant([group.Key]);
                samples.AddRecipient(text, trigger, type, choices, Right(group.Select(e => e.Recipient)), actors.Count > 0 ? actors[0] : null);
            }

            Func<PartyChoice, bool>? Right(IEnumerable<string> names)
            {
                var wanted = names.Where(n => n != OwnEvent.Nobody).ToList();
                return wanted.Count == 0 ? null : Meant(wanted).Contains;
            }

            List<PartyChoice> Meant(List<string> names)
            {
                var spans = names.Where(n => n != OwnEvent.Nobody).Select(n => OwnText.Find(own.Sentences[d].Sentence, n)).Select(s => (Start: s.Start + starts[d], End: s.End + starts[d])).ToList();
                return EventSamples.Meaning(text, choices, token =>
                {
                    var (word, mention) = (text[token].Span, text.MentionAt(token));
                    var whole = mention >= 0 ? text.Entities.Mentions[mention].Span : word;
                    return spans.Exists(s => (word.Start >= s.Start && word.End <= s.End) || (whole.Start <= s.Start && whole.End >= s.End));
                });
            }
        }
    }
}
