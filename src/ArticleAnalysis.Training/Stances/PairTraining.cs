using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Stances.Evidence;
using ArticleAnalysis.Training.Events;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Makes <c>stance-pairs.bin</c> and its card: what sentences show of a holder and a target, and which pairs of an article readers note as stances.</summary>
internal static class PairTraining
{
    private const int Folds = 5;

    public static void Run(string data, string corpus, string output, TextWriter log)
    {
        // The shipped model of events has learnt from these articles, and reads them better than new ones.
        var events = EventTraining.EventsOfUnseenArticles(data, corpus, log);
        Material[] all = [.. AnnotatedArticle.Read(corpus, EnglishLine.Through<EventStage>()).Select(a => new Material(a, new(a), events.GetValueOrDefault(a.Number) ?? a.Work.Get(Layers.Events)))];
        Material[] learnt = [.. all.Where(m => m.Article.Number >= AnnotatedArticle.FirstToLearnFrom)], developed = [.. all.Where(m => m.Article.Number < AnnotatedArticle.FirstToLearnFrom)];
        var words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
        var scenes = Array.ConvertAll(learnt, ScenesOf);

        // Trees learn from what networks read in articles that they have not seen, and a score is worth what it is worth on articles that the trees have not seen.
        var pairs = new NotedPairs[learnt.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (model, kept) = EvidenceTraining.Learn(Others(scenes, fold).SelectMany(s => s), words, log);
            foreach (var i in Members(learnt.Length, fold)) pairs[i] = learnt[i].Pairs(model);
            GC.KeepAlive(kept);
        }
        var (leftOut, ofCorpus) = (new List<JudgedArticle>(), new List<JudgedArticle>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = new BoostedTreesOfPairs(Others(pairs, fold));
            foreach (var i in Members(pairs.Length, fold))
            {
                leftOut.Add(JudgedArticle.By(trees, pairs[i]));
                if (!learnt[i].Article.IsForTrainingAlone) ofCorpus.Add(leftOut[^1]);
            }
        }
        var lines = BoostedTreesOfPairs.Lines(leftOut);
        // How much is noted is a habit: that of corpus/, on which the figures are measured.
        var least = Enumerable.Range(1, 50).Select(i => i / 100f).MaxBy(l => PairFigures.Of(ofCorpus, lines, l).Pair);

        var (evidence, matrices) = EvidenceTraining.Learn(scenes.SelectMany(s => s), words, log);
        var final = new BoostedTreesOfPairs(pairs);
        var file = NetworkWriter.File([.. NetworkWriter.Entries(matrices), .. final.Entries(lines), (StanceRanker.Least, 1, 1, BitConverter.GetBytes(least))]);
        string[] figures =
        [
            $"what is learnt from, each part of {Folds} by what the others teach: {PairFigures.Of(leftOut, lines, least)}",
            $"of these, 037 to 076: {PairFigures.Of(ofCorpus, lines, least)}",
            $"001 to 036: {PairFigures.Of([.. developed.Select(m => JudgedArticle.By(final, m.Pairs(evidence)))], lines, least)}",
        ];
        foreach (var figure in figures) log.WriteLine(figure);
        File.WriteAllBytes(output, file);
        File.WriteAllText(Path.ChangeExtension(output, ".md"), PairCard.Write(pairs, scenes, least, file.Length, figures));
    }

    private static IEnumerable<T> Others<T>(T[] items, int fold) => items.Where((_, i) => i % Folds != fold);

    private static IEnumerable<int> Members(int count, int fold) => Enumerable.Range(0, count).Where(i => i % Folds == fold);

    private static List<LabelSample> ScenesOf(Material material)
    {
        var samples = new EvidenceSamples(material.Noted);
        material.Pairs(samples);
        return samples.Samples;
    }

    /// <summary>An article, what annotators noted in it, and events as the library would find them in a new one.</summary>
    private sealed record Material(AnnotatedArticle Article, NotedStances Noted, IReadOnlyList<Event> Events)
    {
        public NotedPairs Pairs(ISceneJudge judge) => NotedPairs.Of(Article, Noted, new(EnglishResources.Instance, judge), Events);
    }
}
