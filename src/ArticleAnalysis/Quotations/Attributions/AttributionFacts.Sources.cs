using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Quotations.Attributions;

/// <content>What tells whose the words are.</content>
internal sealed partial class AttributionFacts
{
    /// <summary>Facts of a cue whose source is asked for.</summary>
    public void Asked(ref FactList list, int cue, in ContentChoice content)
    {
        list.Begin(AsAsked);
        AddCue(ref list, cue);
        list.Add((uint)text[cue].Upos, Relation(cue));
        list.Add(Hash(text[cue].Xpos), _tree.IsPassive(cue) ? 1u : 0u);
        list.Add((uint)content.Kind, Hash(content.Relation));
        list.Add((uint)content.Kind, Quoted(content.Ranges));
        list.Add(Lemma(cue), (uint)content.Kind, Hash(content.Relation));
        list.When(_tree.Subject(cue) >= 0, (uint)text[cue].Upos);
    }

    /// <summary>Facts of words that may name the source.</summary>
    public void Source(ref FactList list, int cue, in ContentChoice content, in SourceChoice choice)
    {
        list.Begin(AsSource);
        var (kind, head) = ((uint)choice.Kind, choice.Head);
        var way = (kind << 8) ^ Relation(head);
        list.Add(way);
        list.Add(way, Lemma(cue));
        list.Add(way, (uint)text[cue].Upos, Relation(cue));
        list.Add(way, _tree.IsPassive(cue) ? 1u : 0u, Hash(text[cue].Xpos));
        list.Add(kind, (uint)text[head].Upos, Hash(text[head].Xpos));
        list.Add(Lemma(head));
        list.Add(EntityKind(head), kind);
        list.Add(Lemma(Marker(head)), kind);
        list.Add(kind, choice.Range.First > cue ? Bucket(choice.Range.First - cue) : 20 + Bucket(cue - choice.Range.End));
        list.When(content.Ranges.Contains(head), kind, (uint)content.Kind);
        list.When(content.Ranges.First <= choice.Range.First && content.Ranges.Last >= choice.Range.End, kind, (uint)content.Kind);
        list.When(_tree.Head(head) == cue, Relation(head), (uint)content.Kind);
        list.When(text.IsQuoted(head), kind);
        list.Add(Row(head) is >= 0 and var row ? (uint)words.Cluster(row) : 5000u, kind);
        list.Add((uint)content.Kind, way);
    }

    /// <summary>Facts of a cue whose source is not named.</summary>
    public static void NoSource(ref FactList list)
    {
        list.Begin(AsNoSource);
        list.Add(1);
    }
}
