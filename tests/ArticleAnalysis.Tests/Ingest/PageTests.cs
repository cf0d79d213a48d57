using System.Text.Json;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Tests.Evaluation;
using ArticleAnalysis.Training.Extraction;

namespace ArticleAnalysis.Tests.Ingest;

/// <summary>The pages of <c>corpus/pages</c>: what is read from each is as approved, and near enough to gold as a whole.</summary>
public sealed class PageTests
{
    private static readonly string Folder = Path.Combine(Corpus.Folder, "pages");
    private static readonly PageSet Set = PageSet.Find(new DirectoryInfo(Folder), [])[0];
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static IEnumerable<string> Ids => Set.Gold.Keys;

    [TestCaseSource(nameof(Ids))]
    public void What_is_read_from_a_page_is_as_approved(string id) => Golden.Matches(PageListing.Of(Read(id)), $"Pages/{id}");

    [TestCaseSource(nameof(Ids))]
    public void Kind_and_warnings_are_those_of_gold(string id)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "gold.json")));
        var page = gold.RootElement.GetProperty(id);
        string[] warnings = page.TryGetProperty("warnings", out var codes) ? [.. codes.EnumerateArray().Select(c => c.GetString()!)] : [];
        var article = Read(id);

        Assert.That(JsonSerializer.SerializeToElement(article.Kind).GetString(), Is.EqualTo(page.GetProperty("kind").GetString()));
        Assert.That(article.Warnings.Select(w => w.Code), Is.EquivalentTo(warnings));
    }

    [Test]
    public void The_pages_stay_above_their_floors()
    {
        var scores = ExtractionScores.Of(PageExtractor.Extract(Reader, Set, TextWriter.Null)).ToDictionary(s => s.Field, StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
            foreach (var (figure, floor) in Floors.Of("pages"))
            {
                var score = scores[figure.Split('.')[0]];
                Assert.That(score[figure.Split('.')[1]], Is.GreaterThanOrEqualTo(floor), $"{figure}\n{string.Join('\n', score.Misses.Select(m => $"{m.Id}: {m.Gold} <> {m.Predicted}"))}");
            }
    }

    private static Article Read(string id) =>
        Reader.Read(ArticleSource.FromBytes(File.ReadAllBytes(Path.Combine(Folder, "html", $"{id}.html")), SourceFormat.Html, Set.Gold[id].Url));
}
