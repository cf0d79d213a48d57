using System.Runtime.InteropServices;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>What the room looks at: tokens and trees, which token is part of which mention, and what is asked of single words again and again.</summary>
internal sealed class EventText
{
    private const int None = -1, NotAsked = -2;

    // An entity that fills a book is not counted to its end for every event.
    private const int MostMentions = 64;

    private const int MostSame = 4;

    private readonly int[] _mentions;
    private readonly int[] _words;
    private readonly uint[] _lemmas;
    private readonly int[] _before;

    public EventText(AnnotatedText text, EntitySet entities, EventLexicon lexicon, WordTable words)
    {
        (Text, Tree, Entities, Lexicon, Words) = (text, text.Tree, entities, lexicon, words);
        (_mentions, _words, _lemmas) = (new int[text.Tokens.Length], new int[text.Tokens.Length], new uint[text.Tokens.Length]);
        Array.Fill(_mentions, None);
        Array.Fill(_words, NotAsked);
        _before = SameNouns();
        var mentions = entities.Mentions;
        for (var m = 0; m < mentions.Length; m++)
        {
            var end = text.TokenAt(mentions[m].Span.End - 1) + 1;
            for (var i = text.TokenAt(mentions[m].Span.Start); i < end && i < _mentions.Length; i++)
                if (_mentions[i] < 0 || mentions[m].Span.Length > mentions[_mentions[i]].Span.Length) _mentions[i] = m;
        }
    }

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

    /// <summary>The row of a token's vector, or -1.</summary>
    public int Word(int token)
    {
        if (token < 0) return None;
        if (_words[token] == NotAsked) _words[token] = Words.Find(this[token].Lower);
        return _words[token];
    }

    /// <summary>A number for the lemma of a token; 0 for none.</summary>
    public uint Lemma(int token)
    {
        if (token < 0) return 0;
        if (_lemmas[token] == 0) _lemmas[token] = WordForms.Hash(this[token].Lemma);
        return _lemmas[token];
    }

    /// <summary>How an entity stands with a noun of the same lemma that is met before this one: 3 beside it as its owner or part, 2 in its clause, 1 in its sentence, 0 not at all.</summary>
    public uint Bridge(int noun, int entity)
    {
        for (var (same, steps) = (_before[noun], 0); same >= 0 && steps < MostSame; same = _before[same], steps++)
            if (Beside(same, entity) is > 0 and var how) return how;
        return 0;
    }

    private uint Beside(int noun, int entity)
    {
        var (head, best) = (Tree.Head(noun), 0u);
        var mentions = Entities.In(Text.Sentences[Text.SentenceAt(this[noun].Span.Start)].Span);
        foreach (var mention in mentions[..Math.Min(mentions.Length, MostMentions)])
        {
            if (mention.Entity != entity) continue;
            best = Math.Max(best, 1);
            if (HeadOf(mention) is not (>= 0 and var at)) continue;
            if (Tree.Head(at) == noun || head == at) return 3;
            if (head >= 0 && Tree.Head(at) == head) best = 2;
        }
        return best;
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
        var (count, last) = (0, None);
        var mentions = Entities[second].Mentions;
        for (var m = 0; m < Math.Min(mentions.Count, MostMentions); m++)
        {
            var mention = mentions[m];
            var sentence = Text.SentenceAt(mention.Span.Start);
            if (sentence == last || sentence >= Text.Sentences.Length) continue;
            last = sentence;
            foreach (var other in Entities.In(Text.Sentences[sentence].Span))
            {
                if (other.Entity != first) continue;
                if (++count == most) return count;
                break;
            }
        }
        return count;
    }
}
