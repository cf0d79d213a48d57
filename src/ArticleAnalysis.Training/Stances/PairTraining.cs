using System.Globalization;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Makes <c>stance-pairs.bin</c>: which pairs of an article readers note as stances, from the second half of the corpus.</summary>
internal static class PairTraining
{
    private const int FirstToLearnFrom = 37;
    private static readonly ClassifierPlan Plan = new(StanceRanker.Kind, StanceRanker.Labels) { Ridge = F("RIDGE", 1e-3f), LeastExamples = (int)F("LEAST", 4), Folds = 5, Passes = (int)F("LP", 30), InBytes = false, Balance = F("BAL", 0) };
    private static float F(string name, float fallback) => Environment.GetEnvironmentVariable(name) is { } v ? float.Parse(v, CultureInfo.InvariantCulture) : fallback;

    public static void Run(string corpus, string output, TextWriter log)
    {
        if (Environment.GetEnvironmentVariable("BOOT") is not null)
        {
            File.WriteAllBytes(output, ClassifierTrainer.Train([.. Enumerable.Range(0, 40).Select(i => new Example([FeatureHash.Of(45, 0), FeatureHash.Of(46, (ulong)i % 4)], [1, 1], [i % 4]))], Plan with { Folds = 1 }));
            return;
        }
        var finder = new StanceFinder(EnglishResources.Instance);
        var all = AnnotatedArticle.Read(corpus).Select(a => Article.Of(a, finder)).ToList();
        var (learnt, dev) = (all.Where(a => a.Number >= FirstToLearnFrom && a.Number <= 76).ToList(), all.Where(a => a.Number < FirstToLearnFrom).ToList());
        var examples = learnt.SelectMany(a => a.Examples).ToList();
        log.WriteLine($"{examples.Count} pairs, {examples.Count(e => e.Labels[0] != 0)} noted, gold {learnt.Sum(a => a.Gold)}; dev {dev.Sum(a => a.Examples.Count)} {dev.Sum(a => a.Examples.Count(e => e.Labels[0] != 0))} {dev.Sum(a => a.Gold)}");
        foreach (var kind in (string[])["ee", "ae", "ep", "ap"]) log.WriteLine($"  {kind}: candidates {learnt.Sum(a => a.Kinds.Count(k => k == kind))} noted {learnt.Sum(a => a.Kinds.Index().Count(k => k.Item == kind && a.Examples[k.Index].Labels[0] != 0))}");
        var shares = ClassifierTrainer.LeftOut(examples, Plan);
        Report("left out", learnt, shares, log);
        var model = ClassifierTrainer.Train(examples, Plan with { Folds = 1 });
        var opened = ClassifierTrainer.Open(model, StanceRanker.Kind);
        Report("dev", dev, [.. dev.SelectMany(a => a.Examples).Select(e => ClassifierTrainer.SharesOf(opened, e))], log);
        File.WriteAllBytes(output, model);
    }

    private static void Report(string name, List<Article> articles, float[][] shares, TextWriter log)
    {
        var gold = articles.Sum(a => a.Gold);
        var labels = articles.SelectMany(a => a.Examples).Select(e => e.Labels[0]).ToList();
        var kinds = articles.SelectMany(a => a.Kinds).ToList();
        foreach (var least in (double[])[0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5])
        {
            var given = Enumerable.Range(0, shares.Length).Where(i => 1 - shares[i][0] >= least).ToList();
            var pair = given.Count(i => labels[i] != 0);
            var right = given.Count(i => labels[i] != 0 && labels[i] == Enumerable.Range(1, 3).MaxBy(l => shares[i][l]));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {least}: given {given.Count} pair F1 {2.0 * pair / (given.Count + gold):0.000} strict {2.0 * right / (given.Count + gold):0.000}  {string.Join(' ', ((string[])["ee", "ae", "ep", "ap"]).Select(k => $"{k} {given.Count(i => kinds[i] == k && labels[i] != 0)}/{given.Count(i => kinds[i] == k)}"))}"));
        }
    }

    private sealed record Article(int Number, List<Example> Examples, List<string> Kinds, int Gold)
    {
        public static Article Of(AnnotatedArticle article, StanceFinder finder)
        {
            var (book, facts) = finder.Gather(StanceStage.Of(article.Work));
            var map = GoldEntities(article);
            var reader = new ExampleReader();
            var (examples, kinds) = (new List<Example>(), new List<string>());
            foreach (var account in book.Accounts)
            {
                var gold = article.Gold.Stances.FirstOrDefault(s => IsHolder(s.Holder, account.Holder) && IsTarget(s.Target, account));
                var label = gold is null ? 0 : Math.Max(0, Array.IndexOf(StanceRanker.Labels, gold.Label));
                facts.Read(account, ref reader);
                examples.Add(reader.Take([label], 1, article.Number));
                kinds.Add((account.IsAuthors ? "a" : "e") + (account.Target.Entity is null ? "p" : "e"));
            }
            return new(article.Number, examples, kinds, article.Gold.Stances.Count);

            bool IsHolder(string wanted, int? given) => wanted == "author" ? given is null : given is { } index && map.TryGetValue(index, out var id) && id == wanted;

            bool IsTarget(string wanted, StanceAccount account) => article.Gold.Entities.Any(e => e.Id == wanted)
                ? account.Target.Entity is { } entity && map.TryGetValue(entity, out var id) && id == wanted
                : account.Target.Entity is null && PythonText.Contains(wanted, account.Target.Span.Of(article.Work.Text)) >= 0.5;
        }
    }

    /// <summary>The gold entity that each entity of an article is.</summary>
    private static Dictionary<int, string> GoldEntities(AnnotatedArticle article)
    {
        var text = article.Work.Text;
        var gold = article.Gold.Entities.Select(e => Names(e.Names.Prepend(e.Name))).ToList();
        var found = article.Work.Get(Layers.Entities).Entities.Select(e => Names(e.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Nominal)).Select(m => m.Span.Of(text)).Prepend(e.Name))).ToList();
        return Matching.Match(gold, found, ArticleScorer.Jaccard, 1e-9).ToDictionary(p => p.Predicted, p => article.Gold.Entities[p.Gold].Id);

        static HashSet<string> Names(IEnumerable<string> names) => names.Select(PythonText.Norm).ToHashSet(StringComparer.Ordinal);
    }
}
