using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Pipeline;

public sealed class PipelineBuilderTests
{
    private static readonly Layer<string> First = new("first", "maker-of-first");
    private static readonly Layer<string> Second = new("second");
    private static readonly Layer<string> Third = new("third");

    [Test]
    public void All_gaps_are_named_at_once_with_what_would_fill_them()
    {
        var builder = new PipelineBuilder()
            .Add(new Step("removed", [], [Third]))
            .Add(new Step("early", [Second], []))
            .Add(new Step("late", [First, Third], [Second]))
            .Remove("removed");

        var error = Assert.Throws<PipelineException>(() => builder.Build());

        Assert.That(error.Problems.Select(p => p.ToString()), Is.EqualTo(new[]
        {
            "AA0101 stage 'early' needs the layer 'second', which no earlier stage gives: stage 'late' gives it: move that stage before 'early'.",
            "AA0101 stage 'late' needs the layer 'first', which no earlier stage gives: add the stage 'maker-of-first'.",
            "AA0101 stage 'late' needs the layer 'third', which no earlier stage gives: stage 'removed' gave it and was removed: keep that stage, or add another that gives 'third'.",
        }));
    }

    [Test]
    public void Two_writers_of_a_layer_and_two_stages_of_a_name_are_refused()
    {
        var builder = new PipelineBuilder().Add(new Step("twin", [], [First])).Add(new Step("twin", [], [First]));

        var error = Assert.Throws<PipelineException>(() => builder.Build());

        Assert.That(error.Problems.Select(p => p.Id), Is.EqualTo(new[] { "AA0103", "AA0102" }));
    }

    [Test]
    public void Stages_can_be_placed_replaced_and_removed()
    {
        var pipeline = new PipelineBuilder()
            .Add(new Step("b", [], []))
            .AddBefore("b", new Step("a", [], []))
            .AddAfter("b", new Step("d", [], []))
            .AddAfter("b", new Step("c", [], []))
            .Replace("d", new Step("e", [], []))
            .Remove("a")
            .Build();

        Assert.That(pipeline.Stages.Select(s => s.Name), Is.EqualTo(new[] { "b", "c", "e" }));
    }

    [Test]
    public void An_unknown_name_is_answered_with_the_names_there_are()
    {
        var builder = new PipelineBuilder().Add(new Step("a", [], []));

        Assert.That(() => builder.Remove("z"), Throws.ArgumentException.With.Message.Contains("no stage 'z'; it has: a"));
    }

    [Test]
    public void A_built_pipeline_is_frozen()
    {
        var builder = new PipelineBuilder();
        builder.Build();

        Assert.That(() => builder.Add(new Step("a", [], [])), Throws.InvalidOperationException.With.Message.Contains("frozen"));
    }

    [Test]
    public void A_layer_is_set_once_and_read_only_when_set()
    {
        var analysis = new Analysis(new Article { Text = "", Blocks = [] });
        analysis.Set(First, "value");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(analysis.Get(First), Is.EqualTo("value"));
            Assert.That(() => analysis.Set(First, "other"), Throws.InvalidOperationException.With.Message.StartsWith("AA0105"));
            Assert.That(() => analysis.Get(Second), Throws.InvalidOperationException.With.Message.StartsWith("AA0104"));
            Assert.That(analysis.Find(Second), Is.Null);
        }
    }

    private sealed class Step(string name, IReadOnlyList<Layer> needs, IReadOnlyList<Layer> gives) : IStage
    {
        public string Name => name;

        public IReadOnlyList<Layer> Needs => needs;

        public IReadOnlyList<Layer> Gives => gives;

        public void Run(Analysis analysis)
        {
        }
    }
}
