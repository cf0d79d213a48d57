using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Finds what the text says an entity is: the title before the name, the noun before it, the apposition after it.</summary>
internal sealed class DescriptionFinder(CasedText cased, EntityWords words)
{
    private const int LongestApposition = 16;

    private readonly AnnotatedText _text = cased.Text;

    /// <summary>Tokens of the first description of <paramref name="cluster"/>; an empty range when there is none.</summary>
    public (int First, int End) Find(NameCluster cluster)
    {
        (int First, int End) honorific = default;
        if (cluster.Type is not (EntityType.Person or EntityType.Org)) return default;
        foreach (var name in cluster.Names)
        {
            if (name.Kind is not (MentionKind.Name or MentionKind.Alias)) continue;
            if (cased.CaseOf(name.Sentence) != SentenceCase.Normal) continue;
            var sentence = _text.Sentences[name.Sentence];
            if (cluster.Type == EntityType.Person)
            {
                if (TitleBefore(name, sentence) is { End: > 0 } title)
                {
                    if (!IsHonorific(title)) return title;
                    honorific = honorific == default ? title : honorific;
                }
                else if (NounBefore(name, sentence) is { End: > 0 } noun) return noun;
            }
            if (AppositionAfter(name, sentence, cluster.Type) is { End: > 0 } apposition) return apposition;
        }
        return honorific;
    }

    /// <summary>Canadian Prime Minister | Mark Carney.</summary>
    private (int First, int End) TitleBefore(NameMention name, in Sentence sentence)
    {
        if (name.Title == default) return default;
        var first = name.Title.First;
        while (first > sentence.FirstToken && cased.IsNameLike(first - 1) && !cased.Is(first - 1, WordClass.Article)) first--;
        return (first, name.Title.End);
    }

    private bool IsHonorific((int First, int End) title) =>
        title.End == title.First + 1 && words.Titles.Exactly(_text.Tokens, title.First, title.End) is { Kinds: TitleKind.Honorific };

    /// <summary>presiding judge | Ofelia Salas, businessman | Jan Dovec; also over a comma: its spokeswoman, | Elena Cruz.</summary>
    private (int First, int End) NounBefore(NameMention name, in Sentence sentence)
    {
        var end = name.First;
        if (end - 1 > sentence.FirstToken && _text.Form(end - 1) is ",") end--;
        if (end - 1 < sentence.FirstToken || _text.Tokens[end - 1].Upos is not (Upos.Noun or Upos.Propn)) return default;
        if (words.Titles.Of(_text.Tokens[end - 1].Lower) is not { } title || !title.Is(TitleKind.Person | TitleKind.Office)) return default;
        var first = end - 1;
        while (first > sentence.FirstToken && (_text.Tokens[first - 1] is { Upos: Upos.Noun or Upos.Adj or Upos.Propn } or { Upos: Upos.Verb, Relation: "amod" } || _text.Form(first - 1) is "-" or "'s" or "’s")) first--;
        return (first, end);
    }

    /// <summary>Maud Kerrigan, | a specialist at the University of Galway |, ...</summary>
    private (int First, int End) AppositionAfter(NameMention name, in Sentence sentence, EntityType type)
    {
        var first = name.End + 1;
        if (first + 1 >= sentence.EndToken || _text.Form(name.End) is not ",") return default;
        if (_text.Tokens[first].Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Pron or Upos.Propn)) return default;
        var (end, head, depth, hasPronoun) = (first, -1, 0, false);
        for (; end < sentence.EndToken && end - first < LongestApposition; end++)
        {
            var token = _text.Tokens[end];
            if (!token.IsWord)
            {
                var sign = _text.Form(end)[0];
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                if (depth == 0 && sign is ',' or '.' or ';' or ':' or '?' or '!' or '"' or '”' or '—') break;
            }
            else if (head < 0)
            {
                if (token.Upos is Upos.Verb or Upos.Aux or Upos.Adv or Upos.Adp or Upos.Cconj && end > first) return default;
                if (token.Upos == Upos.Noun && Names(end, type)) head = end;
            }
            // "After the state took over Nexum, the company is split": a clause of its own, unless a relative pronoun leads to the verb.
            else if (token.Upos == Upos.Aux && !hasPronoun) return default;
            hasPronoun |= head >= 0 && token.Upos == Upos.Pron;
        }
        return head >= 0 && end < sentence.EndToken && !_text.Tokens[end].IsWord ? (first, end) : default;
    }

    private bool Names(int token, EntityType type) => type == EntityType.Person
        ? (words.Titles.Of(_text.Tokens[token].Lower) ?? words.Titles.Of(_text.Tokens[token].Lemma)) is { } title && title.Is(TitleKind.Person | TitleKind.Office)
        : cased.Is(token, WordClass.OrganisationNoun);
}
