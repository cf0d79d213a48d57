using ArticleAnalysis.Classification;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>What tells the role of a paragraph without a heading: what its sentences do and those around it, its place, whose words it gives, of whom it speaks, its words.</summary>
internal sealed class ParagraphFeatures(AnnotatedText text, EntitySet entities, IReadOnlyList<Attribution> attributions, SentenceRoles roles)
{
    private const uint Does = 1, DoneBefore = 2, DoneAfter = 3, Index = 4, Left = 5, Eighth = 6, Said = 7, SaidWhole = 8, Subject = 9, Length = 10, Word = 11, First = 12, Number = 13, Tense = 14;

    private readonly TextSpan[] _contents = [.. attributions.SelectMany(a => a.Content).OrderBy(c => c.Start)];
    private readonly Dictionary<int, int> _named = [];

    /// <summary>The paragraphs.</summary>
    public List<Paragraph> Paragraphs { get; } = Paragraph.Of(text, roles);

    /// <summary>Gives the features of a paragraph.</summary>
    public void Read<T>(int at, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var paragraph = Paragraphs[at];
        Shares(Does, at, ref sink);
        Shares(DoneBefore, at - 1, ref sink);
        Shares(DoneAfter, at + 1, ref sink);
        sink.Add(FeatureHash.Of(Index, (uint)Math.Min(at, 8)));
        sink.Add(FeatureHash.Of(Left, (uint)Math.Min(Paragraphs.Count - 1 - at, 8)));
        sink.Add(FeatureHash.Of(Eighth, (uint)(at * 8 / Paragraphs.Count)));
        sink.Add(FeatureHash.Of(Length, (uint)Math.Min(paragraph.End - paragraph.First, 6)));
        var span = SpanOf(paragraph);
        var said = SaidShare(span);
        sink.Add(FeatureHash.Of(Said, 1), said);
        if (said > 0.8f) sink.Add(FeatureHash.Of(SaidWhole, 1));
        Names(span, ref sink);
        for (var s = paragraph.First; s < paragraph.End; s++) Words(text.Sentences[roles.Sentences[s]], ref sink);
    }

    /// <summary>From the first to the last of a paragraph's sentences.</summary>
    public TextSpan SpanOf(in Paragraph paragraph) => text.Sentences[roles.Sentences[paragraph.First]].Span.Union(text.Sentences[roles.Sentences[paragraph.End - 1]].Span);

    /// <summary>The share of a span that gives the words of others, 0 to 1.</summary>
    public float SaidShare(TextSpan span)
    {
        var (covered, reach) = (0, span.Start);
        for (var c = FirstContent(span.Start); c < _contents.Length && _contents[c].Start < span.End; c++)
        {
            var end = Math.Min(_contents[c].End, span.End);
            covered += Math.Max(0, end - Math.Max(_contents[c].Start, reach));
            reach = Math.Max(reach, end);
        }
        return (float)covered / span.Length;
    }

    private int FirstContent(int start)
    {
        var (low, high) = (0, _contents.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_contents[middle].Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Shares<T>(uint fact, int at, ref T sink) where T : IFeatureSink, allows ref struct
    {
        if (at < 0 || at >= Paragraphs.Count)
        {
            sink.Add(FeatureHash.Of(fact, 100));
            return;
        }
        var (paragraph, length) = (Paragraphs[at], 0);
        for (var s = paragraph.First; s < paragraph.End; s++) length += text.Sentences[roles.Sentences[s]].Span.Length;
        for (var s = paragraph.First; s < paragraph.End; s++)
        {
            var shares = roles.Shares(s);
            var weight = (float)text.Sentences[roles.Sentences[s]].Span.Length / length;
            for (var role = 0; role < shares.Length; role++) sink.Add(FeatureHash.Of(fact, (uint)role), weight * shares[role]);
        }
    }

    /// <summary>How far one actor has the paragraph to himself, and whether he is the one of the article.</summary>
    private void Names<T>(TextSpan span, ref T sink) where T : IFeatureSink, allows ref struct
    {
        _named.Clear();
        var (all, most, actor) = (0, 0, -1);
        foreach (var mention in entities.In(span))
        {
            var count = _named[mention.Entity] = _named.GetValueOrDefault(mention.Entity) + 1;
            all++;
            if (count > most) (most, actor) = (count, mention.Entity);
        }
        if (actor < 0) sink.Add(FeatureHash.Of(Subject, 100));
        else sink.Add(FeatureHash.Of(Subject, (uint)(4 * most / all), (uint)Math.Min(actor, 3), (uint)entities[actor].Type));
    }

    private void Words<T>(in Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
    {
        var tokens = text.TokensOf(sentence);
        sink.Add(FeatureHash.Of(First, tokens[0].Lower));
        foreach (ref readonly var token in tokens)
        {
            if (token.Shape == TokenShape.Number) sink.Add(FeatureHash.Of(Number, 1), 0.2f);
            if (token.Upos is Upos.Verb or Upos.Aux) sink.Add(FeatureHash.Of(Tense, FeatureHash.Of(0, token.Morphology.Text)), 0.2f);
            if (token.IsWord && token.Upos != Upos.Propn && token.Upos != Upos.Num) sink.Add(FeatureHash.Of(Word, token.Lemma), 0.2f);
        }
    }
}
