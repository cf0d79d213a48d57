using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Stances;

/// <summary>A model of stances that a user made takes the place of the package's.</summary>
public class OwnStancesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("own-stances").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_brief_names_the_own_model()
    {
        var model = Write("my-stances.bin", EnglishResources.Instance.Bytes("models/stances.bin"));
        var brief = ArticleAnalyzer.CreateEnglish(resources: EnglishResources.Instance.WithModel("stances", model))
            .Analyze(ArticleSource.FromText("Norway condemned Iceland on Monday and called its new fishing quota reckless and unlawful, officials in Oslo said."));
        Assert.That(brief.Analysis.Models.Single(m => m.Name == "stances").Version, Is.EqualTo("own"));
        Assert.That(brief.Stances, Is.Not.Empty);
    }

    [Test]
    public void A_file_that_is_no_model_is_refused_by_its_path() =>
        Assert.That(() => Use(Write("no-model.bin", "no model"u8)), Throws.TypeOf<InvalidDataException>().With.Message.Contains("no-model.bin"));

    [Test]
    public void A_model_of_something_else_is_refused_by_its_path() =>
        Assert.That(() => Use(Write("my-themes.bin", EnglishResources.Instance.Bytes("models/themes.bin"))), Throws.TypeOf<InvalidDataException>().With.Message.Contains("my-themes.bin"));

    private static ArticleAnalyzer Use(string path) => ArticleAnalyzer.CreateEnglish(resources: EnglishResources.Instance.WithModel("stances", path));

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
