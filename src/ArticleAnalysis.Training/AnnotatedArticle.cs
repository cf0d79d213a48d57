using ArticleAnalysis.Entities;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training;

/// <summary>An article of the corpus with its gold, run through the English line: what rankings learn from.</summary>
internal sealed record AnnotatedArticle(int Number, GoldBrief Gold, Analysis Work)
{
    /// <summary>Articles from this number on may be learnt from; those before it are for development.</summary>
    public const int FirstToLearnFrom = 37;

    private const string TrainingFolder = "training";
    private const int FirstOfTrainingFolder = 101;

    /// <summary>True for an article of the folder <c>training</c>, whose annotators note more than those of <c>corpus/</c>.</summary>
    public bool IsForTrainingAlone => Number >= FirstOfTrainingFolder;

    /// <summary>The annotated articles of a folder in the order of their names; the number is the one in <c>dev-037-…</c>.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string folder) => Read(folder, PipelineBuilder.ForEnglish().Build());

    /// <summary>The articles run through a line of one's own.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string folder, AnalysisPipeline pipeline)
    {
        var reader = new ArticleReader(EnglishResources.Instance);
        foreach (var path in Paths(folder))
        {
            var stem = path[..^".gold.json".Length];
            var article = reader.Read(ArticleSource.FromFile(File.Exists(stem + ".txt") ? stem + ".txt" : stem + ".html"));
            yield return new(int.Parse(Path.GetFileName(path).Split('-')[1]), GoldBrief.Read(path), pipeline.Run(article));
        }
    }

    /// <summary>The annotations of a folder in the order of their names, then those of its folder <c>training</c>, which are there to learn from alone.</summary>
    public static IEnumerable<string> Paths(string folder)
    {
        var training = Path.Combine(folder, TrainingFolder);
        return [.. In(folder), .. Directory.Exists(training) ? In(training) : []];

        static IEnumerable<string> In(string folder) => Directory.GetFiles(folder, "*.gold.json").Order(StringComparer.Ordinal);
    }

    /// <summary>Which entity of the text is which of the gold, by index, matched by their names as the scorer matches them.</summary>
    public List<(int Gold, int Predicted)> MatchEntities()
    {
        var gold = Gold.Entities.Select(e => Names(e.Names.Prepend(e.Name))).ToList();
        var found = Work.Get(Layers.Entities).Entities
            .Select(e => Names(e.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Nominal)).Select(m => m.Span.Of(Work.Text)).Prepend(e.Name))).ToList();
        return Matching.Match(gold, found, ArticleScorer.Jaccard, 1e-9);

        static HashSet<string> Names(IEnumerable<string> names) => names.Select(PythonText.Norm).ToHashSet(StringComparer.Ordinal);
    }
}
