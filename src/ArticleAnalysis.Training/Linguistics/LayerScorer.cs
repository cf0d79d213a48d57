using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>One metric: how many there are, how many were found, how many of them are right.</summary>
/// <param name="Name">Name of the metric.</param>
/// <param name="Gold">Number in the gold.</param>
/// <param name="System">Number in what is scored.</param>
/// <param name="Correct">Number that is in both.</param>
/// <param name="Aligned">Number of aligned words concerned; null where the metric is not about words.</param>
internal sealed record LayerScore(string Name, int Gold, int System, int Correct, int? Aligned = null)
{
    public double Precision => Ratio(Correct, System);

    public double Recall => Ratio(Correct, Gold);

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Share of the aligned words that are right: the quality of the tags apart from that of the tokens.</summary>
    public double? AlignedAccuracy => Aligned > 0 ? Ratio(Correct, Aligned.Value) : null;

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>The metrics of the CoNLL 2018 shared task (Zeman et al. 2018) over two layers of one text.</summary>
/// <remarks>FEATS are compared in the universal features, relations without their subtypes; a gold lemma <c>_</c> matches anything.
/// Without trees on either side, the metrics from UAS on are left out.</remarks>
internal sealed class LayerScorer
{
    private static readonly HashSet<string> Content =
    [
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod", "discourse", "nmod", "appos", "nummod", "acl", "amod",
        "conj", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum", "root", "dep",
    ];

    private static readonly HashSet<string> Function = ["aux", "cop", "mark", "det", "clf", "case", "cc"];

    private static readonly HashSet<string> UniversalFeatures =
    [
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice",
        "Evident", "Polarity", "Person", "Polite",
    ];

    private readonly AnnotatedText _gold;
    private readonly AnnotatedText _system;
    private readonly WordAlignment _alignment;
    private readonly Dictionary<string, string> _universal = new(StringComparer.Ordinal);

    private LayerScorer(AnnotatedText gold, AnnotatedText system, WordAlignment alignment) => (_gold, _system, _alignment) = (gold, system, alignment);

    /// <summary>Scores <paramref name="system"/>.</summary>
    /// <exception cref="InvalidDataException">The two do not hold the same characters.</exception>
    public static IReadOnlyList<LayerScore> Score(AnnotatedText gold, AnnotatedText system)
    {
        var (g, s) = (new ScoredText(gold), new ScoredText(system));
        if (g.Characters != s.Characters)
        {
            var at = g.Characters.AsSpan().CommonPrefixLength(s.Characters);
            throw new InvalidDataException($"The texts differ from character {at} on (white space not counted): gold '{Shown(g.Characters, at)}', system '{Shown(s.Characters, at)}'.");
        }
        var alignment = new WordAlignment(g, s);
        return
        [
            Spans("Tokens", g.Tokens, s.Tokens),
            Spans("Sentences", g.Sentences, s.Sentences),
            new("Words", gold.Tokens.Length, system.Tokens.Length, alignment.Count),
            .. new LayerScorer(gold, system, alignment).Words(),
        ];
    }

    private IEnumerable<LayerScore> Words()
    {
        yield return Measure("UPOS", (g, s) => Gold(g).Upos == System(s).Upos);
        yield return Measure("XPOS", (g, s) => Gold(g).Xpos == System(s).Xpos);
        yield return Measure("UFeats", SameFeatures);
        yield return Measure("Lemmas", SameLemma);
        if (!_gold.HasTrees || !_system.HasTrees) yield break;
        yield return Measure("UAS", SameHead);
        yield return Measure("LAS", SameArc);
        yield return Measure("CLAS", SameArc, IsContent);
        yield return Measure("MLAS", (g, s) => SameArc(g, s) && Gold(g).Upos == System(s).Upos && SameFeatures(g, s) && SameFunctionWords(g, s), IsContent);
        yield return Measure("BLEX", (g, s) => SameArc(g, s) && SameLemma(g, s), IsContent);
    }

    private LayerScore Measure(string name, Func<int, int, bool> isCorrect, Func<Token, bool>? counts = null)
    {
        var (gold, system, aligned, correct) = (0, 0, 0, 0);
        foreach (var token in _gold.Tokens)
            if (counts?.Invoke(token) ?? true) gold++;
        for (var s = 0; s < _system.Tokens.Length; s++)
        {
            var isCounted = counts?.Invoke(System(s)) ?? true;
            if (isCounted) system++;
            var g = _alignment.GoldOf[s];
            if (g < 0 || !(counts?.Invoke(Gold(g)) ?? true)) continue;
            aligned++;
            if (isCounted && isCorrect(g, s)) correct++;
        }
        return new(name, gold, system, correct, aligned);
    }

    private Token Gold(int word) => _gold.Tokens[word];

    private Token System(int word) => _system.Tokens[word];

    private bool SameFeatures(int g, int s) => Universal(Gold(g)) == Universal(System(s));

    private bool SameLemma(int g, int s) => Gold(g).Lemma == "_" || Gold(g).Lemma == System(s).Lemma;

    private bool SameHead(int g, int s) => (System(s).Head < 0 ? -1 : _alignment.GoldOf[System(s).Head] is >= 0 and var head ? head : int.MinValue) == Gold(g).Head;

    private bool SameArc(int g, int s) => SameHead(g, s) && Relation(Gold(g)).SequenceEqual(Relation(System(s)));

    /// <summary>True when the two have the same function words below them, alike in tag, features and relation.</summary>
    private bool SameFunctionWords(int g, int s)
    {
        var missing = 0;
        foreach (var child in _gold.Tree.Children(g))
            if (IsFunction(Gold(child))) missing++;
        foreach (var child in _system.Tree.Children(s))
        {
            if (!IsFunction(System(child))) continue;
            var same = _alignment.GoldOf[child];
            if (same < 0 || Gold(same).Head != g || !Relation(Gold(same)).SequenceEqual(Relation(System(child)))
                || Gold(same).Upos != System(child).Upos || !SameFeatures(same, child)) return false;
            missing--;
        }
        return missing == 0;
    }

    private static bool IsContent(Token token) => Content.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Relation(token));

    private static bool IsFunction(Token token) => Function.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Relation(token));

    private static ReadOnlySpan<char> Relation(Token token) => token.Relation.AsSpan() is var relation && relation.IndexOf(':') is >= 0 and var colon ? relation[..colon] : relation;

    private string Universal(Token token)
    {
        var text = token.Morphology.Text;
        if (!_universal.TryGetValue(text, out var universal))
            _universal[text] = universal = string.Join('|', text.Split('|').Where(f => UniversalFeatures.Contains(f.Split('=')[0])).Order(StringComparer.Ordinal));
        return universal;
    }

    private static LayerScore Spans(string name, List<(int, int)> gold, List<(int, int)> system) => new(name, gold.Count, system.Count, gold.Intersect(system).Count());

    private static string Shown(string characters, int at) => characters.Substring(at, Math.Min(30, characters.Length - at));
}
