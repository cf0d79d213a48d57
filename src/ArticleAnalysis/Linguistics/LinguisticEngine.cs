using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>The built-in engine: the tokenizer cuts each passage, the network tells its sentences, tags and trees, the lemmatizer adds base forms.</summary>
internal sealed unsafe class LinguisticEngine
{
    private const int LongestOnStack = 128;

    /// <summary>How much likelier a sentence ends at a stop when a function word with a capital follows, as a logarithm.</summary>
    private const float CapitalBonus = 1;

    private readonly Tokenizer _tokenizer;
    private readonly WordTable _words;
    private readonly InputMaker _input;
    private readonly LinguisticNetwork _network;
    private readonly NameNetwork _names;
    private readonly StateProjection _projection;
    private readonly Lemmatizer _lemmatizer;
    private readonly int[] _lemmaTags;
    private readonly StringPool _strangers = new();
    private readonly ConcurrentBag<Workspace> _spare = [];

    public LinguisticEngine(LanguageResources resources)
    {
        _tokenizer = new Tokenizer(resources);
        _words = WordTable.Read(resources.Bytes("models/words.bin"));
        _input = new InputMaker(_words);
        _network = new LinguisticNetwork(resources.Bytes(LinguisticNetwork.File), _words);
        _names = new NameNetwork(resources.Bytes(NameNetwork.File), _network.Size);
        _projection = new StateProjection(new TensorFile(resources, StanceNetwork.File), _network.Size, _words);
        _lemmatizer = Lemmatizer.Read(resources.Bytes("models/lemmas.bin"));
        _lemmaTags = Array.ConvertAll(_network.Labels.Xpos, _lemmatizer.Tag);
    }

    public AnnotatedText Annotate(string text, IReadOnlyList<Passage> passages)
    {
        var spans = new List<TokenSpan>(text.Length / 5);
        var ends = new int[passages.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            _tokenizer.Tokenize(text, passages[i].Span, spans);
            ends[i] = spans.Count;
        }
        var draft = new Draft(text, CollectionsMarshal.AsSpan(spans), new Token[spans.Count], new List<Sentence>(text.Length / 90), new NameScores(spans.Count, _names.Transitions), new TokenStates(spans.Count), new int[spans.Count]);
        var memory = _spare.TryTake(out var spare) ? spare : new Workspace(_network.Size, _network.Labels.Layout);
        for (var i = 0; i < ends.Length; i++) Read(draft, passages[i], memory, i == 0 ? 0 : ends[i - 1], ends[i]);
        _spare.Add(memory);
        return new AnnotatedText(text, draft.Tokens, [.. draft.Sentences], hasTrees: true) { NameScores = draft.Names, States = draft.States, WordRows = draft.WordRows };
    }

    /// <summary>Scores the tokens of a text that another engine has cut as parts of names.</summary>
    public NameScores ScoreNames(AnnotatedText text)
    {
        var scores = new NameScores(text.Tokens.Length, _names.Transitions);
        Reread(text, (first, count, memory) => scores.Write(first, new ReadOnlySpan<float>(memory.NameScores, count * NameTags.Width)));
        return scores;
    }

    /// <summary>The states of the tokens of a text that another engine has cut.</summary>
    public TokenStates StatesOf(AnnotatedText text)
    {
        var states = new TokenStates(text.Tokens.Length);
        Reread(text, (first, count, memory) => states.Write(first, new ReadOnlySpan<float>(memory.Narrow, count * StateProjection.Width)));
        return states;
    }

    /// <summary>Reads the tokens of a text again, sentences of one block together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="use">Given the first token of a window, the number of its tokens, and all that the networks make of it.</param>
    public void Reread(AnnotatedText text, Action<int, int, Workspace> use)
    {
        var memory = _spare.TryTake(out var spare) ? spare : new Workspace(_network.Size, _network.Labels.Layout);
        Span<NetworkInput> inputs = stackalloc NetworkInput[Workspace.MostTokens];
        for (var s = 0; s < text.Sentences.Length;)
        {
            var (first, end, block) = (text.Sentences[s].FirstToken, text.Sentences[s].EndToken, text.Sentences[s].Block);
            for (s++; s < text.Sentences.Length && text.Sentences[s].Block == block && text.Sentences[s].EndToken - first <= inputs.Length; s++) end = text.Sentences[s].EndToken;
            for (; first < end; first += inputs.Length)
            {
                var window = inputs[..Math.Min(inputs.Length, end - first)];
                for (var i = 0; i < window.Length; i++) window[i] = _input.Of(text.Form(first + i), i == 0 || text.Tokens[first + i].Span.Start > text.Tokens[first + i - 1].Span.End);
                Read(window, memory);
                use(first, window.Length, memory);
            }
        }
        _spare.Add(memory);
    }

    private void Read(ReadOnlySpan<NetworkInput> window, Workspace memory)
    {
        _network.Read(window, memory);
        _names.Score(window, memory);
        _projection.Run(window, memory);
    }

    private readonly ref struct Draft(string text, ReadOnlySpan<TokenSpan> spans, Token[] tokens, List<Sentence> sentences, NameScores names, TokenStates states, int[] wordRows)
    {
        public readonly string Text = text;
        public readonly ReadOnlySpan<TokenSpan> Spans = spans;
        public readonly Token[] Tokens = tokens;
        public readonly List<Sentence> Sentences = sentences;
        public readonly NameScores Names = names;
        public readonly TokenStates States = states;
        public readonly int[] WordRows = wordRows;
    }

    /// <summary>Reads a passage, a window at a time; the sentence that a window breaks off begins the next one.</summary>
    private void Read(Draft draft, Passage passage, Workspace memory, int first, int end)
    {
        Span<NetworkInput> inputs = stackalloc NetworkInput[Workspace.MostTokens];
        while (first < end)
        {
            var window = inputs[..Math.Min(inputs.Length, end - first)];
            for (var i = 0; i < window.Length; i++)
            {
                var span = draft.Spans[first + i];
                window[i] = _input.Of(span.In(draft.Text), i == 0 || span.Start > draft.Spans[first + i - 1].End);
            }
            Read(window, memory);
            var start = 0;
            while (start < window.Length && EndOf(draft, memory, first, start, window.Length, isLast: first + window.Length == end) is var sentenceEnd && sentenceEnd > start)
            {
                Write(draft, passage, memory, window, first, start, sentenceEnd);
                start = sentenceEnd;
            }
            first += start;
        }
    }

    /// <summary>The end of the sentence that begins at <paramref name="start"/>; the same number when the window ends before it.</summary>
    private int EndOf(Draft draft, Workspace memory, int first, int start, int count, bool isLast)
    {
        var (best, bestScore) = (count, float.NegativeInfinity);
        for (var i = start; i < count; i++)
        {
            if (i + 1 < count && draft.Spans[first + i + 1].IsContinuation) continue;
            var score = _network.EndScore(memory, i) + (BeginsAfterStop(draft, memory, first, i, count) ? CapitalBonus : 0);
            if (score > 0 && !GoesOn(draft, first + i)) return i + 1;
            if (i >= count / 2 && score > bestScore) (best, bestScore) = (i + 1, score);
        }
        // A sentence that fills the window is cut where that is likeliest.
        return isLast ? count : start == 0 ? best : start;
    }

    /// <summary>True between a quotation and the words around it: after a closing mark, no sentence begins in lower case (“Why?” he asked).</summary>
    private static bool GoesOn(Draft draft, int token) => token + 1 < draft.Spans.Length && draft.Spans[token].Length == 1
        && draft.Text[draft.Spans[token].Start] is '"' or '”' or '’' or '\'' or '»' && char.IsLower(draft.Text[draft.Spans[token + 1].Start]);

    /// <summary>True when a token ends in a stop and the next is a determiner or pronoun with a capital, which only the start of a sentence gives it: the U.S. | The talks.</summary>
    private bool BeginsAfterStop(Draft draft, Workspace memory, int first, int i, int count) => i + 1 < count && draft.Text[draft.Spans[first + i].End - 1] == '.'
        && char.IsUpper(draft.Text[draft.Spans[first + i + 1].Start]) && draft.Spans[first + i + 1].Length > 1 && _network.TagsOf(memory, i + 1).Upos is Upos.Det or Upos.Pron;

    private void Write(Draft draft, Passage passage, Workspace memory, ReadOnlySpan<NetworkInput> window, int first, int start, int end)
    {
        Span<int> heads = stackalloc int[Workspace.MostTokens];
        Span<int> relations = stackalloc int[Workspace.MostTokens];
        heads = heads[..(end - start)];
        relations = relations[..(end - start)];
        _network.Parse(memory, start, heads, relations);
        Span<TokenShape> shapes = stackalloc TokenShape[heads.Length];
        for (var i = 0; i < shapes.Length; i++) shapes[i] = window[start + i].TokenShape;
        var capitals = Capitals.Of(shapes);
        for (var i = 0; i < heads.Length; i++)
        {
            var span = draft.Spans[first + start + i];
            var (upos, xpos, features) = _network.TagsOf(memory, start + i);
            var form = span.In(draft.Text);
            var lower = Lower(form, window[start + i]);
            var lemma = _lemmatizer.Lemma(form, lower, shapes[i], capitals.Explain(shapes[i], i), upos, _lemmaTags[xpos]);
            draft.WordRows[first + start + i] = window[start + i].Word;
            draft.Tokens[first + start + i] = new Token(span.Span, lower, lemma, upos, shapes[i],
                heads[i] == 0 ? -1 : first + start + heads[i] - 1, _network.Labels.Relations[relations[i]])
            {
                Xpos = _network.Labels.Xpos[xpos],
                Morphology = _network.Labels.Features[features],
                IsContinuation = span.IsContinuation,
            };
        }
        var (from, to) = (first + start, first + end);
        draft.Names.Write(from, new ReadOnlySpan<float>(memory.NameScores + (start * NameTags.Width), (end - start) * NameTags.Width));
        draft.States.Write(from, new ReadOnlySpan<float>(memory.Narrow + (start * StateProjection.Width), (end - start) * StateProjection.Width));
        draft.Sentences.Add(new Sentence(new(draft.Spans[from].Start, draft.Spans[to - 1].End), from, to, passage.Block, passage.Section, passage.Kind));
    }

    /// <summary>The form in lower case as a shared string.</summary>
    private string Lower(ReadOnlySpan<char> form, NetworkInput input)
    {
        // The table has number shapes, not numbers.
        if (input.Word >= 0 && input.TokenShape is not (TokenShape.Number or TokenShape.Alphanumeric)) return _words.Text(input.Word);
        var buffer = form.Length <= LongestOnStack ? stackalloc char[form.Length] : new char[form.Length];
        return _strangers.Get(WordForms.Lower(form, buffer));
    }
}
