using ArticleAnalysis.Ingest;
using ArticleAnalysis.Training.Themes;

namespace ArticleAnalysis.Tests.Themes;

public class OwnThemesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("own-themes").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_model_of_own_labels_is_trained_and_used()
    {
        var rows = Enumerable.Range(0, 30).SelectMany(i => new[]
        {
            $$"""{"text": "The harbour pilots guided ship number {{i}} to its berth past the breakwater.", "labels": ["ports"]}""",
            $$"""{"title": "Beans", "text": "Roasters tasted lot {{i}} and praised the espresso and its arabica beans.", "label": "coffee"}""",
        });
        var model = Train(rows);
        var analyzer = ArticleAnalyzer.CreateEnglish(resources: EnglishResources.Instance.WithModel("themes", model));
        var brief = analyzer.Analyze(ArticleSource.FromText("Pilots at the harbour said on Monday that a ship had missed its berth and struck the breakwater near the old lighthouse."));
        Assert.That(brief.Themes[0].Code, Is.EqualTo("ports"));
        Assert.That(brief.Themes[0].Label, Is.EqualTo("ports"));
        Assert.That(brief.Themes[0].Evidence, Is.Not.Empty);
        Assert.That(brief.Analysis.Models.Single(m => m.Name == "themes").Version, Is.EqualTo("own"));
    }

    [TestCase("""{"text": "Good", "labels": ["a"]}""" + "\n" + """{"text": "", "labels": ["a"]}""", "Line 2")]
    [TestCase("""{"text": "Good"}""", "Line 1")]
    [TestCase("""{"text": "Good", "labels": []}""", "a label is missing")]
    [TestCase("not json", "Line 1")]
    [TestCase("""{"text": "Good", "labels": ["a"]}""", "at least two labels")]
    [TestCase("""{"text": "Good", "labels": ["a"]}""" + "\n" + """{"text": "Bad", "labels": ["b"]}""", "have fewer: a, b")]
    public void Rows_that_cannot_be_used_are_refused_in_words(string rows, string message) =>
        Assert.That(() => Train([rows]), Throws.TypeOf<FormatException>().With.Message.Contains(message));

    [Test]
    public void A_file_that_is_no_model_is_refused_by_its_path()
    {
        var path = Path.Combine(_folder, "no-model.bin");
        File.WriteAllText(path, "no model");
        Assert.That(() => ArticleAnalyzer.CreateEnglish(resources: EnglishResources.Instance.WithModel("themes", path)), Throws.TypeOf<InvalidDataException>().With.Message.Contains("no-model.bin"));
    }

    [Test]
    public void An_unknown_model_is_refused_with_those_that_there_are() =>
        Assert.That(() => EnglishResources.Instance.WithModel("weather", "x.bin"), Throws.ArgumentException.With.Message.Contains("themes"));

    private string Train(IEnumerable<string> rows)
    {
        var (data, model) = (Path.Combine(_folder, "rows.jsonl"), Path.Combine(_folder, "own.bin"));
        File.WriteAllLines(data, rows);
        OwnThemes.Run(data, model, TextWriter.Null);
        return model;
    }
}
