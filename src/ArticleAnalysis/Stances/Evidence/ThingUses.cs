using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Stances.Evidence;

/// <summary>How much an article is about a thing: how often its noun is used, whether title or headings have it.</summary>
internal sealed class ThingUses
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _title = new(StringComparer.Ordinal);

    public ThingUses(AnnotatedText text)
    {
        foreach (ref readonly var token in text.Tokens)
            if (token.Upos == Upos.Noun) _uses[token.Lemma] = _uses.GetValueOrDefault(token.Lemma) + 1;
        foreach (ref readonly var sentence in text.Sentences)
        {
            if (sentence.Kind is not (SentenceKind.Title or SentenceKind.Heading)) continue;
            foreach (ref readonly var token in text.TokensOf(sentence)) _title.Add(token.Lemma);
        }
    }

    /// <summary>How often the noun is used.</summary>
    public int Of(string lemma) => _uses.GetValueOrDefault(lemma);

    /// <summary>True when the title or a heading has the word.</summary>
    public bool InTitle(string lemma) => _title.Contains(lemma);
}
