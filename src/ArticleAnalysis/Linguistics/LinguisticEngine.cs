using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>The built-in engine: tokenizer, sentence splitter, tagger, lemmatizer, one after the other over each passage.</summary>
internal sealed class LinguisticEngine
{
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly Lexicon _lexicon;
    private readonly Tagger _tagger;

    public LinguisticEngine(LanguageResources resources)
    {
        _lexicon = Lexicon.Read(resources);
        _tokenizer = new Tokenizer(resources);
        _splitter = new SentenceSplitter(resources, _lexicon);
        _tagger = Tagger.Read(resources.Bytes("models/tagger.bin"));
    }

    public AnnotatedText Annotate(string text, IReadOnlyList<Passage> passages)
    {
        var spans = new List<TokenSpan>(text.Length / 5);
        var ends = new List<int>(text.Length / 90);
        var sentences = new List<Sentence>(text.Length / 90);
        foreach (var passage in passages)
        {
            var first = spans.Count;
            _tokenizer.Tokenize(text, passage.Span, spans);
            ends.Clear();
            _splitter.Split(text, spans, first, ends);
            foreach (var end in ends)
            {
                sentences.Add(new Sentence(new(spans[first].Start, spans[end - 1].End), first, end, passage.Block, passage.Section, passage.Kind));
                first = end;
            }
        }

        var tokens = new Token[spans.Count];
        var words = new Word[spans.Count];
        var strange = new Lexicon.Strangers();
        for (var i = 0; i < words.Length; i++) words[i] = _lexicon.Look(spans[i].In(text), strange);
        var tags = new Upos[spans.Count];
        foreach (var sentence in sentences)
        {
            var range = sentence.FirstToken..sentence.EndToken;
            _tagger.Tag(words.AsSpan(range), tags.AsSpan(range));
        }
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = new Token(spans[i].Span, words[i].Entry.Lower, _lexicon.Lemma(words[i], tags[i], spans[i].In(text), strange), tags[i], words[i].Shape) { IsContinuation = spans[i].IsContinuation };
        return new AnnotatedText(text, tokens, [.. sentences]);
    }
}
