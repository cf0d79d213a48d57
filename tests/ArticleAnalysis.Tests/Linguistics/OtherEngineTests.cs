using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Linguistics;

/// <summary>Another engine in the place of the built-in one, by a CoNLL-U file, as the room's README shows it.</summary>
public sealed class OtherEngineTests
{
    private const string Report = "Ships collide off Basel\n\nBy Ana Kovac\n\nBASEL, March 3, 2026 (River Wire) - Two ships collided on Monday. Nobody was hurt.";

    [Test]
    public void A_conllu_file_can_take_the_place_of_the_engine()
    {
        var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromText(Report));
        using var conllu = new StringWriter();
        // An engine that knows the text alone, and reads the dateline as part of its sentence.
        ConlluWriter.Write(conllu, WithTrees(Annotator.CreateEnglish().Annotate(Report)));

        var text = PipelineBuilder.ForEnglish().Replace("linguistics", new ConlluStage(conllu.ToString())).Build().Run(article).Get(Layers.Linguistics);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Sentences.ToArray().Select(s => (s.Span.Of(Report)[..3], s.Block, s.Kind)), Is.EqualTo(
                [("Shi", 0, SentenceKind.Title), ("BAS", 2, SentenceKind.Prose), ("Nob", 2, SentenceKind.Prose)]));
            Assert.That(text.Name(text.Tree.Root(text.Sentences[^1])), Is.EqualTo("Nobody"));
            Assert.That(text.Tree.Children(text.Index("Nobody")).All(), Has.Count.EqualTo(3));
        }
    }

    /// <summary>Every sentence hangs on its first token.</summary>
    private static AnnotatedText WithTrees(AnnotatedText text)
    {
        var tokens = text.Tokens.ToArray();
        foreach (var sentence in text.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                tokens[i] = tokens[i] with { Head = i == sentence.FirstToken ? -1 : sentence.FirstToken, Relation = i == sentence.FirstToken ? "root" : "dep" };
        return new AnnotatedText(text.Text, tokens, text.Sentences.ToArray(), hasTrees: true);
    }

    private sealed class ConlluStage(string conllu) : IStage
    {
        public string Name => "linguistics";

        public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections];

        public IReadOnlyList<Layer> Gives { get; } = [Layers.Linguistics];

        public void Run(Analysis analysis) => analysis.Set(Layers.Linguistics,
            ConlluReader.Read(conllu, analysis.Text).PlacedIn(analysis.Article, analysis.Get(Layers.Sections)));
    }
}
