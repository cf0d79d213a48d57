using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities.Coreference;

/// <summary>Reads the phrases that may mean a thing off the trees: every noun phrase with all that belongs to it, names inside names, pronouns, coordinations.</summary>
internal sealed class MarkableFinder(AnnotatedText text)
{
    private readonly (int First, int Last)[] _whole = new (int, int)[text.Tokens.Length];
    private readonly bool[] _isHead = new bool[text.Tokens.Length];
    private readonly List<int> _order = [];
    private readonly List<Markable> _found = [];

    /// <summary>The phrases in the order of their first tokens, of those that begin together the longer first; no two have the same span.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names in it; one whose head heads no phrase of the trees is added.</param>
    public static List<Markable> Find(AnnotatedText text, IEnumerable<NameMention> names)
    {
        var finder = new MarkableFinder(text);
        var inOrder = names.Where(n => n.Kind != MentionKind.Demonym).OrderBy(n => n.Sentence).ToList();
        var next = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var start = finder._found.Count;
            finder.Read(s);
            for (; next < inOrder.Count && inOrder[next].Sentence == s; next++)
                if (finder.HeadOf(inOrder[next]) is var head && !finder._isHead[head]) finder.Add(new(inOrder[next].First, inOrder[next].End, head, s, MarkableKind.Name, MarkableOrigin.Name));
            finder.Order(start);
        }
        return finder._found;
    }

    /// <summary>The first word of a name that is governed from outside it.</summary>
    private int HeadOf(NameMention name)
    {
        for (var i = name.First; i < name.End; i++)
            if (text.Tokens[i].IsWord && text.Tokens[i].Head is var head && (head < name.First || head >= name.End)) return i;
        return name.End - 1;
    }

    private void Read(int index)
    {
        ref readonly var sentence = ref text.Sentences[index];
        Measure(sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (KindOf(i) is not { } kind) continue;
            var (first, end) = kind == MarkableKind.Pronoun ? (i, i + 1) : Phrase(i, withConjuncts: false);
            Add(new(first, end, i, index, kind, kind == MarkableKind.Name && text.Tokens[i].Relation == "compound" ? MarkableOrigin.Compound : MarkableOrigin.Phrase));
            if (kind != MarkableKind.Pronoun && !text.Tree.Is(i, "conj") && text.Tree.Child(i, "conj") >= 0 && Phrase(i, withConjuncts: true) is var (from, to))
                Add(new(from, to, i, index, MarkableKind.Group));
        }
    }

    private void Order(int start)
    {
        _found.Sort(start, _found.Count - start, Comparer<Markable>.Create(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Origin.CompareTo(b.Origin)));
        for (var i = _found.Count - 1; i > start; i--)
            if (_found[i].First == _found[i - 1].First && _found[i].End == _found[i - 1].End) _found.RemoveAt(i);
    }

    private void Add(Markable markable)
    {
        if (markable.End <= markable.First) return;
        _found.Add(markable);
        _isHead[markable.Head] = true;
    }

    /// <summary>The extents of all subtrees of a sentence, children before their heads.</summary>
    private void Measure(in Sentence sentence)
    {
        _order.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            _whole[i] = (i, i);
            if (text.Tree.Head(i) >= 0) continue;
            foreach (var token in text.Tree.Subtree(i)) _order.Add(token);
        }
        for (var i = _order.Count - 1; i >= 0; i--)
        {
            if (text.Tree.Head(_order[i]) is not (>= 0 and var head)) continue;
            var (own, above) = (_whole[_order[i]], _whole[head]);
            _whole[head] = (Math.Min(own.First, above.First), Math.Max(own.Last, above.Last));
        }
    }

    private MarkableKind? KindOf(int i)
    {
        ref readonly var token = ref text.Tokens[i];
        var relation = token.Relation;
        switch (token.Upos)
        {
            case Upos.Pron:
                return relation == "expl" || token.Morphology["PronType"] is "Rel" or "Int" ? null : MarkableKind.Pronoun;
            case Upos.Propn:
                return relation is "flat" or "compound" or "goeswith" or "fixed" ? Inner(i) : MarkableKind.Name;
            case Upos.Noun:
                return relation is "compound" or "flat" or "goeswith" or "fixed" ? null : MarkableKind.Noun;
            default:
                return null;
        }
    }

    // The U.S. of U.S. officials is a thing of its own, Penn State of Penn State University may be one; the Mark of Mark Carney is none.
    private MarkableKind? Inner(int i) => text.Tokens[i].Relation == "compound" && text.Tokens[text.Tree.Head(i)].Upos != Upos.Propn ? MarkableKind.Name : null;

    /// <summary>The head and what belongs to it; without punctuation at its ends.</summary>
    private (int First, int End) Phrase(int head, bool withConjuncts)
    {
        var (first, last) = (head, head);
        var isPredicate = text.Tree.Copula(head) >= 0;
        foreach (var child in text.Tree.Children(head))
        {
            if (!Belongs(child, head, isPredicate, withConjuncts)) continue;
            (first, last) = (Math.Min(first, _whole[child].First), Math.Max(last, _whole[child].Last));
        }
        while (first < head && !text.Tokens[first].IsWord && text.Form(first) is not ("$" or "£" or "€")) first++;
        while (last > head && !text.Tokens[last].IsWord && text.Form(last) is not (")" or "%" or "”" or "\"")) last--;
        return (first, last + 1);
    }

    private bool Belongs(int child, int head, bool isPredicate, bool withConjuncts)
    {
        var relation = text.Tokens[child].Relation;
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? relation.AsSpan() : relation.AsSpan(0, colon)) switch
        {
            "det" or "amod" or "nummod" or "nmod" or "compound" or "flat" or "fixed" or "appos" or "acl" or "goeswith" => true,
            "case" => child > head, // the possessive ending
            "advmod" => child < head && !isPredicate,
            "conj" => withConjuncts,
            _ => false,
        };
    }
}
