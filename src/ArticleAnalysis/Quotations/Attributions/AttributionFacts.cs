using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>What tells whether a word attributes something to somebody, and what to whom: words, relations, clauses, marks. The network makes the conjunctions.</summary>
internal sealed partial class AttributionFacts(SpokenText text, WordTable words)
{
    /// <summary>Rows of the table of facts about contents.</summary>
    public const int ContentRows = 1 << 14;

    /// <summary>Rows of the table of facts about sources.</summary>
    public const int SourceRows = 1 << 12;

    private const uint AsCue = 1, AsContent = 2, AsNoContent = 3, AsSource = 4, AsNoSource = 5, AsAsked = 6;

    private readonly Tree _tree = text.Linguistics.Tree;

    /// <summary>The row of a token's vector, or -1.</summary>
    public int Row(int token) => token < 0 ? -1 : words.Find(text[token].Lower);

    /// <summary>Facts of a possible cue by itself.</summary>
    public void Cue(ref FactList list, int cue)
    {
        list.Begin(AsCue);
        AddCue(ref list, cue);
        var (row, sentence) = (Row(cue), text.SentenceOf(cue));
        list.Add(row < 0 ? 5000u : (uint)words.Cluster(row));
        list.Add(row < 0 ? 5000u : (uint)words.CoarseCluster(row), (uint)text[cue].Upos);
        list.Add(Hash(text[cue].Lower));
        list.Add(Relation(cue), (uint)text[cue].Upos, Hash(text[cue].Xpos));
        var head = _tree.Head(cue);
        list.Add(Lemma(head), Relation(cue));
        list.Add(head < 0 ? 0 : (uint)text[head].Upos, Relation(cue));
        var particle = _tree.Child(cue, "compound:prt");
        list.When(particle >= 0, Lemma(cue), Lemma(particle));
        var (negation, modal) = (_tree.Negation(cue), Modal(cue));
        list.When(negation >= 0);
        list.When(modal >= 0, Lemma(modal));
        list.When(_tree.IsPassive(cue));
        var mark = _tree.Child(cue, "mark");
        list.When(mark >= 0, Lemma(mark), Relation(cue));
        Subject(ref list, _tree.Subject(cue), Lemma(cue));
        list.When(text.IsQuoted(cue));
        list.Add(text.Passages.Count == 0 ? 0u : text.RunBefore(cue) is { End: > 0 } ? 1u : text.RunAfter(cue) is { End: > 0 } ? 2u : 3u);
        list.Add(Bucket(cue - sentence.FirstToken), (uint)text[cue].Upos);
        list.Add(Bucket(sentence.EndToken - cue), (uint)text[cue].Upos);
        list.Add(cue > 0 ? Hash(text[cue - 1].Lower) : 0);
        list.Add(cue + 1 < text.Linguistics.Tokens.Length ? Hash(text[cue + 1].Lower) : 0);
        // "The road, she added, is closed": an aside between commas.
        var (first, end) = text.Extents[cue];
        list.Add(Sign(first - 1), Sign(end - 1), Sign(end));
        list.Add(Bucket(end - first), Sign(first - 1), Relation(cue));
        var complements = 0u;
        foreach (var child in _tree.Children(cue))
            complements |= text[child].Relation switch { "ccomp" => 1, "xcomp" => 2, "obj" => 4, "parataxis" => 8, "advcl" => 16, "obl" => 32, "acl" => 64, "iobj" => 128, _ => 0u };
        list.Add(complements);
        list.Add(complements & 7, Lemma(cue));
        list.Add(complements, (uint)text[cue].Upos, Relation(cue));
    }

    /// <summary>Facts of words that the cue may attribute.</summary>
    public void Content(ref FactList list, int cue, in ContentChoice choice)
    {
        list.Begin(AsContent);
        var (kind, relation, ranges, head) = ((uint)choice.Kind, Hash(choice.Relation), choice.Ranges, choice.Head);
        var way = (kind << 8) ^ relation;
        var mark = Marker(head);
        list.Add(way);
        list.Add(way, Lemma(cue));
        list.Add(way, (uint)text[cue].Upos, Relation(cue));
        list.Add(way, Row(cue) is >= 0 and var row ? (uint)words.Cluster(row) : 5000u);
        list.Add(way, (uint)text[head].Upos, Hash(text[head].Xpos));
        list.Add(way, Lemma(mark));
        list.Add(Lemma(cue), Lemma(mark));
        list.Add(Lemma(head), kind);
        list.Add(way, ranges.First > cue ? Bucket(ranges.First - cue) : 20 + Bucket(cue - ranges.Last));
        list.Add(way, Bucket(ranges.Count));
        list.When(ranges.SecondEnd > 0, way);
        var quoted = Quoted(ranges);
        list.Add(quoted, kind);
        list.Add(quoted, Lemma(cue), kind);
        list.Add(Bucket(text.Extents[cue].End - ranges.Last < 0 ? 0 : text.Extents[cue].End - ranges.Last), way);
        list.Add(Sign(ranges.First - 1), way);
        list.Add(Sign(ranges.Last), way);
        list.Add(Sign(ranges.First), kind);
        list.Add(text.SentenceIndex(cue) == text.SentenceIndex(ranges.First) ? 0u : 1u, text.SentenceIndex(cue) == text.SentenceIndex(ranges.Last - 1) ? 0u : 1u, kind);
        if (choice.Kind is ContentKind.QuoteBefore or ContentKind.QuoteAround) Run(ref list, cue, (ranges.First, ranges.End), kind);
        if (choice.Kind is ContentKind.QuoteAfter) Run(ref list, cue, (ranges.First, ranges.End), kind);
        if (choice.Kind is ContentKind.QuoteAround) Run(ref list, cue, (ranges.SecondFirst, ranges.SecondEnd), kind);
        var finite = _tree.Subject(head) >= 0 ? 1u : 0u;
        list.Add(finite, way);
        list.Add(Modal(head) is >= 0 and var modal ? Lemma(modal) : 0, kind);
        list.When(text.EntityOf(head) >= 0, way, EntityKind(head));
        if (choice.Kind is ContentKind.Below or ContentKind.Member && _tree.Child(head, "conj") is >= 0 and var joined)
        {
            list.Add(relation, kind, Hash(text[joined].Xpos));
            list.Add(kind, _tree.Child(joined, "nsubj") >= 0 ? 1u : 0u, _tree.Child(joined, "mark") is >= 0 and var own ? Lemma(own) : 0);
            list.Add(kind, Lemma(joined));
            list.Add(kind, Row(joined) is >= 0 and var joinedRow ? (uint)words.Cluster(joinedRow) : 5000u);
            list.Add(kind, Hash(text[cue].Xpos), Hash(text[joined].Xpos));
            list.Add(kind, Sign(text.Extents[joined].First - 1), Sign(text.Extents[joined].First));
        }
        list.Add(way, (uint)text.Tag(_tree.Subject(cue) is >= 0 and var subject ? subject : cue), EntityKind(_tree.Subject(cue)));
    }

    /// <summary>Facts of a cue that attributes nothing.</summary>
    public static void NoContent(ref FactList list)
    {
        list.Begin(AsNoContent);
        list.Add(1);
    }

    // How a run of quoted passages stands in its sentences: alone, or with words of the reporter beside it.
    private void Run(ref FactList list, int cue, (int First, int End) run, uint kind)
    {
        var (first, last) = (text.SentenceOf(run.First), text.SentenceOf(run.End - 1));
        var (before, after) = (text.Unquoted(first.FirstToken, run.First), text.Unquoted(run.End, last.EndToken));
        var side = run.First > cue ? 1u : 2u;
        list.Add(Bucket(before), Bucket(after), (kind << 2) | side);
        list.Add(Bucket(run.First > cue ? text.Unquoted(cue + 1, run.First) : text.Unquoted(run.End, cue)), (kind << 2) | side, text.SentenceIndex(run.First) == text.SentenceIndex(cue) ? 1u : 0u);
        list.When(run.First > cue ? text.HasLineBreak(text[cue].Span.End, text[run.First].Span.Start) : text.HasLineBreak(text[run.End - 1].Span.End, text[cue].Span.Start), (kind << 2) | side);
        list.Add(Sign(run.First > cue ? run.First - 1 : run.End), (kind << 2) | side);
        list.Add(Sign(run.End), (kind << 2) | side);
    }

    private void AddCue(ref FactList list, int cue)
    {
        list.Add(Lemma(cue));
        list.Add(Lemma(cue), Relation(cue));
    }

    private void Subject(ref FactList list, int subject, uint cue)
    {
        list.Add(subject < 0 ? 0u : (uint)text.Tag(subject) + 1, cue);
        list.Add(EntityKind(subject), cue);
        list.Add(EntityKind(subject), subject < 0 ? 0u : (uint)text.Tag(subject) + 1);
        list.When(subject >= 0, Lemma(subject));
        list.When(subject >= 0 && Row(subject) >= 0, subject >= 0 && Row(subject) is >= 0 and var row ? (uint)words.Cluster(row) : 0);
    }
}
