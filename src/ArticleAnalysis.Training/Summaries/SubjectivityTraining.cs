using System.Globalization;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Summaries;

namespace ArticleAnalysis.Training.Summaries;

/// <summary>Fits the weights by which a sentence is taken for opinion: logistic regression that tells the sentences of opinion pieces from those of reports.</summary>
internal static class SubjectivityTraining
{
    private const float Ridge = 5f;

    public static void Run(string corpusFolder, string output, TextWriter log)
    {
        var finder = new SubjectivityFinder(EnglishResources.Instance);
        var rows = AnnotatedArticle.Read(corpusFolder).Where(a => a.Gold.Kind is "opinion" or "report").SelectMany(a => RowsOf(a, finder)).ToList();
        log.WriteLine($"{rows.Count} sentences, {rows.Count(r => r.Label)} of them in opinion pieces");
        var (weights, bias) = LogisticRegression.Fit(rows, Ridge);

        using var file = new StreamWriter(output) { NewLine = "\n" };
        file.WriteLine("# Weights by which a sentence is taken for opinion: logistic regression that tells sentences of the corpus articles that are opinion from those of reports.");
        file.WriteLine("# Own work of this project, MIT, 2026-11-26. Made by `ArticleAnalysis.Training train subjectivity`.");
        file.WriteLine("# Columns: feature, weight");
        foreach (var feature in Enum.GetValues<SubjectivityFeature>())
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{(feature == SubjectivityFeature.Bias ? bias : weights[(int)feature]):0.000}"));
    }

    private static IEnumerable<LabelledRow> RowsOf(AnnotatedArticle article, SubjectivityFinder finder)
    {
        var work = article.Work;
        var roles = work.Get(Layers.SentenceRoles);
        for (var at = 0; at < roles.Sentences.Length; at++)
        {
            var features = new float[SubjectivityFinder.Width];
            finder.Read(work.Get(Layers.Linguistics), roles, at, work.Get(Layers.Quotations), 0, work.Get(Layers.Claims), 0, features);
            features[(int)SubjectivityFeature.Bias] = 0;
            yield return new LabelledRow { Features = features, Label = article.Gold.Kind == "opinion" };
        }
    }
}
