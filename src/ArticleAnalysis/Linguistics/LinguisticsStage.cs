using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>Cuts the text into sentences and tokens, and gives each token its part of speech and lemma.</summary>
public sealed class LinguisticsStage : IStage
{
    private readonly LinguisticEngine _engine;

    /// <summary>Makes the stage from the tables and the tagger of a language.</summary>
    public LinguisticsStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _engine = new LinguisticEngine(resources);
    }

    /// <inheritdoc/>
    public string Name => "linguistics";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Linguistics, _engine.Annotate(analysis.Text, PassagesOf(analysis.Article, analysis.Get(Layers.Sections))));
    }

    /// <summary>What is read for language: the body and the title; bylines, date lines and labels are not.</summary>
    private static List<Passage> PassagesOf(Article article, IReadOnlyList<Section> sections)
    {
        var passages = new List<Passage>(article.Blocks.Count);
        var section = 0;
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            while (section < sections.Count - 1 && i >= sections[section].EndBlock) section++;
            if (block.Kind == BlockKind.Title) passages.Add(new(block.Span, i, -1, SentenceKind.Title));
            if (!block.IsBody || sections.Count == 0) continue;
            var kind = sections[section].Heading == block.Span || block.Kind == BlockKind.Heading ? SentenceKind.Heading
                : sections[section].Role == SectionRole.Boilerplate ? SentenceKind.Boilerplate : SentenceKind.Prose;
            var span = block.Span;
            if (article.Dateline is { IsEmpty: false } dateline && span.Contains(dateline) && kind == SentenceKind.Prose)
            {
                // NAIROBI, March 3 (Agency) - is no part of the sentence behind it.
                passages.Add(new(dateline, i, section, SentenceKind.Dateline));
                span = new TextSpan(dateline.End, span.End).Trim(article.Text);
            }
            if (!span.IsEmpty) passages.Add(new(span, i, section, kind));
        }
        return passages;
    }
}

/// <summary>A stretch of text that is read on its own: a sentence never runs over its end.</summary>
internal readonly record struct Passage(TextSpan Span, int Block, int Section, SentenceKind Kind);
