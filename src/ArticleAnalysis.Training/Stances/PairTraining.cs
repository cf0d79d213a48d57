using System.Globalization;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Events;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Makes <c>stance-pairs.bin</c> and its card: which pairs of an article readers note as stances, from the second half of the corpus.</summary>
internal static class PairTraining
{
    private const int FirstToLearnFrom = 37, LastToLearnFrom = 76, Folds = 8;

    private const float Ridge = 0.01f;

    private static readonly TreeSettings Noted = new(Trees: 300, Leaves: 6, Rate: 0.05, LeastExamples: 10, Groves: 4);
    private static readonly TreeSettings Which = new(Trees: 40, Leaves: 4, Rate: 0.08, LeastExamples: 10, Groves: 4);

    public static void Run(string data, string corpus, string output, TextWriter log)
    {
        var finder = new StanceFinder(EnglishResources.Instance);
        // The shipped model of events has learnt from these articles, and reads them better than new ones.
        var events = EventTraining.EventsOfUnseenArticles(data, corpus, log);
        var articles = AnnotatedArticle.Read(corpus).Where(a => a.Number <= LastToLearnFrom).Select(a => NotedPairs.Of(a, finder, events.GetValueOrDefault(a.Number))).ToList();
        var (learnt, developed) = (articles.Where(a => a.Number >= FirstToLearnFrom).ToList(), articles.Where(a => a.Number < FirstToLearnFrom).ToList());
        var leftOut = new List<JudgedPair>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Fit(learnt.Where((_, i) => i % Folds != fold));
            leftOut.AddRange(learnt.Where((_, i) => i % Folds == fold).SelectMany(a => Judge(a, trees)));
        }
        // What a score is worth is told by articles that the trees have not seen.
        var (slope, offset) = LogisticRegression.Fit([.. leftOut.Select(p => new LabelledRow { Features = [p.Scores[0]], Label = p.Label is not null })], Ridge);
        var final = Fit(learnt);
        var (wanted, here) = (learnt.Sum(a => a.Gold), developed.Sum(a => a.Gold));
        PairFigures[] figures =
        [
            PairFigures.Of($"037 to 076, each part of {Folds} by what the others teach", leftOut, wanted, slope[0], offset),
            PairFigures.Of("001 to 036", [.. developed.SelectMany(a => Judge(a, final))], here, slope[0], offset),
        ];
        foreach (var figure in figures) log.WriteLine(figure.Line);
        log.WriteLine($"best threshold by the first: {PairFigures.BestThreshold(leftOut, wanted, slope[0], offset):0.00}");
        (float Slope, float Offset)[] lines = [(slope[0], offset), (1, 0), (1, 0)];
        var file = NetworkWriter.File([.. final.Index().SelectMany(t => StanceRanker.Entries(StanceRanker.Questions[t.Index], t.Item.Roots, t.Item.Nodes, lines[t.Index].Slope, lines[t.Index].Offset))]);
        File.WriteAllBytes(output, file);
        File.WriteAllText(Path.ChangeExtension(output, ".md"), Card(leftOut, wanted, file.Length, figures));
    }

    private static BoostedTrees[] Fit(IEnumerable<NotedPairs> articles)
    {
        var rows = articles.SelectMany(a => a.Rows.Zip(a.Labels)).ToList();
        var noted = rows.Where(r => r.Second is not null).ToList();
        return
        [
            Grow(rows, Noted, label => label is not null),
            Grow(noted.Where(r => r.Second is StanceLabel.Supportive or StanceLabel.Opposed), Which, label => label == StanceLabel.Supportive),
            Grow(noted, Which, label => label == StanceLabel.Mixed),
        ];

        static BoostedTrees Grow(IEnumerable<(float[] Row, StanceLabel? Label)> rows, TreeSettings settings, Predicate<StanceLabel?> holds) =>
            BoostedTrees.Fit([.. rows.Select(r => new TreeRow { Features = r.Row, Label = holds(r.Label), Weight = 1 })], settings);
    }

    private static IEnumerable<JudgedPair> Judge(NotedPairs article, BoostedTrees[] trees) =>
        article.Rows.Zip(article.Labels, (row, label) => new JudgedPair(label, Array.ConvertAll(trees, t => t.Ensemble.Score(row))));

    private static string Card(List<JudgedPair> pairs, int gold, int bytes, PairFigures[] figures) => string.Create(CultureInfo.InvariantCulture, $"""
        # Stances of an article: stance-pairs.bin

        Which pairs of an English article a careful reader would note as stances, and whether they are for, against or both.

        - Method: {Noted.Groves} rows of {Noted.Trees} boosted trees of {Noted.Leaves} leaves (ML.NET's FastTree), averaged, over {StanceMatrix.Width} features of a holder and a target: how much speaks for and against in
          words of attitude, judgements, quotations, events, and in what `stances.bin` reads sentence by sentence; the same of what is returned; who both are, how much the article is
          about them, how strong the pair is beside others. The events are those of models that have not seen the article. Two smaller ensembles tell for from against and both. The score is made a probability on articles left out.
        - Data: articles 037 to 076 of `corpus/`, {pairs.Count} pairs of which {pairs.Count(p => p.Label is not null)} are among the {gold} noted stances. Own work, MIT.
        - Fixed seed, one thread: two trainings give the same bytes. To be made again after `stances.bin`, `discourse.bin` and the models of events.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train stance-pairs --data DIR`.
        - Size: {bytes / 1024} KiB.

        Stances given from a probability of {StanceRanker.LeastNoted}; F1 of holder and target, and of both with the label. Two annotators agree at .71 and .69.

        ```
        {string.Join('\n', figures.Select(f => f.Line))}
        ```

        Known failures: of the noted stances nearly half are not among the pairs looked at: the holder is named a sentence or more before, or the target is a plan in words that the text
        does not use (*the customs gate*, when the article says that the gate be closed). Events that are missed or have a wrong actor lose most of the others. Whether an author
        has a stance at all is told well of opinions, badly of analyses.

        """);
}
