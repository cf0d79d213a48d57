using ArticleAnalysis.Ingest;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>A stretch of text that is read on its own: a sentence never runs over its end.</summary>
internal readonly record struct Passage(TextSpan Span, int Block, int Section, SentenceKind Kind);

/// <summary>Cuts an article or a raw text into passages.</summary>
internal static class Passages
{
    /// <summary>What is read of an article: the body and the title; bylines, date lines and labels are not.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sections">Its sections; none when they are not known.</param>
    public static List<Passage> Of(Article article, IReadOnlyList<Section> sections)
    {
        var passages = new List<Passage>(article.Blocks.Count);
        var section = 0;
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            while (section < sections.Count - 1 && i >= sections[section].EndBlock) section++;
            if (block.Kind == BlockKind.Title) passages.Add(new(block.Span, i, -1, SentenceKind.Title));
            if (!block.IsBody) continue;
            var kind = KindOf(block, section < sections.Count ? sections[section] : null);
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

    /// <summary>The paragraphs of a raw text, which blank lines divide; together they hold every character that is no white space.</summary>
    public static List<Passage> Of(string text)
    {
        var passages = new List<Passage>();
        var (start, end) = (0, 0); // of the paragraph that grows
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            var line = new TextSpan(at, length < 0 ? text.Length : at + length).Trim(text);
            at = length < 0 ? text.Length : at + length + (text.AsSpan(at + length).StartsWith("\r\n") ? 2 : 1);
            if (line.IsEmpty) Close();
            else (start, end) = (end > start ? start : line.Start, line.End);
        }
        Close();
        return passages;

        void Close()
        {
            if (end > start) passages.Add(new(new(start, end), passages.Count, 0, SentenceKind.Prose));
            (start, end) = (0, 0);
        }
    }

    /// <summary>Gives each sentence the place of the passage in which it ends; a sentence outside all of them is left out.</summary>
    public static AnnotatedText Place(AnnotatedText text, List<Passage> passages)
    {
        var (tokens, sentences) = (new List<Token>(text.Tokens.Length), new List<Sentence>(text.Sentences.Length));
        var at = 0;
        foreach (var sentence in text.Sentences)
        {
            // Its end, not its start: an engine may read dateline and first sentence as one.
            var last = sentence.Span.End - 1;
            while (at < passages.Count && passages[at].Span.End <= last) at++;
            if (at == passages.Count || !passages[at].Span.Contains(last)) continue;
            var (first, shift) = (tokens.Count, tokens.Count - sentence.FirstToken);
            foreach (var token in text.TokensOf(sentence)) tokens.Add(token.Head < 0 ? token : token with { Head = token.Head + shift });
            sentences.Add(sentence with { FirstToken = first, EndToken = tokens.Count, Block = passages[at].Block, Section = passages[at].Section, Kind = passages[at].Kind });
        }
        return new AnnotatedText(text.Text, [.. tokens], [.. sentences], text.HasTrees);
    }

    private static SentenceKind KindOf(Block block, Section? section) =>
        block.Kind == BlockKind.Heading || section?.Heading == block.Span ? SentenceKind.Heading
        : section?.Role == SectionRole.Boilerplate ? SentenceKind.Boilerplate : SentenceKind.Prose;
}
