using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>An article's tokens with what their capitals are worth: a capital says nothing at the start of a sentence or in a title-case heading.</summary>
internal sealed class CasedText
{
    private const WordClass Verbs = WordClass.TravelVerb | WordClass.SpeechVerb | WordClass.PersonVerb | WordClass.GovernmentVerb;
    private const WordClass Nouns = WordClass.OrganisationNoun | WordClass.PlaceNoun | WordClass.NatureNoun | WordClass.FacilityNoun | WordClass.ProductNoun | WordClass.WorkNoun | WordClass.LawNoun | WordClass.EventNoun | WordClass.GroupNoun;

    private readonly bool[] _isNameLike;
    private readonly bool[] _isInitial;
    private readonly WordClass[] _classes;
    private readonly SentenceCase[] _cases;
    private readonly HashSet<string> _seenLower = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenCapital = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenBeside = new(StringComparer.Ordinal);

    public CasedText(AnnotatedText text, EntityWords words, Gazetteer gazetteer)
    {
        Text = text;
        var tokens = text.Tokens;
        _isNameLike = new bool[tokens.Length];
        _isInitial = new bool[tokens.Length];
        _classes = new WordClass[tokens.Length];
        _cases = new SentenceCase[text.Sentences.Length];
        for (var s = 0; s < _cases.Length; s++)
        {
            var sentence = text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (tokens[i].IsWord)
                {
                    _classes[i] = words.Context.Longest(tokens, i, sentence.EndToken, out _)?.Classes ?? WordClass.None;
                    if (tokens[i].Upos is Upos.Verb or Upos.Aux) _classes[i] |= (words.Context.Of(tokens[i].Lemma)?.Classes ?? WordClass.None) & Verbs;
                    else if (tokens[i].Upos is Upos.Noun) _classes[i] |= (words.Context.Of(tokens[i].Lemma)?.Classes ?? WordClass.None) & Nouns;
                }
            _cases[s] = CaseOf(sentence);
            MarkInitials(sentence);
            if (_cases[s] != SentenceCase.Normal) continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (tokens[i].Shape == TokenShape.Lower) _seenLower.Add(tokens[i].Lower);
                else if (!_isInitial[i] && tokens[i].IsCapitalized && tokens[i].Lower.Length > 1) (IsCapitalBeside(i, sentence) ? _seenBeside : _seenCapital).Add(tokens[i].Lower);
        }
        for (var s = 0; s < _cases.Length; s++)
            if (_cases[s] == SentenceCase.Normal) MarkNames(text.Sentences[s], words, gazetteer);
    }

    public AnnotatedText Text { get; }

    public bool IsNameLike(int token) => _isNameLike[token];

    public bool IsInitial(int token) => _isInitial[token];

    public WordClass ClassOf(int token) => _classes[token];

    public bool Is(int token, WordClass wanted) => (_classes[token] & wanted) != WordClass.None;

    public SentenceCase CaseOf(int sentence) => _cases[sentence];

    /// <summary>True when running text writes the word in lower case somewhere.</summary>
    public bool IsSeenInLowerCase(string lower) => _seenLower.Contains(lower);

    /// <summary>True when running text writes the word with a capital inside a sentence.</summary>
    public bool IsSeenCapitalized(string lower) => _seenCapital.Contains(lower);

    // Trade of Trade Representative does not make Trade a name.
    private bool IsCapitalBeside(int i, in Sentence sentence) =>
        i - 1 >= sentence.FirstToken && Text.Tokens[i - 1].IsCapitalized || i + 1 < sentence.EndToken && Text.Tokens[i + 1].IsCapitalized;

    private SentenceCase CaseOf(in Sentence sentence)
    {
        if (sentence.Kind == SentenceKind.Dateline) return SentenceCase.Normal;
        var (capitals, lower, allCapitals, words) = (0, 0, 0, 0);
        foreach (var token in Text.TokensOf(sentence))
        {
            if (!token.IsWord || token.Shape == TokenShape.Number) continue;
            words++;
            if (token.Shape is TokenShape.AllCaps or TokenShape.Initial) allCapitals++;
            if (token.IsCapitalized) capitals++;
            else if (token.Shape == TokenShape.Lower && token.Lower.Length > 3 && token.Upos is not (Upos.Adp or Upos.Det or Upos.Cconj or Upos.Sconj or Upos.Pron or Upos.Part or Upos.Aux)) lower++;
        }
        if (words >= 2 && allCapitals == capitals && lower == 0 && capitals >= words - 1 && (words > 2 || !sentence.IsProse)) return SentenceCase.AllCapitals;
        // A line of capitals without a stop is a title wherever it stands.
        if (sentence.Kind is SentenceKind.Prose or SentenceKind.Boilerplate)
            return lower == 0 && capitals > 3 && Text.Tokens[sentence.EndToken - 1].IsWord ? SentenceCase.TitleCase : SentenceCase.Normal;
        return capitals > 0 && lower * 5 <= capitals ? SentenceCase.TitleCase : SentenceCase.Normal;
    }

    /// <summary>Marks words that have their capital from their place: after a stop, a colon, an opening quotation mark.</summary>
    private void MarkInitials(in Sentence sentence)
    {
        var initial = true;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = Text.Tokens[i];
            if (token.IsWord)
            {
                _isInitial[i] = initial;
                initial = token.Shape == TokenShape.Number && Text.Form(i)[^1] == '.'; // 5. Limits of the plan
                continue;
            }
            var sign = Text.Form(i)[0];
            // LIMA, Feb. 18 (Agency) - A court: what comes after a dateline.
            if (sign is '-' or '–' or '—' && i > sentence.FirstToken && i - sentence.FirstToken < 16 && i + 1 < sentence.EndToken && Text.Tokens[i - 1].Span.End < token.Span.Start
                && token.Span.End < Text.Tokens[i + 1].Span.Start && Text.Tokens[sentence.FirstToken].Shape == TokenShape.AllCaps) initial = true;
            initial |= sign is '“' or '‘' or '"' or ':' or '.' or '?' or '!' or '•' or '*'
                || (sign == '—' && i == sentence.FirstToken)
                || (sign == '\'' && i + 1 < sentence.EndToken && Text.Tokens[i + 1].Span.Start == token.Span.End && (i == sentence.FirstToken || Text.Tokens[i - 1].Span.End < token.Span.Start));
        }
    }

    private void MarkNames(in Sentence sentence, EntityWords words, Gazetteer gazetteer)
    {
        // From the end, so that a word at the start of a sentence can look at the one after it.
        for (var i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            var token = Text.Tokens[i];
            var isCapital = token.IsCapitalized || (token.Shape == TokenShape.Alphanumeric && IsDesignation(Text.Form(i)));
            if (!isCapital || Is(i, WordClass.Date | WordClass.Never) || Text.Form(i)[^1] == '$') continue;
            if (Is(i, WordClass.Article) && _isInitial[i] && IsArticleOfName(i, sentence, gazetteer))
            {
                _isNameLike[i] = true;
                continue;
            }
            if (Is(i, WordClass.Article) && !(i + 1 < sentence.EndToken && !_isInitial[i] && _isNameLike[i + 1])) continue;
            _isNameLike[i] = !_isInitial[i] || IsInitialName(i, sentence, words, gazetteer);
        }
    }

    /// <summary>The Hague, The Lancet; in an outlet's own line also a name that nothing else tells: The Archipelago Monitor covers ...</summary>
    private bool IsArticleOfName(int i, in Sentence sentence, Gazetteer gazetteer)
    {
        if (gazetteer.Longest(Text, i, sentence.EndToken, out var end) is { } reading && end > i + 1)
            return gazetteer.Longest(Text, i + 1, sentence.EndToken, out _)?.Thing != reading.Thing;
        return sentence.Kind == SentenceKind.Boilerplate && i + 2 < sentence.EndToken && _isNameLike[i + 1] && _isNameLike[i + 2];
    }

    private bool IsInitialName(int i, in Sentence sentence, EntityWords words, Gazetteer gazetteer)
    {
        var token = Text.Tokens[i];
        if (token.Shape is TokenShape.MixedCase or TokenShape.Alphanumeric || (token.Shape == TokenShape.AllCaps && token.Lower.Length > 1)) return true;
        if (token.Upos is Upos.Det or Upos.Pron or Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Aux or Upos.Part or Upos.Intj) return false;
        // Payot-Charlet, Forest & Bird: half a name is a name.
        if (i + 2 < sentence.EndToken && _isNameLike[i + 2] && (Text.Form(i + 1) is "&"
            || (Text.Form(i + 1) is "-" && Text.Tokens[i + 1].Span.Start == token.Span.End && Text.Tokens[i + 2].Span.Start == Text.Tokens[i + 1].Span.End))) return true;
        var isCommon = words.Names.Of(token.Lower).HasFlag(NameWord.Common);
        var isNameNext = i + 1 < sentence.EndToken && _isNameLike[i + 1] && Text.Tokens[i + 1].Span.Start > token.Span.End - 1;
        var isSeenLower = _seenLower.Contains(token.Lower);
        if (gazetteer.Longest(Text, i, sentence.EndToken, out var end) is { } reading)
        {
            if (end > i + 1 || reading.Kind is not (ReadingKind.City or ReadingKind.Region or ReadingKind.Surname)) return !isSeenLower || token.Upos is Upos.Propn or Upos.Adj;
            if (!isSeenLower && !isCommon && token.Upos is Upos.Propn or Upos.Noun or Upos.X) return true;
        }
        if (_seenCapital.Contains(token.Lower) && token.Upos is not (Upos.Adv or Upos.Verb)) return !isSeenLower || isNameNext;
        // Many Norwegians, Former President: a plain word before a name of its own.
        if (isNameNext && (isCommon || token.Upos != Upos.Propn) && gazetteer.Longest(Text, i + 1, sentence.EndToken, out _) is { Kind: not (ReadingKind.City or ReadingKind.Region) }) return false;
        if (isNameNext) return token.Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.X && !words.IsPersonNoun(Text.Tokens, i);
        // Brandvold gave no reason: the surname of Helga Brandvold, a sentence before.
        return (token.Upos == Upos.Propn || (token.Upos == Upos.Noun && _seenBeside.Contains(token.Lower))) && !isSeenLower && !isCommon;
    }

    // G7, R21, M23, but not 7.4bn or 2000s.
    private static bool IsDesignation(ReadOnlySpan<char> form) => char.IsUpper(form[0]) || (form.Length > 1 && char.IsUpper(form[1]));
}

/// <summary>How a sentence uses capitals.</summary>
internal enum SentenceCase : byte
{
    /// <summary>For names and sentence starts.</summary>
    Normal,

    /// <summary>For every word of weight, as headings do.</summary>
    TitleCase,

    /// <summary>For every letter.</summary>
    AllCapitals,
}
