using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>What the finders of reported speech look at: tokens with the roles of their words, the passages in quotation marks, the entities.</summary>
internal sealed partial class SpokenText
{
    private readonly WordRoles[] _roles;
    private readonly Upos[] _tags;
    private readonly int[] _passageOf;
    private readonly (int First, int End)[] _names;

    private SpokenText(AnnotatedText linguistics, EntitySet entities, SpeechTables tables, List<MarkedPassage> passages)
    {
        (Linguistics, Entities, Tables, Passages) = (linguistics, entities, tables, passages);
        var tokens = linguistics.Tokens;
        _roles = new WordRoles[tokens.Length];
        _tags = new Upos[tokens.Length];
        _passageOf = new int[tokens.Length];
        _names = new (int, int)[tokens.Length];
        var next = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            // "The WHO said", "the US warned": names in capitals are no pronouns.
            var isName = tokens[i].Shape == TokenShape.AllCaps && tokens[i].Span.Length > 1;
            _roles[i] = isName ? WordRoles.None : tables.RolesOf(tokens[i]);
            while (next < passages.Count && passages[next].Outer.End <= tokens[i].Span.Start) next++;
            _passageOf[i] = next < passages.Count && passages[next].Outer.Start < tokens[i].Span.End ? next : -1;
            _names[i] = (i, i + 1);
            _tags[i] = isName && tokens[i].Upos == Upos.Pron ? Upos.Propn : tokens[i].Upos;
        }
        foreach (var mention in entities.Mentions)
        {
            if (mention.Kind is MentionKind.Nominal or MentionKind.Pronoun or MentionKind.Demonym) continue;
            var (first, end) = (linguistics.TokenAt(mention.Span.Start), linguistics.TokenAt(mention.Span.End - 1) + 1);
            for (var i = first; i < end && i < tokens.Length; i++)
                if (end - first > _names[i].End - _names[i].First) _names[i] = (first, end);
        }
    }

    /// <summary>Pairs the quotation marks of a text and reads the roles of its words.</summary>
    public static SpokenText Read(AnnotatedText linguistics, EntitySet entities, SpeechTables tables)
    {
        var marks = new QuotationMarks(linguistics.Text);
        var sentences = linguistics.Sentences;
        for (var i = 0; i < sentences.Length;)
        {
            var end = i + 1;
            while (end < sentences.Length && sentences[end].Block == sentences[i].Block) end++;
            if (sentences[i].IsProse) marks.Read(new(sentences[i].Span.Start, sentences[end - 1].Span.End));
            i = end;
        }
        return new SpokenText(linguistics, entities, tables, marks.Found);
    }

    public AnnotatedText Linguistics { get; }

    public EntitySet Entities { get; }

    public SpeechTables Tables { get; }

    public List<MarkedPassage> Passages { get; }

    public string Text => Linguistics.Text;

    public ref readonly Token this[int token] => ref Linguistics.Tokens[token];

    public bool Has(int token, WordRoles role) => (_roles[token] & role) != WordRoles.None;

    /// <summary>Part of speech, with names in capitals put right that look like pronouns.</summary>
    public Upos Tag(int token) => _tags[token];

    public Frames FramesOf(int token) => Tag(token) is Upos.Verb or Upos.Aux || IsInvertedNoun(token) ? Tables.FramesOf(Linguistics.Tokens[token]) : Frames.None;

    // "We love cats!" reply Burton and Nick: between marks and a name a verb of saying that looks like a noun.
    private bool IsInvertedNoun(int token) =>
        Tag(token) == Upos.Noun && token > 0 && IsQuoted(token - 1) && !IsQuoted(token) && token + 1 < _tags.Length && Tag(token + 1) == Upos.Propn;

    /// <summary>Index of the passage in quotation marks in which the token stands (marks included), or -1.</summary>
    public int PassageOf(int token) => _passageOf[token];

    /// <summary>First token of the name in which the token stands, or the token itself.</summary>
    public int NameStart(int token) => _names[token].First;

    /// <summary>Token after the name in which the token stands, or after the token itself.</summary>
    public int NameEnd(int token) => _names[token].End;

    public bool IsQuoted(int token) => _passageOf[token] >= 0;

    public bool Is(int token, char sign)
    {
        var span = Linguistics.Tokens[token].Span;
        return span.Length == 1 && Text[span.Start] == sign;
    }

    /// <summary>True for a word that may be the last of a noun phrase.</summary>
    public bool IsNominal(int token) => Tag(token) is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Det or Upos.Sym;

    public bool IsGerund(int token) => Tables.IsGerund(Linguistics.Tokens[token]);

    /// <summary>A verb or auxiliary that can be the verb of a clause: neither an -ing form nor an infinitive.</summary>
    public bool IsFinite(int token) =>
        Tag(token) switch
        {
            Upos.Aux => !Has(token, WordRoles.Infinitive),
            Upos.Verb => !IsGerund(token) && !(token > 0 && Has(token - 1, WordRoles.Infinitive) && Tag(token - 1) == Upos.Part),
            _ => false,
        };

    public bool HasFinite(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (IsFinite(i)) return true;
        return false;
    }

    public bool HasQuoted(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (IsQuoted(i)) return true;
        return false;
    }

    public bool HasComma(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Is(i, ',')) return true;
        return false;
    }

    public TextSpan SpanOf(int first, int end) => end > first ? Linguistics.SpanOf(first, end) : default;
}
