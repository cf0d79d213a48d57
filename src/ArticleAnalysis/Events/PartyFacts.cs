using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Events;

/// <summary>What tells who acts in an event and on whom: the way through the tree, cases, kinds of things, distance.</summary>
internal sealed class PartyFacts(EventText text)
{
    /// <summary>Rows of each table of facts, a power of two.</summary>
    public const int TableRows = 1 << 15;

    private const int LongestWay = 6, MostTogether = 8, ShortText = 3;

    private readonly FactSet _facts = new(TableRows);
    private readonly Tree _tree = text.Tree;

    /// <summary>The facts that were gathered last.</summary>
    public ReadOnlySpan<int> Rows => _facts.Rows;

    /// <summary>The row of the vector that speaks for the choice gathered last: of its head, or of what governs it where it was met last; -1 for none.</summary>
    public int HeadWord { get; private set; }

    /// <summary>Gathers the facts of an event whose party is asked for.</summary>
    public void Asked(int trigger, EventType type)
    {
        _facts.Clear();
        var (subject, thing, upos) = (_tree.LogicalSubject(trigger), _tree.LogicalObject(trigger), (uint)text[trigger].Upos);
        _facts.Add(1, (uint)type);
        _facts.Add(2, text.Lemma(trigger));
        _facts.Add(3, upos, Hash(text[trigger].Relation));
        _facts.Add(4, (uint)type, _tree.IsPassive(trigger) ? 1u : 0u);
        _facts.Add(5, (uint)type, text.Party(subject), text.Party(thing));
        _facts.Add(6, upos, subject >= 0 ? 1u : 0u);
        _facts.Add(7, upos, thing >= 0 ? 1u : 0u);
    }

    /// <summary>Gathers the facts of an event in which nobody takes the part.</summary>
    public void Nobody(EventType type)
    {
        HeadWord = -1;
        _facts.Clear();
        _facts.Add(10);
        _facts.Add(11, (uint)type);
        if (text.Text.Sentences.Length >= ShortText) return;
        _facts.Add(12);
        _facts.Add(13, (uint)type);
    }

    /// <summary>Gathers the facts of somebody or something that may be the party.</summary>
    /// <param name="trigger">The word of the event.</param>
    /// <param name="type">Its type.</param>
    /// <param name="choice">Who or what.</param>
    /// <param name="other">The entity that is the other party already, or -1.</param>
    /// <param name="otherHead">The token that heads its mention, or -1.</param>
    public void Choice(int trigger, EventType type, in PartyChoice choice, int other, int otherHead)
    {
        _facts.Clear();
        var (head, kind, rank, place) = (choice.Head, choice.Entity < 0 ? 99u : (uint)text.Entities[choice.Entity].Type, (uint)Math.Min(choice.Entity + 1, 9), (uint)choice.Place);
        var together = other < 0 || choice.Entity < 0 ? 99u : Bucket(text.Together(other, choice.Entity, MostTogether));
        _facts.Add(22, kind, (uint)type);
        _facts.Add(23, (uint)choice.Kind, place);
        _facts.Add(24, rank, place);
        _facts.Add(25, rank, (uint)type, place);
        _facts.Add(26, together, place);
        _facts.Add(27, place, (uint)type);
        if (other >= 0 && choice.Entity >= 0)
        {
            if (text.Entities[choice.Entity].Affiliation == other) _facts.Add(28);
            if (text.Entities[other].Affiliation == choice.Entity) _facts.Add(29);
        }
        HeadWord = text.Word(head);
        if (other >= 0 && choice.Entity >= 0) AddDeeds(type, choice.Entity, other, place);
        if (head < 0)
        {
            _facts.Add(30, (uint)type, kind);
            _facts.Add(31, together, rank);
            _facts.Add(32, text.Lemma(trigger));
            _facts.Add(33, kind);
            _facts.Add(35, together, place, (uint)type);
            _facts.Add(34, (uint)text[trigger].Upos);
            AddElsewhere(trigger, type, choice, other, kind);
            return;
        }
        AddWay(trigger, type, head, kind);
        AddPlace(trigger, type, head, kind);
        ref readonly var token = ref text[head];
        _facts.Add(50, Hash(token.Relation), kind);
        _facts.Add(51, Hash(token.Relation), (uint)choice.Kind, head < trigger ? 0u : 1u);
        _facts.Add(52, head < trigger ? Bucket(trigger - head) : 20 + Bucket(head - trigger), (uint)text[trigger].Upos);
        _facts.Add(53, text.Lemma(head), (uint)type);
        _facts.Add(54, (uint)token.Upos, text.Word(head) is >= 0 and var word ? (uint)text.Words.Cluster(word) : 5000u);
        _facts.Add(55, text.Lemma(head), Hash(token.Relation));
        if (_tree.Head(head) is >= 0 and var governor && text[governor].Upos == Upos.Noun) _facts.Add(56, (uint)text.Lexicon.AgentOf(text[governor].Lemma), Hash(token.Relation));
        if (token.Relation != "conj") return;
        _facts.Add(57, (uint)type);
        if (_tree.Head(head) == otherHead) _facts.Add(58, (uint)type);
    }

    // What tells of an entity that the sentence does not name: what the thing acted on belongs to, how much the article is about it, who the other party is.
    private void AddElsewhere(int trigger, EventType type, in PartyChoice choice, int other, uint kind)
    {
        var (entity, place, rank, thing) = (text.Entities[choice.Entity], (uint)choice.Place, (uint)Math.Min(choice.Entity + 1, 9), _tree.LogicalObject(trigger));
        var noun = thing >= 0 && text[thing].Upos == Upos.Noun ? thing : text[trigger].Upos == Upos.Noun ? trigger : -1;
        var bridge = noun < 0 ? 9u : text.Bridge(noun, choice.Entity);
        _facts.Add(80, bridge, place);
        _facts.Add(81, bridge, (uint)type);
        _facts.Add(82, bridge, rank);
        var first = text.Text.SentenceAt(entity.Mentions[0].Span.Start);
        var isInTitle = first < text.Text.Sentences.Length && text.Text.Sentences[first].Kind == SentenceKind.Title ? 1u : 0u;
        _facts.Add(83, isInTitle, place, rank);
        _facts.Add(84, isInTitle, (uint)type);
        _facts.Add(85, Bucket(entity.Mentions.Count), place, kind);
        _facts.Add(86, thing >= 0 ? text.Party(thing) : 77u, place, (uint)type);
        _facts.Add(87, other < 0 ? 99u : (uint)text.Entities[other].Type, kind, (uint)type);
        _facts.Add(88, other < 0 ? 99u : (uint)Math.Min(other + 1, 9), rank);
        AddStanding(trigger, type, choice, other, thing);
    }

    // What the two do to each other elsewhere.
    private void AddDeeds(EventType type, int entity, int other, uint place)
    {
        var standing = text.Standing;
        var (done, returned, isPartner) = (Bucket(standing.Deeds(other, entity)), Bucket(standing.Deeds(entity, other)), standing.PartnerOf(other) == entity ? 1u : 0u);
        _facts.Add(100, done, place);
        _facts.Add(101, returned, place);
        _facts.Add(102, done, returned, place);
        _facts.Add(103, done, (uint)type);
        _facts.Add(104, returned, (uint)type);
        _facts.Add(105, isPartner, place);
        _facts.Add(106, isPartner, (uint)type);
        _facts.Add(107, isPartner, standing.PartnerOf(entity) == other ? 1u : 0u, place);
    }

    // Where it was met last, what it did there, whether the section is about it.
    private void AddStanding(int trigger, EventType type, in PartyChoice choice, int other, int thing)
    {
        var (met, place) = (text.Standing.MetBefore(text.SentenceOf(trigger), choice.Entity), (uint)choice.Place);
        _facts.Add(110, met.IsInHeading ? 1u : 0u, place);
        _facts.Add(111, met.IsInHeading ? 1u : 0u, (uint)type);
        _facts.Add(112, Bucket(met.InSection), place);
        _facts.Add(113, Bucket(met.InSection), (uint)type);
        if (met.Head < 0) return;
        var (distance, relation, governor) = (met.Back < 0 ? 20 : Bucket(met.Back), met.Relation, met.Governor);
        _facts.Add(114, distance, relation);
        _facts.Add(115, relation, (uint)type, place);
        _facts.Add(116, distance, (uint)type);
        if (other >= 0) _facts.Add(117, text.SharesSentence(met.Sentence, other) ? 1u : 0u, place);
        if (governor < 0) return;
        HeadWord = text.Word(governor);
        _facts.Add(118, text.Lemma(governor), (uint)type);
        _facts.Add(119, relation, text.Lemma(governor));
        if (thing >= 0) _facts.Add(120, Alike(governor, thing), relation);
        _facts.Add(121, Alike(governor, trigger), relation);
        _facts.Add(122, met.EventOfGovernor, (uint)type, relation);
        _facts.Add(123, met.IsBelowRoot ? 1u : 0u, relation, place);
    }

    // 2 for the same word, 1 for one of the same cluster.
    private uint Alike(int one, int other) =>
        text.Lemma(one) == text.Lemma(other) ? 2u : text.Word(one) is >= 0 and var a && text.Word(other) is >= 0 and var b && text.Words.Cluster(a) == text.Words.Cluster(b) ? 1u : 0u;

    // The relations on the way from the trigger to the head, and the first preposition.
    private void AddWay(int trigger, EventType type, int head, uint kind)
    {
        var (hash, steps, preposition, previous) = (17u, 0, 0u, -1);
        var path = _tree.Path(trigger, head);
        var isDown = trigger == path.Top;
        foreach (var token in path)
        {
            if (previous >= 0)
            {
                if (steps++ < LongestWay) hash = (hash ^ Hash(text[isDown ? token : previous].Relation) ^ (isDown ? 0x5bd1e995u : 0u)) * 16777619u;
                if (isDown && preposition == 0 && _tree.Child(token, "case") is >= 0 and var marker) preposition = Hash(text[marker].Lower);
            }
            isDown |= token == path.Top;
            previous = token;
        }
        var way = steps > LongestWay ? (uint)Math.Min(steps, 12) : hash;
        _facts.Add(40, way);
        _facts.Add(41, way, (uint)type);
        _facts.Add(42, way, text.Lemma(trigger));
        _facts.Add(43, way, kind);
        _facts.Add(44, way, preposition);
        _facts.Add(46, way, _tree.IsPassive(trigger) ? 1u : 0u, (uint)text[trigger].Upos);
        _facts.Add(45, preposition, (uint)type);
    }

    // Whether it stands in the subject or in the object, and how deep.
    private void AddPlace(int trigger, EventType type, int head, uint kind)
    {
        var (subject, thing, upos) = (_tree.LogicalSubject(trigger), _tree.LogicalObject(trigger), (uint)text[trigger].Upos);
        if (IsWithin(subject, head))
        {
            _facts.Add(60, upos, Steps(head, subject));
            _facts.Add(61, (uint)type, kind);
        }
        if (IsWithin(thing, head))
        {
            _facts.Add(62, upos, Steps(head, thing));
            _facts.Add(63, (uint)type, kind);
            _facts.Add(64, Steps(head, thing), text.Lemma(thing));
        }
        if (_tree.CommonAncestor(trigger, head) == trigger) _facts.Add(65, Hash(text[head].Relation));
    }

    private bool IsWithin(int top, int token) => top >= 0 && (top == token || _tree.IsAncestor(top, token));

    private uint Steps(int token, int top)
    {
        var steps = 0u;
        for (; token >= 0 && token != top && steps < 4; steps++) token = _tree.Head(token);
        return steps;
    }

    private static uint Bucket(int count) => count < 5 ? (uint)Math.Max(0, count) : count < 8 ? 5u : count < 12 ? 6u : count < 20 ? 7u : 8u;

    private static uint Hash(string word) => WordForms.Hash(word);
}
