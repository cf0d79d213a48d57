using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Summaries;

/// <summary>The nouns of a text and the phrases that they make with other nouns and adjectives, counted by their lemmas.</summary>
internal sealed class KeyphraseCandidates
{
    private const int MostWords = 4;

    private readonly AnnotatedText _text;
    private readonly SummaryWords _words;
    private readonly List<KeyphraseCandidate> _all = [];
    private readonly List<(int Candidate, TextSpan Span)> _places = [];
    private readonly Dictionary<ulong, int> _byLemmas = [];
    private int _plain, _inTerms;

    /// <summary>Reads <paramref name="text"/> once.</summary>
    public KeyphraseCandidates(AnnotatedText text, SummaryWords words)
    {
        (_text, _words) = (text, words);
        foreach (var sentence in text.Sentences)
            if (sentence.Kind != SentenceKind.Boilerplate)
                Collect(sentence);
        BindWords();
    }

    /// <summary>All of them, in the order in which they are first met; may be changed in place.</summary>
    public Span<KeyphraseCandidate> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>Each place of a candidate, in text order: which one, and its words.</summary>
    public IReadOnlyList<(int Candidate, TextSpan Span)> Places => _places;

    /// <summary>The share of all words that stand in phrases of common words: how much the text speaks in terms.</summary>
    public double TermShare => _plain == 0 ? 0 : (double)_inTerms / _plain;

    /// <summary>The candidate that the noun at <paramref name="token"/> is an occurrence of.</summary>
    public ref KeyphraseCandidate WordAt(int token) => ref All[_byLemmas[KeyOf(token, token + 1)]];

    /// <summary>True when the noun or adjective at <paramref name="token"/> is a candidate by itself.</summary>
    public bool IsWord(int token) => _byLemmas.ContainsKey(KeyOf(token, token + 1));

    private void Collect(in Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            var (tail, end) = PhraseAt(at, sentence.EndToken);
            for (var i = at; i < Math.Max(end, at + 1); i++)
            {
                if (_text.Tokens[i].IsWord) _plain++;
                if (i < end && _text.Tokens[i].Upos is Upos.Noun or Upos.Propn) Add(i, i + 1, sentence.Kind, isAlone: end - at == 1);
            }
            if (end - at > 1)
            {
                Add(at, end, sentence.Kind, isAlone: true);
                // "trade deal" inside "new Canadian trade deal" is a phrase too: its head and the word before.
                if (tail > at) Add(tail, end, sentence.Kind, isAlone: false);
                if (!HasName(at, end)) _inTerms += WordsIn(at, end);
            }
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>The adjectives and nouns from <paramref name="at"/> that close with a noun: the start of the last two, and the end; both <paramref name="at"/> when there are none.</summary>
    private (int Tail, int End) PhraseAt(int at, int end)
    {
        var (tail, close, before) = (at, at, at);
        for (var (next, words) = (at, 0); next < end && words < MostWords; words++)
        {
            var unit = EndOfUnit(next, end);
            if (!IsPart(_text.Tokens[unit - 1]) || (unit - next == 1 && IsLight(_text.Tokens[next]))) break;
            if (_text.Tokens[unit - 1].Upos is Upos.Noun or Upos.Propn) (tail, close) = (before, unit);
            (before, next) = (next, unit);
        }
        return (tail, close);
    }

    /// <summary>The end of the word at <paramref name="at"/>, with all that hyphens join to it.</summary>
    private int EndOfUnit(int at, int end)
    {
        var tokens = _text.Tokens;
        at++;
        while (at + 1 < end && tokens[at].Lower is "-" && tokens[at].Span.Start == tokens[at - 1].Span.End && tokens[at + 1].Span.Start == tokens[at].Span.End) at += 2;
        return at;
    }

    private static bool IsPart(in Token token) =>
        (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj || (token.Upos == Upos.Verb && token.Relation == "amod")) && token.IsWord && token.Lower.Length > 1 && !Characters.IsSymbol(token.Lower[^1]);

    private bool IsLight(in Token token) => _words.Light.Contains(token.Lemma) || _words.Light.Contains(token.Lower);

    private bool HasName(int first, int end)
    {
        foreach (ref readonly var token in _text.Tokens[first..end])
            if (token.Upos == Upos.Propn) return true;
        return false;
    }

    private int WordsIn(int first, int end)
    {
        var words = 0;
        foreach (ref readonly var token in _text.Tokens[first..end])
            if (token.IsWord) words++;
        return words;
    }

    private void Add(int first, int end, SentenceKind kind, bool isAlone)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLemmas, KeyOf(first, end), out var known);
        if (!known)
        {
            index = _all.Count;
            _all.Add(new() { Holder = -1, First = first, End = end, Words = WordsIn(first, end) });
        }
        ref var candidate = ref All[index];
        var span = _text.SpanOf(first, end);
        candidate.Count++;
        if (isAlone) candidate.Alone++;
        if (candidate.Count == 1 || (candidate.IsShownCapitalized && !_text.Tokens[first].IsCapitalized)) (candidate.Shown, candidate.IsShownCapitalized) = (span, _text.Tokens[first].IsCapitalized);
        if (_text.Tokens[end - 1].Upos == Upos.Propn) candidate.Names++;
        candidate.InTitle |= kind == SentenceKind.Title;
        // Capitals in titles and headings hide where a phrase ends: "Iraq Bargain".
        candidate.HasEnd |= kind == SentenceKind.Prose || !_text.Tokens[end - 1].IsCapitalized;
        _places.Add((index, span));
    }

    /// <summary>Tells each word, and the end of each long phrase, how often it stands in the phrase that it stands in most.</summary>
    private void BindWords()
    {
        for (var p = 0; p < _all.Count; p++)
        {
            var phrase = All[p];
            for (var i = phrase.First; phrase.Words > 1 && i < phrase.End; i++)
                if (IsWord(i)) Bind(i, i + 1, p);
            if (PhraseAt(phrase.First, phrase.End).Tail is var tail && tail > phrase.First) Bind(tail, phrase.End, p);
        }
    }

    private void Bind(int first, int end, int holder)
    {
        ref var candidate = ref All[_byLemmas[KeyOf(first, end)]];
        if (candidate.Bound < All[holder].Count) (candidate.Bound, candidate.Holder) = (All[holder].Count, holder);
    }

    private ulong KeyOf(int first, int end)
    {
        var key = 14695981039346656037UL;
        for (var i = first; i < end; i++)
        {
            foreach (var c in _text.Tokens[i].Lemma) key = (key ^ char.ToLowerInvariant(c)) * 1099511628211;
            key = (key ^ ' ') * 1099511628211;
        }
        return key;
    }
}

/// <summary>A noun or phrase and what was counted of it.</summary>
internal struct KeyphraseCandidate
{
    /// <summary>Token where it is first met.</summary>
    public int First { get; init; }

    /// <summary>The token after its last one there.</summary>
    public int End { get; init; }

    /// <summary>Number of its words, hyphens not counted.</summary>
    public int Words { get; init; }

    /// <summary>How often it is met.</summary>
    public int Count { get; set; }

    /// <summary>How often not as a part of a longer phrase.</summary>
    public int Alone { get; set; }

    /// <summary>The place whose words stand for it: the first one, or the first without the capital of a title or sentence.</summary>
    public TextSpan Shown { get; set; }

    /// <summary>True when <see cref="Shown"/> begins with a capital.</summary>
    public bool IsShownCapitalized { get; set; }

    /// <summary>How often as a name.</summary>
    public int Names { get; set; }

    /// <summary>How often it is met inside the phrase that holds it most.</summary>
    public int Bound { get; set; }

    /// <summary>That phrase; -1 when there is none.</summary>
    public int Holder { get; set; }

    /// <summary>True when it stands in the title.</summary>
    public bool InTitle { get; set; }

    /// <summary>True when it is plain at some place where it ends.</summary>
    public bool HasEnd { get; set; }

    /// <summary>How much it says of what the text is about.</summary>
    public double Score { get; set; }

    /// <summary>True for what is mostly a name.</summary>
    public readonly bool IsName => Names * 2 > Count;
}
