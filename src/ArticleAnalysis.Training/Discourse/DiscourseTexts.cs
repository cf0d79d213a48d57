using ArticleAnalysis.Claims;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Runs documents with given sentences through the stages that a sentence's role depends on.</summary>
internal sealed class DiscourseTexts
{
    private readonly LinguisticEngine _engine = new(EnglishResources.Instance);

    private readonly IStage[] _stages =
        [new EntityStage(EnglishResources.Instance), new TimelineStage(EnglishResources.Instance), new AttributionStage(EnglishResources.Instance), new QuotationStage(EnglishResources.Instance), new ClaimStage(EnglishResources.Instance)];

    /// <summary>What the stages know of a document; the sentences of running text are those that it gives, as many and in the same order.</summary>
    public SentenceContext Read(DiscourseDocument document) => Read(document.Article, text => Recut(text, document));

    /// <summary>What the stages know of an article that has no sections.</summary>
    public SentenceContext Read(Article article) => Read(article, text => text);

    private SentenceContext Read(Article article, Func<AnnotatedText, AnnotatedText> cut)
    {
        var analysis = new Analysis(article);
        analysis.Set(Layers.Sections, []);
        analysis.Set(Layers.Linguistics, cut(_engine.Annotate(article.Text, Passages.Of(article, []))));
        foreach (var stage in _stages) stage.Run(analysis);
        return SentenceContext.Of(analysis);
    }

    /// <summary>Ends sentences where the document ends them; an arc that crosses such an end makes a root of its dependent.</summary>
    private static AnnotatedText Recut(AnnotatedText text, DiscourseDocument document)
    {
        var (tokens, owners) = (text.Tokens.ToArray(), new int[text.Tokens.Length]);
        List<Sentence> sentences = [.. text.Sentences.ToArray().Where(s => s.Kind == SentenceKind.Title)];
        Array.Fill(owners, -1);
        foreach (var sentence in document.Sentences)
        {
            var (first, end) = (text.TokenAt(sentence.Span.Start), text.TokenAt(sentence.Span.End - 1) + 1);
            // A token across two sentences goes to the first.
            if (sentences.Count > 0) first = Math.Max(first, sentences[^1].EndToken);
            end = Math.Max(end, first + 1);
            owners.AsSpan(first, end - first).Fill(sentences.Count);
            sentences.Add(new(text.SpanOf(first, end), first, end, text.Sentences[text.SentenceAt(tokens[first].Span.Start)].Block, 0, SentenceKind.Prose));
        }
        for (var t = 0; t < tokens.Length; t++)
            if (tokens[t].Head >= 0 && owners[tokens[t].Head] != owners[t]) tokens[t] = tokens[t] with { Head = -1, Relation = "root" };
        return new AnnotatedText(text.Text, tokens, [.. sentences], hasTrees: true) { NameScores = text.NameScores };
    }
}
