using ArticleAnalysis.Entities;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Stances;

internal static class CorpusProbe
{
    public static Dictionary<string, int> ToFound(AnnotatedArticle article)
    {
        var entities = article.Work.Get(Layers.Entities).Entities;
        var text = article.Work.Text;
        var gold = article.Gold.Entities.Select(e => e.Names.Prepend(e.Name).Select(PythonText.Norm).ToHashSet(StringComparer.Ordinal)).ToList();
        var found = entities.Select(e => e.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Nominal)).Select(m => m.Span.Of(text)).Prepend(e.Name).Select(PythonText.Norm).ToHashSet(StringComparer.Ordinal)).ToList();
        return Matching.Match(gold, found, ArticleScorer.Jaccard, 1e-9).ToDictionary(p => article.Gold.Entities[p.Gold].Id, p => p.Predicted);
    }

    public static void Run(string corpus)
    {
        int all = 0, mapped = 0, same = 0, near = 0, eventPair = 0, attr = 0, none = 0, samePairs = 0, shownPairs = 0, author = 0, authorMapped = 0; var rank = new List<int>();
        foreach (var article in AnnotatedArticle.Read(corpus))
        {
            if (article.Number is < 37 or > 76) continue;
            var map = ToFound(article);
            var (entities, text) = (article.Work.Get(Layers.Entities), article.Work.Get(Layers.Linguistics));
            var events = article.Work.Get(Layers.Events);
            var attributions = article.Work.Get(Layers.Attributions);
            var sets = text.Sentences.ToArray().Select(s => (s.IsProse || s.Kind == ArticleAnalysis.Linguistics.SentenceKind.Title) ? entities.In(s.Span).ToArray().Select(m => m.Entity).ToHashSet() : []).ToArray();
            var pairs = new HashSet<(int, int)>();
            foreach (var set in sets) foreach (var a in set) foreach (var b in set) if (a != b) pairs.Add((a, b));
            samePairs += pairs.Count;
            foreach (var s in article.Gold.Stances)
            {
                var isEntity = article.Gold.Entities.Any(e => e.Id == s.Target);
                if (!isEntity) continue;
                if (s.Holder == "author") { author++; if (map.TryGetValue(s.Target, out var r)) { authorMapped++; rank.Add(r); } continue; }
                all++;
                if (!map.TryGetValue(s.Holder, out var h) || !map.TryGetValue(s.Target, out var t)) { Console.WriteLine($"{article.Number} unmapped {s.Holder} {s.Target}"); continue; }
                mapped++;
                var isSame = pairs.Contains((h, t));
                var isNear = Enumerable.Range(0, sets.Length - 1).Any(i => (sets[i].Contains(h) && sets[i + 1].Contains(t)) || (sets[i + 1].Contains(h) && sets[i].Contains(t)));
                if (isSame) same++;
                if (isNear) near++;
                var ev = events.Any(e => (e.Actor == h || e.CoActors.Contains(h)) && (e.Recipient == t || e.CoRecipients.Contains(t)));
                if (ev) eventPair++;
                var at = attributions.Any(a => a.SourceEntity == h && a.Content.Any(c => entities.In(c).ToArray().Any(m => m.Entity == t)));
                if (at) attr++;
                if (!isSame) { none++; if (shownPairs++ < 25) Console.WriteLine($"{article.Number} {entities[h].Name} > {entities[t].Name} {s.Label} near={isNear}: {string.Join(" / ", s.Evidence)}"); }
            }
        }
        Console.WriteLine($"all {all} mapped {mapped} same {same} near {near} event {eventPair} attribution {attr}; same-sentence ordered pairs {samePairs}; author {author} mapped {authorMapped} ranks {string.Join(' ', rank.Order())}");
    }
}
