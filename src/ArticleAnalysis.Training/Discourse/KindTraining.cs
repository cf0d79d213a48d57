using System.Globalization;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Makes <c>kinds.bin</c> and its card.</summary>
internal static class KindTraining
{
    private static readonly ClassifierPlan Plan = new(KindStage.Labels, Enum.GetNames<ArticleKind>()) { Ridge = 0.003f, Passes = 60, Balance = 1, Folds = 10, LeastExamples = 1 };

    public static void Run(string corpus, string output, TextWriter log)
    {
        var (features, sink, examples) = (new KindFeatures(new MannerCues(EnglishResources.Instance)), new ExampleReader(), new List<Example>());
        foreach (var article in AnnotatedArticle.Read(corpus))
        {
            features.Read(article.Work, ref sink);
            examples.Add(sink.Take([(int)Enum.Parse<ArticleKind>(article.Gold.Kind!, ignoreCase: true)]));
        }
        var shares = ClassifierTrainer.LeftOut(examples, Plan);
        var right = shares.Where((row, i) => row.Max() == row[examples[i].Labels[0]]).Count();
        var sure = shares.Average(row => row.Max());
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {examples.Count} right when left out, by confidence {sure * examples.Count:0.0}"));
        var model = ClassifierTrainer.Train(examples, Plan with { Folds = 0 });
        File.WriteAllBytes(output, model);
        File.WriteAllText(Path.ChangeExtension(output, ".md"), Card(model.Length, examples, right, sure));
    }

    private static string Card(int bytes, List<Example> examples, int right, double sure) => string.Create(CultureInfo.InvariantCulture, $"""
        # Article kinds: kinds.bin

        Whether an English article is a report, an analysis, an opinion, an explainer or an interview, and how likely that is.

        - Method: a linear classifier (softmax, ML.NET's L-BFGS; see `Classifier`) over few features: what labels, headings and voice make of the article by rule (`Sections/manner-cues.tsv`),
          headings and questions among them, date line, the shares of what its sentences do (`discourse.bin`) in all and at the opening, how much of it gives the words of others. Thin kinds count more.
        - Data: the kinds that annotators of this project gave to the {examples.Count} articles of `corpus/`: {string.Join(", ", examples.GroupBy(e => e.Labels[0]).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {Plan.Labels[g.Key].ToLowerInvariant()}"))}. Own work, MIT.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train kinds`, after `discourse.bin`; the same articles give the same bytes.
        - Size: {bytes / 1024} KiB.

        By cross-validation in {Plan.Folds} parts: {right} of {examples.Count} right; the confidences promise {sure * examples.Count:0.0}. The table of cues was written with these articles at hand.

        Known failures: an interview that is told and not printed in turns; a report under headings is taken for an analysis.

        """);
}
