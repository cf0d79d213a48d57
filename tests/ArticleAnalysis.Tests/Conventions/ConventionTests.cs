using System.Reflection;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Pipeline;
using PublicApiGenerator;

namespace ArticleAnalysis.Tests.Conventions;

/// <summary>Habits that a reviewer would tire of checking.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly Library = typeof(ArticleAnalyzer).Assembly;
    private static readonly Assembly Models = typeof(English).Assembly;

    private static IEnumerable<Type> Stages() => Library.GetTypes().Where(t => typeof(IStage).IsAssignableFrom(t) && t.IsClass);

    private static IEnumerable<Type> Records() => Library.GetExportedTypes().Where(t => t.GetMethod("<Clone>$") is not null);

    [TestCaseSource(nameof(Stages))]
    public void Stages_are_sealed_public_and_hold_nothing_that_changes(Type stage)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.IsSealed && stage.IsPublic, Is.True);
            Assert.That(stage.Name, Does.EndWith("Stage"));
            Assert.That(stage.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Where(f => !f.IsInitOnly), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Records))]
    public void Records_are_immutable(Type record) =>
        Assert.That(record.GetProperties().Where(p => p.SetMethod is { IsPublic: true } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))), Is.Empty);

    [TestCaseSource(nameof(Records))]
    public void Records_are_sealed(Type record) => Assert.That(record.IsSealed, Is.True);

    [Test]
    public void Every_built_in_stage_is_in_the_English_line_once()
    {
        var line = PipelineBuilder.ForEnglish().Build().Stages.Select(s => s.GetType()).ToList();

        Assert.That(line, Is.EquivalentTo(Stages()));
    }

    [Test]
    public void Every_layer_is_given_by_the_stage_that_its_key_names()
    {
        var line = PipelineBuilder.ForEnglish().Build().Stages;
        var layers = typeof(Layers).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Layer)f.GetValue(null)!);

        Assert.That(layers.Where(l => !line.Any(s => s.Name == l.MadeBy && s.Gives.Contains(l))), Is.Empty);
    }

    [Test]
    public void The_English_line_prints_itself() => Golden.Matches(PipelineBuilder.ForEnglish().Build().ToString(), "English.pipeline");

    [Test]
    public void The_public_api_of_the_library_is_as_approved() => Golden.Matches(ApiOf(Library), "ArticleAnalysis.api");

    [Test]
    public void The_public_api_of_the_English_package_is_as_approved() => Golden.Matches(ApiOf(Models), "ArticleAnalysis.Models.English.api");

    [Test]
    public void The_schema_of_the_brief_is_as_approved() => Golden.Matches(BriefJson.Schema(), "brief.schema", "json");

    private static string ApiOf(Assembly assembly) => assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
}
