using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Events;

/// <summary>What tells what type of event a word names: the word, what it governs and what governs it, what the table of verbs says of it, the way to its parties.</summary>
internal sealed class TriggerFacts(EventText text)
{
    /// <summary>Rows of the table of facts, a power of two.</summary>
    public const int TableRows = 1 << 16;

    /// <summary>How many words are looked at by their vectors: the word, its object, its complement, the object of its complement.</summary>
    public const int Places = 4;

    private const int MostToned = 6;

    private readonly FactSet _facts = new(TableRows);
    private readonly int[] _words = new int[Places];
    private readonly Tree _tree = text.Tree;

    /// <summary>The facts that <see cref="Read"/> has gathered.</summary>
    public ReadOnlySpan<int> Rows => _facts.Rows;

    /// <summary>Rows of the words that are looked at, -1 for none.</summary>
    public ReadOnlySpan<int> Words => _words;

    /// <summary>Gathers the facts of a word.</summary>
    /// <param name="trigger">The word.</param>
    /// <param name="actor">The head of who acts, -1 when it is not known yet.</param>
    /// <param name="recipient">The head of whom it is done to, likewise.</param>
    public void Read(int trigger, int actor = -1, int recipient = -1)
    {
        _facts.Clear();
        ref readonly var token = ref text[trigger];
        var (lemma, upos, subject, thing, passive) = (text.Lemma(trigger), (uint)token.Upos, _tree.LogicalSubject(trigger), _tree.LogicalObject(trigger), _tree.IsPassive(trigger));
        (_words[0], _words[1], _words[2], _words[3]) = (text.Word(trigger), text.Word(thing), -1, -1);
        _facts.Add(0);
        AddWord(1, trigger);
        _facts.Add(2, Hash(token.Relation), upos);
        _facts.Add(3, Hash(token.Xpos), lemma);
        _facts.Add(4, passive ? 1u : 0u, lemma);
        if (_tree.Negation(trigger) >= 0) _facts.Add(4, 2, lemma);
        _facts.Add(5, text.Party(subject), upos);
        if (subject >= 0) AddWord(6, subject);
        _facts.Add(7, text.Party(thing), upos);
        _facts.Add(8, lemma, text.Lemma(thing));
        if (thing >= 0)
        {
            AddWord(9, thing);
            foreach (var child in _tree.Children(thing))
                if (text[child].Relation is "nmod" or "compound" or "amod" or "acl") AddWord(10, child);
        }
        foreach (var child in _tree.Children(trigger)) AddChild(lemma, upos, child);
        AddTone(trigger, lemma);
        if (_tree.Head(trigger) is >= 0 and var head)
        {
            _facts.Add(11, text.Lemma(head), Hash(token.Relation));
            AddWord(12, head);
        }
        if (trigger > 0) _facts.Add(13, Hash(text[trigger - 1].Lower));
        if (trigger + 1 < text.Text.Tokens.Length) _facts.Add(14, Hash(text[trigger + 1].Lower));
        if (token.Upos == Upos.Verb) AddEntries(trigger, thing, passive);
        AddWay(15, trigger, actor);
        AddWay(16, trigger, recipient);
    }

    private void AddChild(uint lemma, uint upos, int child)
    {
        var relation = text[child].Relation;
        if (relation is "punct" or "det" or "mark" or "cc") return;
        _facts.Add(20, lemma, Hash(relation));
        _facts.Add(21, Hash(relation), upos);
        if (relation is "compound:prt" or "advmod" or "aux" or "amod" or "compound" or "nmod:poss") _facts.Add(22, text.Lemma(child), Hash(relation));
        if (relation is "compound:prt") _facts.Add(23, text.Lemma(child), lemma);
        if (relation is "nmod:poss" or "amod" or "compound") _facts.Add(24, text.Party(child), Hash(relation));
        if (relation is "xcomp" or "ccomp" or "acl" or "advcl")
        {
            AddWord(relation is "xcomp" ? 25u : 26u, child);
            if (relation is "xcomp") _words[2] = text.Word(child);
            else if (relation is "ccomp" && _words[2] < 0) _words[2] = text.Word(child);
            if (relation is "xcomp" or "ccomp") AddComplement(child);
            _facts.Add(11, lemma, text.Lemma(child));
            if (_tree.Child(child, "obj") is >= 0 and var inner) AddWord(27, inner);
        }
        if (_tree.Child(child, "case") is not (>= 0 and var preposition)) return;
        _facts.Add(28, lemma, Hash(text[preposition].Lower));
        _facts.Add(29, Hash(text[preposition].Lower), text.Party(child));
        AddWord(30, child);
        if (_words[2] < 0) _words[2] = text.Word(child);
    }

    // What is promised, warned of, agreed to: the words below its verb tell harm from benefit.
    private void AddComplement(int verb)
    {
        if (_tree.Negation(verb) >= 0) _facts.Add(17);
        foreach (var child in _tree.Children(verb))
        {
            if (text[child].Relation is not ("obj" or "obl" or "nsubj:pass" or "xcomp" or "advmod" or "compound:prt")) continue;
            if (text[child].Relation is "obj" or "obl" && _words[3] < 0) _words[3] = text.Word(child);
            AddWord(31, child);
        }
    }

    // Whether what is promised, agreed to, approved is harm or benefit: how the words below sound together, and what the tables take them for.
    private void AddTone(int trigger, uint lemma)
    {
        var (tone, sign, isNegated) = (0, 0, false);
        foreach (var child in _tree.Children(trigger))
        {
            if (text[child].Relation is not ("obj" or "obl" or "nmod" or "acl" or "xcomp" or "ccomp")) continue;
            foreach (var token in _tree.Subtree(child)) tone += text.Valence(token);
            sign += SignOf(child);
            if (text[child].Relation is not ("acl" or "xcomp" or "ccomp")) continue;
            isNegated |= _tree.Negation(child) >= 0;
            foreach (var inner in _tree.Children(child))
                if (text[inner].Relation is "obj" or "obl") sign += SignOf(inner);
        }
        _facts.Add(18, (uint)(Math.Clamp(tone, -MostToned, MostToned) + MostToned));
        var both = (uint)(((Math.Sign(tone) + 1) * 6) + ((Math.Sign(sign) + 1) * 2) + (isNegated ? 1 : 0));
        _facts.Add(44, both);
        _facts.Add(45, both, lemma);
        if (text.Word(trigger) is >= 0 and var word) _facts.Add(46, both, (uint)text.Words.Cluster(word));
    }

    // Above 0 where the tables take a word for cooperation, below for conflict, as far as what they ask for is there.
    private int SignOf(int token)
    {
        if (text[token].Upos == Upos.Noun) return text.Lexicon.NounOf(text[token].Lemma) is { } type ? SignOf(type) : 0;
        var sign = 0;
        if (text[token].Upos != Upos.Verb) return sign;
        var (thing, passive) = (_tree.LogicalObject(token), _tree.IsPassive(token));
        foreach (var entry in text.Lexicon.VerbsOf(text[token].Lemma))
            if (Holds(entry, token, thing, passive)) sign += SignOf(entry.Type);
        return Math.Sign(sign);
    }

    private static int SignOf(EventType type) => type is EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede or EventType.Cooperate or EventType.Aid ? 1 : -1;

    // What the entries of the table for this verb say, and whether what they ask for is there.
    private void AddEntries(int trigger, int thing, bool passive)
    {
        var isFirst = true;
        foreach (var entry in text.Lexicon.VerbsOf(text[trigger].Lemma))
        {
            var holds = Holds(entry, trigger, thing, passive);
            _facts.Add(40, (uint)entry.Type, holds ? 1u : 0u);
            _facts.Add(41, (uint)entry.Type, ((uint)entry.Complement << 1) | (holds ? 1u : 0u));
            if (holds && isFirst) _facts.Add(42, (uint)entry.Type, entry.IsWeak ? 1u : 0u);
            isFirst &= !holds;
        }
        if (isFirst) _facts.Add(43);
    }

    // Whether what an entry of the table asks for is there.
    private bool Holds(VerbEntry entry, int verb, int thing, bool passive) => (entry.Particle.Length == 0 || HasParticle(verb, entry.Particle)) && entry.Complement switch
    {
        ComplementKind.Nouns => thing >= 0 && (entry.Nouns.Contains(EventLexicon.KeyOf(text[thing])) || (entry.OrEntity && text.MentionAt(thing) >= 0)),
        ComplementKind.Any => thing >= 0,
        ComplementKind.Entity => thing >= 0 && text.MentionAt(thing) >= 0,
        ComplementKind.None => thing < 0 || passive,
        ComplementKind.Infinitive => _tree.Child(verb, "xcomp") >= 0,
        _ => true,
    };

    private bool HasParticle(int trigger, string particle)
    {
        foreach (var child in _tree.Children(trigger))
            if (text[child].Lower == particle || (_tree.Child(child, "case") is >= 0 and var preposition && text[preposition].Lower == particle)) return true;
        return false;
    }

    private void AddWay(uint kind, int trigger, int party)
    {
        if (party < 0) return;
        foreach (var token in _tree.Path(trigger, party))
            if (token != trigger && token != party) AddWord(kind, token);
        _facts.Add(50 + kind, Hash(text[party].Relation));
        _facts.Add(70 + kind, text.Party(party));
    }

    private void AddWord(uint kind, int token)
    {
        _facts.Add(100 + kind, text.Lemma(token));
        if (text.Word(token) is >= 0 and var word)
        {
            _facts.Add(200 + kind, (uint)text.Words.Cluster(word));
            _facts.Add(300 + kind, (uint)text.Words.CoarseCluster(word));
        }
        foreach (var entry in text.Lexicon.VerbsOf(text[token].Lemma)) _facts.Add(400 + kind, (uint)entry.Type);
        if (text.Lexicon.NounOf(text[token].Lemma) is { } type) _facts.Add(500 + kind, (uint)type);
        if (text.Lexicon.PolarityOf(text[token].Lemma) is var polarity && polarity != 0) _facts.Add(600 + kind, polarity < 0 ? 1u : 2u);
    }

    private static uint Hash(string word) => WordForms.Hash(word);
}
