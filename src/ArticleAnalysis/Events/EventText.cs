using System.Runtime.InteropServices;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>What the room looks at: tokens and trees, which token is part of which mention, and what is asked of single words again and again.</summary>
internal sealed class EventText
{
    private const int None = -1;
    private const sbyte ValenceNotAsked = sbyte.MinValue;

    // An entity that fills a book is not counted to its end for every event.
    private const int MostMentions = 64;

    private const int MostSame = 4;

    private readonly int[] _mentions;
    private readonly int[] _rows;
    private readonly uint[] _lemmas;
    private readonly sbyte[] _valences;
    private readonly int[]?[] _sentences;
    private readonly List<(int Entity, uint How)> _bridges = [];
    private int[]? _before;
    private int _bridged = None;
    private Standing? _standing;

    public EventText(AnnotatedText text, EntitySet entities, EventLexicon lexicon, WordTable words)
    {
        (Text, Tree, Entities, Lexicon, Words) = (text, text.Tree, entities, lexicon, words);
        (_mentions, _rows, _lemmas, _valences) = (new int[text.Tokens.Length], words.RowsOf(text), new uint[text.Tokens.Length], new sbyte[text.Tokens.Length]);
        Array.Fill(_mentions, None);
        Array.Fill(_valences, ValenceNotAsked);
        _sentences = new int[entities.Entities.Count][];
        var mentions = entities.Mentions;
        for (var m = 0; m < mentions.Length; m++)
        {
            var end = text.TokenAt(mentions[m].Span.End - 1) + 1;
            for (var i = text.TokenAt(mentions[m].Span.Start); i < end && i < _mentions.Length; i++)
                if (_mentions[i] < 0 || mentions[m].Span.Length > mentions[_mentions[i]].Span.Length) _mentions[i] = m;
        }
    }

    /// <summary>How the entities stand to each other and to the sentences.</summary>
    public Standing Standing => _standing ??= new(this);

    public AnnotatedText Text { get; }

    public Tree Tree { get; }

    public EntitySet Entities { get; }

    public EventLexicon Lexicon { get; }

    public WordTable Words { get; }

    public ref readonly Token this[int token] => ref Text.Tokens[token];

    /// <summary>Index of the longest mention of which a token is part, or -1.</summary>
    public int MentionAt(int token) => _mentions[token];

    /// <summary>The entity of that mention, or -1.</summary>
    public int EntityAt(int token) => _mentions[token] is >= 0 and var mention ? Entities.Mentions[mention].Entity : None;

    /// <summary>The row of a token's vector, or -1; numbers, which the table has by their shape, have none.</summary>
    public int Word(int token) => token >= 0 && _rows[token] is >= 0 and var row && Words.Form(row).SequenceEqual(this[token].Lower) ? row : None;

    /// <summary>A number for the lemma of a token; 0 for none.</summary>
    public uint Lemma(int token)
    {
        if (token < 0) return 0;
        if (_lemmas[token] == 0) _lemmas[token] = WordForms.Hash(this[token].Lemma);
        return _lemmas[token];
    }

    /// <summary>How good or bad a token sounds by itself, -6 to 6.</summary>
    public int Valence(int token)
    {
        if (_valences[token] == ValenceNotAsked) _valences[token] = (sbyte)Lexicon.ValenceOf(this[token].Lower);
        return _valences[token];
    }

    /// <summary>How an entity stands with a noun of the same lemma that is met before this one: 3 beside it as its owner or part, 2 in its clause, 1 in its sentence, 0 not at all.</summary>
    public uint Bridge(int noun, int entity)
    {
        if (noun != _bridged) BridgeFrom(_bridged = noun);
        foreach (var (met, how) in _bridges)
            if (met == entity) return how;
        return 0;
    }

    // Who stands with the noun where it is met last before counts.
    private void BridgeFrom(int noun)
    {
        _bridges.Clear();
        var before = _before ??= SameNouns();
        for (var (same, steps) = (before[noun], 0); same >= 0 && steps < MostSame; same = before[same], steps++)
        {
            var settled = _bridges.Count;
            var mentions = Entities.In(Text.Sentences[Text.SentenceAt(this[same].Span.Start)].Span);
            foreach (var mention in mentions[..Math.Min(mentions.Length, MostMentions)])
            {
                var at = _bridges.FindIndex(b => b.Entity == mention.Entity);
                if (at >= 0 && at < settled) continue;
                var how = Beside(same, HeadOf(mention));
                if (at < 0) _bridges.Add((mention.Entity, how));
                else if (how > _bridges[at].How) _bridges[at] = (mention.Entity, how);
            }
        }
    }

    private uint Beside(int noun, int mention)
    {
        var head = Tree.Head(noun);
        if (mention < 0) return 1;
        return Tree.Head(mention) == noun || head == mention ? 3u : head >= 0 && Tree.Head(mention) == head ? 2u : 1;
    }

    // For each noun the last one before it that has the same lemma.
    private int[] SameNouns()
    {
        var (before, last) = (new int[Text.Tokens.Length], new Dictionary<uint, int>());
        for (var i = 0; i < before.Length; i++)
        {
            before[i] = None;
            if (this[i].Upos != Upos.Noun) continue;
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(last, Lemma(i), out var isKnown);
            if (isKnown) before[i] = same;
            same = i;
        }
        return before;
    }

    /// <summary>A number for what kind of thing a token means: 0 for no token, 1 for no entity.</summary>
    public uint Party(int token) => token < 0 ? 0 : EntityAt(token) is >= 0 and var entity ? 2 + (uint)Entities[entity].Type : 1;

    /// <summary>True for words that may name what happens: verbs, nouns that the table knows or that govern something, predicative adjectives; no part of a name.</summary>
    public bool MayNameEvent(int token) => this[token].Upos switch
    {
        Upos.Verb => _mentions[token] < 0,
        Upos.Noun => _mentions[token] < 0 && (Lexicon.NounOf(this[token].Lemma) is not null || Governs(token)),
        Upos.Adj => _mentions[token] < 0 && Tree.Copula(token) >= 0,
        _ => false,
    };

    private bool Governs(int noun)
    {
        foreach (var child in Tree.Children(noun))
            if (this[child].Relation is "nmod" or "acl" || (_mentions[child] >= 0 && this[child].Relation is "nmod:poss" or "amod" or "compound" or "obl:agent")) return true;
        return false;
    }

    /// <summary>The token of a mention that the others depend on, or -1.</summary>
    public int HeadOf(Mention mention)
    {
        var (first, end) = (Text.TokenAt(mention.Span.Start), Text.TokenAt(mention.Span.End - 1) + 1);
        for (var i = first; i < end && i < Text.Tokens.Length; i++)
            if ((this[i].Head < first || this[i].Head >= end) && this[i].IsWord) return i;
        return None;
    }

    /// <summary>In how many sentences two entities stand together, by the first mentions of the second; counting ends at <paramref name="most"/>.</summary>
    public int Together(int first, int second, int most)
    {
        var (count, last, sentences, others) = (0, None, SentencesOf(first), SentencesOf(second));
        for (var m = 0; m < Math.Min(others.Length, MostMentions) && count < most; m++)
        {
            var sentence = others[m];
            if (sentence == last || sentence >= Text.Sentences.Length) continue;
            last = sentence;
            if (Array.BinarySearch(sentences, sentence) >= 0) count++;
        }
        return count;
    }

    /// <summary>Index of the sentence of a token.</summary>
    public int SentenceOf(int token) => Text.SentenceAt(this[token].Span.Start);

    /// <summary>True when an entity is mentioned in a sentence.</summary>
    public bool SharesSentence(int sentence, int entity) => Array.BinarySearch(SentencesOf(entity), sentence) >= 0;

    // The sentence of each mention.
    private int[] SentencesOf(int entity)
    {
        if (_sentences[entity] is { } known) return known;
        var mentions = Entities[entity].Mentions;
        var found = new int[mentions.Count];
        for (var m = 0; m < found.Length; m++) found[m] = Text.SentenceAt(mentions[m].Span.Start);
        return _sentences[entity] = found;
    }
}
