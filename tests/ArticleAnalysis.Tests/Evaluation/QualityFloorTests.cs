using ArticleAnalysis.Ingest;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Tests.Evaluation;

/// <summary>Figures below which a change must not push the briefs; <c>floors.tsv</c> says when a floor was set and why one was lowered.</summary>
public sealed class QualityFloorTests
{
    private static readonly ArticleAnalyzer English = ArticleAnalyzer.CreateEnglish();
    private static readonly string Unseen = Path.GetFullPath(Path.Combine(Corpus.Folder, "..", "tests", "ArticleAnalysis.Tests", "Unseen"));

    [Test]
    public void Briefs_of_the_corpus_stay_above_their_floors() => AssertFloors("corpus", Corpus.Folder);

    [Test]
    public void Briefs_of_unseen_articles_stay_above_their_floors() => AssertFloors("unseen", Unseen);

    private static void AssertFloors(string set, string folder)
    {
        var scorer = new BriefScorer();
        foreach (var path in Directory.GetFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var stem = path[..^".gold.json".Length];
            scorer.Add(GoldBrief.Read(path), English.Analyze(ArticleSource.FromFile(File.Exists(stem + ".txt") ? stem + ".txt" : stem + ".html")));
        }
        var figures = scorer.Figures().ToDictionary(f => f.Name, f => f.Value ?? 0, StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
            foreach (var (figure, floor) in Floors.Of(set))
                Assert.That(figures[figure], Is.GreaterThanOrEqualTo(floor), $"{set} {figure}");
    }
}
