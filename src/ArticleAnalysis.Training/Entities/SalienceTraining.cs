using System.Globalization;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Entities;

/// <summary>Fits the weights by which entities are ordered, by logistic regression on those that annotators marked as what an article is about.</summary>
internal static class SalienceTraining
{
    private const float Ridge = 2f;
    private const int Folds = 5;
    private const int First = 10;

    public static void Run(string corpusFolder, string output, TextWriter log)
    {
        var finder = new EntityFinder(EnglishResources.Instance);
        var articles = AnnotatedArticle.Read(corpusFolder).Where(a => !a.IsForTrainingAlone).Select(a => (a.Number, Wanted: a.Gold.Entities.Count(e => e.Salient), Rows: RowsOf(a, finder))).ToList();
        var (learnt, developed) = (articles.Where(a => a.Number >= AnnotatedArticle.FirstToLearnFrom).ToList(), articles.Where(a => a.Number < AnnotatedArticle.FirstToLearnFrom).ToList());
        var (weights, bias) = Fit(learnt);
        var heldOut = Enumerable.Range(0, Folds).Sum(fold => Found(learnt.Where((_, i) => i % Folds == fold), Fit(learnt.Where((_, i) => i % Folds != fold)).Weights));
        var (here, there) = (heldOut / (double)learnt.Sum(a => a.Wanted), Found(developed, weights) / (double)developed.Sum(a => a.Wanted));
        var figures = string.Create(CultureInfo.InvariantCulture, $"Among the first {First} of an article stand {here:0.000} of them with a fifth of the articles left out of learning in turn, and {there:0.000} of those of articles 001 to 036.");
        log.WriteLine($"{learnt.Sum(a => a.Rows.Count)} entities, {learnt.Sum(a => a.Wanted)} of them salient. {figures}");

        using var file = new StreamWriter(output) { NewLine = "\n" };
        file.WriteLine("# Weights by which the entities of an article are ordered: log-odds that readers count one among the 3 to 8 that the article is about.");
        file.WriteLine("# Logistic regression on the entities of the corpus articles 037 to 076. Own work of this project, MIT. Made by `ArticleAnalysis.Training train salience`.");
        file.WriteLine($"# {figures}");
        file.WriteLine("# Columns: feature, weight");
        foreach (var feature in Enum.GetValues<SalienceFeature>())
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{(feature == SalienceFeature.Bias ? bias : weights[(int)feature]):0.000}"));

        static (float[] Weights, float Bias) Fit(IEnumerable<(int, int, List<LabelledRow> Rows)> articles) => LogisticRegression.Fit([.. articles.SelectMany(a => a.Rows)], Ridge);
    }

    /// <summary>How many salient entities stand among the first of their articles.</summary>
    private static int Found(IEnumerable<(int, int, List<LabelledRow> Rows)> articles, float[] weights) =>
        articles.Sum(a => a.Rows.OrderByDescending(r => r.Features.Zip(weights, (x, w) => x * w).Sum()).Take(First).Count(r => r.Label));

    private static List<LabelledRow> RowsOf(AnnotatedArticle article, EntityFinder finder)
    {
        var text = article.Work.Get(Layers.Linguistics);
        var clusters = finder.Clusters(text, finder.Recognizer.Find(text), article.Work.Article.Metadata.Published);
        var matrix = new SalienceMatrix(text, clusters);
        var gold = article.Gold.Entities.Select(e => Names(e.Names.Prepend(e.Name))).ToList();
        var found = clusters.Select(c => Names(c.Names.Select(n => text.SpanOf(n.First, n.End).Of(text.Text)))).ToList();
        var salient = Matching.Match(gold, found, ArticleScorer.Jaccard, 1e-9).Where(p => article.Gold.Entities[p.Gold].Salient).Select(p => p.Predicted).ToHashSet();
        return [.. clusters.Select((_, i) => new LabelledRow { Features = matrix[i].ToArray(), Label = salient.Contains(i) })];

        static HashSet<string> Names(IEnumerable<string> names) => names.Select(PythonText.Norm).ToHashSet(StringComparer.Ordinal);
    }
}
