using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Gathers the words that a cue may attribute: by the tree, by quotation marks, after a colon.</summary>
internal sealed class ContentChoices(SpokenText text)
{
    /// <summary>The most choices of one cue.</summary>
    public const int Most = 32;

    private const int MostLevels = 3;

    private const int LongestAside = 15;

    private readonly List<ContentChoice> _found = new(Most);

    /// <summary>The choices of a cue; the list is used again for the next cue.</summary>
    public List<ContentChoice> Of(int cue)
    {
        _found.Clear();
        var sentence = text.SentenceOf(cue);
        if (AttributionCues.IsDash(text, cue))
        {
            AddRun(ContentKind.QuoteAbove, text.RunAbove(cue));
            return _found;
        }
        if (text.Is(cue, ':')) OfColon(cue, sentence);
        else
        {
            Below(cue);
            Above(cue);
            Around(cue, sentence);
        }
        Quoted(cue);
        return _found;
    }

    private void OfColon(int cue, in Sentence sentence)
    {
        Add(new(ContentKind.Sentence, text.HeadOf(cue + 1, sentence.EndToken), "", new(cue + 1, sentence.EndToken)));
        var end = text.BlockEnd(cue);
        if (end > sentence.EndToken) Add(new(ContentKind.Paragraph, text.HeadOf(cue + 1, sentence.EndToken), "", new(cue + 1, end)));
    }

    private void Below(int cue)
    {
        var end = text.Extents[cue].End;
        var previous = -1;
        foreach (var child in text.Linguistics.Tree.Children(cue))
        {
            if (!MayBeContent(text[child].Relation)) continue;
            var extent = text.Extents[child];
            var own = OwnOf(cue, child);
            Add(new(ContentKind.Below, child, text[child].Relation, TokenRanges.Without(extent, own)));
            foreach (var member in text.Linguistics.Tree.Children(child, "conj"))
                if (text.Extents[member] is var joined && joined.First > child && (child > cue || joined.End < cue))
                {
                    Add(new(ContentKind.Member, child, text[child].Relation, TokenRanges.Without((extent.First, joined.First), own)));
                    break;
                }
            if (child < cue) continue;
            if (extent.End < end && extent.First > cue) Add(new(ContentKind.Onwards, child, text[child].Relation, new(extent.First, end)));
            if (previous > cue && extent.End < end && text.Extents[previous].First > cue) Add(new(ContentKind.Both, previous, text[child].Relation, new(text.Extents[previous].First, extent.End)));
            previous = child;
        }
    }

    // The cue with what belongs to it inside a child that stands around it: "The road, she added, is closed".
    private (int First, int End) OwnOf(int cue, int child)
    {
        var (around, own) = (text.Extents[child], (First: cue, End: cue + 1));
        if (cue < around.First || cue >= around.End) return own;
        foreach (var other in text.Linguistics.Tree.Children(cue))
            if (other != child && text.Extents[other] is var part && part.First > around.First && part.End < around.End) own = (Math.Min(own.First, part.First), Math.Max(own.End, part.End));
        return own;
    }

    private void Above(int cue)
    {
        var tree = text.Linguistics.Tree;
        var (below, above) = (cue, tree.Head(cue));
        for (var level = 0; level < MostLevels && above >= 0; level++, (below, above) = (above, tree.Head(above)))
            Add(new(ContentKind.Above, above, text[below].Relation, TokenRanges.Without(text.Extents[above], text.Extents[below])));
    }

    // "The road, she added, is closed", however the tree has it: the sentence without what stands between two commas.
    private void Around(int cue, in Sentence sentence)
    {
        var (left, right) = (cue - 1, cue + 1);
        while (left > sentence.FirstToken && cue - left < LongestAside && !text.Is(left, ',')) left--;
        while (right < sentence.EndToken && right - cue < LongestAside && !text.Is(right, ',')) right++;
        if (left <= sentence.FirstToken || right + 1 >= sentence.EndToken || !text.Is(left, ',') || !text.Is(right, ',')) return;
        Add(new(ContentKind.Around, text.HeadOf(right + 1, sentence.EndToken), text[cue].Relation, new(sentence.FirstToken, left, right + 1, sentence.EndToken)));
    }

    private void Quoted(int cue)
    {
        if (text.IsQuoted(cue)) return;
        var (before, after) = (text.RunBefore(cue), text.RunAfter(cue));
        AddRun(ContentKind.QuoteBefore, before);
        AddRun(ContentKind.QuoteAfter, after);
        AddRun(ContentKind.QuoteBelow, text.RunBelow(cue));
        if (before.End > before.First && after.End > after.First)
            Add(new(ContentKind.QuoteAround, text.HeadOf(before.First, before.End), "", new(before.First, before.End, after.First, after.End)));
    }

    private void AddRun(ContentKind kind, (int First, int End) run)
    {
        if (run.End > run.First) Add(new(kind, text.HeadOf(run.First, run.End), "", new(run.First, run.End)));
    }

    private void Add(ContentChoice choice)
    {
        if (_found.Count < Most && !choice.Ranges.IsEmpty) _found.Add(choice);
    }

    // Words that serve others carry nothing that could be said.
    private static bool MayBeContent(string relation) => relation is not ("punct" or "det" or "aux" or "aux:pass" or "cop" or "mark" or "cc" or "case" or "expl" or "fixed" or "goeswith" or "compound:prt" or "nummod" or "compound" or "flat");
}
