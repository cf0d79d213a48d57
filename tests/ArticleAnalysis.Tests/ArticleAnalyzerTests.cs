using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests;

public sealed partial class ArticleAnalyzerTests
{
    [Test]
    public async Task A_bad_article_is_a_result_and_never_ends_the_stream()
    {
        var analyzer = ArticleAnalyzer.CreateEnglish(new AnalyzerOptions { MaxParallelism = 2 });
        ArticleSource[] sources = [ArticleSource.FromText("One ends."), ArticleSource.FromFile("/no/such/file.txt"), ArticleSource.FromText("Three ends.")];

        var results = await analyzer.AnalyzeAsync(sources.ToAsyncEnumerable()).ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Select(r => r.Source), Is.EqualTo(sources));
            Assert.That(results.Select(r => r.Succeeded), Is.EqualTo(new[] { true, false, true }));
            Assert.That(results[1].Problem!.ToString(), Is.EqualTo(
                "AA0202 /no/such/file.txt: cannot be read (there is no such file): check the path and its permissions."));
        }
    }

    [Test]
    public async Task A_failing_stage_costs_its_article_alone()
    {
        var pipeline = PipelineBuilder.ForEnglish().Add(new FailsOn("poison")).Build();

        var results = await new ArticleAnalyzer(pipeline).AnalyzeAsync(
            new[] { "fine one", "poison", "fine two" }.Select(t => ArticleSource.FromText(t)).ToAsyncEnumerable()).ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Select(r => r.Succeeded), Is.EqualTo(new[] { true, false, true }));
            Assert.That(results[1].Problem!.Id, Is.EqualTo("AA0201"));
        }
    }

    [Test]
    public async Task No_more_articles_are_read_than_the_window_holds()
    {
        var read = 0;
        var analyzer = ArticleAnalyzer.CreateEnglish(new AnalyzerOptions { MaxParallelism = 2 });

        await foreach (var _ in analyzer.AnalyzeAsync(Endless()))
        {
            await Task.Delay(50);
            break;
        }

        Assert.That(read, Is.LessThanOrEqualTo(8));

        async IAsyncEnumerable<ArticleSource> Endless([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            while (!cancellation.IsCancellationRequested)
            {
                read++;
                yield return ArticleSource.FromText($"Article {read}.");
                await Task.Yield();
            }
        }
    }

    [Test]
    public void Cancellation_ends_the_stream()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var sources = new[] { ArticleSource.FromText("One.") }.ToAsyncEnumerable();

        Assert.That(async () => await ArticleAnalyzer.CreateEnglish().AnalyzeAsync(sources, stop.Token).ToListAsync(stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_failing_source_of_articles_fails_the_stream() =>
        Assert.That(async () => await ArticleAnalyzer.CreateEnglish().AnalyzeAsync(Broken()).ToListAsync(), Throws.TypeOf<InvalidOperationException>());

    [Test]
    public void Options_out_of_range_are_named_together() =>
        Assert.That(() => ArticleAnalyzer.CreateEnglish(new AnalyzerOptions { MaxTextLength = 1, MaxParallelism = -1 }),
            Throws.ArgumentException.With.Message.Contains("MaxTextLength is 1").And.Message.Contains("MaxParallelism is -1"));

    [Test]
    public void A_stage_of_the_user_reaches_the_brief_as_an_extension()
    {
        var pipeline = PipelineBuilder.ForEnglish().Add(new ToneStage()).Build();

        var brief = new ArticleAnalyzer(pipeline).Analyze(ArticleSource.FromText("A quiet day. Nothing happened!"));

        Assert.That(brief.Extensions["tone"].GetRawText(), Is.EqualTo("""{"Exclamations":1}"""));
    }

    [Test]
    public void The_id_depends_on_content_and_address_alone()
    {
        var analyzer = ArticleAnalyzer.CreateEnglish();
        string Id(string text, string? uri) => analyzer.Analyze(ArticleSource.FromText(text, uri)).Id;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { Id("One.", null), Id("One.", null) }.Distinct().Count(), Is.EqualTo(1));
            Assert.That(Id("One.", null), Is.Not.EqualTo(Id("Two.", null)));
            Assert.That(Id("One.", "a"), Is.Not.EqualTo(Id("One.", "b")));
        }
    }

    private static async IAsyncEnumerable<ArticleSource> Broken()
    {
        await Task.Yield();
        yield return ArticleSource.FromText("One.");
        throw new InvalidOperationException("The archive ends here.");
    }

    private sealed class FailsOn(string word) : IStage
    {
        public string Name => "fails";

        public IReadOnlyList<Layer> Needs => [];

        public IReadOnlyList<Layer> Gives => [];

        public void Run(Analysis analysis)
        {
            if (analysis.Text.Contains(word, StringComparison.Ordinal)) throw new FormatException("bad word");
        }
    }

    private sealed record Tone(int Exclamations);

    private sealed class ToneStage : IStage
    {
        private static readonly Layer<Tone> ToneLayer = new("tone", publish: ToneJson.Default.Tone);

        public string Name => "tone";

        public IReadOnlyList<Layer> Needs => [Layers.Linguistics];

        public IReadOnlyList<Layer> Gives { get; } = [ToneLayer];

        public void Run(Analysis analysis)
        {
            var count = 0;
            foreach (var token in analysis.Get(Layers.Linguistics).Tokens)
                if (token.Lower == "!") count++;
            analysis.Set(ToneLayer, new Tone(count));
        }
    }

    [JsonSerializable(typeof(Tone))]
    private sealed partial class ToneJson : JsonSerializerContext;
}
