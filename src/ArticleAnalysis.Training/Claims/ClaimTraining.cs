using System.Globalization;
using ArticleAnalysis.Claims;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Claims;

/// <summary>Fits the weights of the ranking of claims by logistic regression on the claims that annotators noted.</summary>
internal static class ClaimTraining
{
    private const float Ridge = 2f;
    private const double SameClaim = 0.5;
    private static readonly ClaimFeature[] Features = Enum.GetValues<ClaimFeature>();

    public static void Run(string corpusFolder, string output, TextWriter log)
    {
        var tables = new ClaimTables(EnglishResources.Instance);
        var rows = AnnotatedArticle.Read(corpusFolder).SelectMany(a => RowsOf(a, tables)).ToList();
        log.WriteLine($"{rows.Count} statements, {rows.Count(r => r.Label)} of them claims");
        var (weights, bias) = LogisticRegression.Fit(rows, Ridge);

        using var file = new StreamWriter(output) { NewLine = "\n" };
        file.WriteLine("# Weights of the ranking of claims: log-odds that a careful reader notes a statement with this feature as one of an article's claims.");
        file.WriteLine("# Logistic regression on all statements of the annotated articles of corpus/ (MIT, our own), the label being an overlap of half the words");
        file.WriteLine("# with an annotated claim. Made by `ArticleAnalysis.Training train claims`.");
        file.WriteLine("# Columns: feature, weight");
        foreach (var feature in Features.OrderBy(f => f.ToString(), StringComparer.Ordinal))
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{(feature == ClaimFeature.Bias ? bias : weights[Array.IndexOf(Features, feature)]):0.000}"));
    }

    private static IEnumerable<LabelledRow> RowsOf(AnnotatedArticle article, ClaimTables tables)
    {
        var work = article.Work;
        var text = work.Get(Layers.Linguistics);
        var candidates = ClaimFinder.Candidates(text, work.Get(Layers.Entities), work.Get(Layers.Quotations), work.Get(Layers.Sections), tables);
        foreach (var candidate in candidates)
        {
            var words = text.SpanOf(candidate.First, candidate.End).Of(work.Text);
            yield return new LabelledRow
            {
                Features = [.. Features.Select(f => f != ClaimFeature.Bias && candidate.Has(f) ? 1f : 0f)],
                Label = article.Gold.Claims.Any(c => PythonText.Overlap(c.Evidence, words) >= SameClaim),
            };
        }
    }
}
