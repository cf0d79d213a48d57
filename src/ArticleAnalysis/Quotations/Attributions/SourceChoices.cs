using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Gathers the words that may name the source of a cue.</summary>
internal sealed class SourceChoices(SpokenText text)
{
    /// <summary>The most choices of one cue.</summary>
    public const int Most = 24;

    private const int MostLevels = 4;

    private readonly List<SourceChoice> _found = new(Most);

    /// <summary>The choices of a cue; the list is used again for the next cue.</summary>
    public List<SourceChoice> Of(int cue)
    {
        _found.Clear();
        var tree = text.Linguistics.Tree;
        var sentence = text.SentenceOf(cue);
        if (text.Is(cue, ':'))
        {
            if (cue > sentence.FirstToken) Add(SourceKind.Before, text.HeadOf(sentence.FirstToken, cue), (sentence.FirstToken, cue));
            return _found;
        }
        if (AttributionCues.IsDash(text, cue))
        {
            var end = text.LineEnd(cue + 1);
            Add(SourceKind.After, text.HeadOf(cue + 1, end), (cue + 1, end));
            return _found;
        }
        Add(SourceKind.Subject, tree.Subject(cue), cue);
        Add(SourceKind.Agent, tree.Agent(cue), cue);
        foreach (var child in tree.Children(cue))
            if (text[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj or Upos.Num or Upos.Det) Add(SourceKind.Below, child, cue);
        var (below, above) = (cue, tree.Head(cue));
        for (var level = 0; level < MostLevels && above >= 0; level++, (below, above) = (above, tree.Head(above)))
        {
            if (text.IsNominal(above)) Add(SourceKind.Above, above, cue);
            foreach (var child in tree.Children(above))
                if (child != below && (text[child].Relation.StartsWith("nsubj", StringComparison.Ordinal) || text[child].Relation is "nmod:poss" or "obl:agent" || level == 0 && text.IsNominal(child))) Add(SourceKind.HigherSubject, child, cue);
        }
        return _found;
    }

    private void Add(SourceKind kind, int head, int cue)
    {
        if (head < 0 || head == cue) return;
        foreach (var known in _found)
            if (known.Head == head) return;
        var (first, end) = text.Extents[head];
        // Without the clause in which the cue itself stands, and without the preposition.
        if (cue > head && cue < end) end = Math.Max(head + 1, StartOfBranch(cue, head));
        else if (cue < head && cue >= first) first = Math.Min(head, EndOfBranch(cue, head));
        while (first < head && (text.Tag(first) is Upos.Adp or Upos.Punct or Upos.Cconj or Upos.Sconj)) first++;
        while (end - 1 > head && text.Tag(end - 1) == Upos.Punct && !text.Is(end - 1, ')')) end--;
        Add(kind, head, (first, end));
    }

    private void Add(SourceKind kind, int head, (int First, int End) range)
    {
        if (_found.Count < Most && range.End > range.First) _found.Add(new(kind, head, range));
    }

    private int StartOfBranch(int token, int top) => text.Extents[Branch(token, top)].First is var first && first > top ? first : top + 1;

    private int EndOfBranch(int token, int top) => text.Extents[Branch(token, top)].End is var end && end <= top ? end : top;

    private int Branch(int token, int top)
    {
        var tree = text.Linguistics.Tree;
        while (tree.Head(token) is >= 0 and var head && head != top) token = head;
        return token;
    }
}
